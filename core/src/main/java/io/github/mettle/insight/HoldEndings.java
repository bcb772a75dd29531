package io.github.mettle.insight;

import com.google.common.collect.ImmutableList;
import io.github.mettle.amount.Decimals;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Moment;
import io.github.mettle.record.Severity;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What ends a hold: for each rule that holds, what must come to pass; soonest first. */
final class HoldEndings implements Condition.Visitor<HoldEndings.Ending> {
  /**
   * A clause, and the second in which time alone brings it about, if ever; of a failed trial with
   * the incident and the least severity.
   */
  record Ending(String clause, long at, String failed, Severity severity) {
    static Ending of(String clause, long at) {
      return new Ending(clause, at, "", Severity.MINOR);
    }

    static Ending now(String clause) {
      return of(clause, Long.MIN_VALUE);
    }

    /** Whether the other has come to pass once this has: the same failure, by a graver rule. */
    boolean implies(Ending other) {
      return !failed.isEmpty()
          && failed.equals(other.failed)
          && severity.compareTo(other.severity) > 0
          && at >= other.at;
    }
  }

  private final GateFacts facts;

  private HoldEndings(GateFacts facts) {
    this.facts = facts;
  }

  /** An ending, and the id of its rule. */
  private record OfRule(String ruleId, Ending ending) {
    HoldEnding toValue() {
      boolean isKnown = ending.at != Long.MIN_VALUE && ending.at != Moment.NEVER;
      Optional<Instant> earliest =
          isKnown ? Optional.of(Instant.ofEpochSecond(ending.at)) : Optional.empty();
      return HoldEnding.of(ruleId, ending.clause, earliest);
    }
  }

  static ImmutableList<HoldEnding> of(Decision decision) {
    if (decision.outcome() != Recommendation.HOLD) {
      return ImmutableList.of();
    }
    HoldEndings endings = new HoldEndings(decision.facts());
    List<OfRule> all = decision.reasons().stream().map(endings::ofRule).toList();
    Set<String> clauses = new HashSet<>();
    return all.isEmpty()
        ? ImmutableList.of(
            HoldEnding.of("", "a rule applies that says otherwise", Optional.empty()))
        : all.stream()
            .filter(it -> all.stream().noneMatch(other -> other.ending.implies(it.ending)))
            .sorted(Comparator.comparingLong(it -> it.ending.at))
            .filter(it -> clauses.add(it.ending.clause))
            .map(OfRule::toValue)
            .collect(ImmutableList.toImmutableList());
  }

  private OfRule ofRule(RuleReason reason) {
    return new OfRule(reason.rule().id(), ending(reason.rule()));
  }

  /** The rule ends with the first of its conditions; that of a trial follows the last of it. */
  private Ending ending(Rule rule) {
    boolean isTrial = rule.conditions().stream().anyMatch(Conditions.Last.class::isInstance);
    List<Ending> endings =
        rule.conditions().stream()
            .filter(
                it -> !(isTrial && it instanceof Conditions.Standings s && s.trial().isPresent()))
            .map(it -> it.accept(this))
            .sorted(Comparator.comparingLong(Ending::at))
            .toList();
    if (endings.size() == 1) {
      return endings.get(0);
    }
    List<String> clauses = endings.stream().map(Ending::clause).distinct().toList();
    return Ending.of(String.join(", or ", clauses), endings.get(0).at);
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
      return Ending.of("it is ruled that fewer count than " + counted(condition), Moment.NEVER);
    }
    List<GateFacts.Fact> counted = new RuleCheck(facts).counted(condition);
    GateFacts.Fact last = counted.get(counted.size() - condition.atLeast());
    long at = last.second() + days.getAsInt() * Moment.DAY;
    String span = GateWords.span(days.getAsInt());
    String earliest = " (" + day(at) + " at the earliest)";
    if (condition.of() == Counted.UNTRUTHS && condition.atLeast() == 1) {
      return Ending.of(span + " have passed without another untruth" + earliest, at);
    }
    String verb = condition.atLeast() == 2 ? " lies within " : " lie within ";
    return Ending.of(fewer(condition) + verb + span + earliest, at);
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
    String severe = condition.impact().filter(Impact.SEVERE::equals).isPresent() ? "severe " : "";
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
    boolean isFailed = condition.is() == TrialOutcome.FAILED;
    String turned = grave + (isFailed ? "stood" : "failed");
    String failed = isFailed ? tried.incident().id() : "";
    if (condition.withinDays().isEmpty()) {
      return new Ending(turned, Moment.NEVER, failed, condition.severity());
    }
    long at = tried.incident().beganSecond() + condition.withinDays().getAsInt() * Moment.DAY;
    String clause = turned + ", or " + day(at) + " has come";
    return new Ending(clause, at, failed, condition.severity());
  }

  /** {@return the first day, in UTC, in which all of the time is past a second} */
  private static String day(long second) {
    return GateWords.day(second + Moment.DAY - 1);
  }

  @Override
  public Ending rising(Conditions.Rising condition) {
    return Ending.of("it is no longer getting worse", Moment.NEVER);
  }

  @Override
  public Ending outstanding(Conditions.Outstanding condition) {
    return Ending.now("less than " + points(condition.atLeast()) + " outstanding");
  }

  @Override
  public Ending owed(Conditions.Owed condition) {
    return Ending.now("less than " + points(condition.atLeast()) + " owed for so long");
  }

  private static String points(double points) {
    return Decimals.shortest(points) + (points == 1 ? " point is" : " points are");
  }

  @Override
  public Ending years(Conditions.Years condition) {
    return Ending.of(
        "the record is " + Decimals.shortest(condition.below()) + " years long", Moment.NEVER);
  }

  @Override
  public Ending limit(Conditions.Limit condition) {
    return condition.threshold().isBelow()
        ? settled()
        : Ending.of("it is less than " + Decimals.shortest(condition.limit()), Moment.NEVER);
  }

  @Override
  public Ending oneOrigin(Conditions.OneOrigin condition) {
    String share = Decimals.shortest(100 * condition.above());
    return Ending.now("at most " + share + " % of the points come from there");
  }
}
