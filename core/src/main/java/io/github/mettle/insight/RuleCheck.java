package io.github.mettle.insight;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Moment;
import io.github.mettle.record.Severity;
import io.github.mettle.sheet.Trial;
import io.github.mettle.trust.GammaQuantile;
import io.github.mettle.trust.Standing;
import io.github.mettle.trust.Trust;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds whether a condition holds of a sheet, and by which numbers. */
final class RuleCheck implements Condition.Visitor<Optional<Finding>> {
  private static final int YEAR = 365;

  private final GateFacts facts;

  RuleCheck(GateFacts facts) {
    this.facts = facts;
  }

  /** {@return what was found of each condition, if all of them hold} */
  Optional<ImmutableList<Finding>> check(Rule rule) {
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    for (Condition condition : rule.conditions()) {
      Optional<Finding> finding = condition.accept(this);
      if (finding.isEmpty()) {
        return Optional.empty();
      }
      findings.add(finding.get());
    }
    return Optional.of(findings.build());
  }

  @Override
  public Optional<Finding> standings(Conditions.Standings condition) {
    if (condition.trial().isPresent()) {
      return trial(condition, condition.trial().get());
    }
    ImmutableSet<RuleSubject> found =
        matching(condition.subjects(), trust -> condition.standings().contains(trust.standing()));
    if (condition.isNegated()) {
      return found.isEmpty() ? finding(condition, condition.subjects()) : Optional.empty();
    }
    return found.isEmpty() ? Optional.empty() : finding(condition, found);
  }

  private Optional<Finding> trial(Conditions.Standings condition, Severity severity) {
    Trial trial = facts.sheet().trials().get(severity);
    if (trial == null) {
      return condition.isNegated() ? Optional.of(Finding.of(condition, 0)) : Optional.empty();
    }
    return condition.admits(trial.trust().standing())
        ? Optional.of(Finding.of(condition, trial.trust().expected()))
        : Optional.empty();
  }

  private ImmutableSet<RuleSubject> matching(
      ImmutableSet<RuleSubject> subjects, Predicate<Trust> condition) {
    return subjects.stream()
        .filter(subject -> subject.trust(facts.sheet()).filter(condition).isPresent())
        .collect(ImmutableSet.toImmutableSet());
  }

  /** Of several subjects, the number is that of the first. */
  private Optional<Finding> finding(Condition condition, ImmutableSet<RuleSubject> subjects) {
    double expected =
        subjects.stream()
            .flatMap(subject -> subject.trust(facts.sheet()).stream())
            .mapToDouble(Trust::expected)
            .findFirst()
            .orElse(0);
    return Optional.of(Finding.of(condition, expected, subjects));
  }

  @Override
  public Optional<Finding> count(Conditions.Count condition) {
    List<GateFacts.Fact> counted = counted(condition);
    return counted.size() >= condition.atLeast()
        ? Optional.of(Finding.of(condition, counted.size(), ids(counted)))
        : Optional.empty();
  }

  /** {@return the facts that a condition counts, in order of time} */
  List<GateFacts.Fact> counted(Conditions.Count condition) {
    Severity severity = condition.severity().orElse(Severity.MINOR);
    Impact impact = condition.impact().orElse(Impact.NONE);
    List<GateFacts.Fact> all =
        switch (condition.of()) {
          case INCIDENTS -> facts.incidents(severity, impact, false);
          case REPEATS -> facts.incidents(severity, impact, true);
          case FAILED -> facts.failed(severity, impact);
          case UNTRUTHS -> facts.untruths();
        };
    if (condition.withinDays().isEmpty()) {
      return all;
    }
    long before = facts.before(condition.withinDays().getAsInt());
    return all.stream().filter(fact -> fact.second() > before).toList();
  }

  private static ImmutableList<String> ids(List<GateFacts.Fact> counted) {
    return counted.stream().map(GateFacts.Fact::episodeId).collect(ImmutableList.toImmutableList());
  }

  @Override
  public Optional<Finding> last(Conditions.Last condition) {
    long before =
        condition.withinDays().isPresent()
            ? facts.before(condition.withinDays().getAsInt())
            : Moment.NEVER;
    return facts
        .trials()
        .last(condition.severity())
        .filter(it -> it.outcome().orElseThrow() == condition.is())
        .filter(it -> before == Moment.NEVER || it.incident().beganSecond() > before)
        .map(it -> Finding.of(condition, it.missed(), ImmutableList.of(it.incident().id())));
  }

  @Override
  public Optional<Finding> rising(Conditions.Rising condition) {
    double years = facts.years();
    List<GateFacts.Fact> all =
        facts.incidents(Severity.MINOR, condition.impact().orElse(Impact.NONE), false);
    List<GateFacts.Fact> lately =
        all.stream().filter(fact -> fact.second() > facts.before(YEAR)).toList();
    boolean isLong = years >= Conditions.Rising.LEAST_YEARS - Threshold.TOLERANCE;
    return isLong
            && lately.size() >= condition.atLeast()
            && isMore(lately.size(), all.size() - lately.size(), years - 1)
        ? Optional.of(Finding.of(condition, lately.size(), ids(lately)))
        : Optional.empty();
  }

  /** Whether even a low rate of the last year is above a high one of the years before. */
  private boolean isMore(int lately, int before, double years) {
    double confidence = facts.sheet().model().orElseThrow().policy().confidence();
    double tail = (1 - confidence) / 2;
    double low = GammaQuantile.lower(lately, tail);
    return low > GammaQuantile.upper(before, tail) / years + Threshold.TOLERANCE;
  }

  @Override
  public Optional<Finding> outstanding(Conditions.Outstanding condition) {
    return atLeast(condition, facts.sheet().outstanding().toDouble(), condition.atLeast());
  }

  @Override
  public Optional<Finding> owed(Conditions.Owed condition) {
    List<GateFacts.Debt> old =
        facts.debts().stream()
            .filter(debt -> debt.overdue() > condition.days() * Moment.DAY)
            .toList();
    double points = old.stream().mapToLong(GateFacts.Debt::micros).sum() / 1e6;
    ImmutableList<String> ids =
        old.stream()
            .map(GateFacts.Debt::episodeId)
            .distinct()
            .sorted()
            .collect(ImmutableList.toImmutableList());
    return atLeast(condition, points, condition.atLeast())
        .map(finding -> Finding.of(condition, points, ids));
  }

  private static Optional<Finding> atLeast(Condition condition, double number, double limit) {
    return number >= limit - Threshold.TOLERANCE
        ? Optional.of(Finding.of(condition, number))
        : Optional.empty();
  }

  @Override
  public Optional<Finding> years(Conditions.Years condition) {
    double years = facts.years();
    return years < condition.below() - Threshold.TOLERANCE
        ? Optional.of(Finding.of(condition, years))
        : Optional.empty();
  }

  @Override
  public Optional<Finding> limit(Conditions.Limit condition) {
    Threshold threshold = condition.threshold();
    ImmutableSet<RuleSubject> found =
        matching(
            condition.subjects(),
            trust ->
                trust.standing() != Standing.UNTESTED && threshold.holds(trust, condition.limit()));
    return found.stream()
        .findFirst()
        .map(subject -> threshold.number(subject.trust(facts.sheet()).orElseThrow()))
        .map(number -> Finding.of(condition, number, found));
  }

  @Override
  public Optional<Finding> oneOrigin(Conditions.OneOrigin condition) {
    return facts
        .provenance()
        .largest()
        .map(origin -> facts.provenance().share(origin))
        .filter(share -> share > condition.above() + Threshold.TOLERANCE)
        .map(share -> Finding.of(condition, share));
  }
}
