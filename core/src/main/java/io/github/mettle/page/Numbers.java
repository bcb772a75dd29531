package io.github.mettle.page;

import io.github.mettle.amount.Decimals;
import io.github.mettle.amount.Points;

/** Numbers as a reader sees them: the one place that decides on their decimals. */
public final class Numbers {
  /** Stands for no points. */
  public static final String NONE = "–";

  private Numbers() {}

  /** {@return an amount, such as "1.50"} */
  public static String points(Points points) {
    return Decimals.fixedMicros(points.micros(), 2);
  }

  /** {@return what is at stake, such as "1.50" or "< 0.01", and never zero} */
  public static String stake(Points points) {
    return points.micros() < 10_000 ? "< 0.01" : points(points);
  }

  /** {@return an amount, such as "1.50", or a dash for none} */
  public static String some(Points points) {
    return points.isZero() ? NONE : points(points);
  }

  /** {@return a change, such as "+1.50", or a dash for none} */
  public static String signed(Points points) {
    return points.isZero() ? NONE : (points.signum() > 0 ? "+" : "") + points(points);
  }

  /** {@return an amount of a list that adds up, such as "1.5000", or a dash for none} */
  public static String listed(Points points) {
    return points.isZero() ? NONE : Decimals.fixedMicros(points.micros(), 4);
  }

  /** {@return an amount as it is booked, such as "1.500000"} */
  public static String exact(Points points) {
    return Decimals.fixedMicros(points.micros(), 6);
  }

  /** {@return an amount with its unit, such as "1.50 points"} */
  public static String inPoints(Points points) {
    return points(points) + " points";
  }

  /** {@return an expected value or another share, such as "0.64"} */
  public static String share(double share) {
    return Decimals.fixed(share, 2);
  }

  /** {@return a share with four decimals, such as "0.6412"} */
  public static String exact(double share) {
    return Decimals.fixed(share, 4);
  }

  /** {@return a difference of shares, such as "+0.07"} */
  public static String signed(double difference) {
    return signed(difference, 2);
  }

  /** {@return a contribution, which is smaller than an expected value, such as "+0.034"} */
  public static String effect(double effect) {
    return signed(effect, 3);
  }

  private static String signed(double difference, int decimals) {
    String text = Decimals.fixed(difference, decimals);
    boolean isNothing = text.equals(Decimals.fixed(0, decimals));
    return difference > 0 && !isNothing ? "+" + text : text;
  }

  /** {@return the size of an effect, such as "0.034", and never zero} */
  public static String size(double effect) {
    String size = Decimals.fixed(Math.abs(effect), 3);
    return size.equals("0.000") ? "less than 0.001" : size;
  }

  /** {@return an interval, such as "0.27 to 0.94"} */
  public static String interval(double lower, double upper) {
    return share(lower) + " to " + share(upper);
  }

  /**
   * {@return a part of a whole, such as "91 %": whole per cents, one decimal above 99, cut and
   * never rounded up to all}
   */
  public static String percent(long part, long whole) {
    if (part >= whole) {
      return "100 %";
    }
    double share = 100.0 * part / whole;
    if (share < 1) {
      return part == 0 ? "0 %" : "less than 1 %";
    }
    return share > 99
        ? Decimals.fixed(Math.floor(share * 10) / 10, 1) + " %"
        : Decimals.fixed(share, 0) + " %";
  }

  /** {@return a probability, such as "64 %", rounded to a certainty only if it is one} */
  public static String percent(double probability) {
    String rounded = Decimals.fixed(100 * probability, 0);
    if (rounded.equals("100") && probability < 1) {
      return "more than 99 %";
    }
    return rounded.equals("0") && probability > 0 ? "less than 1 %" : rounded + " %";
  }
}
