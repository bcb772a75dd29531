package io.github.mettle.backtest;

/** Always the same. */
final class ConstantMemory implements Rival.Memory {
  private final double constant;

  ConstantMemory(double constant) {
    this.constant = constant;
  }

  @Override
  public double foretell(long now) {
    return constant;
  }

  @Override
  public void learn(long settledAt, double share) {}
}
