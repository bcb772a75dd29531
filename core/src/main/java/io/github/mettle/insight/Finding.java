package io.github.mettle.insight;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.mettle.reflection.NotByReflection;
import org.immutables.value.Value;

/** A condition of a rule that holds, with the number that shows it. */
@Value.Immutable
@NotByReflection
public abstract class Finding {
  Finding() {}

  static Finding of(Condition condition, double number) {
    return of(condition, number, ImmutableSet.of(), ImmutableList.of());
  }

  static Finding of(Condition condition, double number, ImmutableSet<RuleSubject> subjects) {
    return of(condition, number, subjects, ImmutableList.of());
  }

  static Finding of(Condition condition, double number, ImmutableList<String> episodeIds) {
    return of(condition, number, ImmutableSet.of(), episodeIds);
  }

  private static Finding of(
      Condition condition,
      double number,
      ImmutableSet<RuleSubject> subjects,
      ImmutableList<String> episodeIds) {
    return ImmutableFinding.assemble()
        .condition(condition)
        .number(number)
        .subjects(subjects)
        .episodeIds(episodeIds)
        .build();
  }

  /** {@return the condition that holds} */
  public abstract Condition condition();

  /**
   * {@return the number: for a standing, the expected value of the first subject or of the trial, 0
   * if there is none; for a count and a rise, the number of facts; for the last trial, the number
   * of its expectations that were missed; otherwise the number that is limited}
   */
  public abstract double number();

  /** {@return the subjects for which the condition holds, if it has subjects} */
  public abstract ImmutableSet<RuleSubject> subjects();

  /** {@return the ids of the episodes that it holds by, if it is about any} */
  public abstract ImmutableList<String> episodeIds();
}
