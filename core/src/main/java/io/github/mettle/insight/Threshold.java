package io.github.mettle.insight;

import io.github.mettle.amount.Points;
import io.github.mettle.trust.Trust;

/** A number of a sheet that a rule can be about, and which side of a limit it must be on. */
public enum Threshold {
  /** The lower end of the interval is below the limit. */
  LOWER_BELOW("lowerBelow") {
    @Override
    boolean holds(Trust trust, Points outstanding, double limit) {
      return trust.lower() < limit - TOLERANCE;
    }
  },
  /** The lower end of the interval is at least the limit. */
  LOWER_AT_LEAST("lowerAtLeast") {
    @Override
    boolean holds(Trust trust, Points outstanding, double limit) {
      return trust.lower() >= limit - TOLERANCE;
    }
  },
  /** Expected is below the limit. */
  EXPECTED_BELOW("expectedBelow") {
    @Override
    boolean holds(Trust trust, Points outstanding, double limit) {
      return trust.expected() < limit - TOLERANCE;
    }
  },
  /** Expected is at least the limit. */
  EXPECTED_AT_LEAST("expectedAtLeast") {
    @Override
    boolean holds(Trust trust, Points outstanding, double limit) {
      return trust.expected() >= limit - TOLERANCE;
    }
  },
  /** At least so many points are outstanding. */
  OUTSTANDING_AT_LEAST("outstandingAtLeast") {
    @Override
    boolean holds(Trust trust, Points outstanding, double limit) {
      return outstanding.micros() >= Points.toMicros(limit);
    }
  };

  private static final double TOLERANCE = 1e-9;
  private static final double MOST_POINTS = 1e9;

  private final String key;

  Threshold(String key) {
    this.key = key;
  }

  /** {@return the name in JSON, such as "lowerBelow"} */
  public String key() {
    return key;
  }

  /** Whether it is about points, which are known of the untested too. */
  boolean isAboutPoints() {
    return this == OUTSTANDING_AT_LEAST;
  }

  boolean accepts(double limit) {
    return isAboutPoints() ? limit > 0 && limit <= MOST_POINTS : limit >= 0 && limit <= 1;
  }

  String rule() {
    return isAboutPoints() ? "must be in (0, 1e9]" : "must be in [0, 1]";
  }

  abstract boolean holds(Trust trust, Points outstanding, double limit);
}
