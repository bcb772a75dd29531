package io.github.mettle.backtest;

import com.google.common.collect.ImmutableList;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Moment;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.reflection.NotByReflection;
import io.github.mettle.refusal.Problem;
import io.github.mettle.refusal.Problems;
import io.github.mettle.refusal.RefusedException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Does the score predict? Replays records in time and forecasts each outcome when its expectation
 * begins, from the sheet of one second before.
 *
 * <p>An <b>outcome</b> is one expectation of one episode: a commitment to keep, a question to
 * answer, a cause to explain. It <b>begins</b> when the episode does: opened, promised, ordered,
 * asked. It is <b>settled</b> when it is done, is waived, or its window has passed, whichever is
 * first:
 *
 * <ul>
 *   <li><b>met</b> if it is done in time and in full;
 *   <li><b>missed</b> if its window passes, in the second after it is due, or if it is done late or
 *       in part, or withdrawn;
 *   <li>no outcome if it is waived in time, or a dispute about it is upheld before.
 * </ul>
 *
 * <p>Beside it stands the <b>credit</b>: the share of the stake that was earned by the as-of
 * instant, late or not. What is due on a bare date is missed once that date is over in UTC; what
 * was done on that date in the offset in which it was written is met, in the second it is done. The
 * quality of an answer, a review, a gesture and a balance brought forward are no expectations, and
 * an expectation that is not settled by the as-of instant has no outcome. An expectation that is
 * overdue when it begins, such as a late answer's promise to find out, is not forecast.
 *
 * <p>A <b>forecast</b> uses what is known one second before the expectation begins: the sheet of
 * that second, to 1e-6, and the outcomes settled by then. No forecast is told when a question will
 * be settled, for that would tell how: a miss is settled in the second after it is due. As
 * everywhere, severity, attribution and impact count as they are described today.
 *
 * <p>There are two forecasts of ours: the expected value of the account under the policy, and the
 * same with the pooled expected value of the other parties at that moment as the base rate. Both
 * forecast credit, and are scored as probabilities like any other. The first two baselines always
 * are {@link Baselines#baseRate()} and {@link Baselines#runningMean()}. Outcomes settled in the
 * same second are observed in the order of the records.
 *
 * <p>The work is linear in the record, except for sorting: an episode is appraised once for each of
 * its facts (for 64 of them if there are more: the rest become known a little late), and sums are
 * carried forward.
 *
 * <pre>{@code
 * var report = Backtest.of(Policy.standard()).run(List.of(record), "2026-11-21");
 * report.scores(BacktestReport.METTLE).count();  // 2
 * }</pre>
 *
 * <p>Immutable and safe to share between threads.
 */
@NotByReflection
public final class Backtest {
  private final Policy policy;
  private final ImmutableList<Baseline> baselines;

  private Backtest(Policy policy, ImmutableList<Baseline> baselines) {
    this.policy = policy;
    this.baselines = baselines;
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
   *     events, exceed 61 bits: millions of episodes over millennia
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
    Replay replay = new Replay(policy, baselines, List.copyOf(portfolio), read(asOf));
    return new BacktestReport(policy, baselines, replay.run(), replay);
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

  @Override
  public String toString() {
    return "Backtest of " + policy.fingerprint() + " against " + baselines;
  }
}
