package io.github.mettle.trust;

/**
 * The constant of a Beta shape: the logarithm of its density at the mean, in log-odds.
 *
 * <p>With {@code n = a + b}, mean {@code a/n} and {@code k = a b / n}, the log-odds density is
 * {@code x^a y^b / B(a, b)}; this class gives the logarithm of that at the mean, minus {@code ln
 * k}. In this form nothing large is ever subtracted from something large: for two large shapes it
 * is {@code -ln sqrt(2 pi k)} plus three small terms, and for two small shapes it tends to zero.
 *
 * <p>Reference: J. P. M. Binet's correction to Stirling's formula; see A. R. DiDonato and A. H.
 * Morris (1992), Algorithm 708, ACM TOMS 18(3), 360-373, <a
 * href="https://doi.org/10.1145/131766.131776">doi:10.1145/131766.131776</a>.
 */
final class BetaConstant {

  /** From here on Stirling's series, cut after seven terms, is exact to {@code 4e-17}. */
  private static final double STIRLING = 10;

  private static final double TWO_PI = 2 * Math.PI;

  private BetaConstant() {}

  /** {@return the log of the log-odds density at the mean, minus {@code ln(a b / (a + b))}} */
  static double at(double a, double b) {
    return Math.min(a, b) >= STIRLING ? ofLarge(a, b) : ofSmall(a, b);
  }

  private static double ofLarge(double a, double b) {
    double n = a + b;
    double k = a * (b / n);
    return -0.5 * StrictMath.log(TWO_PI * k) - (binet(a) + binet(b) - binet(n));
  }

  private static double ofSmall(double a, double b) {
    double small = Math.min(a, b);
    double large = Math.max(a, b);
    double n = a + b;
    double atMean = small * StrictMath.log(small / n) + large * StrictMath.log1p(-(small / n));
    return atMean - (logGammaRatio(1 + large, small) - logGammaRatio(1, small));
  }

  /**
   * {@return {@code ln Gamma(x) - ln Gamma(x + s)}}, to a few units in the last place of {@code s}
   * times {@code ln x}, however small {@code s} is: the arguments are moved up together, and the
   * product of {@code 1 + s/x} is kept as its difference from one.
   */
  static double logGammaRatio(double x, double s) {
    double product = 0;
    double from = x;
    for (; from < STIRLING; from++) {
      double factor = s / from;
      product += factor + product * factor;
    }
    return StrictMath.log1p(product) + stirlingRatio(from, s);
  }

  private static double stirlingRatio(double x, double s) {
    double n = x + s;
    double leading = s - (x - 0.5) * StrictMath.log1p(s / x) - s * StrictMath.log(n);
    return leading + (binet(x) - binet(n));
  }

  /** {@return the error of Stirling's formula for {@code ln Gamma(x)}}, for {@code x >= 10}. */
  static double binet(double x) {
    double r = 1 / x;
    double q = r * r;
    double tail = 1.0 / 1188 + q * (-691.0 / 360360 + q / 156);
    return r * (1.0 / 12 + q * (-1.0 / 360 + q * (1.0 / 1260 + q * (-1.0 / 1680 + q * tail))));
  }
}
