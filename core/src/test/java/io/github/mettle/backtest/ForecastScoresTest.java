package io.github.mettle.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Numbers worked by hand. */
class ForecastScoresTest {
  private static final double[] FORECAST = {0.9, 0.8, 0.3, 1.0};
  private static final double[] OBSERVED = {1, 0, 0.5, 1};
  private static final ForecastScores SCORES = ForecastScores.of(FORECAST, OBSERVED);

  @Test
  void brierIsTheMeanSquaredError() {
    assertThat(SCORES.brier()).isCloseTo((0.01 + 0.64 + 0.04 + 0) / 4, within(1e-12));
  }

  /** −ln .9; −ln .2; −½ ln .3 − ½ ln .7; and a certainty, held at .999. */
  @Test
  void logLossIsClippedAtAThousandth() {
    double sum = 0.1053605 + 1.6094379 + 0.5 * (1.2039728 + 0.3566749) + 0.0010005;
    assertThat(SCORES.logLoss()).isCloseTo(sum / 4, within(1e-7));
    assertThat(SCORES.clipped()).isOne();
    assertThat(ForecastScores.logLoss(1, 0)).isCloseTo(6.907755, within(1e-6));
    assertThat(ForecastScores.logLoss(0, 1)).isCloseTo(6.907755, within(1e-6));
    assertThat(ForecastScores.of(new double[] {0, 0.001, 0.999, 1}, OBSERVED).clipped())
        .as("on the edge is not beyond it")
        .isEqualTo(2);
  }

  @Test
  void skillIsTheLossSaved() {
    ForecastScores even = ForecastScores.of(new double[] {0.5, 0.5, 0.5, 0.5}, OBSERVED);
    assertThat(even.brier()).isEqualTo(0.1875);
    assertThat(SCORES.brierSkill(even)).isCloseTo(1 - 0.1725 / 0.1875, within(1e-12));
    assertThat(SCORES.logSkill(even))
        .isCloseTo(1 - SCORES.logLoss() / StrictMath.log(2), within(1e-12));
  }

  @Test
  void reliabilityComparesWhatWasSaidWithWhatCame() {
    assertThat(SCORES.reliability()).hasSize(10);
    assertThat(SCORES.reliability().get(0)).hasToString("0.0 to 0.1: none");
    assertThat(SCORES.reliability().get(8))
        .hasToString("0.8 to 0.9: 1 forecast 0.800, observed 0.000");
    assertThat(SCORES.reliability().get(9))
        .hasToString("0.9 to 1.0: 2 forecast 0.950, observed 1.000");
    assertThat(SCORES.largestBinError(1)).isCloseTo(0.8, within(1e-12));
    assertThat(SCORES.largestBinError(2)).isCloseTo(0.05, within(1e-12));
  }

  @Test
  void ofNothingThereIsNoMean() {
    ForecastScores nothing = ForecastScores.of(new double[0], new double[0]);
    assertThat(nothing.logLoss()).isNaN();
    assertThat(nothing).hasToString("no outcomes");
    assertThat(SCORES).hasToString("4 outcomes: Brier 0.1725, log loss 0.6240");
  }
}
