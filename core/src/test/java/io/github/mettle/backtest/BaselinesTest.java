package io.github.mettle.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Numbers worked by hand. */
class BaselinesTest {
  private static final double BASE_RATE = 0.4;

  private static long at(String date) {
    return Instant.parse(date + "T00:00:00Z").getEpochSecond();
  }

  private static Question question(int number, String party, long at) {
    return Questions.of(number, party, at, BASE_RATE, ImmutableList.of());
  }

  /** A memory and the questions put to it. */
  private static final class Pupil {
    final Baseline.Memory memory;
    int asked;

    Pupil(Baseline baseline) {
      memory = baseline.begin();
    }

    Pupil observe(String party, String date, int... met) {
      for (int i = 0; i < met.length; i++) {
        Question question = question(asked++, party, at(date) + i);
        memory.forecast(question);
        memory.observe(question, at(date) + i, met[i] == 1);
      }
      return this;
    }

    double forecast(String party, String date) {
      return memory.forecast(question(asked++, party, at(date)));
    }
  }

  private static double forecast(Baseline baseline, int... met) {
    return new Pupil(baseline).observe("A", "2026-01-01", met).forecast("A", "2026-01-02");
  }

  @Test
  void whereNothingIsKnownTheySayTheBaseRate() {
    assertThat(Baselines.all())
        .filteredOn(baseline -> !baseline.name().matches("Beta reputation.*|logistic.*"))
        .allSatisfy(baseline -> assertThat(forecast(baseline)).isCloseTo(BASE_RATE, within(1e-12)));
  }

  @Test
  void baseRateLearnsNothing() {
    assertThat(forecast(Baselines.baseRate(), 1, 1, 0)).isEqualTo(BASE_RATE);
  }

  @Test
  void runningMeanIsTheMean() {
    assertThat(forecast(Baselines.runningMean(), 1, 1, 0, 0, 1)).isEqualTo(0.6);
  }

  @Test
  void lastOutcomeIsTheLast() {
    assertThat(forecast(Baselines.lastOutcome(), 1, 1, 0)).isZero();
  }

  @Test
  void lastTwelveMonthsForgetsAtOnce() {
    Pupil pupil = new Pupil(Baselines.lastTwelveMonths());
    pupil.observe("A", "2025-01-01", 0).observe("A", "2025-06-01", 1);
    assertThat(pupil.forecast("A", "2026-01-01")).isEqualTo(0.5);
    assertThat(pupil.forecast("A", "2026-01-02")).isEqualTo(1);
    assertThat(pupil.forecast("A", "2026-06-02")).isEqualTo(BASE_RATE);
  }

  @Test
  void exponentialSmoothingTakesATenthOfTheNewest() {
    assertThat(forecast(Baselines.exponentialSmoothing(0.1), 1, 0, 0))
        .isCloseTo(0.81, within(1e-12));
    assertThat(forecast(Baselines.exponentialSmoothing(0.1), 1)).isEqualTo(1);
    assertThat(forecast(Baselines.exponentialSmoothing(0.1), 0, 1)).isCloseTo(0.1, within(1e-12));
  }

  /** January all met, February one of two: (11 · 1 + 12 · ½) / 23. The open month is not seen. */
  @Test
  void straightLineWeighsClosedMonthsFromTwelveDown() {
    Pupil pupil = new Pupil(Baselines.straightLine());
    pupil.observe("A", "2026-01-10", 1).observe("A", "2026-02-10", 1, 0);
    pupil.observe("A", "2026-03-05", 0);
    assertThat(pupil.forecast("A", "2026-03-20")).isCloseTo(17.0 / 23, within(1e-12));
  }

  /** January is the twelfth period in January a year later, with 1/12 left, and then none. */
  @Test
  void straightLineEndsAfterTwelveMonths() {
    Pupil pupil = new Pupil(Baselines.straightLine());
    pupil.observe("A", "2025-01-10", 1).observe("A", "2025-12-10", 0);
    assertThat(pupil.forecast("A", "2026-01-15")).isCloseTo(1.0 / 13, within(1e-12));
    assertThat(pupil.forecast("A", "2026-02-15")).isZero();
    assertThat(pupil.forecast("A", "2027-02-15")).isEqualTo(BASE_RATE);
  }

