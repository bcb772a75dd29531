package io.github.mettle.refusal;

import io.github.mettle.amount.Decimals;
import io.github.mettle.reflection.NotByReflection;
import io.github.mettle.text.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is wrong with a value, so that all of it is said at once.
 *
 * <p>Numbers are tested by what must hold, never by what must not, so that NaN fails. Not
 * thread-safe; one is used while one value is made.
 *
 * <p>For those who extend the library; callers do not need it.
 */
@NotByReflection
public final class Problems {
  private static final int LONGEST = 100_000;

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
   * @param id the id of the episode; if null or blank, it has none
   */
  public static Problems of(@Nullable String id) {
    return new Problems(id == null || id.isBlank() ? "" : id);
  }

  /**
   * Adds a problem.
   *
   * @param attribute the attribute as the caller spells it
   * @param rule what must hold, beginning with "must"
   * @param actual the value that was given; null is shown as "missing"
   */
  public void add(String attribute, String rule, @Nullable Object actual) {
    String shown = actual == null ? Problem.MISSING : actual.toString();
    add(new Problem(subject, attribute, rule, shown));
  }

  /**
   * Adds a problem, this subject's unless it has one. Not kept if there are too many to be told.
   *
   * @param problem what is wrong
   */
  public void add(Problem problem) {
    if (found == null) {
      found = new ArrayList<>();
    }
    if (found.size() <= RefusedException.MOST) {
      found.add(problem.subject().isEmpty() ? problem.of(subject) : problem);
    }
  }

  /**
   * Adds all of a refusal's problems, as this subject's.
   *
   * @param refusal what was refused
   */
  public void add(RefusedException refusal) {
    refusal.problems().forEach(this::add);
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
   * Requires text to be there, not blank and fit to be written.
   *
   * @param attribute the attribute as the caller spells it
   * @param value the value, or null
   */
  public void requireText(String attribute, @Nullable String value) {
    if (value == null) {
      add(attribute, "must be given", null);
    } else if (value.isBlank()) {
      add(attribute, "must be not blank", '"' + value + '"');
    } else {
      requireWritable(attribute, value);
    }
  }

  /**
   * Requires text, if there is any, to be fit to be written and read again.
   *
   * @param attribute the attribute as the caller spells it
   * @param value the value, or null
   */
  public void requireWritable(String attribute, @Nullable String value) {
    if (value == null || isWritable(value)) {
      return;
    }
    if (value.length() > LONGEST) {
      add(attribute, "must be at most 100000 characters", value.length());
    } else {
      add(attribute, "must be well-formed Unicode", '"' + value + '"');
    }
  }

  /**
   * {@return whether a text is fit to be written and read again}
   *
   * @param value any text
   */
  public static boolean isWritable(String value) {
    return value.length() <= LONGEST && Text.isWellFormed(value);
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
      add(attribute, rule, Decimals.shortest(actual));
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
}
