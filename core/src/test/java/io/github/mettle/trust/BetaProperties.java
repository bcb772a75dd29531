package io.github.mettle.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;

/** Laws of the quantile function. Seeds are fixed, so that every run sees the same cases. */
class BetaProperties {

  private static final String SEED = "20240229";

  @Provide
  Arbitrary<Double> shapes() {
    return powersOfTen(-3, 6);
  }

  @Provide
  Arbitrary<Double> extremes() {
    Arbitrary<Double> ends = Arbitraries.of(1e-100, 1e-30, 1e-12, 1e12, 1e15);
    return Arbitraries.oneOf(powersOfTen(-15, 14), ends);
  }

  @Provide
  Arbitrary<Double> growths() {
    return powersOfTen(-9, 1).map(growth -> 1 + growth);
  }

  @Provide
  Arbitrary<Double> probabilities() {
    Arbitrary<Double> small = powersOfTen(-300, -1);
    Arbitrary<Double> large = powersOfTen(-15, -1).map(q -> 1 - q);
    Arbitrary<Double> ends = Arbitraries.of(Double.MIN_VALUE, Math.nextDown(1.0));
    return Arbitraries.oneOf(unit(), unit(), small, large, ends);
  }

  private static Arbitrary<Double> unit() {
    return Arbitraries.doubles().between(0, false, 1, false).ofScale(9);
  }

  private static Arbitrary<Double> powersOfTen(double low, double high) {
    return Arbitraries.doubles().between(low, high).ofScale(6).map(e -> StrictMath.pow(10, e));
  }

  @Property(seed = SEED, tries = 3000)
  void moreAlphaNeverLowers(
      @ForAll("shapes") double a,
      @ForAll("shapes") double b,
      @ForAll("probabilities") double p,
      @ForAll("growths") double growth) {
    double before = Beta.of(a, b).quantile(p);
    assertThat(Beta.of(a * growth, b).quantile(p)).isGreaterThanOrEqualTo(before - 1e-12);
  }

  @Property(seed = SEED, tries = 3000)
  void moreBetaNeverRaises(
      @ForAll("shapes") double a,
      @ForAll("shapes") double b,
      @ForAll("probabilities") double p,
      @ForAll("growths") double growth) {
    double before = Beta.of(a, b).quantile(p);
    assertThat(Beta.of(a, b * growth).quantile(p)).isLessThanOrEqualTo(before + 1e-12);
  }

  @Property(seed = SEED, tries = 3000)
  void largerProbabilityNeverLowers(
      @ForAll("shapes") double a,
      @ForAll("shapes") double b,
      @ForAll("probabilities") double p,
      @ForAll("probabilities") double q) {
    Beta beta = Beta.of(a, b);
    double low = beta.quantile(Math.min(p, q));
    assertThat(beta.quantile(Math.max(p, q))).isGreaterThanOrEqualTo(low - 1e-12);
  }

  @Property(seed = SEED, tries = 3000)
  void tailsMirrorEachOther(
      @ForAll("extremes") double a,
      @ForAll("extremes") double b,
      @ForAll("probabilities") double p) {
    double mirrored = Beta.of(b, a).upperQuantile(p);
    assertThat(Beta.of(a, b).quantile(p)).isCloseTo(1 - mirrored, within(0x1p-52));
  }

  @Property(seed = SEED, tries = 3000)
  void upperQuantileIsQuantileOfTheRest(
      @ForAll("shapes") double a,
      @ForAll("shapes") double b,
      @ForAll @Scale(9) @DoubleRange(min = 0.001, max = 0.999) double p) {
    Beta beta = Beta.of(a, b);
    assertThat(1 - Beta.of(b, a).quantile(1 - p)).isCloseTo(beta.quantile(p), within(1e-12));
    assertThat(beta.upperQuantile(1 - p)).isCloseTo(beta.quantile(p), within(1e-12));
  }

  /** What half a unit in the last place of x moves is allowed for. */
  @Property(seed = SEED, tries = 3000)
  void probabilityOfQuantileIsTheProbability(
      @ForAll("shapes") double a, @ForAll("shapes") double b, @ForAll("probabilities") double p) {
    Beta beta = Beta.of(a, b);
    double x = beta.quantile(p);
    double slack = 1e-12 * Math.min(p, 1 - p);
    double below = beta.cdf(Math.max(0, x - 0x1p-52));
    double above = beta.cdf(Math.min(1, x + 0x1p-52));
    assertThat(p).isBetween(below - slack, above + slack);
  }

  @Property(seed = SEED, tries = 3000)
  void tailsAddUpToOne(
      @ForAll("extremes") double a,
      @ForAll("extremes") double b,
      @ForAll("probabilities") double x) {
    Beta beta = Beta.of(a, b);
    assertThat(beta.cdf(x)).isBetween(0.0, 1.0);
    assertThat(beta.cdf(x) + beta.survival(x)).isCloseTo(1, within(1e-9));
  }

  @Property(seed = SEED, tries = 5000)
  void extremeShapesEndInOrder(
      @ForAll("extremes") double a,
      @ForAll("extremes") double b,
      @ForAll("probabilities") double p,
      @ForAll("growths") double growth) {
    Beta beta = Beta.of(a, b);
    double x = beta.quantile(p);
    assertThat(x).isBetween(0.0, 1.0);
    assertThat(beta.evaluations()).isLessThanOrEqualTo(100);
    double slack = 1e-12 + 1e-14 / Math.min(a, b);
    double grown = Math.min(Beta.LARGEST_SHAPE, a * growth);
    assertThat(beta.shape(grown, b).quantile(p)).isGreaterThanOrEqualTo(x - slack);
  }

  /** The probabilities of ordinary intervals, at shapes that ordinary priors never reach. */
  @Property(seed = SEED, tries = 5000)
  void intervalsOfExtremeShapesAreOrdered(
      @ForAll("extremes") double a,
      @ForAll("extremes") double b,
      @ForAll("bounds") double p,
      @ForAll("growths") double growth) {
    double x = Beta.of(a, b).quantile(p);
    double moreAlpha = Beta.of(Math.min(Beta.LARGEST_SHAPE, a * growth), b).quantile(p);
    double moreBeta = Beta.of(a, Math.min(Beta.LARGEST_SHAPE, b * growth)).quantile(p);
    assertThat(moreAlpha).isGreaterThanOrEqualTo(x - 1e-12);
    assertThat(moreBeta).isLessThanOrEqualTo(x + 1e-12);
    assertThat(Beta.of(a, b).upperQuantile(p)).isBetween(p <= 0.5 ? x : 0, p >= 0.5 ? x : 1);
  }

  @Provide
  Arbitrary<Double> bounds() {
    return Arbitraries.of(0.01, 0.05, 0.1, 0.9, 0.95, 0.99);
  }
}
