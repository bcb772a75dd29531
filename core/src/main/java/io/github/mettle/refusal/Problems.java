package io.github.mettle.refusal;

import io.github.mettle.amount.Decimals;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is wrong with a value, so that all of it is said at once.
 *
 * <p>Numbers are tested by what must hold, never by what must not, so that NaN fails. Not
 * thread-safe; one is used while one value is made.
 */
public final class Problems {
  private final String subject;
  private @Nullable List<Problem> found;

  private Problems(String subject) {
    this.subject = subject;
  }

  /** {@return a collector of problems that concern no episode} */
  public static Problems collect() {
    return new Problems("");
  }

  /**
   * {@return a collector of an episode's problems}
   *
   * @param id the id of the episode, or null if it has none
   */
  public static Problems of(@Nullable String id) {
    return new Problems(id == null ? "" : id);
  }

  /**
   * Adds a problem.
   *
   * @param attribute the attribute as the caller spells it
   * @param rule what must hold, beginning with "must"
   * @param actual the value that was given; null is shown as "missing"
   */
  public void add(String attribute, String rule, @Nullable Object actual) {
    if (found == null) {
      found = new ArrayList<>();
    }
    String shown = actual == null ? Problem.MISSING : actual.toString();
    found.add(new Problem(subject, attribute, rule, shown));
  }

  /**
   * Adds all of a refusal's problems, as this subject's.
   *
   * @param refusal what was refused
   */
  public void add(RefusedException refusal) {
    for (Problem problem : refusal.problems()) {
      String owner = problem.subject().isEmpty() ? subject : problem.subject();
      if (found == null) {
        found = new ArrayList<>();
      }
      found.add(problem.of(owner));
    }
  }

  /**
   * Requires a value to be there.
   *
   * @param attribute the attribute as the caller spells it
   * @param value the value, or null
   */
  public void requireGiven(String attribute, @Nullable Object value) {
    if (value == null) {
      add(attribute, "must be given", null);
    }
  }

  /**
   * Requires text to be there and not blank.
   *
   * @param attribute the attribute as the caller spells it
   * @param value the value, or null
   */
  public void requireText(String attribute, @Nullable String value) {
    if (value == null) {
      add(attribute, "must be given", null);
    } else if (value.isBlank()) {
      add(attribute, "must be not blank", '"' + value + '"');
    }
  }

  /**
   * Requires something of a number.
   *
   * @param holds whether it holds
   * @param attribute the attribute as the caller spells it
   * @param rule what must hold, beginning with "must"
   * @param actual the number that was given
   */
  public void require(boolean holds, String attribute, String rule, double actual) {
    if (!holds) {
      add(attribute, rule, show(actual));
    }
  }

  /** {@return whether none was found} */
  public boolean isEmpty() {
    return found == null;
  }

  /**
   * Refuses if any problem was found.
   *
   * @throws RefusedException with all problems
   */
  public void refuseIfAny() {
    if (found != null) {
      throw new RefusedException(found);
    }
  }

  private static String show(double value) {
    return Double.isNaN(value) || Double.isInfinite(value)
        ? Double.toString(value)
        : Decimals.shortest(value);
  }
}
