package io.github.mettle.backtest;

/** Always the same. */
final class ConstantMemory implements Baseline.Memory {
  private final double constant;

  ConstantMemory(double constant) {
    this.constant = constant;
  }

  @Override
  public double forecast(long now) {
    return constant;
  }

  @Override
  public void observe(long settledAt, double share) {}
}
