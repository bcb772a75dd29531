package io.github.mettle.backtest;

import java.util.ArrayDeque;
import java.util.Deque;

/** The mean of the last 365 days. */
final class YearMemory implements Baseline.Memory {
  private static final long YEAR = 365 * 86_400L;

  private final double baseRate;
  private final Deque<Dated> recent = new ArrayDeque<>();
  private double sum;

  YearMemory(double baseRate) {
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
