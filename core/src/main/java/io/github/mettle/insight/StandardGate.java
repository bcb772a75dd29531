package io.github.mettle.insight;

import static io.github.mettle.insight.Condition.atLeast;
import static io.github.mettle.insight.Condition.last;
import static io.github.mettle.insight.Condition.standing;
import static io.github.mettle.insight.Condition.standingNot;
import static io.github.mettle.insight.RuleSubject.CANDOUR;
import static io.github.mettle.insight.RuleSubject.COMMITMENT;
import static io.github.mettle.insight.RuleSubject.INTEGRITY;
import static io.github.mettle.insight.RuleSubject.RELIABILITY;
import static io.github.mettle.insight.RuleSubject.WHOLE;
import static io.github.mettle.trust.Standing.DOUBTFUL;
import static io.github.mettle.trust.Standing.IMPAIRED;
import static io.github.mettle.trust.Standing.MIXED;
import static io.github.mettle.trust.Standing.PROMISING;
import static io.github.mettle.trust.Standing.PROVEN;
import static io.github.mettle.trust.Standing.UNTESTED;

import io.github.mettle.account.Account;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Severity;
import java.util.Arrays;

/** The rules of the standard gate: what experienced buyers said of 119 records, as data. */
final class StandardGate {
  private static final int YEAR = 365;
  private static final int MAJOR_COUNTS = 2 * YEAR;
  private static final int CRITICAL_COUNTS = 4 * YEAR;
  private static final int REMEMBERED = 10 * YEAR;

  private StandardGate() {}

  static Gate gate() {
    Gate.Builder gate = Gate.builder();
    holds(gate);
    watchesTrust(gate);
    watchesIncidents(gate);
    return gate.add(Rule.approve("repeated", atLeast(1, Counted.REPEATS).withinDays(YEAR)))
        .add(Rule.approve("provenance", Condition.oneOriginAbove(0.5)))
        .add(
            Rule.prefer(
                "proven",
                standing(PROVEN),
                last(Severity.MAJOR, TrialOutcome.STOOD),
                standingNot(DOUBTFUL, MIXED, IMPAIRED).ofTrial(Severity.MAJOR)))
        .build();
  }

  private static void holds(Gate.Builder gate) {
    gate.add(Rule.hold("impaired", standing(IMPAIRED).of(WHOLE, INTEGRITY)))
        .add(Rule.hold("untruth", atLeast(1, Counted.UNTRUTHS).withinDays(YEAR)))
        .add(failed("failed-major", Severity.MAJOR, MAJOR_COUNTS))
        .add(failed("failed-critical", Severity.CRITICAL, CRITICAL_COUNTS))
        .add(
            Rule.hold(
                "severe", atLeast(3, Counted.INCIDENTS).impact(Impact.SEVERE).withinDays(YEAR)))
        .add(
            Rule.hold(
                "repeating",
                atLeast(3, Counted.REPEATS)
                    .severity(Severity.MAJOR)
                    .impact(Impact.LIMITED)
                    .withinDays(450)))
        .add(Rule.hold("owes-much", Condition.outstanding(14)));
  }

  private static Rule failed(String id, Severity severity, int days) {
    return Rule.hold(
        id,
        last(severity, TrialOutcome.FAILED).withinDays(days),
        standing(DOUBTFUL, MIXED, IMPAIRED).ofTrial(severity));
  }

  private static void watchesTrust(Gate.Builder gate) {
    RuleSubject[] accounts =
        Arrays.stream(Account.values()).map(RuleSubject::of).toArray(RuleSubject[]::new);
    gate.add(
            Rule.watch(
                "doubtful", standing(DOUBTFUL, MIXED).of(WHOLE, RELIABILITY, COMMITMENT, CANDOUR)))
        .add(Rule.watch("account", standing(IMPAIRED).of(accounts)))
        .add(Rule.watch("young", standing(UNTESTED), Condition.yearsBelow(1)))
        .add(
            Rule.watch(
                "unknown",
                standing(UNTESTED),
                standingNot(PROVEN, PROMISING).of(RELIABILITY, COMMITMENT)));
  }

  private static void watchesIncidents(Gate.Builder gate) {
    Conditions.Count failed = atLeast(1, Counted.FAILED);
    Conditions.Count grave = atLeast(3, Counted.INCIDENTS).severity(Severity.MAJOR);
    gate.add(Rule.watch("failed", failed.withinDays(YEAR)))
        .add(
            Rule.watch(
                "failed-lately", failed.severity(Severity.CRITICAL).withinDays(CRITICAL_COUNTS)))
        .add(
            Rule.watch(
                "unredeemed", last(Severity.CRITICAL, TrialOutcome.FAILED).withinDays(REMEMBERED)))
        .add(
            Rule.watch(
                "repeats", atLeast(1, Counted.REPEATS).impact(Impact.LIMITED).withinDays(YEAR)))
        .add(Rule.watch("escapes", grave.impact(Impact.LIMITED).withinDays(YEAR)))
        .add(
            Rule.watch(
                "incidents",
                atLeast(12, Counted.INCIDENTS).severity(Severity.MAJOR).withinDays(YEAR)))
        .add(Rule.watch("rising", Condition.rising(3).impact(Impact.LIMITED)))
        .add(Rule.watch("old-debt", Condition.owed(90, 1)));
  }
}
