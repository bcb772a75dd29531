package io.github.mettle.backtest;

/** Exponential smoothing. */
final class SmoothingMemory implements Baseline.Memory {
  private final double alpha;
  private double score;
  private boolean begun;

  SmoothingMemory(double baseRate, double alpha) {
    this.alpha = alpha;
    score = baseRate;
  }

  @Override
  public double forecast(long now) {
    return score;
  }

  @Override
  public void observe(long settledAt, double share) {
    score = begun ? score * (1 - alpha) + alpha * share : share;
    begun = true;
  }
}
