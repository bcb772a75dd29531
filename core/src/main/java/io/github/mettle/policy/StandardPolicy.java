package io.github.mettle.policy;

import static io.github.mettle.account.Account.CANDOUR;
import static io.github.mettle.account.Account.COMMITMENT;
import static io.github.mettle.account.Account.CONTAINMENT;
import static io.github.mettle.account.Account.EXTRA_MILE;
import static io.github.mettle.account.Account.NOTIFICATION;
import static io.github.mettle.account.Account.PREVENTION;
import static io.github.mettle.account.Account.RELIABILITY;
import static io.github.mettle.account.Account.REMEDY;
import static io.github.mettle.account.Account.RESOLUTION;
import static io.github.mettle.account.Account.RESPONSIVENESS;
import static io.github.mettle.account.Account.WILLINGNESS;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Severity;
import io.github.mettle.record.Source;
import java.time.Duration;

/** The numbers of the standard policy, made on first use. */
final class StandardPolicy {
  private static final double TWO_YEARS = 730;
  private static final double FIVE_YEARS = 1825;

  static final Policy POLICY = create();

  private StandardPolicy() {}

  private static Policy create() {
    PolicyBuilder policy = new PolicyBuilder();
    accounts(policy);
    incidents(policy);
    lateness(policy);
    windows(policy);
    return policy
        .priorWeight(2)
        .confidence(0.80)
        .sourceWeight(Source.OBSERVED, 1)
        .sourceWeight(Source.REFERRED, 0.5)
        .sourceWeight(Source.CLAIMED, 0)
        .negativity(1)
        .answerWindow(days(2))
        .writeOff(days(365))
        .build();
  }

  private static void accounts(PolicyBuilder policy) {
    account(policy, CONTAINMENT, 0.10, 0.5, 0.5);
    account(policy, REMEDY, 0.08, 0.5, 0.5);
    account(policy, RESOLUTION, 0.10, 0.5, 0.5);
    account(policy, RELIABILITY, 0.10, 0.8, 0.8);
    account(policy, NOTIFICATION, 0.13, 0.5, 0.5);
    account(policy, PREVENTION, 0.11, 0.5, 0.5);
    account(policy, COMMITMENT, 0.09, 0.5, 0.7);
    account(policy, CANDOUR, 0.09, 0.5, 0.5);
    account(policy, RESPONSIVENESS, 0.08, 0.5, 0.5);
    account(policy, WILLINGNESS, 0.04, 0.5, 0.5);
    account(policy, EXTRA_MILE, 0.08, 0.2, 0.5);
    policy.halfLifeDays(EXTRA_MILE, FIVE_YEARS);
  }

  private static void account(
      PolicyBuilder policy, Account account, double weight, double baseRate, double target) {
    policy
        .weight(account, weight)
        .baseRate(account, baseRate)
        .target(account, target)
        .halfLifeDays(account, TWO_YEARS);
  }

  private static void incidents(PolicyBuilder policy) {
    policy
        .severityStake(Severity.MINOR, 0.005)
        .severityStake(Severity.MODERATE, 0.25)
        .severityStake(Severity.MAJOR, 1)
        .severityStake(Severity.CRITICAL, 2)
        .attributionShare(Attribution.SUPPLIER, 1)
        .attributionShare(Attribution.SHARED, 0.5)
        .attributionShare(Attribution.EXTERNAL, 0.25)
        .attributionShare(Attribution.BUYER, 0)
        .impactFactor(Impact.NONE, 1)
        .impactFactor(Impact.LIMITED, 0.5)
        .impactFactor(Impact.SEVERE, 0)
        .noticedFirst(0.5)
        .surplus(0.5)
        .repeatCredit(0);
  }

  private static void lateness(PolicyBuilder policy) {
    for (Criterion criterion : Criterion.values()) {
      if (criterion.isPromise()) {
        policy.lateCredit(criterion, 0.25).lateFloor(criterion, 0.1);
        policy.grace(criterion, Duration.ZERO);
      } else if (criterion.canBeLate()) {
        policy.lateCredit(criterion, 0.5).lateFloor(criterion, 0.2);
      }
    }
    policy.lateFloor(Criterion.UPDATE, 0);
  }

  private static void windows(PolicyBuilder policy) {
    windows(policy, Criterion.NOTIFY, hours(1), hours(4), days(1), days(2));
    windows(policy, Criterion.CONTAIN, hours(4), hours(24), days(3), days(7));
    windows(policy, Criterion.REMEDY, hours(8), hours(24), days(3), days(7));
    windows(policy, Criterion.UPDATE, hours(4), hours(24), days(3), days(7));
    windows(policy, Criterion.RESOLVE, hours(24), days(5), days(10), days(30));
    windows(policy, Criterion.EXPLAIN, days(5), days(7), days(14));
    windows(policy, Criterion.PREVENT, days(14), days(25), days(30));
  }

  /** From the most severe to the least; where there is none, nothing is expected. */
  private static void windows(PolicyBuilder policy, Criterion criterion, Duration... durations) {
    Severity[] severities = Severity.values();
    for (int i = 0; i < durations.length; i++) {
      Severity severity = severities[severities.length - 1 - i];
      policy.window(severity, criterion, durations[i]);
    }
  }

  private static Duration hours(int hours) {
    return Duration.ofHours(hours);
  }

  private static Duration days(int days) {
    return Duration.ofDays(days);
  }
}
