package io.github.mettle.backtest;

/** A rival from a name and a way to begin. */
record NamedBaseline(String name, Baseline.Beginning beginning) implements Baseline {
  @Override
  public Memory begin(double baseRate) {
    return beginning.begin(baseRate);
  }

  @Override
  public String toString() {
    return name;
  }
}
