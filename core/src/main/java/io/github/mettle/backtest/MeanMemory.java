package io.github.mettle.backtest;

/** The mean of all so far. */
final class MeanMemory implements Baseline.Memory {
  private final double baseRate;
  private double sum;
  private int count;

  MeanMemory(double baseRate) {
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
