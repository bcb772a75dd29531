package io.github.mettle.insight;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.mettle.amount.Decimals;
import io.github.mettle.record.Severity;
import io.github.mettle.refusal.Problems;
import io.github.mettle.trust.Standing;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The rules that the conditions of a gate have in common, and their text. */
final class ConditionRules {
  static final int MOST_DAYS = 36_500;
  private static final double MOST_POINTS = 1e9;
  private static final ImmutableSet<Severity> GRAVE =
      ImmutableSet.of(Severity.MAJOR, Severity.CRITICAL);

  private static final ImmutableSet<RuleSubject> WHOLE = ImmutableSet.of(RuleSubject.WHOLE);
  private static final ImmutableSet<RuleSubject> EXTRA_MILE =
      ImmutableSet.of(RuleSubject.EXTRA_MILE);
  private static final ImmutableSet<Standing> IMPAIRED = ImmutableSet.of(Standing.IMPAIRED);

  private ConditionRules() {}

  static void requireSome(Problems problems, String attribute, Set<?> given) {
    if (given.isEmpty()) {
      problems.add(attribute, "must not be empty", given);
    }
  }

  static void requireStandings(
      Problems problems,
      Set<RuleSubject> subjects,
      boolean isNegated,
      Set<Standing> standings,
      Optional<Severity> trial) {
    requireSome(problems, "of", subjects);
    requireSome(problems, isNegated ? "notIn" : "in", standings);
    trial.ifPresent(severity -> requireGrave(problems, "trial", severity));
    if (trial.isPresent() && !subjects.equals(WHOLE)) {
      problems.add("of", "must be [WHOLE] where trial is given", subjects);
    }
    boolean isOverall = trial.isEmpty() && subjects.contains(RuleSubject.WHOLE);
    if (isNegated && isOverall && standings.size() == Standing.values().length) {
      problems.add("notIn", "must leave a standing", standings);
    }
    if (!isNegated && subjects.equals(EXTRA_MILE) && standings.equals(IMPAIRED)) {
      problems.add("in", "must be another standing: EXTRA_MILE is never", standings);
    }
  }

  static void requireGrave(Problems problems, String attribute, Severity severity) {
    if (!GRAVE.contains(severity)) {
      problems.add(attribute, "must be one of " + GRAVE, severity);
    }
  }

  static void requireDays(Problems problems, OptionalInt days) {
    if (days.isPresent()) {
      boolean holds = days.getAsInt() >= 1 && days.getAsInt() <= MOST_DAYS;
      problems.require(holds, "withinDays", "must be in [1, 36500]", days.getAsInt());
    }
  }

  static void requirePoints(Problems problems, double points) {
    boolean holds = points > 0 && points <= MOST_POINTS;
    problems.require(holds, "atLeast", "must be in (0, 1e9]", points);
  }

  static ImmutableList<String> names(Collection<? extends Enum<?>> constants) {
    return constants.stream().map(Enum::name).collect(ImmutableList.toImmutableList());
  }

  /** {@return one readable line, such as "standing of [WHOLE] in [IMPAIRED]"} */
  static String line(Condition condition) {
    StringBuilder line = new StringBuilder(condition.key());
    for (Map.Entry<String, Object> field : condition.fields().entrySet()) {
      line.append(' ').append(field.getKey()).append(' ').append(shown(field.getValue()));
    }
    return line.toString();
  }

  private static String shown(Object value) {
    return value instanceof Double number ? Decimals.shortest(number) : value.toString();
  }
}
