package io.github.mettle.insight;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.mettle.amount.Decimals;
import io.github.mettle.record.Severity;
import io.github.mettle.refusal.Problems;
import java.util.Collection;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** The rules that the conditions of a gate have in common, and their text. */
final class ConditionRules {
  static final int MOST_DAYS = 36_500;
  private static final double MOST_POINTS = 1e9;
  private static final ImmutableSet<Severity> GRAVE =
      ImmutableSet.of(Severity.MAJOR, Severity.CRITICAL);

  private ConditionRules() {}

  static void requireSome(Problems problems, String attribute, Set<?> given) {
    if (given.isEmpty()) {
      problems.add(attribute, "must not be empty", given);
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
