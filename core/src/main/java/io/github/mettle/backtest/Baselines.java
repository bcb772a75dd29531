package io.github.mettle.backtest;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The usual ways to turn a record into a number, each as its own reference defines it.
 *
 * <p>Each forecasts the share of the next outcome from the shares y of the earlier ones of the same
 * account and party. Before the first outcome it returns the base rate: its own definition (ERPNext
 * 100 points, Wilson nothing at all) could only make it look worse.
 */
public final class Baselines {
  /** The smoothing factor in the example of SAP's own documentation. */
  private static final double SAP_SMOOTHING = 0.1;

  /** Of a two-sided 95 % interval, as usually taken. */
  private static final double WILSON_Z = 1.96;

  private static final long DAY = 86_400;

  private Baselines() {}

  /** {@return all baselines, in the order of the methods} */
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
    return Baseline.of("base rate", Constant::new);
  }

  /** {@return the mean of all outcomes so far} */
  public static Baseline runningMean() {
    return Baseline.of("running mean", Mean::new);
  }

  /** {@return the last outcome} */
  public static Baseline lastOutcome() {
    return Baseline.of("last outcome", baseRate -> new Smoothing(baseRate, 1));
  }

  /** {@return the mean of the outcomes of the last 365 days, as most scorecards have it} */
  public static Baseline lastTwelveMonths() {
    return Baseline.of("last twelve months", Year::new);
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
    return Baseline.of("exponential smoothing", baseRate -> new Smoothing(baseRate, alpha));
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
    return Baseline.of("twelve months on a straight line", StraightLine::new);
  }

  /**
   * {@return the Beta reputation without fading: (Σy + 1) / (n + 2)}
   *
   * <p>Jøsang &amp; Ismail (2002), "The Beta Reputation System", with forgetting factor 1; for y of
   * 0 and 1 it is Laplace's rule of succession.
   */
  public static Baseline betaReputation() {
    return Baseline.of("Beta reputation without fading", baseRate -> new Beta());
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
    return Baseline.of("Wilson lower bound", baseRate -> new Wilson(baseRate, z));
  }

  private record Constant(double baseRate) implements Baseline.Memory {
    @Override
    public double forecast(long now) {
      return baseRate;
    }

    @Override
    public void observe(long settledAt, double share) {}
  }

  private static class Mean implements Baseline.Memory {
    final double baseRate;
    double sum;
    int count;

    Mean(double baseRate) {
      this.baseRate = baseRate;
    }

    @Override
    public double forecast(long now) {
      return count == 0 ? baseRate : sum / count;
    }

    @Override
    public void observe(long settledAt, double share) {
      sum += share;
      count++;
    }
  }

  private static final class Wilson extends Mean {
    private final double z;

    Wilson(double baseRate, double z) {
      super(baseRate);
      this.z = z;
    }

    @Override
    public double forecast(long now) {
      if (count == 0) {
        return baseRate;
      }
      double mean = sum / count;
      double square = z * z / count;
      double spread = z * Math.sqrt(mean * (1 - mean) / count + square / (4 * count));
      return Math.max((mean + square / 2 - spread) / (1 + square), 0);
    }
  }

  private static final class Beta implements Baseline.Memory {
    private double good = 1;
    private double all = 2;

    @Override
    public double forecast(long now) {
      return good / all;
    }

    @Override
    public void observe(long settledAt, double share) {
      good += share;
      all++;
    }
  }

  private static final class Smoothing implements Baseline.Memory {
    private final double alpha;
    private double score;
    private boolean begun;

    Smoothing(double baseRate, double alpha) {
      this.alpha = alpha;
      score = baseRate;
    }

    @Override
    public double forecast(long now) {
      return score;
    }

    @Override
    public void observe(long settledAt, double share) {
      score = begun ? score * (1 - alpha) + alpha * share : share;
      begun = true;
    }
  }

  private static final class Year implements Baseline.Memory {
    private static final long YEAR = 365 * DAY;

    private final double baseRate;
    private final Deque<Dated> recent = new ArrayDeque<>();
    private double sum;

    Year(double baseRate) {
      this.baseRate = baseRate;
    }

    @Override
    public double forecast(long now) {
      while (!recent.isEmpty() && recent.getFirst().at() <= now - YEAR) {
        sum -= recent.removeFirst().share();
      }
      sum = recent.isEmpty() ? 0 : sum;
      return recent.isEmpty() ? baseRate : Math.min(Math.max(sum / recent.size(), 0), 1);
    }

    @Override
    public void observe(long settledAt, double share) {
      recent.addLast(new Dated(settledAt, share));
      sum += share;
    }

    private record Dated(long at, double share) {}
  }

  private static final class StraightLine implements Baseline.Memory {
    private static final int PERIODS = 12;

    private final double baseRate;

    /** Closed months that had outcomes, the latest first. */
    private final Deque<Month> closed = new ArrayDeque<>();

    private long month = Long.MIN_VALUE;
    private double sum;
    private int count;

    StraightLine(double baseRate) {
      this.baseRate = baseRate;
    }

    @Override
    public double forecast(long now) {
      close(now);
      double score = 0;
      double most = 0;
      for (Month period : closed) {
        double weight = (double) (PERIODS - (month - 1 - period.number())) / PERIODS;
        score += weight * period.mean();
        most += weight;
      }
      return most == 0 ? baseRate : score / most;
    }

    @Override
    public void observe(long settledAt, double share) {
      close(settledAt);
      sum += share;
      count++;
    }

    private void close(long now) {
      LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(now, DAY));
      long current = date.getYear() * 12L + date.getMonthValue();
      if (current > month) {
        if (count > 0) {
          closed.addFirst(new Month(month, sum / count));
        }
        sum = 0;
        count = 0;
        month = current;
      }
      while (!closed.isEmpty() && month - 1 - closed.getLast().number() >= PERIODS) {
        closed.removeLast();
      }
    }

    private record Month(long number, double mean) {}
  }
}
