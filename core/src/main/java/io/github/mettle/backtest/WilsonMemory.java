package io.github.mettle.backtest;

/** The lower bound of Wilson's score interval. */
final class WilsonMemory implements Baseline.Memory {
  private final double baseRate;
  private final double z;
  private double sum;
  private int count;

  WilsonMemory(double baseRate, double z) {
    this.baseRate = baseRate;
    this.z = z;
  }

  @Override
  public double forecast(long now) {
    if (count == 0) {
      return baseRate;
    }
    double mean = sum / count;
    double square = z * z / count;
    double spread = z * Math.sqrt(mean * (1 - mean) / count + square / (4 * count));
    return Math.max((mean + square / 2 - spread) / (1 + square), 0);
  }

  @Override
  public void observe(long settledAt, double share) {
    sum += share;
    count++;
  }
}
