package io.github.mettle.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mettle.account.Account;
import io.github.mettle.policy.Policy;
import io.github.mettle.policy.PolicyBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustDistributionTest {
  private static final int FINE = 4096;
  private static final TrustModel MODEL = TrustModel.of(Policy.standard());

  /** The curve of amounts, and what it should be. */
  private static final class Case {
    private final TrustDistribution curve;
    private final double[] reference;

    Case(TrustModel model, long[] assets, long[] liabilities) {
      curve = model.curve(a -> assets[a.ordinal()], a -> liabilities[a.ordinal()]);
      reference = fine(model, assets, liabilities);
    }
  }

  @Tag("slow")
  @Test
  void agreesWithAFineReference() {
    assertThat(worstProbability(cases(MODEL, 50, 3))).isLessThan(1e-4);
  }

  private static double worstProbability(List<Case> cases) {
    double worst = 0;
    for (Case one : cases) {
      for (Case other : cases.subList(0, cases.indexOf(one))) {
        double exact = probability(one.reference, other.reference);
        worst = Math.max(worst, Math.abs(exact - one.curve.probabilityAbove(other.curve)));
      }
    }
    return worst;
  }

  @Test
  void bothWaysAddUpToOneExactly() {
    List<Case> cases = cases(MODEL, 30, 4);
    for (Case one : cases) {
      for (Case other : cases) {
        double there = one.curve.probabilityAbove(other.curve);
        assertThat(there + other.curve.probabilityAbove(one.curve)).isEqualTo(1);
      }
      assertThat(one.curve.probabilityAbove(one.curve)).isEqualTo(0.5);
    }
  }

  @Test
  void quantilesAgreeWithTheBetaItself() {
    TrustDistribution curve = MODEL.curve(Account.REMEDY, 3_000_000, 1_500_000);
    Beta beta = Beta.of(4, 2.5);
    for (int k = 1; k < NormalScores.SAMPLES - 1; k++) {
      assertThat(curve.values()[k]).isCloseTo(beta.quantile(NormalScores.rank(k)), within(1e-4));
    }
  }

  /** Under the standard policy, no shape is below 0.4, and at most one of a pair is below 1. */
  @Test
  void curvesFollowTheirBetaBetweenTheNodesToo() {
    assertThat(worstDistance(1, 1e3)).isLessThan(4e-5);
    assertThat(worstDistance(0.4, 50)).isLessThan(1e-3);
    assertThat(worstDistance(1e3, 1e6)).isLessThan(1e-7);
    assertThat(worstDistance(1e-3, 0.4)).isLessThan(1e-6);
    assertThat(worstDistance(0.05, 10)).isLessThan(1e-3);
  }

  /** What is as good as certain, or hardly tested, leaps to 0 or 1, or from one to the other. */
  @ParameterizedTest
  @CsvSource({
    "1, 0.5, 2e-4",
    "2, 0.95, 2e-4",
    "0.2, 0.5, 2e-4",
    "2, 0.99, 5e-3",
    "2, 0.999, 1e-2",
    "0.01, 0.5, 1e-2"
  })
  void agreesWithAFineReferenceWhereCurvesLeap(double priorWeight, double rate, double error) {
    PolicyBuilder policy = Policy.standard().toBuilder().priorWeight(priorWeight);
    for (Account account : Account.values()) {
      policy.baseRate(account, rate);
    }
    assertThat(worstProbability(cases(TrustModel.of(policy.build()), 12, 6))).isLessThan(error);
  }

  /** Where all is one in double precision, whoever has more of it is not ahead by that. */
  @Test
  void leapsToTheSameValueAreTies() {
    TrustDistribution often = leap(1);
    TrustDistribution seldom = leap(NormalScores.SAMPLES / 2);
    double below = NormalScores.rank(NormalScores.SAMPLES / 2 - 1);
    assertThat(often.probabilityAbove(seldom)).isCloseTo(0.5 + below / 2, within(0.01));
    assertThat(TrustDistribution.probabilitiesOfBest(List.of(often, seldom))[0])
        .isCloseTo(0.5 + below / 2, within(0.01));
  }

  /** A curve that is 0 up to a sample, and 1 from there on. */
  private static TrustDistribution leap(int from) {
    double[] values = new double[NormalScores.SAMPLES];
    Arrays.fill(values, from, values.length, 1);
    return new TrustDistribution(values);
  }

  private static double worstDistance(double least, double most) {
    SplittableRandom random = new SplittableRandom(9);
    double worst = 0;
    for (int i = 0; i < 100; i++) {
      Beta beta =
          Beta.of(Reference.shape(random, least, most), Reference.shape(random, least, most));
      double[] values = DistributionNodes.of(beta).curve().values();
      for (int k = 1; k < NormalScores.SAMPLES - 1; k++) {
        worst = Math.max(worst, Math.abs(values[k] - beta.quantile(NormalScores.rank(k))));
      }
    }
    return worst;
  }

  /** One node is found from others; whatever the shape, errors must not add up along the way. */
  @Test
  void nodesAreQuantiles() {
    SplittableRandom random = new SplittableRandom(10);
    for (int i = 0; i < 3_000; i++) {
      double most = i % 3 == 0 ? 1e15 : i % 3 == 1 ? 1e6 : 10;
      Beta beta = Beta.of(Reference.shape(random, 1e-3, most), Reference.shape(random, 1e-3, most));
      double[] values = DistributionNodes.of(beta).curve().values();
      for (int node = 0; node < NormalScores.NODES; node++) {
        assertThat(values[node * NormalScores.SAMPLES_PER_NODE])
            .as("%s at %s", beta, node)
            .isCloseTo(beta.quantile(NormalScores.probability(node)), within(1e-7));
      }
    }
  }

  /** This is why a curve is quick; a wrong derivative would still lead there, but not at once. */
  @Test
  void aNodeTakesOneEvaluation() {
    SplittableRandom random = new SplittableRandom(11);
    long evaluations = 0;
    for (int i = 0; i < 1_000; i++) {
      Beta beta = Beta.of(Reference.shape(random, 2, 1e6), Reference.shape(random, 2, 1e6));
      DistributionNodes.of(beta);
      evaluations += beta.evaluations();
    }
    assertThat(evaluations).isBetween(8_000L, 8_050L);
  }

  /** This is why a curve that leaps costs no more than it must. */
  @ParameterizedTest
  @CsvSource({"1.9, 0.1", "0.1, 1.9", "20, 0.2", "0.3, 0.3", "0.35, 3000", "0.02, 1.98"})
  void aSampleOfALeapTakesLittleMoreThanOneEvaluation(double alpha, double beta) {
    Beta leap = Beta.of(alpha, beta);
    DistributionNodes.of(leap);
    assertThat(leap.evaluations()).isBetween(225L, 227L);
  }

  @Test
  void theBestOfTwoIsTheOneAbove() {
    List<Case> cases = cases(MODEL, 2, 5);
    List<TrustDistribution> curves = List.of(cases.get(0).curve, cases.get(1).curve);
    double above = curves.get(0).probabilityAbove(curves.get(1));
    assertThat(TrustDistribution.probabilitiesOfBest(curves)[0]).isCloseTo(above, within(1e-4));
  }

  @Tag("slow")
  @Test
  void theBestOfManyAgreesWithAFineReference() {
    List<Case> cases = cases(MODEL, 30, 6);
    double[] best =
        TrustDistribution.probabilitiesOfBest(cases.stream().map(one -> one.curve).toList());
    double sum = 0;
    for (int i = 0; i < best.length; i++) {
      assertThat(best[i]).isCloseTo(best(cases, i), within(5e-4));
      sum += best[i];
    }
    assertThat(sum).isCloseTo(1, within(1e-12));
  }

  @Test
  void equalsShareTheChance() {
    List<TrustDistribution> equals = Collections.nCopies(100, cases(MODEL, 1, 7).get(0).curve);
    assertThat(TrustDistribution.probabilitiesOfBest(equals))
        .containsOnly(new double[] {0.01}, within(1e-12));
    assertThat(TrustDistribution.probabilitiesOfBest(equals.subList(0, 1))).containsExactly(1);
  }

  /** Of two uniform variables it is a matter of areas how often one is above the other. */
  @Test
  void uniformCurvesCompareByArea() {
    TrustDistribution unit = uniform(0, 1);
    assertThat(unit.probabilityAbove(uniform(0.5, 1.5))).isCloseTo(0.125, within(1e-9));
    assertThat(unit.probabilityAbove(uniform(0, 2))).isCloseTo(0.25, within(1e-9));
    assertThat(unit.probabilityAbove(uniform(-0.5, 0.25))).isCloseTo(0.9583333333, within(1e-9));
    assertThat(unit.probabilityAbove(uniform(0.25, 0.75))).isCloseTo(0.5, within(1e-9));
    double[] best = TrustDistribution.probabilitiesOfBest(List.of(unit, unit, uniform(0, 2)));
    assertThat(best).containsExactly(new double[] {1 / 6.0, 1 / 6.0, 2 / 3.0}, within(1e-4));
  }

  private static TrustDistribution uniform(double low, double high) {
    double[] values = new double[NormalScores.SAMPLES];
    Arrays.setAll(values, k -> low + (high - low) * NormalScores.rank(k));
    return new TrustDistribution(values);
  }

  /** Not even where a polynomial through the nodes would fall, or swing beyond 0 and 1. */
  @Test
  void curvesNeverFallAndStayWithinBounds() {
    SplittableRandom random = new SplittableRandom(8);
    for (int i = 0; i < 200; i++) {
      double alpha = Reference.shape(random, 1e-3, 1e4);
      double beta = Reference.shape(random, 1e-3, 1e4);
      double[] values = DistributionNodes.of(Beta.of(alpha, beta)).curve().values();
      assertThat(values).as("%s, %s", alpha, beta).isSorted();
      assertThat(values[0]).isNotNegative();
      assertThat(values[NormalScores.SAMPLES - 1]).isLessThanOrEqualTo(1);
    }
  }

  /** What is certain is a point, and points compare as numbers do. */
  @Test
  void certaintyIsAPoint() {
    long much = 1_000_000_000_000_000L;
    TrustDistribution high = MODEL.curve(Account.REMEDY, 2 * much, much);
    TrustDistribution low = MODEL.curve(Account.REMEDY, much, 2 * much);
    assertThat(high.probabilityAbove(low)).isEqualTo(1);
    assertThat(low.probabilityAbove(high)).isEqualTo(0);
    assertThat(TrustDistribution.probabilitiesOfBest(List.of(high, low))).containsExactly(1, 0);
  }

  private static List<Case> cases(TrustModel model, int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double most = 1e5 * StrictMath.pow(1000, random.nextDouble());
      double skill = random.nextDouble();
      long[] assets = new long[11];
      long[] liabilities = new long[11];
      for (int k = 0; k < 11; k++) {
        double points = random.nextInt(4) == 0 ? 0 : most * random.nextDouble();
        double share = Math.max(0, Math.min(1, skill + 0.6 * (random.nextDouble() - 0.5)));
        assets[k] = (long) (points * share);
        liabilities[k] = (long) (points * (1 - share));
      }
      cases.add(new Case(model, assets, liabilities));
    }
    return cases;
  }

  /** The curve straight from the quantiles, at the middle of each of many equal steps. */
  private static double[] fine(TrustModel model, long[] assets, long[] liabilities) {
    double[] values = new double[FINE];
    double prior = model.policy().priorWeight();
    for (Account account : Account.values()) {
      double rate = model.baseRate(account);
      double alpha = assets[account.ordinal()] / 1e6 + prior * rate;
      Beta beta = Beta.of(alpha, liabilities[account.ordinal()] / 1e6 + prior * (1 - rate));
      for (int i = 0; i < FINE; i++) {
        values[i] += model.weight(account) * beta.quantile((i + 0.5) / FINE);
      }
    }
    return values;
  }

  private static double probability(double[] one, double[] other) {
    return (1 + meanRank(one, other) - meanRank(other, one)) / 2;
  }

  private static double meanRank(double[] values, double[] of) {
    double sum = 0;
    for (double value : values) {
      sum += rank(value, of);
    }
    return sum / FINE;
  }

  private static double best(List<Case> cases, int i) {
    double sum = 0;
    for (double value : cases.get(i).reference) {
      double product = 1;
      for (int j = 0; j < cases.size(); j++) {
        product *= j == i ? 1 : rank(value, cases.get(j).reference);
      }
      sum += product;
    }
    return sum / FINE;
  }

  private static double rank(double value, double[] of) {
    int next = Arrays.binarySearch(of, value);
    next = next < 0 ? -next - 1 : next;
    if (next == 0 || next == FINE) {
      return next == 0 ? 0 : 1;
    }
    double step = of[next] - of[next - 1];
    return (next - 0.5 + (step > 0 ? (value - of[next - 1]) / step : 0.5)) / FINE;
  }
}
