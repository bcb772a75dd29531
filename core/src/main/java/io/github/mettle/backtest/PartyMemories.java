package io.github.mettle.backtest;

import io.github.mettle.record.Moment;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;

/** Memories of one criterion of one account of one party. */
final class PartyMemories {

  private PartyMemories() {}

  private static double value(boolean isMet) {
    return isMet ? 1 : 0;
  }

  static final class Constant implements Baseline.Memory {
    @Override
    public double forecast(Question question) {
      return question.baseRate();
    }

    @Override
    public void observe(Question question, long settledAt, boolean isMet) {}
  }

  static class Mean implements Baseline.Memory {
    double sum;
    int count;

    @Override
    public double forecast(Question question) {
      return count == 0 ? question.baseRate() : sum / count;
    }

    @Override
    public void observe(Question question, long settledAt, boolean isMet) {
      sum += value(isMet);
      count++;
    }
  }

  static final class Beta extends Mean {
    private static final double PRIOR_WEIGHT = 2;

    private final boolean isFlat;

    Beta(boolean isFlat) {
      this.isFlat = isFlat;
    }

    @Override
    public double forecast(Question question) {
      double prior = isFlat ? 0.5 : question.baseRate();
      return (sum + PRIOR_WEIGHT * prior) / (count + PRIOR_WEIGHT);
    }
  }

  static final class Wilson extends Mean {
    private final double z;

    Wilson(double z) {
      this.z = z;
    }

    @Override
    public double forecast(Question question) {
      if (count == 0) {
        return question.baseRate();
      }
      double mean = sum / count;
      double square = z * z / count;
      double spread = z * Math.sqrt(mean * (1 - mean) / count + square / (4 * count));
      return Math.max((mean + square / 2 - spread) / (1 + square), 0);
    }
  }

  static final class Smoothing implements Baseline.Memory {
    private final double alpha;
    private double score = Double.NaN;

    Smoothing(double alpha) {
      this.alpha = alpha;
    }

    @Override
    public double forecast(Question question) {
      return Double.isNaN(score) ? question.baseRate() : score;
    }

    @Override
    public void observe(Question question, long settledAt, boolean isMet) {
      double y = value(isMet);
      score = Double.isNaN(score) ? y : score * (1 - alpha) + alpha * y;
    }
  }

  static final class Year implements Baseline.Memory {
    private static final long YEAR = 365 * Moment.DAY;

    private final Deque<Dated> recent = new ArrayDeque<>();
    private int met;

    @Override
    public double forecast(Question question) {
      while (!recent.isEmpty() && recent.getFirst().at() < question.askedSecond() - YEAR) {
        met -= recent.removeFirst().isMet() ? 1 : 0;
      }
      return recent.isEmpty() ? question.baseRate() : (double) met / recent.size();
    }

    @Override
    public void observe(Question question, long settledAt, boolean isMet) {
      recent.addLast(new Dated(settledAt, isMet));
      met += isMet ? 1 : 0;
    }

    private record Dated(long at, boolean isMet) {}
  }

  static final class StraightLine implements Baseline.Memory {
    private static final int PERIODS = 12;

    /** Closed months that had outcomes, the latest first. */
    private final Deque<Month> closed = new ArrayDeque<>();

    private long month = Long.MIN_VALUE;
    private double sum;
    private int count;

    @Override
    public double forecast(Question question) {
      close(question.askedSecond() - 1);
      double score = 0;
      double most = 0;
      for (Month period : closed) {
        double weight = (double) (PERIODS - (month - 1 - period.number())) / PERIODS;
        score += weight * period.mean();
        most += weight;
      }
      return most == 0 ? question.baseRate() : score / most;
    }

    @Override
    public void observe(Question question, long settledAt, boolean isMet) {
      close(settledAt);
      sum += value(isMet);
      count++;
    }

    private void close(long now) {
      LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(now, Moment.DAY));
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
