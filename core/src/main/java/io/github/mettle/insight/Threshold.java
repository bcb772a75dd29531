package io.github.mettle.insight;

import io.github.mettle.trust.Trust;

/** A number of trust that a rule limits, and the side of the limit it must be on. */
public enum Threshold {
  /** The expected value is below the limit. */
  EXPECTED_BELOW("expected", true),
  /** The expected value is at least the limit. */
  EXPECTED_AT_LEAST("expected", false),
  /** The lower end of the interval is below the limit. */
  LOWER_BELOW("lower", true),
  /** The lower end of the interval is at least the limit. */
  LOWER_AT_LEAST("lower", false);

  /** What every number but a count is compared to within. */
  static final double TOLERANCE = 1e-9;

  private final String key;
  private final boolean isBelow;

  Threshold(String key, boolean isBelow) {
    this.key = key;
    this.isBelow = isBelow;
  }

  /** {@return the number that is limited, as in JSON: "expected" or "lower"} */
  public String key() {
    return key;
  }

  /** {@return the side of the limit, as in JSON: "below" or "atLeast"} */
  public String side() {
    return isBelow ? "below" : "atLeast";
  }

  boolean isBelow() {
    return isBelow;
  }

  double number(Trust trust) {
    return key.equals("lower") ? trust.lower() : trust.expected();
  }

  boolean holds(Trust trust, double limit) {
    return isBelow != (number(trust) >= limit - TOLERANCE);
  }
}
