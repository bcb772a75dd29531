package io.github.mettle.amount;

import io.github.mettle.reflection.NotByReflection;
import java.math.BigDecimal;

/**
 * An amount of trust evidence: one point is one observation of ordinary weight.
 *
 * <p>Held as whole micro-points (1 point = 1,000,000) in a {@code long}: sums are exact, so they
 * depend neither on order nor on the machine, and what was added can be taken back exactly. Doubles
 * are rounded half-even on the way in. Overflow is an error, never a wrap.
 *
 * <pre>{@code
 * Points.of(0.25).plus(Points.of(0.5))   // 0.75
 * }</pre>
 */
@NotByReflection
public final class Points implements Comparable<Points> {
  /** No points. */
  public static final Points ZERO = new Points(0);

  private static final int MICROS = 1_000_000;

  private final long micros;

  private Points(long micros) {
    this.micros = micros;
  }

  /**
   * {@return that many micro-points}
   *
   * @param micros the amount in millionths of a point
   */
  public static Points ofMicros(long micros) {
    return micros == 0 ? ZERO : new Points(micros);
  }

  /**
   * {@return that many points, rounded half-even to the micro-point}
   *
   * @param points finite
   * @throws ArithmeticException if the amount is not a number or does not fit
   */
  public static Points of(double points) {
    return ofMicros(toMicros(points));
  }

  /**
   * {@return the points in micro-points, rounded half-even}
   *
   * @param points finite
   * @throws ArithmeticException if the amount is not a number or does not fit
   */
  public static long toMicros(double points) {
    double micros = Math.rint(points * MICROS);
    if (!(Math.abs(micros) < 0x1p63)) {
      throw new ArithmeticException("points must be within 9.2e12: " + points);
    }
    return (long) micros;
  }

  /**
   * {@return that many points, exactly: what {@link #toString()} writes, read back}
   *
   * @param points a decimal number, with an exponent or without
   * @throws NumberFormatException if it is no number
   * @throws ArithmeticException if it has more than six decimals or does not fit
   */
  public static Points parse(String points) {
    return ofMicros(new BigDecimal(points).scaleByPowerOfTen(6).longValueExact());
  }

  /** {@return the amount in micro-points} */
  public long micros() {
    return micros;
  }

  /** {@return the amount in points, to the nearest double} */
  public double toDouble() {
    return (double) micros / MICROS;
  }

  /** {@return −1, 0 or 1 as the amount is negative, zero or positive} */
  public int signum() {
    return Long.signum(micros);
  }

  /** {@return whether there is nothing} */
  public boolean isZero() {
    return micros == 0;
  }

  /**
   * {@return the sum}
   *
   * @param other what to add
   * @throws ArithmeticException if it does not fit
   */
  public Points plus(Points other) {
    return ofMicros(Math.addExact(micros, other.micros));
  }

  /**
   * {@return the difference}
   *
   * @param other what to take away
   * @throws ArithmeticException if it does not fit
   */
  public Points minus(Points other) {
    return ofMicros(Math.subtractExact(micros, other.micros));
  }

  /**
   * {@return so many times the amount}
   *
   * @param factor any
   * @throws ArithmeticException if it does not fit
   */
  public Points times(int factor) {
    return ofMicros(Math.multiplyExact(micros, (long) factor));
  }

  /**
   * {@return the amount with the other sign}
   *
   * @throws ArithmeticException if it does not fit
   */
  public Points negated() {
    return ofMicros(Math.negateExact(micros));
  }

  @Override
  public int compareTo(Points other) {
    return Long.compare(micros, other.micros);
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof Points other && micros == other.micros;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(micros);
  }

  /** {@return the exact amount in points, without trailing zeros, such as "0.777539"} */
  @Override
  public String toString() {
    return Decimals.ofMicros(micros);
  }
}
