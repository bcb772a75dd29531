package io.github.mettle.forecast;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import io.github.mettle.backtest.Backtest;
import io.github.mettle.backtest.BacktestReport;
import io.github.mettle.backtest.Baseline;
import io.github.mettle.backtest.ForecastScores;
import io.github.mettle.backtest.Outcome;
import io.github.mettle.backtest.Question;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.TrackRecord;
import java.util.Collection;
import java.util.List;

/**
 * The log loss of each outcome under each candidate: a half-life, a prior weight, and base rates as
 * given or of the peers. What is settled when does not depend on them, so one replay suffices.
 */
final class ParameterGrid {
  /** From six weeks to sixteen years, each twice the one before; in days. */
  static final ImmutableList<Double> HALF_LIVES =
      ImmutableList.of(45.625, 91.25, 182.5, 365.0, 730.0, 1460.0, 2920.0, 5840.0);

  /** From a quarter of an observation to thirty-two. */
  static final ImmutableList<Double> PRIOR_WEIGHTS =
      ImmutableList.of(0.25, 0.5, 1.0, 2.0, 4.0, 8.0, 16.0, 32.0);

  private static final String FORECAST = "grid";

  private final BacktestReport report;

  ParameterGrid(Policy given, Collection<TrackRecord> portfolio, String asOf) {
    Baseline grid =
        Baseline.of(FORECAST, () -> new Mixture(given.priorWeight()))
            .withHalfLives(Iterables.concat(HALF_LIVES, Mixture.HALF_LIVES));
    report = Backtest.of(given).against(List.of(grid)).run(portfolio, asOf);
  }

  /** {@return the outcomes in the order in which they began} */
  List<Outcome> outcomes() {
    return report.outcomes();
  }

  private static double observed(Outcome outcome) {
    return outcome.isMet() ? 1 : 0;
  }

  /** {@return the log loss of one outcome under the policy as it is given} */
  double lossAsGiven(int outcome) {
    double forecast = report.forecast(BacktestReport.METTLE, outcome);
    return ForecastScores.logLoss(forecast, observed(outcomes().get(outcome)));
  }

  /** {@return the log loss of one outcome under the mixture} */
  double lossOfMixture(int outcome) {
    double forecast = report.forecast(FORECAST, outcome);
    return ForecastScores.logLoss(forecast, observed(outcomes().get(outcome)));
  }

  /** {@return the log loss of one outcome under a candidate} */
  double loss(int outcome, int halfLife, double priorWeight, boolean peers) {
    Outcome it = outcomes().get(outcome);
    Question question = it.question().withHalfLife(HALF_LIVES.get(halfLife));
    double rate = peers ? question.peersExpected(priorWeight) : question.baseRate();
    return ForecastScores.logLoss(question.expected(priorWeight, rate), observed(it));
  }

  /**
   * {@return the summed losses of some outcomes: by half-life, prior weight, and given (0) or peers
   * (1)}
   */
  double[][][] sums(Iterable<Integer> chosen) {
    double[][][] sums = new double[HALF_LIVES.size()][PRIOR_WEIGHTS.size()][2];
    for (int h = 0; h < sums.length; h++) {
      for (int w = 0; w < sums[h].length; w++) {
        for (int outcome : chosen) {
          sums[h][w][0] += loss(outcome, h, PRIOR_WEIGHTS.get(w), false);
          sums[h][w][1] += loss(outcome, h, PRIOR_WEIGHTS.get(w), true);
        }
      }
    }
    return sums;
  }
}