  /** A month without outcomes closes as nothing; a month is open until its last second is over. */
  @Test
  void straightLineSkipsMonthsWithoutOutcomes() {
    Pupil pupil = new Pupil(Baselines.straightLine());
    pupil.observe("A", "2026-01-10", 1).observe("A", "2026-02-10", 1, 0, 0, 0);
    assertThat(pupil.forecast("A", "2026-03-01")).as("February is not over").isEqualTo(1);
    assertThat(pupil.forecast("A", "2026-03-02")).isCloseTo(14.0 / 23, within(1e-12));
    assertThat(pupil.forecast("A", "2026-04-20")).isCloseTo(12.75 / 21, within(1e-12));
    assertThat(pupil.forecast("A", "2026-05-20")).isCloseTo(11.5 / 19, within(1e-12));
  }

  /** What comes in a later month closes the one before, asked or not. */
  @Test
  void straightLineClosesAMonthByWhatComesLater() {
    Baseline.Memory memory = Baselines.straightLine().begin();
    for (String date : new String[] {"2026-01-10", "2026-02-10"}) {
      memory.observe(question(0, "A", at(date)), at(date), date.startsWith("2026-01"));
    }
    assertThat(memory.forecast(question(1, "A", at("2026-03-15"))))
        .isCloseTo(11.0 / 23, within(1e-12));
  }

  @Test
  void lastTwelveMonthsForgetsWhatWasMetToo() {
    Pupil pupil = new Pupil(Baselines.lastTwelveMonths());
    pupil.observe("A", "2025-01-01", 1, 1, 0).observe("A", "2025-06-01", 1, 0, 0, 0);
    assertThat(pupil.forecast("A", "2025-12-01")).isCloseTo(3.0 / 7, within(1e-12));
    assertThat(pupil.forecast("A", "2026-01-02")).isEqualTo(0.25);
  }

  /** Laplace: three of four met, (3 + 1) / (4 + 2). */
  @Test
  void betaReputationBeginsFlat() {
    assertThat(forecast(Baselines.betaReputation())).isEqualTo(0.5);
    assertThat(forecast(Baselines.betaReputation(), 1, 1, 1, 0)).isCloseTo(4.0 / 6, within(1e-12));
  }

  /** (3 + 2 · 0.4) / (4 + 2). */
  @Test
  void betaMayBeginWithTheBaseRate() {
    assertThat(forecast(Baselines.beta(), 1, 1, 1, 0)).isCloseTo(3.8 / 6, within(1e-12));
  }

  /** B met three of four: with the base rate as two more, (3 + 0.8) / 6 is the base rate of A. */
  @Test
  void peersAreAllOthersWithTheBaseRateAsTwoMore() {
    Pupil base = new Pupil(Baselines.baseRate().withPeers());
    base.observe("B", "2026-01-01", 1, 1, 1, 0).observe("A", "2026-01-02", 0, 0);
    assertThat(base.forecast("A", "2026-02-01")).isCloseTo(3.8 / 6, within(1e-12));
    assertThat(base.forecast("B", "2026-02-01")).isCloseTo(0.8 / 4, within(1e-12));
    Pupil beta = new Pupil(Baselines.beta().withPeers());
    beta.observe("B", "2026-01-01", 1, 1, 1, 0).observe("A", "2026-01-02", 0, 0);
    assertThat(beta.forecast("A", "2026-02-01")).isCloseTo(2 * 3.8 / 6 / 4, within(1e-12));
  }

  /**
   * Eight of ten, z = 1.96: centre (0.8 + 0.19208) / 1.38416, less 1.96 · √(0.016 + 0.009604) /
   * 1.38416.
   */
  @Test
  void wilsonIsTheLowerBound() {
    assertThat(forecast(Baselines.wilsonLowerBound(1.96), 1, 1, 1, 1, 1, 1, 1, 1, 0, 0))
        .isCloseTo(0.490157, within(1e-6));
    assertThat(forecast(Baselines.wilsonLowerBound(1.96), 0, 0)).isZero();
  }

  @Test
  void pooledMeanIsThatOfAllParties() {
    Pupil pupil = new Pupil(Baselines.pooledMean());
    pupil.observe("B", "2026-01-01", 1, 1, 1, 0).observe("A", "2026-01-02", 0, 0);
    assertThat(pupil.forecast("C", "2026-02-01")).isCloseTo(3.8 / 8, within(1e-12));
  }

