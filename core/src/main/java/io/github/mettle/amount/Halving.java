package io.github.mettle.amount;

import io.github.mettle.reflection.NotByReflection;

/**
 * What is left after so many halvings: 2^(−n).
 *
 * <p>Lateness and age both halve: each further window late halves the credit, each half-life halves
 * a posting's value. Exact to within 2 ulp and the same on every machine: plain double arithmetic
 * is strict since Java 17 (JEP 306), and the table comes from {@link StrictMath}.
 *
 * <p>Method: n = k + j/64 + r with |r| ≤ 1/128; then 2^(−n) = 2^(−k) · table[j] · e^(−r·ln 2), the
 * last by its Taylor polynomial of degree 5, whose remainder is below 4e-17. An own form because
 * {@code StrictMath.pow} is six times slower and this is where appraising spends its time.
 *
 * <p>For those who extend the library; callers do not need it.
 */
@NotByReflection
public final class Halving {
  private static final int PARTS = 64;
  private static final double LN2 = 0.6931471805599453;
  private static final double MIN_NORMAL_EXPONENT = 1022;
  private static final double MOST = 1080;
  private static final double[] TABLE = table();

  private Halving() {}

  /**
   * {@return 2^(−n)}
   *
   * @param n how many halvings, at least 0; may be infinite
   */
  public static double after(double n) {
    if (n >= MIN_NORMAL_EXPONENT) {
      return n >= MOST ? 0 : Math.scalb(after(n - MIN_NORMAL_EXPONENT), -1022);
    }
    int sixtyFourths = (int) (n * PARTS + 0.5);
    double rest = (n - (double) sixtyFourths / PARTS) * -LN2;
    double whole = Double.longBitsToDouble((1023L - sixtyFourths / PARTS) << 52);
    return TABLE[sixtyFourths % PARTS] * exponential(rest) * whole;
  }

  private static double exponential(double x) {
    return 1 + x * (1 + x * (0.5 + x * (1.0 / 6 + x * (1.0 / 24 + x * (1.0 / 120)))));
  }

  private static double[] table() {
    double[] table = new double[PARTS];
    for (int j = 0; j < PARTS; j++) {
      table[j] = StrictMath.pow(2, -(double) j / PARTS);
    }
    return table;
  }
}
