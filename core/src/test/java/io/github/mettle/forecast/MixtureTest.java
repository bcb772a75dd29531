package io.github.mettle.forecast;

import static io.github.mettle.forecast.Mixture.HALF_LIVES;
import static io.github.mettle.forecast.Mixture.POOL_HALF_LIVES;
import static io.github.mettle.forecast.Mixture.PRIOR_WEIGHTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mettle.backtest.Backtest;
import io.github.mettle.backtest.BacktestReport;
import io.github.mettle.backtest.Outcome;
import io.github.mettle.backtest.Question;
import io.github.mettle.kit.World;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.TrackRecord;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The mixture equals a plain one, which adds up everything anew for every outcome. */
class MixtureTest {
  private static final double DAY = 86_400;
  private static final Policy POLICY = Policy.standard();

  private static List<TrackRecord> portfolio() {
    List<TrackRecord> portfolio = new ArrayList<>();
    for (int episodes : new int[] {120, 70, 150}) {
      portfolio.add(TrackRecord.of("of " + episodes, World.of(episodes).episodes()));
    }
    return portfolio;
  }

  @Test
  void equalsAPlainReference() {
    BacktestReport report =
        Backtest.of(POLICY)
            .against(List.of(Forecasts.baseline(POLICY)))
            .run(portfolio(), "2030-01-01");
    List<Outcome> outcomes = report.outcomes();
    List<double[]> opinions = new ArrayList<>();
    outcomes.forEach(outcome -> opinions.add(opinions(outcome, outcomes)));
    assertThat(outcomes).hasSizeGreaterThan(200);
    for (int i = 0; i < outcomes.size(); i++) {
      double expected = mean(i, outcomes, opinions);
      assertThat(report.forecast(Forecasts.NAME, i)).isCloseTo(expected, within(1e-9));
    }
  }

  private static boolean isAlike(Outcome one, Outcome other) {
    return one.account() == other.account() && one.criterion() == other.criterion();
  }

  private static double mean(int i, List<Outcome> outcomes, List<double[]> opinions) {
    double[] own = opinions.get(i);
    double sum = 0;
    double all = 0;
    for (int e = 0; e < own.length; e++) {
      boolean isSheet = e == own.length - 1;
      double log = StrictMath.log(isSheet ? 0.5 : 0.5 / (own.length - 1));
      for (int j = 0; j < outcomes.size(); j++) {
        Outcome past = outcomes.get(j);
        boolean isKnown = past.settledSecond() < outcomes.get(i).askedSecond();
        if (isAlike(past, outcomes.get(i)) && isKnown) {
          double p = opinions.get(j)[e];
          log += StrictMath.log(past.isMet() ? p : 1 - p);
        }
      }
      sum += StrictMath.exp(log) * own[e];
      all += StrictMath.exp(log);
    }
    return sum / all;
  }

  /** What each expert says: of credit, then of counts, and last the sheet. */
  private static double[] opinions(Outcome outcome, List<Outcome> outcomes) {
    List<Double> opinions = new ArrayList<>();
    Question question = outcome.question();
    for (double halfLife : HALF_LIVES) {
      Question faded = question.withHalfLife(halfLife);
      for (double weight : PRIOR_WEIGHTS) {
        opinions.add(faded.expected(weight, question.baseRate()));
        for (int pool : POOL_HALF_LIVES) {
          double rate = question.withHalfLife(HALF_LIVES.get(pool)).peersExpected(2);
          opinions.add(faded.expected(weight, rate));
        }
      }
    }
    for (double halfLife : HALF_LIVES) {
      double[] own = counts(outcome, outcomes, halfLife, true);
      for (double weight : PRIOR_WEIGHTS) {
        opinions.add((own[0] + weight * question.baseRate()) / (own[1] + weight));
        for (int pool : POOL_HALF_LIVES) {
          double[] peers = counts(outcome, outcomes, HALF_LIVES.get(pool), false);
          double rate = (peers[0] + 2 * question.baseRate()) / (peers[1] + 2);
          opinions.add((own[0] + weight * rate) / (own[1] + weight));
        }
      }
    }
    opinions.add(question.expected(POLICY.priorWeight(), question.baseRate()));
    return opinions.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Met and all, of the party or of all others, faded. */
  private static double[] counts(
      Outcome outcome, List<Outcome> outcomes, double halfLife, boolean isOwn) {
    double[] sums = new double[2];
    for (Outcome past : outcomes) {
      boolean isKnown = past.settledSecond() < outcome.askedSecond();
      boolean isSide = past.party().equals(outcome.party()) == isOwn;
      if (isAlike(past, outcome) && isKnown && isSide) {
        double days = (outcome.askedSecond() - 1 - past.settledSecond()) / DAY;
        double left = StrictMath.pow(2, -days / halfLife);
        sums[0] += past.isMet() ? left : 0;
        sums[1] += left;
      }
    }
    return sums;
  }
}
