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
   * {@return the number: of a standing, the expected value of the first subject, or of the trial, 0
   * where there is none; of a count and of what is rising, how many; of the last trial, how many of
   * its expectations were missed; else the number that is limited}
   */
  public abstract double number();

  /** {@return the subjects of which it holds, if it is about any} */
  public abstract ImmutableSet<RuleSubject> subjects();

  /** {@return the ids of the episodes that it holds by, if it is about any} */
  public abstract ImmutableList<String> episodeIds();
}