  /**
   * Two of ten each 9 and 1 of 10: p = .5, Σs²/n = 8.2, free = 20 − 10 − 1 = 9, spread = (8.2 −
   * 5)/.25 − 1 = 11.8: more than there can be, so the prior is as light as it may be, ½.
   */
  @Test
  void empiricalBayesTrustsTheOwnRecordWherePartiesDiffer() {
    Pupil pupil = new Pupil(Baselines.empiricalBayes());
    pupil.observe("A", "2026-01-01", 1, 1, 1, 1, 1, 1, 1, 1, 1, 0);
    pupil.observe("B", "2026-01-02", 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
    double pooled = (10 + 0.8) / 22;
    assertThat(pupil.forecast("A", "2026-02-01"))
        .isCloseTo((9 + 0.5 * pooled) / 10.5, within(1e-12));
  }

  /**
   * Nine of ten, two of five, three of fifteen: p = 14/30, Σs²/n = 9.5, free = 30 − 350/30 − 2,
   * spread = (9.5 − 14 · 14/30) / (14/30 · 16/30) − 2, and the weight is free / spread − 1.
   */
  @Test
  void empiricalBayesWeighsPeersByHowMuchPartiesDiffer() {
    Pupil pupil = new Pupil(Baselines.empiricalBayes());
    pupil.observe("A", "2026-01-01", 1, 1, 1, 1, 1, 1, 1, 1, 1, 0);
    pupil.observe("B", "2026-01-02", 1, 0, 0, 1, 0);
    pupil.observe("C", "2026-01-03", 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0);
    double free = 30 - 350.0 / 30 - 2;
    double spread = (9.5 - 14.0 * 14 / 30) / (14.0 / 30 * 16 / 30) - 2;
    double weight = free / spread - 1;
    assertThat(weight).isBetween(0.6, 0.7);
    double pooled = (14 + 0.8) / 32;
    assertThat(pupil.forecast("A", "2026-02-01"))
        .isCloseTo((9 + weight * pooled) / (10 + weight), within(1e-12));
    assertThat(pupil.forecast("D", "2026-02-01")).isCloseTo(pooled, within(1e-12));
  }

  /** Parties that are alike: the spread is below what chance would give, and the peers decide. */
  @Test
  void andThePeersWhereTheyAreAlike() {
    Pupil pupil = new Pupil(Baselines.empiricalBayes());
    pupil.observe("A", "2026-01-01", 1, 0, 1, 0).observe("B", "2026-01-02", 0, 1, 0, 1);
    double pooled = 4.8 / 10;
    assertThat(pupil.forecast("A", "2026-02-01"))
        .isCloseTo((2 + 1000 * pooled) / 1004, within(1e-12));
  }

  /** Of a party that is now good, now bad for long, a large factor has the least loss. */
  @Test
  void learntSmoothingFindsItsFactor() {
    Pupil pupil = new Pupil(Baselines.learntSmoothing());
    for (int i = 0; i < 10; i++) {
      pupil.observe("A", "2026-01-01", 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
      pupil.observe("A", "2026-01-01", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }
    assertThat(pupil.forecast("A", "2026-02-01")).isLessThan(0.1);
  }

  /** Told anew from the beginning, factor by factor: the one with the least loss speaks. */
  @Test
  void learntSmoothingIsWhatEachFactorWouldHaveSaid() {
    double[] factors = {0, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5};
    SplittableRandom random = new SplittableRandom(8);
    Pupil pupil = new Pupil(Baselines.learntSmoothing());
    Map<String, double[]> scores = new HashMap<>();
    double[] losses = new double[factors.length];
    Set<Integer> chosen = new HashSet<>();
    double met = 0;
    for (int i = 0; i < 400; i++) {
      String party = random.nextBoolean() ? "A" : "B";
      double pooled = (met + 2 * BASE_RATE) / (i + 2);
      double[] own = scores.get(party);
      double[] said = own == null ? new double[factors.length] : own.clone();
      if (own == null) {
        Arrays.fill(said, pooled);
      }
      said[0] = pooled;
      int best = 0;
      for (int k = 1; k < losses.length; k++) {
        best = losses[k] < losses[best] ? k : best;
      }
      chosen.add(best);
      Question question = question(i, party, at("2026-01-01") + i);
      assertThat(pupil.memory.forecast(question)).isCloseTo(said[best], within(1e-12));
      boolean good = random.nextInt(10) < (party.equals("A") == (i / 100 % 2 == 0) ? 9 : 2);
      int y = good ? 1 : 0;
      double[] next = own == null ? said.clone() : own;
      for (int k = 0; k < losses.length; k++) {
        losses[k] += ForecastScores.logLoss(said[k], y);
        next[k] += factors[k] * (y - next[k]);
      }
      scores.put(party, next);
      pupil.memory.observe(question, at("2026-01-01") + i, good);
      met += y;
    }
    assertThat(chosen).hasSizeGreaterThan(2);
  }

  /** The same posterior by its information matrix, which is inverted anew each time. */
  @Test
  void logisticRegressionIsTheGaussianPosterior() {
    SplittableRandom random = new SplittableRandom(9);
    Baseline.Memory memory = Baselines.logisticRegression().begin();
    double[] mean = {0, 0.5, 0.5, 0};
    double[][] information = new double[4][4];
    for (int i = 0; i < 4; i++) {
      information[i][i] = 1;
    }
    for (int i = 0; i < 60; i++) {
      double good = 8 * random.nextDouble();
      double bad = i % 7 == 0 ? 0 : 3 * random.nextDouble();
      double others = i % 11 == 0 ? 1e6 : 40 * random.nextDouble();
      double[] sums = {good, bad, others, 5 * random.nextDouble()};
      Question question =
          new Question(
              i,
              "A",
              Account.RELIABILITY,
              Criterion.DELIVER,
              at("2026-01-01") + i,
              BASE_RATE,
              ImmutableList.of(),
              sums);
      double peers = (others + 2 * BASE_RATE) / (others + sums[3] + 2);
      double own = (good + 2 * peers) / (good + bad + 2);
      double[] x = {1, logOdds(own), logOdds(peers), StrictMath.log(1 + good + bad)};
      double[] spread = solve(information, x);
      double score = dot(mean, x) / Math.sqrt(1 + Math.PI * dot(x, spread) / 8);
      assertThat(memory.forecast(question)).isCloseTo(1 / (1 + Math.exp(-score)), within(1e-9));
      boolean isMet = random.nextInt(3) > 0;
      double p = 1 / (1 + Math.exp(-dot(mean, x)));
      for (int j = 0; j < 4; j++) {
        for (int k = 0; k < 4; k++) {
          information[j][k] += p * (1 - p) * x[j] * x[k];
        }
      }
      double[] step = solve(information, x);
      for (int j = 0; j < 4; j++) {
        mean[j] += step[j] * ((isMet ? 1 : 0) - p);
      }
      memory.observe(question, at("2026-01-01") + i, isMet);
    }
  }

  private static double logOdds(double p) {
    double held = Math.min(Math.max(p, 0.001), 0.999);
    return Math.log(held / (1 - held));
  }

  private static double dot(double[] a, double[] b) {
    return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
  }

  /** Solves by Gauss's elimination; the matrix is positive definite. */
  private static double[] solve(double[][] matrix, double[] right) {
    int size = right.length;
    double[][] rows = new double[size][];
    for (int i = 0; i < size; i++) {
      rows[i] = Arrays.copyOf(matrix[i], size + 1);
      rows[i][size] = right[i];
    }
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        double factor = i == j ? 0 : rows[j][i] / rows[i][i];
        for (int k = i; k <= size && factor != 0; k++) {
          rows[j][k] -= factor * rows[i][k];
        }
      }
    }
    return IntStream.range(0, size).mapToDouble(i -> rows[i][size] / rows[i][i]).toArray();
  }

  @Test
  void logisticRegressionLearnsTheRate() {
    Pupil pupil = new Pupil(Baselines.logisticRegression());
    assertThat(pupil.forecast("A", "2025-12-31")).isBetween(0.4, 0.5);
    int[] met = new int[200];
    Arrays.setAll(met, i -> i % 10 == 0 ? 0 : 1);
    pupil.observe("A", "2026-01-01", met);
    assertThat(pupil.forecast("A", "2026-02-01")).isCloseTo(0.9, within(0.03));
  }
}
