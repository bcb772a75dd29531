package io.github.mettle.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.numbers.gamma.RegularizedGamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against bisection on the distribution function of another library. */
class GammaQuantileTest {
  private static final double[] TAILS = {0.25, 0.1, 0.05, 0.025, 0.005, 1e-4, 1e-8, 1e-12};

  /** Half the quantiles of chi-squared with 2n + 1 degrees of freedom, as printed in tables. */
  @ParameterizedTest
  @CsvSource({
    "0, 0.1,   0.0158, 2.7055",
    "1, 0.1,   0.5844, 6.2514",
    "2, 0.1,   1.6103, 9.2364",
    "2, 0.025, 0.8312, 12.8325",
    "10, 0.05, 11.5913, 32.6706"
  })
  void agreesWithTablesOfChiSquared(long count, double tail, double lower, double upper) {
    assertThat(2 * GammaQuantile.lower(count, tail)).isCloseTo(lower, within(5e-5));
    assertThat(2 * GammaQuantile.upper(count, tail)).isCloseTo(upper, within(5e-5));
  }

  @ParameterizedTest
  @ValueSource(
      longs = {0, 1, 2, 3, 9, 10, 11, 40, 180, 499, 998, 999, 1000, 1001, 12_345, 1_000_000})
  void agreesWithBisection(long count) {
    for (double tail : TAILS) {
      assertThat(GammaQuantile.lower(count, tail))
          .isCloseTo(lowerReference(count, tail), withinPercentage(1e-10));
      assertThat(GammaQuantile.upper(count, tail))
          .isCloseTo(upperReference(count, tail), withinPercentage(1e-10));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 7, 1_000, 10_000_000, 1_000_000_000})
  void agreesInProbability(long count) {
    double shape = count + 0.5;
    for (double tail : TAILS) {
      double below = RegularizedGamma.P.value(shape, GammaQuantile.lower(count, tail));
      double above = RegularizedGamma.Q.value(shape, GammaQuantile.upper(count, tail));
      assertThat(below).isCloseTo(tail, within(1e-9 * Math.sqrt(tail)));
      assertThat(above).isCloseTo(tail, within(1e-9 * Math.sqrt(tail)));
    }
  }

  @Test
  void moreEventsAreMoreOften() {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 2_000; i++) {
      long count = (long) StrictMath.pow(10, 9 * random.nextDouble());
      double tail = 0.25 * StrictMath.pow(10, -6 * random.nextDouble());
      double lower = GammaQuantile.lower(count, tail);
      double upper = GammaQuantile.upper(count, tail);
      assertThat(lower).isPositive().isLessThan(GammaQuantile.lower(count + 1, tail));
      assertThat(upper).isLessThan(GammaQuantile.upper(count + 1, tail));
      assertThat(count + 0.5).isBetween(lower, upper);
      assertThat(GammaQuantile.lower(count, tail / 2)).isLessThan(lower);
      assertThat(GammaQuantile.upper(count, tail / 2)).isGreaterThan(upper);
    }
  }

  /** The bits themselves, so that they are seen to be the same on every machine. */
  @Test
  void isTheSameOnEveryMachine() {
    long bits = 0;
    for (long count = 0; count <= 1_000_000; count = 2 * count + 1) {
      for (double tail : TAILS) {
        bits = 31 * bits + Double.doubleToLongBits(GammaQuantile.lower(count, tail));
        bits = 31 * bits + Double.doubleToLongBits(GammaQuantile.upper(count, tail));
      }
    }
    assertThat(bits).isEqualTo(8_374_628_717_637_873_064L);
  }

  @Test
  void takesTheLargestCountAndTail() {
    long most = GammaQuantile.LARGEST_COUNT;
    assertThat(GammaQuantile.lower(most, GammaQuantile.LARGEST_TAIL))
        .isBetween(most - 1e7, most + 0.5);
    assertThat(GammaQuantile.upper(most, GammaQuantile.LARGEST_TAIL))
        .isBetween(most + 0.5, most + 1e7);
  }

  @Test
  void refusals() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GammaQuantile.lower(-1, 0.1))
        .withMessage("count must be in [0, 1000000000000]: -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GammaQuantile.upper(1_000_000_000_001L, 0.1))
        .withMessage("count must be in [0, 1000000000000]: 1000000000001");
    for (String tail : List.of("0", "-1", "0.2500001", "NaN")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> GammaQuantile.lower(1, Double.parseDouble(tail)))
          .withMessage("tail must be in (0, 0.25]: " + tail);
    }
  }

  private static double lowerReference(long count, double tail) {
    double shape = count + 0.5;
    return bisect(shape, x -> RegularizedGamma.P.value(shape, x) < tail);
  }

  private static double upperReference(long count, double tail) {
    double shape = count + 0.5;
    return bisect(shape, x -> RegularizedGamma.Q.value(shape, x) > tail);
  }

  private static double bisect(double shape, java.util.function.DoublePredicate isBelow) {
    double low = 0;
    double high = 4 * shape + 100;
    while (true) {
      double middle = low + (high - low) / 2;
      if (middle == low || middle == high) {
        return low;
      }
      if (isBelow.test(middle)) {
        low = middle;
      } else {
        high = middle;
      }
    }
  }
}
