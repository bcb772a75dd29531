package io.github.mettle.example.study;

import io.github.mettle.account.Account;
import io.github.mettle.backtest.BacktestReport;
import io.github.mettle.backtest.ForecastScores;
import io.github.mettle.backtest.Outcome;
import java.util.List;

/**
 * By how much one forecast's log loss is below another's, outcome by outcome.
 *
 * @param mean above 0 if the second is better
 * @param standardError of the mean, as if outcomes were independent, which flatters it
 */
record Difference(double mean, double standardError) {
  private static final double SURE = 2;

  static Difference between(BacktestReport report, Account account, String worse, String better) {
    List<Outcome> outcomes = report.outcomes();
    double sum = 0;
    double squares = 0;
    int count = 0;
    for (int i = 0; i < outcomes.size(); i++) {
      if (outcomes.get(i).account() == account) {
        double share = outcomes.get(i).share();
        double difference =
            loss(report.forecast(worse, i), share) - loss(report.forecast(better, i), share);
        sum += difference;
        squares += difference * difference;
        count++;
      }
    }
    double mean = sum / count;
    return new Difference(mean, Math.sqrt((squares / count - mean * mean) / count));
  }

  private static double loss(double forecast, double share) {
    double p = Math.min(Math.max(forecast, ForecastScores.CLIP), 1 - ForecastScores.CLIP);
    return -share * StrictMath.log(p) - (1 - share) * StrictMath.log(1 - p);
  }

  boolean isSure() {
    return Math.abs(mean) > SURE * standardError;
  }
}
