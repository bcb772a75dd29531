package io.github.mettle.trust;

import java.util.SplittableRandom;
import org.apache.commons.numbers.gamma.RegularizedBeta;

/** Beta quantiles by bisection on another library's distribution function, in the nearer tail. */
final class Reference {

  private Reference() {}

  /** {@return the quantile, bisected in the smaller of {@code x} and {@code 1 - x}} */
  static double quantile(double a, double b, double p) {
    boolean lowerHalf = !isBelow(a, b, 0.5, p);
    double low = 0;
    double high = 0.5;
    while (high > 1e-20) {
      double middle = low + (high - low) / 2;
      if (middle == low || middle == high) {
        break;
      }
      if (lowerHalf ? isBelow(a, b, middle, p) : !isBelowMirrored(a, b, middle, p)) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return lowerHalf ? low : 1 - low;
  }

  private static boolean isBelow(double a, double b, double x, double p) {
    return p <= 0.5
        ? RegularizedBeta.value(x, a, b) < p
        : RegularizedBeta.complement(x, a, b) > 1 - p;
  }

  private static boolean isBelowMirrored(double a, double b, double y, double p) {
    return p <= 0.5
        ? RegularizedBeta.complement(y, b, a) < p
        : RegularizedBeta.value(y, b, a) > 1 - p;
  }

  /** {@return a number between the bounds, uniform in its logarithm} */
  static double shape(SplittableRandom random, double low, double high) {
    return low * StrictMath.pow(high / low, random.nextDouble());
  }
}
