package io.github.mettle.insight;

import com.google.common.collect.ImmutableList;
import io.github.mettle.amount.Decimals;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Moment;
import io.github.mettle.record.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What ends a hold: for each rule that holds, what must come to pass; soonest first. */
final class HoldEndings implements Condition.Visitor<HoldEndings.Ending> {
  /** A clause, and the second in which time alone brings it about, if ever. */
  record Ending(String clause, long at) {
    static Ending now(String clause) {
      return new Ending(clause, Long.MIN_VALUE);
    }
  }

  private final GateFacts facts;

  private HoldEndings(GateFacts facts) {
    this.facts = facts;
  }

  static ImmutableList<String> of(Decision decision) {
    if (decision.outcome() != Recommendation.HOLD) {
      return ImmutableList.of();
    }
    HoldEndings endings = new HoldEndings(decision.facts());
    return distinct(decision.reasons()).stream()
        .map(reason -> endings.ending(reason.rule()))
        .sorted(Comparator.comparingLong(Ending::at))
        .map(Ending::clause)
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }

  /** {@return the reasons but those that a graver one about the same last trial implies} */
  static List<RuleReason> distinct(List<RuleReason> reasons) {
    List<RuleReason> kept = new ArrayList<>();
    for (RuleReason reason : reasons) {
      if (reasons.stream().noneMatch(other -> implies(other, reason))) {
        kept.add(reason);
      }
    }
    return kept;
  }

  private static boolean implies(RuleReason graver, RuleReason reason) {
    Optional<Finding> one = failed(graver);
    Optional<Finding> other = failed(reason);
    return one.isPresent()
        && other.isPresent()
        && one.get().episodeIds().equals(other.get().episodeIds())
        && severity(one.get()).compareTo(severity(other.get())) > 0;
  }

  private static Severity severity(Finding finding) {
    return ((Conditions.Last) finding.condition()).severity();
  }

  private static Optional<Finding> failed(RuleReason reason) {
    return reason.findings().stream().filter(HoldEndings::isFailed).findFirst();
  }

  private static boolean isFailed(Finding finding) {
    return finding.condition() instanceof Conditions.Last last && last.is() == TrialOutcome.FAILED;
  }

  /** The rule ends with the first of its conditions; that of a trial follows the last of it. */
  private Ending ending(Rule rule) {
    boolean isTrial = rule.conditions().stream().anyMatch(Conditions.Last.class::isInstance);
    List<Ending> endings =
        rule.conditions().stream()
            .filter(it -> !(isTrial && it instanceof Conditions.Standings s && s.trial().isPresent()))
            .map(it -> it.accept(this))
            .sorted(Comparator.comparingLong(Ending::at))
            .toList();
    List<String> clauses = endings.stream().map(Ending::clause).distinct().toList();
    return new Ending(String.join(", or ", clauses), endings.get(0).at);
  }

  @Override
  public Ending standings(Conditions.Standings condition) {
    return settled();
  }

  private static Ending settled() {
    return Ending.now("enough is settled, or done well");
  }

  @Override
  public Ending count(Conditions.Count condition) {
    OptionalInt days = condition.withinDays();
    if (days.isEmpty()) {
      return new Ending("it is ruled that fewer count than " + counted(condition), Moment.NEVER);
    }
    List<GateFacts.Fact> counted = new RuleCheck(facts).counted(condition);
    GateFacts.Fact last = counted.get(counted.size() - condition.atLeast());
    long at = last.second() + days.getAsInt() * Moment.DAY;
    String span = GateWords.span(days.getAsInt());
    String earliest = " (" + GateWords.day(at) + " at the earliest)";
    if (condition.of() == Counted.UNTRUTHS && condition.atLeast() == 1) {
      return new Ending(span + " have passed without another untruth" + earliest, at);
    }
    String verb = condition.atLeast() == 2 ? " lies within " : " lie within ";
    return new Ending(fewer(condition) + verb + span + earliest, at);
  }

  private static String fewer(Conditions.Count condition) {
    return switch (condition.atLeast()) {
      case 1 -> "no " + plural(condition);
      case 2 -> "at most one " + singular(condition);
      default -> "fewer than " + counted(condition);
    };
  }

  private static String counted(Conditions.Count condition) {
    return GateWords.count(condition.atLeast(), singular(condition), plural(condition));
  }

  private static String singular(Conditions.Count condition) {
    String severe =
        condition.impact().filter(Impact.SEVERE::equals).isPresent()
            ? "severe "
            : "";
    String noun =
        switch (condition.of()) {
          case INCIDENTS -> "incident";
          case REPEATS -> "repeat";
          case FAILED -> "failure";
          case UNTRUTHS -> "untruth";
        };
    return severe + GateWords.kind(condition.severity()) + noun;
  }

  private static String plural(Conditions.Count condition) {
    return singular(condition) + "s";
  }

  @Override
  public Ending last(Conditions.Last condition) {
    TriedIncident tried = facts.trials().last(condition.severity()).orElseThrow();
    String grave =
        switch (condition.severity()) {
          case CRITICAL -> "a critical one is ";
          default -> "one as grave is ";
        };
    String turned = grave + (condition.is() == TrialOutcome.FAILED ? "stood" : "failed");
    if (condition.withinDays().isEmpty()) {
      return new Ending(turned, Moment.NEVER);
    }
    long at = tried.incident().beganSecond() + condition.withinDays().getAsInt() * Moment.DAY;
    return new Ending(turned + ", or " + GateWords.day(at) + " has come", at);
  }

  @Override
  public Ending rising(Conditions.Rising condition) {
    return new Ending("it is no longer getting worse", Moment.NEVER);
  }

  @Override
  public Ending outstanding(Conditions.Outstanding condition) {
    return Ending.now("less than " + points(condition.atLeast()) + " are outstanding");
  }

  @Override
  public Ending owed(Conditions.Owed condition) {
    return Ending.now("less than " + points(condition.atLeast()) + " are owed for so long");
  }

  private static String points(double points) {
    return Decimals.shortest(points) + (points == 1 ? " point" : " points");
  }

  @Override
  public Ending years(Conditions.Years condition) {
    return new Ending(
        "the record is " + Decimals.shortest(condition.below()) + " years long", Moment.NEVER);
  }

  @Override
  public Ending limit(Conditions.Limit condition) {
    return condition.threshold().isBelow()
        ? settled()
        : new Ending("it is less than " + Decimals.shortest(condition.limit()), Moment.NEVER);
  }

  @Override
  public Ending oneOrigin(Conditions.OneOrigin condition) {
    String share = GateWords.percent(condition.above());
    return Ending.now("at most " + share + " of the points come from there");
  }
}
