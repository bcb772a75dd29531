package io.github.mettle.backtest;

import com.google.common.collect.ImmutableList;
import io.github.mettle.amount.Decimals;
import io.github.mettle.reflection.NotByReflection;

/**
 * The scores of a series of forecasts.
 *
 * <p>With p the forecast and y the share observed: the Brier score is the mean of (p − y)² (Brier
 * 1950, doi:10.1175/1520-0493(1950)078&lt;0001:VOFEIT&gt;2.0.CO;2), the log loss the mean of −y·ln
 * p − (1 − y)·ln(1 − p) (Good 1952, doi:10.1111/j.2517-6161.1952.tb00104.x). Both are proper:
 * nothing scores better on average than one's honest belief. Lower is better.
 *
 * <p>For the log loss p is held within [{@value #CLIP}, 1 − {@value #CLIP}], so that one certainty
 * that fails costs at most 6.9 instead of infinity; {@link #clipped()} counts such forecasts. Means
 * of no outcomes are NaN.
 */
@NotByReflection
public final class ForecastScores {
  /** The distance from 0 and 1 that forecasts keep in the log loss. */
  public static final double CLIP = 0.001;

  private static final int BINS = 10;

  private final double[] forecast;
  private final double[] shares;

  private ForecastScores(double[] forecast, double[] shares) {
    this.forecast = forecast;
    this.shares = shares;
  }

  /**
   * {@return the scores of some forecasts}
   *
   * @param forecast probabilities, in [0, 1]
   * @param shares as many shares observed, in [0, 1]: 1 for what was met, 0 for what was missed
   */
  public static ForecastScores of(double[] forecast, double[] shares) {
    return new ForecastScores(forecast.clone(), shares.clone());
  }

  /** {@return the number of outcomes} */
  public int count() {
    return shares.length;
  }

  /** {@return the mean share observed, in [0, 1]} */
  public double meanShare() {
    double sum = 0;
    for (double share : shares) {
      sum += share;
    }
    return sum / shares.length;
  }

  /** {@return the mean of (p − y)², in [0, 1]} */
  public double brier() {
    double sum = 0;
    for (int i = 0; i < shares.length; i++) {
      double error = forecast[i] - shares[i];
      sum += error * error;
    }
    return sum / shares.length;
  }

  /** {@return the mean of −y·ln p − (1 − y)·ln(1 − p), p held within the clip} */
  public double logLoss() {
    double sum = 0;
    for (int i = 0; i < shares.length; i++) {
      sum += logLoss(forecast[i], shares[i]);
    }
    return sum / shares.length;
  }

  /**
   * {@return −y·ln p − (1 − y)·ln(1 − p), p held within the clip}
   *
   * @param forecast p, in [0, 1]
   * @param share y, in [0, 1]
   */
  public static double logLoss(double forecast, double share) {
    double p = Math.min(Math.max(forecast, CLIP), 1 - CLIP);
    double loss = share == 0 ? 0 : -share * StrictMath.log(p);
    return share == 1 ? loss : loss - (1 - share) * StrictMath.log(1 - p);
  }

  /** {@return the number of forecasts nearer to 0 or 1 than the clip} */
  public int clipped() {
    int clipped = 0;
    for (double p : forecast) {
      clipped += p < CLIP || p > 1 - CLIP ? 1 : 0;
    }
    return clipped;
  }

  /**
   * {@return the skill in Brier scores, 1 − ours/reference: 1 perfect, 0 no better, below 0 worse}
   *
   * @param reference the scores of another forecast of the same outcomes
   */
  public double brierSkill(ForecastScores reference) {
    return 1 - brier() / reference.brier();
  }

  /**
   * {@return the skill in log losses, 1 − ours/reference: 1 perfect, 0 no better, below 0 worse}
   *
   * @param reference the scores of another forecast of the same outcomes
   */
  public double logSkill(ForecastScores reference) {
    return 1 - logLoss() / reference.logLoss();
  }

  /**
   * {@return the reliability table: ten bins of forecasts, each a tenth wide, with the shares
   * observed; a forecast on an edge belongs to the bin above, 1 to the last}
   */
  public ImmutableList<ReliabilityBin> reliability() {
    int[] counts = new int[BINS];
    double[] said = new double[BINS];
    double[] came = new double[BINS];
    for (int i = 0; i < shares.length; i++) {
      int bin = Math.min((int) (forecast[i] * BINS), BINS - 1);
      counts[bin]++;
      said[bin] += forecast[i];
      came[bin] += shares[i];
    }
    ImmutableList.Builder<ReliabilityBin> bins = ImmutableList.builder();
    for (int bin = 0; bin < BINS; bin++) {
      bins.add(
          ReliabilityBin.of(bin, counts[bin], said[bin] / counts[bin], came[bin] / counts[bin]));
    }
    return bins.build();
  }

  /**
   * {@return the largest absolute error of a bin; 0 if no bin has enough outcomes}
   *
   * @param least the number of outcomes a bin must have to count
   */
  public double largestBinError(int least) {
    return reliability().stream()
        .filter(bin -> bin.count() >= Math.max(least, 1))
        .mapToDouble(bin -> Math.abs(bin.error()))
        .max()
        .orElse(0);
  }

  /** {@return one readable line, such as "654 outcomes: Brier 0.108, log loss 0.432"} */
  @Override
  public String toString() {
    if (shares.length == 0) {
      return "no outcomes";
    }
    return shares.length
        + " outcomes: Brier "
        + Decimals.fixed(brier(), 4)
        + ", log loss "
        + Decimals.fixed(logLoss(), 4);
  }
}
