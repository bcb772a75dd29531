package io.github.mettle.insight;

import com.google.common.collect.ImmutableList;
import io.github.mettle.reflection.NotByReflection;
import io.github.mettle.refusal.Problems;
import io.github.mettle.text.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A rule of a {@link Gate}: what to do where all its conditions hold.
 *
 * <pre>{@code
 * Rule.hold("untruth", Condition.atLeast(1, Counted.UNTRUTHS).withinDays(365));
 * Rule.watch("old-debt", Condition.owed(90, 1));
 * }</pre>
 *
 * <p>Immutable. A rule whose conditions cannot hold together is refused.
 */
@NotByReflection
public final class Rule {
  private final String id;
  private final Recommendation outcome;
  private final ImmutableList<Condition> conditions;

  private Rule(String id, Recommendation outcome, ImmutableList<Condition> conditions) {
    this.id = id;
    this.outcome = outcome;
    this.conditions = conditions;
  }

  /**
   * {@return a rule}
   *
   * @param id unique in its gate
   * @param outcome what to do where it fires
   * @param conditions at least one; all must hold
   * @throws io.github.mettle.refusal.RefusedException if the id is blank, or there is no condition,
   *     or they cannot hold together
   */
  public static Rule of(String id, Recommendation outcome, List<? extends Condition> conditions) {
    Problems problems = Problems.collect();
    problems.requireText("id", id);
    if (conditions.isEmpty()) {
      problems.add("all", "must have a condition", conditions);
    } else if (!RuleConsistency.canHold(conditions)) {
      problems.add("all", "must be able to hold together", conditions);
    }
    problems.refuseIfAny();
    return new Rule(id, outcome, ImmutableList.copyOf(conditions));
  }

  /**
   * {@return a rule that prefers}
   *
   * @param id unique in its gate
   * @param conditions at least one; all must hold
   */
  public static Rule prefer(String id, Condition... conditions) {
    return of(id, Recommendation.PREFER, Arrays.asList(conditions));
  }

  /**
   * {@return a rule that approves, and so keeps from preferring}
   *
   * @param id unique in its gate
   * @param conditions at least one; all must hold
   */
  public static Rule approve(String id, Condition... conditions) {
    return of(id, Recommendation.APPROVE, Arrays.asList(conditions));
  }

  /**
   * {@return a rule that watches}
   *
   * @param id unique in its gate
   * @param conditions at least one; all must hold
   */
  public static Rule watch(String id, Condition... conditions) {
    return of(id, Recommendation.WATCH, Arrays.asList(conditions));
  }

  /**
   * {@return a rule that holds}
   *
   * @param id unique in its gate
   * @param conditions at least one; all must hold
   */
  public static Rule hold(String id, Condition... conditions) {
    return of(id, Recommendation.HOLD, Arrays.asList(conditions));
  }

  /** {@return the id, unique in its gate} */
  public String id() {
    return id;
  }

  /** {@return what to do where it fires} */
  public Recommendation outcome() {
    return outcome;
  }

  /** {@return the conditions, all of which must hold} */
  public ImmutableList<Condition> conditions() {
    return conditions;
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof Rule other
        && id.equals(other.id)
        && outcome == other.outcome
        && conditions.equals(other.conditions);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, outcome, conditions);
  }

  /** {@return one readable line, such as "impaired: HOLD if standing of [WHOLE] in [IMPAIRED]"} */
  @Override
  public String toString() {
    return Text.oneLine(id)
        + ": "
        + outcome
        + " if "
        + conditions.stream().map(Condition::toString).collect(Collectors.joining(" and "));
  }
}
