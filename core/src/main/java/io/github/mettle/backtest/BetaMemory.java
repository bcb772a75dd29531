package io.github.mettle.backtest;

/** The mean of a Beta distribution that began flat. */
final class BetaMemory implements Rival.Memory {
  private double good = 1;
  private double all = 2;

  @Override
  public double foretell(long now) {
    return good / all;
  }

  @Override
  public void learn(long settledAt, double share) {
    good += share;
    all++;
  }
}
