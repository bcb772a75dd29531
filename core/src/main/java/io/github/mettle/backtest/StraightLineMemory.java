package io.github.mettle.backtest;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;

/** Twelve closed months on a straight line. */
final class StraightLineMemory implements Baseline.Memory {
  private static final int PERIODS = 12;
  private static final long DAY = 86_400;

  private final double baseRate;

  /** Closed months that had outcomes, the latest first. */
  private final Deque<Month> closed = new ArrayDeque<>();

  private long month = Long.MIN_VALUE;
  private double sum;
  private int count;

  StraightLineMemory(double baseRate) {
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
