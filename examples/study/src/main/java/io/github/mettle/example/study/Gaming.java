package io.github.mettle.example.study;

import io.github.mettle.Scorecard;
import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.backtest.Backtest;
import io.github.mettle.backtest.BacktestReport;
import io.github.mettle.backtest.Baseline;
import io.github.mettle.backtest.Baselines;
import io.github.mettle.backtest.Question;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.BalanceSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What each attack gains, under our policy and under each baseline: the mean score with the trick,
 * less the mean score of the same conduct without it, over seeded draws of chance.
 */
final class Gaming {
  /** A gain below this is no gain. */
  static final double WORTHWHILE = 0.02;

  private static final int DRAWS = 100;
  private static final long SEED = 20260101;

  /** Those that know one party: an attacker has no peers here. */
  private static final List<Baseline> BASELINES =
      Baselines.all().stream().filter(baseline -> !baseline.name().endsWith(", peers")).toList();

  private final Scorecard scorecard = Scorecard.standard();
  private final Backtest backtest = Backtest.of(Policy.standard()).against(BASELINES);

  private Gaming() {}

  /**
   * What one attack does to each score.
   *
   * @param attack the trick
   * @param before scores without it, by {@link #scores()}
   * @param after scores with it
   */
  record Result(Attacks.Attack attack, double[] before, double[] after) {
    double gain(int score) {
      return after[score] - before[score];
    }

    boolean pays(int score) {
      return gain(score) >= WORTHWHILE;
    }
  }

  /** The names of the scores: ours of the account and of the whole, then the baselines'. */
  static List<String> scores() {
    List<String> names = new ArrayList<>(List.of("Mettle, COMMITMENT", "Mettle, overall"));
    BASELINES.forEach(baseline -> names.add(baseline.name()));
    return names;
  }

  static List<Result> play() {
    Gaming gaming = new Gaming();
    return Attacks.all().stream().map(gaming::play).toList();
  }

  private Result play(Attacks.Attack attack) {
    double[] before = new double[scores().size()];
    double[] after = new double[before.length];
    for (int draw = 0; draw < DRAWS; draw++) {
      TrackRecord honest = attack.honest().record(chance(draw));
      add(before, honest, honest);
      add(after, attack.attack().record(chance(draw)), attack.asTaken().record(chance(draw)));
    }
    return new Result(attack, before, after);
  }

  private static SplittableRandom chance(int draw) {
    return new SplittableRandom(SEED + draw);
  }

  private void add(double[] sums, TrackRecord record, TrackRecord asTaken) {
    BalanceSheet sheet = scorecard.weigh(record, Attacks.AS_OF);
    sums[0] += sheet.line(Account.COMMITMENT).trust().expected() / DRAWS;
    sums[1] += sheet.trust().expected() / DRAWS;
    BacktestReport report = backtest.run(List.of(asTaken), Attacks.AS_OF);
    Question next = report.next(asTaken.party(), Account.COMMITMENT, Criterion.KEEP);
    int score = 2;
    for (Baseline baseline : BASELINES) {
      Baseline.Memory memory = report.memory(baseline.name(), Account.COMMITMENT, Criterion.KEEP);
      sums[score++] += memory.forecast(next) / DRAWS;
    }
  }
}
