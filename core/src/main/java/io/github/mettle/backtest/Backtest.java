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
 * Does the score predict? Walks records in time and foretells each outcome from the sheet of the
 * moment before.
 *
 * <p>An <b>outcome</b> is one criterion of one episode on one account: a commitment kept, an answer
 * given, a cause explained. Its <b>share</b>, in [0, 1], is what was earned of what was at stake:
 * credits by credits and debits, before negativity. It is <b>settled</b> by the first of these:
 *
 * <ul>
 *   <li>it is done in time: the share is what that earns; less than 1 if a commitment is withdrawn,
 *       a delivery accepted in part, or a part was lost before, such as by an impact;
 *   <li>its window passes, in the second after it is due: the share is 0, whatever is done later,
 *       which {@link Outcome#shareInTheEnd()} tells;
 *   <li>it is judged: an answer by what it is worth, a review by its level, a recurrence and a
 *       "cannot" that proved untrue as 0, in the second they become known;
 *   <li>it is waived in time: then there is no outcome.
 * </ul>
 *
 * <p>What is at stake for the supplier must be more than nothing. EXTRA_MILE is goodwill and an
 * opening a balance: neither is foretold. What is not settled by the as-of instant is left out.
 *
 * <p>What is <b>known the moment before</b> is the sheet as of one second before the outcome is
 * settled, to 1e-6: all facts dated until then, faded to that day, with what is overdue in that
 * second as the open liability it then is, and nothing of what is pending. So outcomes of the same
 * second, such as of one notice on several promises, do not foretell each other. As everywhere,
 * severity, attribution and impact count as we describe them today; where impact has cost a part of
 * the stake, that part stands on the sheet from the beginning of its episode.
 *
 * <p>Foretold are two numbers: the expected of the account by the policy, and the same with the
 * pooled expected of the other parties at that moment in place of the base rate. A rival foretells
 * from the shares of earlier outcomes; the first two rivals always are {@link Baselines#baseRate()}
 * and {@link Baselines#runningMean()}. Outcomes that are settled in one second are learned in the
 * order in which they stand in the records.
 *
 * <p>The work is linear in the record, but for its sorting: sums run and are never summed anew, and
 * most episodes are appraised once. What grows while it is overdue is kept by the length of its
 * window.
 *
 * <pre>{@code
 * var report = Backtest.of(Policy.standard()).run(List.of(record), "2026-11-21");
 * report.scores(Forecast.METTLE).count();  // 1
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
   * {@return a backtest of a policy, beside its base rates and the running mean}
   *
   * @param policy what is expected and how much it matters
   */
  public static Backtest of(Policy policy) {
    return new Backtest(policy, ImmutableList.of(Baselines.baseRate(), Baselines.runningMean()));
  }

  /**
   * {@return this backtest with more rivals}
   *
   * @param more of other names than those there are, or one of them again, which changes nothing
   * @throws RefusedException if two have one name and are not the same
   */
  public Backtest against(Collection<? extends Baseline> more) {
    List<Baseline> all = new ArrayList<>(baselines);
    Set<String> names = new HashSet<>(List.of(Forecast.METTLE, Forecast.WITH_PEERS));
    baselines.forEach(baseline -> names.add(baseline.name()));
    Set<String> given = Set.of(baselines.get(0).name(), baselines.get(1).name());
    for (Baseline baseline : more) {
      if (names.add(baseline.name())) {
        all.add(baseline);
      } else if (!given.contains(baseline.name())) {
        throw RefusedException.of("", "rival.name", "must be unique", baseline.name());
      }
    }
    return new Backtest(policy, ImmutableList.copyOf(all));
  }

  /**
   * {@return how well the outcomes that were settled by then were foretold}
   *
   * @param portfolio one record a party
   * @param asOf a date, meaning its last second in UTC, or an instant with a zone: later facts do
   *     not exist, and later deadlines have not passed
   * @throws RefusedException if the as-of cannot be read, or two records are of one party
   * @throws ArithmeticException if the seconds from the first fact to the last, times what happens,
   *     exceed 63 bits: millions of episodes over millennia
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

  /** {@return what is expected and how much it matters} */
  public Policy policy() {
    return policy;
  }

  /** {@return the rivals, the base rate and the running mean first} */
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
