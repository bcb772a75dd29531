package io.github.mettle.amount;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as text, the same on every machine, Java version and locale.
 *
 * <p>{@link Double#toString} is not: since Java 19 it writes some numbers shorter.
 */
public final class Decimals {
  /** A decimal of so many digits survives being read as a double: no fewer need to be tried. */
  private static final int SAFE_DIGITS = 15;

  private static final int MAX_DIGITS = 17;
  private static final double EXACT = 1e15;

  private Decimals() {}

  /**
   * {@return the shortest decimal that reads back as the same double, such as "0.11" or "4"; with
   * an exponent only where there are more than twenty digits}
   *
   * @param value any; −0.0 is written as 0, what is not finite as {@link Double#toString} has it;
   *     of a subnormal number there may be a shorter one
   */
  public static String shortest(double value) {
    if (!Double.isFinite(value)) {
      return Double.toString(value);
    }
    if (value == Math.rint(value) && Math.abs(value) < EXACT) {
      return Long.toString((long) value);
    }
    BigDecimal decimal = shortestDecimal(value);
    boolean plain = Math.abs(decimal.scale()) <= MAX_DIGITS + 3;
    return plain ? decimal.toPlainString() : decimal.toString();
  }

  /**
   * {@return the shortest decimal that reads back as the same double}
   *
   * @param value finite
   */
  public static BigDecimal shortestDecimal(double value) {
    BigDecimal exact = new BigDecimal(value);
    for (int digits = SAFE_DIGITS; digits < MAX_DIGITS; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (rounded.doubleValue() == value) {
        return rounded.stripTrailingZeros();
      }
    }
    return exact.round(new MathContext(MAX_DIGITS, RoundingMode.HALF_EVEN)).stripTrailingZeros();
  }

  /**
   * {@return the value of so many millionths, exactly, without trailing zeros, such as "-0.5"}
   *
   * @param micros the number of millionths
   */
  public static String ofMicros(long micros) {
    return micros == 0 ? "0" : BigDecimal.valueOf(micros, 6).stripTrailingZeros().toPlainString();
  }

  /**
   * {@return the value with that many decimals, rounded half-even, such as "0.64"}
   *
   * @param value finite
   * @param decimals the number of digits after the point
   */
  public static String fixed(double value, int decimals) {
    BigDecimal rounded = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
    return rounded.toPlainString();
  }

  /**
   * {@return so many millionths with that many decimals, rounded half-even, such as "-1.50"}
   *
   * @param micros the number of millionths
   * @param decimals the number of digits after the point
   */
  public static String fixedMicros(long micros, int decimals) {
    return BigDecimal.valueOf(micros, 6).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
  }
}
