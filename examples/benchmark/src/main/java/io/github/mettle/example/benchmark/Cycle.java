package io.github.mettle.example.benchmark;

import java.util.List;

/** Hands out one after another, for ever. */
final class Cycle<T> {
  private final List<T> all;
  private int next;

  Cycle(List<? extends T> all) {
    this.all = List.copyOf(all);
  }

  T next() {
    T one = all.get(next);
    next = next + 1 == all.size() ? 0 : next + 1;
    return one;
  }
}
