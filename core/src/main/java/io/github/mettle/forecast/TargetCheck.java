package io.github.mettle.forecast;

import com.google.common.collect.ImmutableList;
import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.amount.Decimals;
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
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Did the suppliers called PROVEN stay above the target? The standings of an account at the instant
 * when half of its outcomes had begun, against what each supplier met of those that began later.
 *
 * @param account the account
 * @param halfTime the instant of the standings
 * @param target the mean of the targets of the suppliers counted, or that of the policy if there
 *     are none
 * @param proven the suppliers that were PROVEN
 * @param others the suppliers that were not, but had outcomes before
 */
@NotByReflection
public record TargetCheck(
    Account account, Instant halfTime, double target, Group proven, Group others) {
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
   * {@return the check of every account that has outcomes, against the targets of the policy}
   *
   * @param policy the policy with the targets
   * @param portfolio one record a party
   * @param asOf a date, meaning its last second in UTC, or an instant with a zone
   */
  public static ImmutableList<TargetCheck> of(
      Policy policy, Collection<TrackRecord> portfolio, String asOf) {
    return of(policy, portfolio, asOf, (given, question) -> given);
  }

  /**
   * {@return the check of every account that has outcomes, against what the peers of each supplier
   * did until half time: their pooled expected value is its target and its base rate}
   *
   * @param policy the policy
   * @param portfolio one record a party
   * @param asOf a date, meaning its last second in UTC, or an instant with a zone
   */
  public static ImmutableList<TargetCheck> againstPeers(
      Policy policy, Collection<TrackRecord> portfolio, String asOf) {
    return of(policy, portfolio, asOf, TargetCheck::ofPeers);
  }

  private static Policy ofPeers(Policy policy, Question question) {
    double expected = question.peersExpected(policy.priorWeight());
    Account account = question.account();
    return policy.toBuilder().baseRate(account, expected).target(account, expected).build();
  }

  private static ImmutableList<TargetCheck> of(
      Policy policy,
      Collection<TrackRecord> portfolio,
      String asOf,
      BiFunction<Policy, Question, Policy> expecting) {
    BacktestReport report = Backtest.of(policy).run(portfolio, asOf);
    ImmutableList.Builder<TargetCheck> checks = ImmutableList.builder();
    for (Account account : report.accounts()) {
      List<Outcome> outcomes =
          report.outcomes().stream().filter(outcome -> outcome.account() == account).toList();
      Instant halfTime = outcomes.get(outcomes.size() / 2).askedAt();
      BacktestReport before = Backtest.of(policy).run(portfolio, halfTime.toString());
      Criterion criterion = outcomes.get(0).criterion();
      checks.add(
          of(
              account,
              halfTime,
              policy.targets().getOrDefault(account, 0.5),
              later(outcomes, halfTime),
              party -> {
                Question question = before.next(party, account, criterion);
                return new Expected(question, expecting.apply(policy, question));
              }));
    }
    return checks.build();
  }

  /** What is known of a supplier at half time, and the policy by which it is judged. */
  private record Expected(Question question, Policy policy) {
    double target() {
      return policy.targets().getOrDefault(question.account(), 0.5);
    }

    boolean isProven() {
      return standing(policy, question) == Standing.PROVEN;
    }
  }

  /** What was met, and all, of the later outcomes of each party that had some before. */
  private static Map<String, int[]> later(List<Outcome> outcomes, Instant halfTime) {
    Map<String, int[]> later = new TreeMap<>();
    Set<String> known = new HashSet<>();
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
    return later;
  }

  private static TargetCheck of(
      Account account,
      Instant halfTime,
      double givenTarget,
      Map<String, int[]> later,
      Function<String, Expected> expecting) {
    Group proven = Group.NONE;
    Group others = Group.NONE;
    double targets = 0;
    for (Map.Entry<String, int[]> party : later.entrySet()) {
      Expected expected = expecting.apply(party.getKey());
      targets += expected.target();
      if (expected.isProven()) {
        proven = proven.plus(party.getValue(), expected.target());
      } else {
        others = others.plus(party.getValue(), expected.target());
      }
    }
    double target = later.isEmpty() ? givenTarget : targets / later.size();
    return new TargetCheck(account, halfTime, target, proven, others);
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
    return account
        + " at "
        + halfTime
        + ", target "
        + Decimals.fixed(target, 2)
        + ": PROVEN "
        + proven
        + ", others "
        + others;
  }
}
