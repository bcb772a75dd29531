package io.github.mettle.example.study;

import io.github.mettle.account.Account;
import io.github.mettle.backtest.BacktestReport;
import io.github.mettle.backtest.ForecastScores;
import io.github.mettle.backtest.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * The mean of one forecast's log losses minus another's, of the same outcomes, with an interval by
 * a cluster bootstrap: parties are drawn with all their outcomes, since these are not independent
 * (Field &amp; Welsh 2007, doi:10.1111/j.1467-9868.2007.00593.x).
 *
 * @param mean above 0 if the second is better
 * @param lower the 2.5 % quantile of the bootstrap
 * @param upper the 97.5 % quantile of the bootstrap
 */
record Difference(double mean, double lower, double upper) {
  private static final int DRAWS = 2_000;
  private static final long SEED = 20260101;

  static Difference between(BacktestReport report, Account account, String first, String second) {
    Map<String, double[]> byParty = new TreeMap<>();
    List<Outcome> outcomes = report.outcomes();
    for (int i = 0; i < outcomes.size(); i++) {
      Outcome outcome = outcomes.get(i);
      if (outcome.account() == account) {
        double[] sums = byParty.computeIfAbsent(outcome.party(), unused -> new double[2]);
        sums[0] += loss(report, first, i) - loss(report, second, i);
        sums[1]++;
      }
    }
    List<double[]> parties = new ArrayList<>(byParty.values());
    double[] means = new double[DRAWS];
    SplittableRandom random = new SplittableRandom(SEED);
    for (int draw = 0; draw < DRAWS; draw++) {
      List<double[]> drawn = new ArrayList<>(parties.size());
      for (int i = 0; i < parties.size(); i++) {
        drawn.add(parties.get(random.nextInt(parties.size())));
      }
      means[draw] = mean(drawn);
    }
    Arrays.sort(means);
    return new Difference(
        mean(parties), means[(int) (0.025 * DRAWS)], means[(int) (0.975 * DRAWS) - 1]);
  }

  private static double loss(BacktestReport report, String forecast, int outcome) {
    double observed = report.outcomes().get(outcome).isMet() ? 1 : 0;
    return ForecastScores.logLoss(report.forecast(forecast, outcome), observed);
  }

  private static double mean(List<double[]> parties) {
    double sum = 0;
    double count = 0;
    for (double[] party : parties) {
      sum += party[0];
      count += party[1];
    }
    return sum / count;
  }

  boolean isSure() {
    return lower > 0 || upper < 0;
  }

  @Override
  public String toString() {
    return Study.fixed(4, mean)
        + " ("
        + Study.fixed(4, lower)
        + " to "
        + Study.fixed(4, upper)
        + ")";
  }
}
