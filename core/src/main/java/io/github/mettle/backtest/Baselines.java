package io.github.mettle.backtest;

import com.google.common.collect.ImmutableList;

/**
 * The usual ways to turn a record into a number, each as its own reference defines it.
 *
 * <p>Each foretells the share of the next outcome from the shares y of the earlier ones of the same
 * account and party. Where one has nothing to go by it says the base rate: what it would say itself
 * (ERPNext 100 points, Wilson nothing at all) could only make it look worse.
 */
public final class Baselines {
  /** The smoothing factor in the example of SAP's own documentation. */
  private static final double SAP_SMOOTHING = 0.1;

  /** Of a two-sided 95 % interval, as usually taken. */
  private static final double WILSON_Z = 1.96;

  private Baselines() {}

  /** {@return all of them, in the order of the methods} */
  public static ImmutableList<Baseline> all() {
    return ImmutableList.of(
        baseRate(),
        runningMean(),
        lastOutcome(),
        lastTwelveMonths(),
        exponentialSmoothing(SAP_SMOOTHING),
        straightLine(),
        betaReputation(),
        wilsonLowerBound(WILSON_Z));
  }

  /** {@return the base rate of the policy, whatever happens} */
  public static Baseline baseRate() {
    return Baseline.of("base rate", ConstantMemory::new);
  }

  /** {@return the mean of all outcomes so far} */
  public static Baseline runningMean() {
    return Baseline.of("running mean", MeanMemory::new);
  }

  /** {@return the last outcome again} */
  public static Baseline lastOutcome() {
    return Baseline.of("last outcome", LastMemory::new);
  }

  /** {@return the mean of the outcomes of the last 365 days, as most scorecards have it} */
  public static Baseline lastTwelveMonths() {
    return Baseline.of("last twelve months", YearMemory::new);
  }

  /**
   * {@return exponential smoothing: score · (1 − α) + α · y, beginning with the first outcome}
   *
   * <p>As SAP's vendor evaluation smooths the score of each goods receipt into the one before (SAP
   * Library, MM Vendor Evaluation, "Smoothing of Individual Scores"); in general Brown (1959),
   * "Statistical Forecasting for Inventory Control".
   *
   * @param alpha what the newest counts, in (0, 1]; 0.1 in SAP's example
   */
  public static Baseline exponentialSmoothing(double alpha) {
    return Baseline.of("exponential smoothing", baseRate -> new SmoothingMemory(baseRate, alpha));
  }

  /**
   * {@return twelve periods on a straight line: the mean of the scores of closed calendar months in
   * UTC, the latest with weight 12/12, the one before it 11/12, and so on to none}
   *
   * <p>As ERPNext's supplier scorecard has it by default: {@code {total_score} * max(0, min(1, (12
   * - {period_number}) / 12))} per month. Only closed months count there, so only they do here; a
   * month without an outcome keeps its place, and counts for nothing.
   */
  public static Baseline straightLine() {
    return Baseline.of("twelve months on a straight line", StraightLineMemory::new);
  }

  /**
   * {@return the Beta reputation without fading: (Σy + 1) / (n + 2)}
   *
   * <p>Jøsang &amp; Ismail (2002), "The Beta Reputation System", with forgetting factor 1; for y of
   * 0 and 1 it is Laplace's rule of succession.
   */
  public static Baseline betaReputation() {
    return Baseline.of("Beta reputation without fading", baseRate -> new BetaMemory());
  }

  /**
   * {@return the lower bound of the score interval of a proportion}
   *
   * <p>Wilson (1927), "Probable Inference, the Law of Succession, and Statistical Inference",
   * doi:10.1080/01621459.1927.10502953. Meant for ranking, and so cautious, not calibrated.
   *
   * @param z the quantile of the normal distribution, above 0; 1.96 for two-sided 95 %
   */
  public static Baseline wilsonLowerBound(double z) {
    return Baseline.of("Wilson lower bound", baseRate -> new WilsonMemory(baseRate, z));
  }
}
