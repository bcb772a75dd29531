package io.github.mettle.forecast;

import static io.github.mettle.forecast.Mixture.HALF_LIVES;
import static io.github.mettle.forecast.Mixture.OUTCOME_HALF_LIVES;
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
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The mixture equals a plain one, which adds up everything anew for every outcome. */
class MixtureTest {
  private static final double DAY = 86_400;
  private static final Policy POLICY = Policy.standard();

  private static List<TrackRecord> portfolio() {
    List<TrackRecord> portfolio = new ArrayList<>();
    for (int episodes : new int[] {60, 30, 70}) {
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
    assertThat(outcomes).hasSizeGreaterThan(80);
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
      double log = StrictMath.log(prior(e, own.length - 3));
      for (int j = 0; j < outcomes.size(); j++) {
        Outcome past = outcomes.get(j);
        boolean isKnown = past.settledSecond() < outcomes.get(i).askedSecond();
        if (isAlike(past, outcomes.get(i)) && isKnown) {
          double p = opinions.get(j)[e];
          log += StrictMath.log(past.isMet() ? p : 1 - p) / together(past, outcomes);
        }
      }
      sum += StrictMath.exp(log) * own[e];
      all += StrictMath.exp(log);
    }
    return sum / all;
  }

  private static double prior(int expert, int grid) {
    if (expert >= grid) {
      return new double[] {0.05, 0.45, 0.25}[expert - grid];
    }
    return expert % 4 == 0 ? 0.025 * 4 / grid : 0.225 * 4 / 3 / grid;
  }

  private static long together(Outcome outcome, List<Outcome> outcomes) {
    return outcomes.stream()
        .filter(
            other ->
                isAlike(outcome, other)
                    && other.party().equals(outcome.party())
                    && other.askedSecond() == outcome.askedSecond())
        .count();
  }

  /** What each expert says: of credit, of counts by days and by outcomes, and three more. */
  private static double[] opinions(Outcome outcome, List<Outcome> outcomes) {
    List<Double> opinions = new ArrayList<>();
    Question question = outcome.question();
    double given = question.baseRate();
    List<Double> creditRates = new ArrayList<>(List.of(given));
    List<Double> countRates = new ArrayList<>(List.of(given));
    for (int pool : POOL_HALF_LIVES) {
      double[] peers = counts(outcome, outcomes, HALF_LIVES.get(pool), false);
      countRates.add((peers[0] + 2 * given) / (peers[1] + 2));
      creditRates.add(question.withHalfLife(HALF_LIVES.get(pool)).peersExpected(2));
    }
    for (double halfLife : HALF_LIVES) {
      Question faded = question.withHalfLife(halfLife);
      PRIOR_WEIGHTS.forEach(w -> creditRates.forEach(a -> opinions.add(faded.expected(w, a))));
    }
    for (double halfLife : HALF_LIVES) {
      double[] own = counts(outcome, outcomes, halfLife, true);
      PRIOR_WEIGHTS.forEach(
          w -> countRates.forEach(a -> opinions.add((own[0] + w * a) / (own[1] + w))));
    }
    for (double halfLife : OUTCOME_HALF_LIVES) {
      double[] own = recent(outcome, outcomes, halfLife);
      PRIOR_WEIGHTS.forEach(
          w -> countRates.forEach(a -> opinions.add((own[0] + w * a) / (own[1] + w))));
    }
    double prior = POLICY.priorWeight();
    double[] own = counts(outcome, outcomes, 5840, true);
    double[] peers = counts(outcome, outcomes, 5840, false);
    opinions.add(question.expected(prior, given));
    opinions.add(question.expected(prior, question.peersExpected(prior)));
    opinions.add((own[0] + peers[0] + 2 * given) / (own[1] + peers[1] + 2));
    return opinions.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Met and all of the party, faded with each further outcome. */
  private static double[] recent(Outcome outcome, List<Outcome> outcomes, double halfLife) {
    List<Outcome> past =
        outcomes.stream()
            .filter(it -> isAlike(it, outcome) && it.party().equals(outcome.party()))
            .filter(it -> it.settledSecond() < outcome.askedSecond())
            .sorted(
                Comparator.comparingLong(Outcome::settledSecond)
                    .thenComparingInt(it -> Integer.parseInt(it.episodeId().substring(8))))
            .toList();
    double[] sums = new double[2];
    for (Outcome it : past) {
      double left = StrictMath.pow(2, -1 / halfLife);
      sums[0] = sums[0] * left + (it.isMet() ? 1 : 0);
      sums[1] = sums[1] * left + 1;
    }
    return sums;
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
