package io.github.mettle.backtest;

/** The mean of a Beta distribution that began flat. */
final class BetaMemory implements Baseline.Memory {
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
