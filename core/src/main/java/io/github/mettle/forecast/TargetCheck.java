package io.github.mettle.forecast;

import com.google.common.collect.ImmutableList;
import io.github.mettle.account.Account;
import io.github.mettle.backtest.Backtest;
import io.github.mettle.backtest.BacktestReport;
import io.github.mettle.backtest.Outcome;
import io.github.mettle.backtest.Question;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.reflection.NotByReflection;
import io.github.mettle.trust.Standing;
import io.github.mettle.trust.TrustModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Did the suppliers called PROVEN stay above the target? The standings of an account at the instant
 * when half of its outcomes had begun, against what each supplier met of those that began later.
 *
 * @param account the account
 * @param halfTime the instant of the standings
 * @param proven the suppliers that were PROVEN
 * @param others the suppliers that were not, but had outcomes before
 */
@NotByReflection
public record TargetCheck(Account account, Instant halfTime, Group proven, Group others) {
  private static final double MICRO = 1e6;

  /**
   * Suppliers with the same standing that had outcomes in the second half.
   *
   * @param count the number of them
   * @param aboveTarget the number of them that met at least the target
   * @param outcomes the number of their outcomes in the second half
   * @param met the number of those that were met
   */
  public record Group(int count, int aboveTarget, int outcomes, int met) {
    private static final Group NONE = new Group(0, 0, 0, 0);

    private Group plus(int[] metAndAll, double target) {
      boolean isAbove = metAndAll[0] >= target * metAndAll[1];
      return new Group(
          count + 1, aboveTarget + (isAbove ? 1 : 0), outcomes + metAndAll[1], met + metAndAll[0]);
    }

    @Override
    public String toString() {
      return aboveTarget
          + " of "
          + count
          + " above the target ("
          + met
          + " of "
          + outcomes
          + " met)";
    }
  }

  /**
   * {@return the check of every account that has outcomes}
   *
   * @param policy the policy with the targets
   * @param portfolio one record a party
   * @param asOf a date, meaning its last second in UTC, or an instant with a zone
   */
  public static ImmutableList<TargetCheck> of(
      Policy policy, Collection<TrackRecord> portfolio, String asOf) {
    BacktestReport report = Backtest.of(policy).run(portfolio, asOf);
    ImmutableList.Builder<TargetCheck> checks = ImmutableList.builder();
    for (Account account : report.accounts()) {
      List<Outcome> outcomes =
          report.outcomes().stream().filter(outcome -> outcome.account() == account).toList();
      checks.add(of(policy, portfolio, account, outcomes));
    }
    return checks.build();
  }

  private static TargetCheck of(
      Policy policy, Collection<TrackRecord> portfolio, Account account, List<Outcome> outcomes) {
    Instant halfTime = outcomes.get(outcomes.size() / 2).askedAt();
    BacktestReport before = Backtest.of(policy).run(portfolio, halfTime.toString());
    Map<String, int[]> later = new HashMap<>();
    List<String> known = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      if (outcome.askedAt().isAfter(halfTime)) {
        int[] sums = later.computeIfAbsent(outcome.party(), unused -> new int[2]);
        sums[0] += outcome.isMet() ? 1 : 0;
        sums[1]++;
      } else {
        known.add(outcome.party());
      }
    }
    later.keySet().retainAll(known);
    double target = policy.targets().getOrDefault(account, 0.5);
    Group proven = Group.NONE;
    Group others = Group.NONE;
    for (Map.Entry<String, int[]> party : later.entrySet()) {
      Question question = before.next(party.getKey(), account, outcomes.get(0).criterion());
      if (standing(policy, question) == Standing.PROVEN) {
        proven = proven.plus(party.getValue(), target);
      } else {
        others = others.plus(party.getValue(), target);
      }
    }
    return new TargetCheck(account, halfTime, proven, others);
  }

  private static Standing standing(Policy policy, Question question) {
    return TrustModel.of(policy)
        .account(
            question.account(),
            Math.round(question.assets() * MICRO),
            Math.round(question.liabilities() * MICRO))
        .standing();
  }

  /** {@return one readable line} */
  @Override
  public String toString() {
    return account + " at " + halfTime + ": PROVEN " + proven + ", others " + others;
  }
}
