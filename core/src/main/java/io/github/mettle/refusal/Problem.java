package io.github.mettle.refusal;

import io.github.mettle.reflection.NotByReflection;
import io.github.mettle.text.Text;

/**
 * One thing that is wrong with a value, as {@code <attribute> must be <rule>: <actual>}.
 *
 * @param subject whose it is: the id of an episode, such as "NCR-7", in a file that is read by the
 *     line with its line, such as "line 3, NCR-7"; a place in a text, such as "line 1, column 9";
 *     or empty
 * @param attribute the attribute as the caller spells it, such as "dueAt"
 * @param rule what must hold, such as "must be in [0, 1]"
 * @param actual the value that was given
 */
@NotByReflection
public record Problem(String subject, String attribute, String rule, String actual) {
  /** How a value that was not given is shown. */
  public static final String MISSING = "missing";

  private static final int LONGEST = 200;

  /** Normalises what is shown: control characters are escaped, long values are cut. */
  public Problem {
    subject = Text.oneLine(subject, LONGEST);
    attribute = Text.oneLine(attribute, LONGEST);
    actual = Text.oneLine(actual, LONGEST);
  }

  /**
   * {@return this problem as the subject's}
   *
   * @param owner the id of the episode, or where it stands
   */
  public Problem of(String owner) {
    return new Problem(owner, attribute, rule, actual);
  }

  /** {@return one line, such as "PO-1: acceptedShare must be in [0, 1]: 1.5"} */
  @Override
  public String toString() {
    String text = attribute + " " + rule + ": " + actual;
    return subject.isEmpty() ? text : subject + ": " + text;
  }
}
