package io.github.mettle.backtest;

import com.google.common.collect.ImmutableList;
import io.github.mettle.reflection.NotByReflection;

/**
 * The usual ways to turn a record into a number, each as its own reference defines it, and some
 * that are better than usual.
 *
 * <p>Each forecasts whether the next expectation is met from the outcomes y of the earlier ones, 1
 * met and 0 missed. Before the first outcome it returns the base rate: its own definition (ERPNext
 * 100 points, Wilson nothing at all) could only make it look worse.
 */
@NotByReflection
public final class Baselines {
  /** The smoothing factor in the example of SAP's own documentation. */
  private static final double SAP_SMOOTHING = 0.1;

  /** Of a two-sided 95 % interval, as usually taken. */
  private static final double WILSON_Z = 1.96;

  private Baselines() {}

  /**
   * {@return all baselines: those that know one party, the same with peers, those that know all}
   */
  public static ImmutableList<Baseline> all() {
    ImmutableList<Baseline> ofOne =
        ImmutableList.of(
            baseRate(),
            runningMean(),
            lastOutcome(),
            lastTwelveMonths(),
            exponentialSmoothing(SAP_SMOOTHING),
            straightLine(),
            betaReputation(),
            beta(),
            wilsonLowerBound(WILSON_Z));
    ImmutableList.Builder<Baseline> all = ImmutableList.builder();
    all.addAll(ofOne);
    ofOne.stream()
        .filter(baseline -> !baseline.name().equals(betaReputation().name()))
        .map(Baseline::withPeers)
        .forEach(all::add);
    return all.add(pooledMean(), empiricalBayes(), learntSmoothing(), logisticRegression()).build();
  }

  /** {@return the base rate of the policy, whatever happens} */
  public static Baseline baseRate() {
    return Baseline.ofEachParty("base rate", PartyMemories.Constant::new);
  }

  /** {@return the mean of all outcomes so far} */
  public static Baseline runningMean() {
    return Baseline.ofEachParty("running mean", PartyMemories.Mean::new);
  }

  /** {@return the last outcome} */
  public static Baseline lastOutcome() {
    return Baseline.ofEachParty("last outcome", () -> new PartyMemories.Smoothing(1));
  }

  /** {@return the mean of the outcomes of the last 365 days, as most scorecards have it} */
  public static Baseline lastTwelveMonths() {
    return Baseline.ofEachParty("last twelve months", PartyMemories.Year::new);
  }

  /**
   * {@return exponential smoothing: score · (1 − α) + α · y, beginning with the first outcome}
   *
   * <p>As SAP's vendor evaluation smooths the score of each goods receipt into the one before (SAP
   * Library, MM Vendor Evaluation, "Smoothing of Individual Scores"); in general Brown (1959),
   * "Statistical Forecasting for Inventory Control".
   *
   * @param alpha the weight of the newest outcome, in (0, 1]; 0.1 in SAP's example
   */
  public static Baseline exponentialSmoothing(double alpha) {
    return Baseline.ofEachParty("exponential smoothing", () -> new PartyMemories.Smoothing(alpha));
  }

  /**
   * {@return twelve periods on a straight line: the mean of the scores of closed calendar months in
   * UTC, the latest with weight 12/12, the one before it 11/12, and so on to zero}
   *
   * <p>As ERPNext's supplier scorecard has it by default: {@code {total_score} * max(0, min(1, (12
   * - {period_number}) / 12))} per month. Only closed months count there, so only they do here; a
   * month without outcomes keeps its place, and adds nothing.
   */
  public static Baseline straightLine() {
    return Baseline.ofEachParty(
        "twelve months on a straight line", PartyMemories.StraightLine::new);
  }

  /**
   * {@return the Beta reputation without fading: (Σy + 1) / (n + 2)}
   *
   * <p>Jøsang &amp; Ismail (2002), "The Beta Reputation System", with forgetting factor 1; it is
   * Laplace's rule of succession.
   */
  public static Baseline betaReputation() {
    return Baseline.ofEachParty(
        "Beta reputation without fading", () -> new PartyMemories.Beta(true));
  }

  /** {@return the Beta posterior mean with the base rate as the prior: (Σy + 2a) / (n + 2)} */
  public static Baseline beta() {
    return Baseline.ofEachParty("Beta with the base rate", () -> new PartyMemories.Beta(false));
  }

  /**
   * {@return the lower bound of the score interval of a proportion}
   *
   * <p>Wilson (1927), "Probable Inference, the Law of Succession, and Statistical Inference",
   * doi:10.1080/01621459.1927.10502953. Meant for ranking: a bound, no forecast.
   *
   * @param z the quantile of the normal distribution, above 0; 1.96 for two-sided 95 %
   */
  public static Baseline wilsonLowerBound(double z) {
    return Baseline.ofEachParty(
        "Wilson lower bound, no forecast", () -> new PartyMemories.Wilson(z));
  }

  /** {@return the mean of all outcomes of all parties so far, with the base rate as two more} */
  public static Baseline pooledMean() {
    return Baseline.of("pooled mean", PortfolioMemories.PooledMean::new);
  }

  /**
   * {@return the posterior mean of a beta-binomial, its prior fitted to all parties by moments}
   *
   * <p>Kleinman (1973), "Proportions with Extraneous Variance: Single and Independent Samples",
   * doi:10.1080/01621459.1973.10481332, with the numbers of outcomes as weights.
   */
  public static Baseline empiricalBayes() {
    return Baseline.of("empirical Bayes beta-binomial", PortfolioMemories.EmpiricalBayes::new);
  }

  /**
   * {@return exponential smoothing that begins with the pooled mean, with the factor that had the
   * least log loss so far}
   */
  public static Baseline learntSmoothing() {
    return Baseline.of("smoothing with a learnt factor", PortfolioMemories.LearntSmoothing::new);
  }

  /**
   * {@return a logistic regression on the sheet: the expected value of the account, that of the
   * peers, and the amount of evidence}
   *
   * <p>Updated outcome by outcome, as in Spiegelhalter &amp; Lauritzen (1990), "Sequential updating
   * of conditional probabilities on directed graphical structures", doi:10.1002/net.3230200507.
   */
  public static Baseline logisticRegression() {
    return Baseline.of("logistic regression on the sheet", PortfolioMemories.Logistic::new);
  }
}
