package io.github.mettle.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BetaTest {

  private static final double[] PROBABILITIES = {0.1, 0.9, 0.01, 0.99, 0.5};
  private static final double[] GRID = {1e-3, 0.03, 0.4, 1, 2.5, 40, 1e3, 15_000, 25_000, 1e6};

  @Test
  void javadocExample() {
    Beta beta = Beta.of(2, 1);
    assertThat(beta.quantile(0.25)).isCloseTo(0.5, within(1e-15));
    assertThat(beta.upperQuantile(0.19)).isCloseTo(0.9, within(1e-15));
    assertThat(beta.shape(1, 1).quantile(0.3)).isCloseTo(0.3, within(1e-15));
    assertThat(beta).hasToString("Beta(1.0, 1.0)");
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-300, 1e-9, 0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99, 1 - 1e-12})
  void uniform(double p) {
    double tolerance = p * 1e-15 * (1 - StrictMath.log(p));
    assertThat(Beta.of(1, 1).quantile(p)).isCloseTo(p, within(tolerance));
    assertThat(Beta.of(1, 1).cdf(p)).isCloseTo(p, within(tolerance));
  }

  /** Closed forms: F(x) = x^a for Beta(a, 1), and 1 - (1 - x)^b for Beta(1, b). */
  @ParameterizedTest
  @ValueSource(doubles = {1e-3, 0.02, 0.4, 0.999, 1.001, 3, 9.99, 10.01, 50, 19_999, 20_001, 1e6})
  void powers(double shape) {
    for (double p : PROBABILITIES) {
      double rootOfP = StrictMath.exp(StrictMath.log(p) / shape);
      double rootOfRest = -StrictMath.expm1(StrictMath.log1p(-p) / shape);
      assertThat(Beta.of(shape, 1).quantile(p)).isCloseTo(rootOfP, within(2e-14));
      assertThat(Beta.of(1, shape).quantile(p)).isCloseTo(rootOfRest, within(2e-14));
    }
  }

  /** Closed form: F(x) = x^2 (3 - 2 x), whose root is 1/2 + sin(asin(2 p - 1) / 3). */
  @ParameterizedTest
  @ValueSource(doubles = {1e-6, 0.01, 0.1, 0.2, 0.5, 0.75, 0.9, 0.99})
  void cubic(double p) {
    double root = 0.5 + StrictMath.sin(StrictMath.asin(2 * p - 1) / 3);
    assertThat(Beta.of(2, 2).quantile(p)).isCloseTo(root, within(1e-14));
  }

  /** Closed form: the arcsine law, F(x) = 2/pi asin(sqrt(x)). */
  @ParameterizedTest
  @ValueSource(doubles = {1e-6, 0.01, 0.1, 0.2, 0.5, 0.75, 0.9, 0.99})
  void arcsine(double p) {
    double sine = StrictMath.sin(Math.PI * p / 2);
    assertThat(Beta.of(0.5, 0.5).quantile(p)).isCloseTo(sine * sine, within(1e-15));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-100, 1e-12, 1e-3, 0.3, 1, 7, 10, 300, 20_000, 1e6, 1e12, 1e15})
  void symmetricMedian(double shape) {
    double tolerance = Math.max(1e-15, 2e-16 / shape);
    assertThat(Beta.of(shape, shape).quantile(0.5)).isCloseTo(0.5, within(tolerance));
  }

  /**
   * Quantiles of large and far-off shapes, confirmed with mpmath 1.3.0 at 50 digits: the
   * distribution function there (numerical integral in log-odds, or betainc) differs from p by less
   * than half a unit in the last place of x moves it.
   */
  @ParameterizedTest
  @CsvSource({
    "1e6, 1e15, 0.3, 9.99475356918023E-10",
    "1e12, 1e12, 0.1, 0.4999995469030988",
    "1e9, 1e12, 0.01, 9.989275450987046E-4",
    "3, 1e12, 0.9, 5.322320337814725E-12",
    "300, 10, 1e-300, 0.08814588965295699",
    "2e4, 3e4, 0.1, 0.39719312813078084",
    "1.9e4, 3e4, 0.1, 0.38493524802521883",
    "0.3, 1e12, 0.1, 3.2372462182354676E-16",
    "1e-4, 1, 0.9999, 0.36786104643297074"
  })
  void farOff(double alpha, double beta, double p, double expected) {
    assertThat(Beta.of(alpha, beta).quantile(p)).isCloseTo(expected, within(4e-15 * expected));
  }

  @Test
  void gridAgreesWithBisectionAndCountsEvaluations() {
    SplittableRandom random = new SplittableRandom(11);
    EvaluationCount tally = new EvaluationCount();
    for (double a : GRID) {
      for (double b : GRID) {
        for (double p : PROBABILITIES) {
          tally.add(a, b, p);
        }
        tally.add(a, b, random.nextDouble());
      }
    }
    tally.check();
  }

  @Tag("slow")
  @Test
  void stressAgreesWithBisectionAndCountsEvaluations() {
    SplittableRandom random = new SplittableRandom(12);
    EvaluationCount tally = new EvaluationCount();
    for (int i = 0; i < 20_000; i++) {
      double a = Reference.shape(random, 1e-3, 1e6);
      double b = Reference.shape(random, 1e-3, 1e6);
      tally.add(a, b, i % 2 == 0 ? PROBABILITIES[i / 2 % 5] : random.nextDouble());
    }
    tally.check();
  }

  @Test
  void ordinaryShapesAgreeToTheLastDigits() {
    SplittableRandom random = new SplittableRandom(13);
    EvaluationCount tally = new EvaluationCount();
    for (int i = 0; i < 5_000; i++) {
      double a = Reference.shape(random, 0.4, 50);
      double b = Reference.shape(random, 0.4, 50);
      tally.add(a, b, i % 2 == 0 ? 0.1 : 0.9);
    }
    tally.check();
    assertThat(tally.worstError).isLessThan(3e-15);
    assertThat(tally.most).isLessThanOrEqualTo(4);
  }

  /**
   * The probabilities' tolerance is the other library's: mpmath finds ours within 1e-15 of exact.
   */
  @Test
  void agreesWithCommonsStatistics() {
    SplittableRandom random = new SplittableRandom(14);
    for (int i = 0; i < 2_000; i++) {
      double a = Reference.shape(random, 0.4, 1e4);
      double b = Reference.shape(random, 0.4, 1e4);
      double p = random.nextDouble();
      BetaDistribution other = BetaDistribution.of(a, b);
      double x = other.inverseCumulativeProbability(p);
      Beta beta = Beta.of(a, b);
      assertThat(beta.quantile(p)).as("%s at %s", beta, p).isCloseTo(x, within(1e-13));
      assertThat(beta.cdf(x)).isCloseTo(other.cumulativeProbability(x), within(3e-13));
      assertThat(beta.survival(x)).isCloseTo(other.survivalProbability(x), within(3e-13));
    }
  }

  /** Bits, not numbers: these must be the same on every machine and JDK. */
  @Test
  void sameBitsEverywhere() {
    SplittableRandom random = new SplittableRandom(15);
    Beta beta = Beta.of(1, 1);
    long bits = 0;
    for (int i = 0; i < 20_000; i++) {
      beta.shape(Reference.shape(random, 1e-6, 1e9), Reference.shape(random, 1e-6, 1e9));
      bits = 31 * bits + Double.doubleToLongBits(beta.quantile(random.nextDouble()));
    }
    assertThat(bits).isEqualTo(4731890917600636441L);
  }

  /** Where one way of working it out gives way to another, which of them is taken is fixed, too. */
  @Test
  void sameBitsWhereOneWayGivesWayToAnother() {
    double[] shapes = {0.25, 0.4, 0.5, 1, 2, 3, 10, 20_000, 40_000};
    double[] probabilities = {1e-9, 0.001, 0.1, 0.25, 0.5, 0.75, 0.9};
    long bits = 0;
    for (double alpha : shapes) {
      for (double beta : shapes) {
        Beta of = Beta.of(alpha, beta);
        for (double p : probabilities) {
          bits = 31 * bits + Double.doubleToLongBits(of.quantile(p));
          bits = 31 * bits + Double.doubleToLongBits(of.upperQuantile(p));
          bits = 31 * bits + Double.doubleToLongBits(of.cdf(p));
          bits = 31 * bits + Double.doubleToLongBits(of.survival(p));
          of.approach(p, of.guess(NormalScores.score(NormalScores.SAMPLES / 2)));
          bits = 31 * bits + Double.doubleToLongBits(of.value());
        }
      }
    }
    assertThat(bits).isEqualTo(3318723484540327027L);
  }

  @Test
  void ends() {
    Beta beta = Beta.of(2, 3);
    assertThat(beta.cdf(0)).isZero();
    assertThat(beta.cdf(1)).isOne();
    assertThat(beta.survival(0)).isOne();
    assertThat(beta.survival(1)).isZero();
    assertThat(beta.alpha()).isEqualTo(2);
    assertThat(beta.beta()).isEqualTo(3);
  }

  /** Closed form: the upper p of Beta(2, 1) is above the root of the rest. */
  @ParameterizedTest
  @ValueSource(doubles = {0.19, 0.5, 0.51, 0.9375, 0.9999})
  void upperQuantile(double p) {
    assertThat(Beta.of(2, 1).upperQuantile(p)).isCloseTo(Math.sqrt(1 - p), within(1e-15));
  }

  /** What one less p would have lost: the upper p of Beta(1, 2) is above one less its root. */
  @Test
  void upperQuantileKeepsSmallProbabilitiesExact() {
    assertThat(1 - Beta.of(1, 2).upperQuantile(1e-20)).isCloseTo(1e-10, within(1e-15));
    assertThat(Beta.of(2, 1).quantile(1e-20)).isCloseTo(1e-10, within(1e-24));
  }

  /** A claim about speed needs a count that counts. */
  @Test
  void countsEvaluationsOnBothSides() {
    Beta beta = Beta.of(2, 3);
    assertThat(beta.evaluations()).isZero();
    beta.cdf(0.4);
    assertThat(beta.evaluations()).isEqualTo(1);
    beta.survival(0.4);
    assertThat(beta.evaluations()).isEqualTo(2);
    beta.quantile(0.1);
    long below = beta.evaluations();
    assertThat(below).isGreaterThan(2);
    beta.quantile(0.9);
    assertThat(beta.evaluations()).isGreaterThan(below);
  }

  @Test
  void refusals() {
    refused(() -> Beta.of(0, 1), "alpha must be in [1.0E-100, 1.0E15]: 0.0");
    refused(() -> Beta.of(1, 2e15), "beta must be in [1.0E-100, 1.0E15]: 2.0E15");
    refused(() -> Beta.of(Double.NaN, 1), "alpha must be in [1.0E-100, 1.0E15]: NaN");
    Beta beta = Beta.of(1, 1);
    refused(() -> beta.shape(2, -1), "beta must be in [1.0E-100, 1.0E15]: -1.0");
    assertThat(beta).hasToString("Beta(1.0, 1.0)");
    refused(() -> beta.quantile(0), "p must be in (0, 1): 0.0");
    refused(() -> beta.upperQuantile(1), "p must be in (0, 1): 1.0");
    refused(() -> beta.quantile(Double.NaN), "p must be in (0, 1): NaN");
    refused(() -> beta.cdf(-0.5), "x must be in [0, 1]: -0.5");
    refused(() -> beta.survival(Double.NaN), "x must be in [0, 1]: NaN");
    assertThat(beta.quantile(0.25)).isCloseTo(0.25, within(1e-15));
  }

  /** A guess may help and may be useless, but never misleads. */
  @Test
  void anyGuessLeadsToTheQuantile() {
    double[] misses = {0, 1e-9, 1e-4, 0.01, 0.1, 0.2, 0.5, 1, 3, 10, 1e3, 1e9, Double.NaN};
    for (double a : GRID) {
      for (double b : GRID) {
        for (int node = 0; node < NormalScores.NODES; node++) {
          for (double miss : misses) {
            leadsToTheQuantile(Beta.of(a, b), NormalScores.probability(node), miss);
            leadsToTheQuantile(Beta.of(a, b), NormalScores.probability(node), -miss);
          }
        }
      }
    }
  }

  private static void leadsToTheQuantile(Beta beta, double p, double miss) {
    String what = beta + " at " + p + " from " + miss;
    double quantile = beta.quantile(p);
    double rest = beta.rest();
    beta.approach(p, Double.NaN);
    double density = beta.logOddsDensity();
    double deviation = Math.sqrt(p * (1 - p)) / density;
    double offset = beta.offset();
    double lean = beta.lean() * deviation;
    double relative = Math.max(1, Math.abs(lean));
    beta.approach(p, offset + miss * deviation);
    assertThat(beta.value()).as(what).isEqualTo(quantile, within(1e-6));
    assertThat(beta.rest()).as(what).isEqualTo(rest, within(1e-6));
    assertThat(beta.offset()).as(what).isEqualTo(offset, within(1e-5 * deviation));
    assertThat(beta.logOddsDensity()).as(what).isEqualTo(density, within(1e-5 * density));
    assertThat(beta.lean() * deviation).as(what).isEqualTo(lean, within(1e-5 * relative));
  }

  private static void refused(Runnable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
  }

  @Tag("slow")
  @Test
  void allocatesNothing() {
    Beta beta = Beta.of(1, 1);
    ask(beta, 20_000);
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      least = Math.min(least, allocated(beta, 4_000) - allocated(beta, 1_000));
    }
    assertThat(least).isZero();
  }

  private static long allocated(Beta beta, int size) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    ask(beta, size);
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  private static void ask(Beta beta, int size) {
    for (int i = 0; i < size; i++) {
      beta.shape(0.01 + i % 70, 0.01 + i % 90 * (i % 90));
      beta.quantile(0.1);
      beta.upperQuantile(0.1);
      beta.cdf(0.3);
    }
  }

  /** The worst error and the evaluations of many quantiles. */
  private static final class EvaluationCount {
    private double worstError;
    private String worstAt = "";
    private long most;
    private long evaluations;
    private long count;

    void add(double a, double b, double p) {
      Beta beta = Beta.of(a, b);
      double x = beta.quantile(p);
      double error = Math.abs(x - Reference.quantile(a, b, p));
      if (!(error <= worstError)) {
        worstError = error;
        worstAt = beta + " at " + p + " = " + x;
      }
      most = Math.max(most, beta.evaluations());
      evaluations += beta.evaluations();
      count++;
    }

    void check() {
      assertThat(worstError).as(worstAt).isLessThanOrEqualTo(2e-13);
      assertThat(most).isLessThanOrEqualTo(6);
      assertThat(evaluations).isLessThanOrEqualTo(2 * count);
    }
  }
}
