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

  static String signed(double difference) {
    String text = Decimals.fixed(difference, 2);
    return difference > 0 && !text.equals("0.00") ? "+" + text : text;
  }

  /** What an account contributes: smaller than an expected value. */
  static String effect(double effect) {
    String text = Decimals.fixed(effect, 3);
    return effect > 0 && !text.equals("0.000") ? "+" + text : text;
  }

  static String share(double share) {
    return Decimals.fixed(share, 2);
  }

  static String interval(Trust trust) {
    return share(trust.lower()) + " to " + share(trust.upper());
  }

  /** A probability, never as a certainty that it is not. */
  static String percent(double probability) {
    String rounded = Decimals.fixed(100 * probability, 0);
    if (rounded.equals("100") && probability < 1) {
      return "more than 99 %";
    }
    return rounded.equals("0") && probability > 0 ? "less than 1 %" : rounded + " %";
  }
}
