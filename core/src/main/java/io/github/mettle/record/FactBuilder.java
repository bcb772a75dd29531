package io.github.mettle.record;

import io.github.mettle.refusal.Problem;
import io.github.mettle.refusal.Problems;
import io.github.mettle.refusal.RefusedException;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the moments of a fact; what cannot be read is refused once the fact is built. */
abstract class FactBuilder {
  private List<Problem> unreadable = List.of();

  FactBuilder() {}

  final @Nullable Moment read(String attribute, @Nullable String text) {
    try {
      return text == null ? null : Moment.parse(text);
    } catch (RefusedException refusal) {
      return unreadable(attribute, refusal);
    }
  }

  final @Nullable Moment read(String attribute, @Nullable TemporalAccessor temporal) {
    try {
      return temporal == null ? null : Moment.of(temporal);
    } catch (RefusedException refusal) {
      return unreadable(attribute, refusal);
    }
  }

  private @Nullable Moment unreadable(String attribute, RefusedException refusal) {
    if (unreadable.isEmpty()) {
      unreadable = new ArrayList<>();
    }
    Problem problem = refusal.problems().get(0);
    unreadable.add(new Problem("", attribute, problem.rule(), problem.actual()));
    return null;
  }

  final void addUnreadable(Problems problems) {
    for (int i = 0; i < unreadable.size(); i++) {
      problems.add(unreadable.get(i));
    }
  }

  final boolean isReadable(String attribute) {
    return unreadable.isEmpty()
        || unreadable.stream().noneMatch(problem -> problem.attribute().equals(attribute));
  }

  final void requireMoment(Problems problems, String attribute, @Nullable Moment at) {
    if (at == null && isReadable(attribute)) {
      problems.requireGiven(attribute, at);
    }
  }

  /** Requires both or neither of an outcome and its moment. */
  final void requireBoth(
      Problems problems,
      String attribute,
      @Nullable Object outcome,
      String momentAttribute,
      @Nullable Moment at) {
    if (outcome != null && at == null && isReadable(momentAttribute)) {
      problems.add(momentAttribute, "must be given where " + attribute + " is", null);
    }
    if (outcome == null && (at != null || !isReadable(momentAttribute))) {
      problems.add(attribute, "must be given where " + momentAttribute + " is", null);
    }
  }

  /**
   * Refuses what comes before what it must follow. A bare date on the day of an instant that it
   * must follow means that instant.
   *
   * @param second what the moment means
   * @param earliestSecond what the moment that it must follow means
   */
  static void requireOrder(
      Problems problems,
      String attribute,
      @Nullable Moment at,
      long second,
      String earliestAttribute,
      @Nullable Moment earliest,
      long earliestSecond) {
    if (at == null || earliest == null || second >= earliestSecond) {
      return;
    }
    if (!at.isDate() || !Times.isDayOf(at.time(), earliest.time())) {
      problems.add(attribute, "must be at or after " + earliestAttribute + " " + earliest, at);
    }
  }

  static long time(@Nullable Moment moment) {
    return moment == null ? Moment.NEVER : moment.time();
  }

  static @Nullable Moment moment(long time) {
    return time == Moment.NEVER ? null : Times.moment(time);
  }

  /** What has been validated to be there. */
  static <T> T given(@Nullable T value) {
    return Objects.requireNonNull(value);
  }
}
