package io.github.mettle.trust;

/**
 * The slope of the logarithm of a Beta distribution function in log-odds: density over lower tail.
 *
 * <p>With {@code x} the point and {@code y = 1 - x}, the slope runs from {@code a} at {@code x = 0}
 * down to zero at {@code x = 1}. The upper tail's slope is the same function with both pairs
 * exchanged. Two ways to reach it:
 *
 * <ul>
 *   <li>the continued fraction of DiDonato and Morris (1992), equation 9, <a
 *       href="https://doi.org/10.1145/131766.131776">doi:10.1145/131766.131776</a>, whose length
 *       grows with the square root of the smaller shape, and
 *   <li>for two large shapes the integral {@code 1/slope = int_0^inf exp(-a t) (y + x e^-t)^-n dt},
 *       whose integrand is nearly half a normal curve, by Gauss-Legendre quadrature at a fixed
 *       cost.
 * </ul>
 */
final class BetaSlope {

  /** Above this smaller shape the integral is used. */
  static final double INTEGRAL = 20_000;

  private static final double BIG = 0x1p300;
  private static final double SMALL = 0x1p-300;

  /** Terms below {@code exp(-38)} of the first cannot be seen in a double. */
  private static final double NEGLIGIBLE = 38;

  private static final int LONGEST_FRACTION = 100_000;

  private BetaSlope() {}

  /**
   * {@return the slope at {@code x}, which should not lie far above the mean}
   *
   * @param lean {@code a y - b x}, which the caller knows without cancellation
   * @param error how much of the slope the continued fraction may lack when it is cut
   */
  static double at(double a, double b, double x, double y, double lean, double error) {
    return Math.min(a, b) < INTEGRAL
        ? byFraction(a, b, x, y, lean, error)
        : byIntegral(a, b, x, y, lean);
  }

  /**
   * The continued fraction, as convergents {@code p/q} by Wallis's forward recurrence: the only
   * divisions are reciprocals that do not wait for the recurrence.
   */
  static double byFraction(double a, double b, double x, double y, double lean, double error) {
    double n = a + b;
    double reciprocal = 1 / (a + 1);
    double p0 = 1;
    double q0 = 0;
    double p1 = a * (lean + 1) * reciprocal;
    double q1 = 1;
    for (int m = 1; m < LONGEST_FRACTION; m++) {
      double left = m * (b - m) * x * reciprocal;
      double numerator = (a + (m - 1)) * (n + (m - 1)) * x * reciprocal * left;
      reciprocal = 1 / (a + 2 * m + 1);
      double denominator = m + left + (a + m) * (lean + 1 + m * (1 + y)) * reciprocal;
      double p2 = denominator * p1 + numerator * p0;
      double q2 = denominator * q1 + numerator * q0;
      double cross = p1 * q2;
      if (Math.abs(p2 * q1 - cross) <= error * Math.abs(cross)) {
        return p2 / q2;
      }
      double scale = Math.abs(q2) > BIG ? SMALL : 1;
      p0 = p1 * scale;
      q0 = q1 * scale;
      p1 = p2 * scale;
      q1 = q2 * scale;
    }
    return p1 / q1;
  }

  /** The integral, cut where the integrand falls below {@code exp(-38)}. */
  static double byIntegral(double a, double b, double x, double y, double lean) {
    double width = 1 / Math.sqrt((a + b) * x * y);
    double steep = Math.max(0, lean * width);
    double reach = width * (2 * NEGLIGIBLE / (steep + Math.sqrt(steep * steep + 2 * NEGLIGIBLE)));
    double sum = 0;
    for (int i = 0; i < GaussLegendre.SIZE; i++) {
      double t = reach * GaussLegendre.node(i);
      sum += GaussLegendre.weight(i) * StrictMath.exp(fall(a, b, x, y, t));
    }
    return 1 / (reach * sum);
  }

  /** The integrand's logarithm, in whichever of two equal forms cancels less. */
  private static double fall(double a, double b, double x, double y, double t) {
    return x < y
        ? -a * t - (a + b) * StrictMath.log1p(x * StrictMath.expm1(-t))
        : b * t - (a + b) * StrictMath.log1p(y * StrictMath.expm1(t));
  }
}
