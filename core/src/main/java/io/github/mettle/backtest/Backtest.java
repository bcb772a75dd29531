package io.github.mettle.backtest;

import com.google.common.collect.ImmutableList;
import io.github.mettle.account.Account;
import io.github.mettle.appraisal.Appraiser;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Moment;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.refusal.Problem;
import io.github.mettle.refusal.Problems;
import io.github.mettle.refusal.RefusedException;
import io.github.mettle.sheet.Decay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Does the score predict? Replays records in time and forecasts each outcome from the sheet one
 * second before.
 *
 * <p>An <b>outcome</b> is one criterion of one episode on one account: a commitment kept, an answer
 * given, a cause explained. Its <b>share</b>, in [0, 1], is what was earned of what was at stake:
 * credits by credits and debits, before negativity. It is <b>settled</b> by the first of these:
 *
 * <ul>
 *   <li>it is done in time: the share is the credit earned; less than 1 if a commitment is
 *       withdrawn, a delivery accepted in part, or a part was lost before, such as by an impact;
 *   <li>its window passes, in the second after it is due: the share is 0, even if it is done later
 *       (see {@link Outcome#shareInTheEnd()});
 *   <li>it is judged: an answer by its kind, a review by its level, a recurrence and a "cannot"
 *       that proved untrue as 0, in the second they become known;
 *   <li>it is waived in time: then there is no outcome.
 * </ul>
 *
 * <p>The supplier's stake must be above 0. EXTRA_MILE is goodwill and an opening a balance: neither
 * is forecast. Outcomes not settled by the as-of instant are left out.
 *
 * <p><b>Known one second before</b> is the sheet as of one second before the outcome is settled, to
 * 1e-6: all facts dated until then, decayed to that day, overdue expectations as the open
 * liabilities they are in that second, and nothing pending. So outcomes of the same second, such as
 * of one notice on several promises, do not inform each other. As everywhere, severity, attribution
 * and impact count as they are described today; where impact has cost a part of the stake, that
 * part is on the sheet from the beginning of its episode.
 *
 * <p>There are two forecasts of ours: the expected value of the account under the policy, and the
 * same with the pooled expected value of the other parties at that moment as the base rate. A
 * baseline forecasts from the shares of earlier outcomes; the first two baselines always are {@link
 * Baselines#baseRate()} and {@link Baselines#runningMean()}. Outcomes settled in the same second
 * are observed in the order of the records.
 *
 * <p>The work is linear in the record, except for sorting: sums run and are never added up anew,
 * and most episodes are appraised once. Overdue losses are summed by the length of their windows.
 *
 * <pre>{@code
 * var report = Backtest.of(Policy.standard()).run(List.of(record), "2026-11-21");
 * report.scores(BacktestReport.METTLE).count();  // 1
 * }</pre>
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Backtest {
  private final Policy policy;
  private final ImmutableList<Baseline> baselines;
  private final Appraiser appraiser;
  private final Decay decay;
  private final double[] baseRates = new double[Account.values().length];

  private Backtest(Policy policy, ImmutableList<Baseline> baselines) {
    this.policy = policy;
    this.baselines = baselines;
    appraiser = Appraiser.of(policy);
    decay = Decay.of(policy);
    Map<Account, Double> known = policy.baseRates();
    for (Account account : Account.values()) {
      baseRates[account.ordinal()] = known.getOrDefault(account, 0.5);
    }
  }

  /**
   * {@return a backtest of a policy against its base rates and the running mean}
   *
   * @param policy the expectations and their weights
   */
  public static Backtest of(Policy policy) {
    return new Backtest(policy, ImmutableList.of(Baselines.baseRate(), Baselines.runningMean()));
  }

  /**
   * {@return this backtest against more baselines}
   *
   * @param more baselines with unique names; giving one of the first two again changes nothing
   * @throws RefusedException if two different baselines share a name
   */
  public Backtest against(Collection<? extends Baseline> more) {
    List<Baseline> all = new ArrayList<>(baselines);
    Set<String> names = new HashSet<>(List.of(BacktestReport.METTLE, BacktestReport.WITH_PEERS));
    baselines.forEach(baseline -> names.add(baseline.name()));
    Set<String> given = Set.of(baselines.get(0).name(), baselines.get(1).name());
    for (Baseline baseline : more) {
      if (names.add(baseline.name())) {
        all.add(baseline);
      } else if (!given.contains(baseline.name())) {
        throw RefusedException.of("", "baseline.name", "must be unique", baseline.name());
      }
    }
    return new Backtest(policy, ImmutableList.copyOf(all));
  }

  /**
   * {@return the forecasts of all outcomes settled by an instant, and their scores}
   *
   * @param portfolio one record a party
   * @param asOf a date, meaning its last second in UTC, or an instant with a zone: later facts do
   *     not exist, and later deadlines have not passed
   * @throws RefusedException if the as-of cannot be read, or two records share a party
   * @throws ArithmeticException if the seconds from the first fact to the last, times the number of
   *     events, exceed 63 bits: millions of episodes over millennia
   */
  public BacktestReport run(Collection<TrackRecord> portfolio, String asOf) {
    Problems problems = Problems.collect();
    Set<String> parties = new HashSet<>();
    for (TrackRecord record : portfolio) {
      if (!parties.add(record.party())) {
        problems.add("party", "must be unique in a portfolio", record.party());
      }
    }
    problems.refuseIfAny();
    return new BacktestReport(this, new Replay(this, List.copyOf(portfolio), read(asOf)).tape());
  }

  private static long read(String asOf) {
    try {
      return Moment.parse(asOf).dueSecond();
    } catch (RefusedException refusal) {
      Problem problem = refusal.problems().get(0);
      throw RefusedException.of("", "asOf", problem.rule(), problem.actual());
    }
  }

  /** {@return the policy under test} */
  public Policy policy() {
    return policy;
  }

  /** {@return the baselines, the base rate and the running mean first} */
  public ImmutableList<Baseline> baselines() {
    return baselines;
  }

  Appraiser appraiser() {
    return appraiser;
  }

  Decay decay() {
    return decay;
  }

  double baseRate(Account account) {
    return baseRates[account.ordinal()];
  }

  @Override
  public String toString() {
    return "Backtest of " + policy.fingerprint() + " against " + baselines;
  }
}
