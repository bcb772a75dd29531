package io.github.mettle.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Arrays;
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
