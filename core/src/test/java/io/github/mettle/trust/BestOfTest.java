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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The probability of being the best, against the plain form of the same integral. */
class BestOfTest {
  private static final TrustModel STANDARD = TrustModel.of(Policy.standard());

  /** From a few points each to a hundred thousand times as many, from two suppliers to many. */
  @ParameterizedTest
  @CsvSource({
    "2, 1000",
    "3, 1",
    "5, 1000",
    "30, 1000",
    "30, 100000",
    "100, 10",
    "100, 1000",
    "250, 100000"
  })
  void agreesWithThePlainForm(int count, double range) {
    List<TrustDistribution> curves = curves(STANDARD, count, range);
    assertThat(BestOf.of(curves)).containsExactly(PlainBestOf.of(curves), within(2e-5));
  }

  /** What is as good as certain, or hardly tested, leaps to 0 or 1. */
  @ParameterizedTest
  @CsvSource({"1, 0.5", "0.2, 0.5", "2, 0.99", "2, 0.999", "0.01, 0.5"})
  void agreesWithThePlainFormWhereCurvesLeap(double priorWeight, double rate) {
    PolicyBuilder policy = Policy.standard().toBuilder().priorWeight(priorWeight);
    for (Account account : Account.values()) {
      policy.baseRate(account, rate);
    }
    List<TrustDistribution> curves = curves(TrustModel.of(policy.build()), 20, 1000);
    assertThat(BestOf.of(curves)).containsExactly(PlainBestOf.of(curves), within(5e-4));
  }

  /**
   * Ties are shared, where all leap together and where some leap further than others. The plain
   * form takes what lies between two samples into the leap, which is up to half of one of them.
   */
  @Test
  void tiesAreSharedAsInThePlainForm() {
    int half = NormalScores.SAMPLES / 2;
    List<TrustDistribution> leaps = List.of(leap(1), leap(half), leap(half), leap(half / 2));
    assertThat(BestOf.of(leaps)).containsExactly(PlainBestOf.of(leaps), within(5e-3));
    assertThat(BestOf.of(Collections.nCopies(8, leap(1))))
        .containsOnly(new double[] {0.125}, within(1e-12));
  }

  /** Where several are at the lowest value that can win, those who are there share it. */
  @Test
  void whatIsLowestIsSharedToo() {
    int half = NormalScores.SAMPLES / 2;
    int most = NormalScores.SAMPLES * 3 / 4;
    List<TrustDistribution> leaps = List.of(leap(half), leap(most), leap(most));
    assertThat(BestOf.of(leaps)).containsExactly(PlainBestOf.of(leaps), within(5e-3));

    double[] rising = new double[NormalScores.SAMPLES];
    Arrays.setAll(rising, i -> i / (NormalScores.SAMPLES - 1.0));
    double[] flat = rising.clone();
    Arrays.fill(flat, 0, half, rising[half - 1]);
    List<TrustDistribution> curves =
        List.of(new TrustDistribution(rising), new TrustDistribution(flat));
    assertThat(BestOf.of(curves)).containsExactly(PlainBestOf.of(curves), within(5e-3));
  }

  /** Nobody who ends where another begins can be the best. */
  @Test
  void whoCannotBeTheBestIsNotLookedAt() {
    TrustDistribution low = STANDARD.curve(Account.REMEDY, 1_000_000, 900_000_000);
    TrustDistribution high = STANDARD.curve(Account.REMEDY, 900_000_000, 1_000_000);
    assertThat(BestOf.of(List.of(low, high, low))).containsExactly(0, 1, 0);
  }

  @Test
  void whoIsNamedFirstMakesNoDifference() {
    List<TrustDistribution> curves = curves(STANDARD, 40, 1000);
    List<TrustDistribution> reversed = new ArrayList<>(curves);
    Collections.reverse(reversed);
    double[] best = BestOf.of(reversed);
    double[] turned = new double[best.length];
    Arrays.setAll(turned, i -> best[best.length - 1 - i]);
    assertThat(BestOf.of(curves)).containsExactly(turned, within(1e-13));
  }

  /** Two thousand at once: the sum is 1, and whoever is better on every account is likelier. */
  @Test
  void manyAtOnce() {
    List<TrustDistribution> curves = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      long good = 1_000_000L * (10 + i / 200);
      curves.add(STANDARD.curve(account -> good, account -> 5_000_000));
    }
    double[] best = BestOf.of(curves);
    assertThat(Arrays.stream(best).sum()).isCloseTo(1, within(1e-12));
    assertThat(best[0]).isCloseTo(best[199], within(1e-15)).isLessThan(best[200]);
    assertThat(best[1_999]).isGreaterThan(best[1_799]);
  }

  /** All of it low, but for the samples from one on: there it is 1. */
  private static TrustDistribution leap(int from) {
    double[] values = new double[NormalScores.SAMPLES];
    Arrays.fill(values, from, values.length, 1);
    return new TrustDistribution(values);
  }

  private static List<TrustDistribution> curves(TrustModel model, int count, double range) {
    SplittableRandom random = new SplittableRandom(count);
    List<TrustDistribution> curves = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double most = 1e5 * StrictMath.pow(range, random.nextDouble());
      double skill = random.nextDouble();
      long[] assets = new long[11];
      long[] liabilities = new long[11];
      for (int k = 0; k < 11; k++) {
        double points = random.nextInt(4) == 0 ? 0 : most * random.nextDouble();
        double share = Math.max(0, Math.min(1, skill + 0.6 * (random.nextDouble() - 0.5)));
        assets[k] = (long) (points * share);
        liabilities[k] = (long) (points * (1 - share));
      }
      curves.add(model.curve(a -> assets[a.ordinal()], a -> liabilities[a.ordinal()]));
    }
    return curves;
  }
}
