package io.github.mettle.example.portal.forms;

import java.util.List;

/**
 * A field of a form.
 *
 * @param name of the field, as the library calls it
 * @param label as people read it
 * @param type of its value
 * @param required whether it must be given
 * @param choices what it can be, if it is one of several
 */
public record Field(String name, String label, Type type, boolean required, List<Choice> choices) {
  /** What a value is. */
  public enum Type {
    /** A date or an instant. */
    MOMENT,
    /** A number. */
    NUMBER,
    /** One of several. */
    CHOICE,
    /** Anything. */
    TEXT
  }

  /** {@return a value as people read it} */
  String shown(String value) {
    return choices.stream()
        .filter(choice -> choice.value().equals(value))
        .map(Choice::label)
        .findFirst()
        .orElse(value);
  }

  /**
   * One of several values.
   *
   * @param value as the library calls it
   * @param label as people read it
   */
  public record Choice(String value, String label) {}
}
