package io.github.mettle.mapping;

import io.github.mettle.record.Action;
import io.github.mettle.reflection.NotByReflection;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How rows of one incident, an event each, become its steps.
 *
 * @param action the rule of the action; a word that means "" makes no step
 * @param at the rule of its time
 * @param first the action of the earliest row, whatever else that row says; it takes the place of
 *     an UPDATED there
 */
@NotByReflection
public record StepsRule(FieldRule action, FieldRule at, Optional<Action> first) {
  /**
   * {@return the rule of steps}
   *
   * @param action the rule of the action
   * @param at the column with its time
   */
  public static StepsRule of(FieldRule action, String at) {
    return new StepsRule(action, FieldRule.column(at), Optional.empty());
  }

  /**
   * {@return this rule, where the earliest row is an action of its own}
   *
   * @param action such as NOTIFIED
   */
  public StepsRule first(Action action) {
    return new StepsRule(this.action, at, Optional.of(action));
  }

  Stream<String> columns() {
    return Stream.concat(action.source().columns().stream(), at.source().columns().stream());
  }
}
