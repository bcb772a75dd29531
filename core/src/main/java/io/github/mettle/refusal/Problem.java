package io.github.mettle.refusal;

import io.github.mettle.text.Text;

/**
 * One thing that is wrong with a value, as {@code <attribute> must be <rule>: <actual>}.
 *
 * @param subject the id of the episode, or empty where there is none
 * @param attribute the attribute as the caller spells it, such as "dueAt"
 * @param rule what must hold, such as "must be in [0, 1]"
 * @param actual the value that was given
 */
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
   * {@return this problem as the episode's}
   *
   * @param id the id of the episode
   */
  public Problem of(String id) {
    return new Problem(id, attribute, rule, actual);
  }

  /** {@return one line, such as "PO-1: acceptedShare must be in [0, 1]: 1.5"} */
  @Override
  public String toString() {
    String text = attribute + " " + rule + ": " + actual;
    return subject.isEmpty() ? text : subject + ": " + text;
  }
}
