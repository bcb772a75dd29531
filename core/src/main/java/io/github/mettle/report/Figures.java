package io.github.mettle.report;

import io.github.mettle.amount.Decimals;
import io.github.mettle.amount.Points;
import io.github.mettle.trust.Trust;

/** Numbers as a reader sees them. */
final class Figures {
  static final String NONE = "–";

  private Figures() {}

  static String points(Points points) {
    return Decimals.fixedMicros(points.micros(), 2);
  }

  static String some(Points points) {
    return points.isZero() ? NONE : points(points);
  }

  static String signed(Points points) {
    return points.isZero() ? NONE : (points.signum() > 0 ? "+" : "") + points(points);
  }

  static String share(double share) {
    return Decimals.fixed(share, 2);
  }

  static String interval(Trust trust) {
    return share(trust.lower()) + " to " + share(trust.upper());
  }
}
