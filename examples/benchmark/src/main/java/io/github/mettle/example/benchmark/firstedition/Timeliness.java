package io.github.mettle.example.benchmark.firstedition;

import io.github.mettle.amount.Halving;

/** How timely something is: each further window late halves the credit. */
final class Timeliness {
  private Timeliness() {}

  /**
   * {@return 1 within the window, else 2^(−(elapsed − window)/window)}
   *
   * @param elapsed seconds from the start
   * @param window seconds, above 0
   */
  static double of(long elapsed, long window) {
    return elapsed <= window ? 1 : Halving.after((double) (elapsed - window) / window);
  }
}
