package io.github.mettle.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Numbers worked by hand. */
class BaselinesTest {
  private static final double BASE_RATE = 0.4;

  private static long at(String date) {
    return Instant.parse(date + "T00:00:00Z").getEpochSecond();
  }

  private static Baseline.Memory taught(Baseline baseline, double... shares) {
    Baseline.Memory memory = baseline.begin(BASE_RATE);
    for (int i = 0; i < shares.length; i++) {
      memory.observe(at("2026-01-01") + i, shares[i]);
    }
    return memory;
  }

  private static double forecast(Baseline baseline, double... shares) {
    return taught(baseline, shares).forecast(at("2026-01-02"));
  }

  @Test
  void whereNothingIsKnownTheySayTheBaseRate() {
    assertThat(Baselines.all())
        .filteredOn(baseline -> !baseline.name().startsWith("Beta"))
        .hasSize(7)
        .allSatisfy(baseline -> assertThat(forecast(baseline)).isEqualTo(BASE_RATE));
  }

  @Test
  void baseRateLearnsNothing() {
    assertThat(forecast(Baselines.baseRate(), 1, 1, 0)).isEqualTo(BASE_RATE);
  }

  @Test
  void runningMeanIsTheMean() {
    assertThat(forecast(Baselines.runningMean(), 1, 1, 0, 0.5)).isEqualTo(0.625);
  }

  @Test
  void lastOutcomeIsTheLast() {
    assertThat(forecast(Baselines.lastOutcome(), 1, 1, 0.25)).isEqualTo(0.25);
  }

  @Test
  void lastTwelveMonthsForgetsAtOnce() {
    Baseline.Memory memory = Baselines.lastTwelveMonths().begin(BASE_RATE);
    memory.observe(at("2025-01-01"), 0);
    memory.observe(at("2025-06-01"), 1);
    assertThat(memory.forecast(at("2025-12-31"))).isEqualTo(0.5);
    assertThat(memory.forecast(at("2026-01-01"))).isEqualTo(1);
    assertThat(memory.forecast(at("2026-06-01"))).isEqualTo(BASE_RATE);
  }

  /** 80 · 0.9 + 20 · 0.1 = 74: the example in SAP's documentation. */
  @Test
  void exponentialSmoothingTakesATenthOfTheNewest() {
    assertThat(forecast(Baselines.exponentialSmoothing(0.1), 0.80, 0.20))
        .isCloseTo(0.74, within(1e-12));
    assertThat(forecast(Baselines.exponentialSmoothing(0.1), 0.80)).isEqualTo(0.80);
  }

  /** January all kept, February one of two: (11 · 1 + 12 · ½) / 23. The open month is not seen. */
  @Test
  void straightLineWeighsClosedMonthsFromTwelveDown() {
    Baseline.Memory memory = Baselines.straightLine().begin(BASE_RATE);
    memory.observe(at("2026-01-10"), 1);
    memory.observe(at("2026-02-10"), 1);
    memory.observe(at("2026-02-11"), 0);
    memory.observe(at("2026-03-05"), 0);
    assertThat(memory.forecast(at("2026-03-20"))).isCloseTo(17.0 / 23, within(1e-12));
  }

  /** January is the twelfth period in January a year later, with 1/12 left, and then none. */
  @Test
  void straightLineEndsAfterTwelveMonths() {
    Baseline.Memory memory = Baselines.straightLine().begin(BASE_RATE);
    memory.observe(at("2025-01-10"), 1);
    memory.observe(at("2025-12-10"), 0);
    assertThat(memory.forecast(at("2026-01-15"))).isCloseTo(1.0 / 13, within(1e-12));
    assertThat(memory.forecast(at("2026-02-15"))).isZero();
    assertThat(memory.forecast(at("2027-02-15"))).isEqualTo(BASE_RATE);
  }

  /** Laplace: three of four kept, (3 + 1) / (4 + 2). */
  @Test
  void betaReputationBeginsFlat() {
    assertThat(forecast(Baselines.betaReputation())).isEqualTo(0.5);
    assertThat(forecast(Baselines.betaReputation(), 1, 1, 1, 0)).isCloseTo(4.0 / 6, within(1e-12));
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
}
