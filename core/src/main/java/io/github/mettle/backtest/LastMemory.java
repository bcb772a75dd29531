package io.github.mettle.backtest;

/** The last one again. */
final class LastMemory implements Baseline.Memory {
  private double last;

  LastMemory(double baseRate) {
    last = baseRate;
  }

  @Override
  public double forecast(long now) {
    return last;
  }

  @Override
  public void observe(long settledAt, double share) {
    last = share;
  }
}
