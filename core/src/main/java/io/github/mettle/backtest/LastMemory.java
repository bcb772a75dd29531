package io.github.mettle.backtest;

/** The last one again. */
final class LastMemory implements Rival.Memory {
  private double last;

  LastMemory(double baseRate) {
    last = baseRate;
  }

  @Override
  public double foretell(long now) {
    return last;
  }

  @Override
  public void learn(long settledAt, double share) {
    last = share;
  }
}
