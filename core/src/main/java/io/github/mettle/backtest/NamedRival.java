package io.github.mettle.backtest;

/** A rival from a name and a way to begin. */
record NamedRival(String name, Rival.Beginning beginning) implements Rival {
  @Override
  public Memory begin(double baseRate) {
    return beginning.begin(baseRate);
  }

  @Override
  public String toString() {
    return name;
  }
}
