package io.github.mettle.record;

import io.github.mettle.amount.Decimals;
import io.github.mettle.reflection.NotByReflection;

/**
 * A part of a delivery that came and was accepted.
 *
 * @param at when it came
 * @param share the accepted share of what was ordered, in (0, 1]
 */
@NotByReflection
public record Receipt(Moment at, double share) {
  /** {@return one readable line, such as "0.25 2026-03-02"} */
  @Override
  public String toString() {
    return Decimals.shortest(share) + " " + at;
  }
}
