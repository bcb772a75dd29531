package io.github.mettle.form;

import io.github.mettle.amount.Points;
import io.github.mettle.record.Moment;
import io.github.mettle.refusal.Problem;
import io.github.mettle.refusal.RefusedException;
import io.github.mettle.text.Text;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.ObjDoubleConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The named fields of one fact, as a reader found them in some format.
 *
 * <p>Keeps every problem, so that all are said at once; a field that was not asked for is refused
 * as unknown. Not thread-safe; one is used for one fact.
 */
public abstract class FieldReader {
  private final List<Problem> problems = new ArrayList<>(0);

  /** Creates a reader of no fields. */
  protected FieldReader() {}

  /** Forgets the problems found. */
  protected void clear() {
    problems.clear();
  }

  /**
   * {@return the value of a field, or null if there is none; from now on the field is known}
   *
   * @param attribute the field's name
   */
  protected abstract @Nullable Object ask(String attribute);

  /** {@return the names of the fields that were found and not asked for, in their order} */
  protected abstract Iterable<String> unknown();

  /** {@return the names of the fields that were found, in their order} */
  protected abstract Iterable<String> names();

  /**
   * {@return the value as it is shown in a message}
   *
   * @param value of a field
   */
  protected abstract String show(Object value);

  /**
   * {@return the value as text, or null if it is none}
   *
   * @param value of a field
   */
  protected abstract @Nullable String textOf(Object value);

  /**
   * {@return the value as a number in the notation of JSON, or null if it is none}
   *
   * @param value of a field
   */
  protected abstract @Nullable String numeralOf(Object value);

  /**
   * {@return the value as a number, or null if it is none}
   *
   * @param value of a field
   */
  protected @Nullable Double numberOf(Object value) {
    String numeral = numeralOf(value);
    return numeral == null ? null : Double.valueOf(numeral);
  }

  /**
   * {@return the value as a list of forms, or null if it is none}
   *
   * @param value of a field
   */
  protected abstract @Nullable List<? extends FieldReader> formsOf(Object value);

  /**
   * {@return the value as a list of texts, or null if it is none}
   *
   * @param value of a field
   */
  protected abstract @Nullable List<String> textsOf(Object value);

  /**
   * {@return the value as a form, or null if it is none}
   *
   * @param value of a field
   */
  protected abstract @Nullable FieldReader formOf(Object value);

  /**
   * Refuses a field that is not there.
   *
   * @param attribute the field's name
   */
  public final void requireGiven(String attribute) {
    if (ask(attribute) == null) {
      refuse(attribute, "must be given");
    }
  }

  /**
   * {@return the text of a field, if it was found}
   *
   * @param attribute the field's name
   */
  public final Optional<String> text(String attribute) {
    return Optional.ofNullable(textOrNull(attribute));
  }

  /** The text of a field; null if it was not found, or is refused. */
  final @Nullable String textOrNull(String attribute) {
    Object value = ask(attribute);
    return value == null ? null : typed(attribute, "must be a text", value, textOf(value));
  }

  /**
   * {@return the text of a field that must be there and not be blank; empty if it is refused}
   *
   * @param attribute the field's name
   */
  public final String requiredText(String attribute) {
    requireGiven(attribute);
    String text = text(attribute).orElse("");
    if (text.isBlank() && !isRefused(attribute)) {
      refuse(attribute, "must be not blank");
    } else if (!Text.isWellFormed(text)) {
      refuse(attribute, "must be well-formed Unicode");
    }
    return text;
  }

  /**
   * {@return the number in a field, if it was found}
   *
   * @param attribute the field's name
   */
  public final OptionalDouble number(String attribute) {
    Double number = numberOrNull(attribute);
    return number == null ? OptionalDouble.empty() : OptionalDouble.of(number);
  }

  private @Nullable Double numberOrNull(String attribute) {
    Object value = ask(attribute);
    return value == null ? null : typed(attribute, "must be a number", value, numberOf(value));
  }

  private @Nullable String numeralOrNull(String attribute) {
    Object value = ask(attribute);
    return value == null ? null : typed(attribute, "must be a number", value, numeralOf(value));
  }

  /**
   * {@return the exact amount in a field, if it was found}
   *
   * @param attribute the field's name
   */
  public final Optional<Points> points(String attribute) {
    String numeral = numeralOrNull(attribute);
    try {
      return Optional.ofNullable(numeral).map(Points::parse);
    } catch (ArithmeticException | NumberFormatException unfit) {
      refuse(attribute, "must be within 9.2e12, with at most six decimals");
      return Optional.empty();
    }
  }

  /**
   * {@return the value of the text in a field, if it was found}
   *
   * @param attribute the field's name
   * @param parser makes a value of the text, or throws a {@link DateTimeException}
   * @param rule what must hold for it not to throw, beginning with "must"
   * @param <T> the type of the value
   */
  public final <T> Optional<T> time(String attribute, Function<String, T> parser, String rule) {
    try {
      return text(attribute).map(parser);
    } catch (DateTimeException unreadable) {
      refuse(attribute, rule);
      return Optional.empty();
    }
  }

  /**
   * {@return the length of time in a field, if it was found}
   *
   * @param attribute the field's name
   */
  public final Optional<Duration> duration(String attribute) {
    return time(attribute, Duration::parse, "must be a duration, such as PT4H or P2D");
  }

  /**
   * {@return the value that the text of a field names, if it was found}
   *
   * @param attribute the field's name
   * @param values all values
   * @param name of a value
   * @param <T> the type of the values
   */
  public final <T> Optional<T> choice(String attribute, T[] values, Function<T, String> name) {
    return Optional.ofNullable(choiceOrNull(attribute, values, name));
  }

  /** The value that the text of a field names; null if it was not found, or is refused. */
  final <T> @Nullable T choiceOrNull(String attribute, T[] values, Function<T, String> name) {
    String text = textOrNull(attribute);
    if (text == null) {
      return null;
    }
    for (T value : values) {
      if (name.apply(value).equals(text)) {
        return value;
      }
    }
    refuse(attribute, "must be one of " + Arrays.stream(values).map(name).toList());
    return null;
  }

  /** The constant that the text of a field names; null if it was not found, or is refused. */
  final <E extends Enum<E>> @Nullable E constantOrNull(String attribute, Class<E> type) {
    String text = textOrNull(attribute);
    try {
      return text == null ? null : Enum.valueOf(type, text);
    } catch (IllegalArgumentException unknown) {
      refuse(attribute, "must be one of " + Arrays.toString(type.getEnumConstants()));
      return null;
    }
  }

  /** Hands the text of a field to a setter of a builder, if it was found. */
  final <B> void takeText(String attribute, B builder, BiConsumer<B, String> setter) {
    String text = textOrNull(attribute);
    if (text != null) {
      setter.accept(builder, text);
    }
  }

  /** Hands the moment in a field to a setter of a builder, read or to be read, if it was found. */
  final <B> void takeMoment(
      String attribute,
      B builder,
      BiConsumer<B, String> setter,
      BiConsumer<B, TemporalAccessor> readSetter) {
    Object value = ask(attribute);
    if (value instanceof Moment moment) {
      readSetter.accept(builder, moment);
    } else if (value != null) {
      takeText(attribute, builder, setter);
    }
  }

  /** Hands the number in a field to a setter of a builder, if it was found. */
  final <B> void takeNumber(String attribute, B builder, ObjDoubleConsumer<B> setter) {
    Double number = numberOrNull(attribute);
    if (number != null) {
      setter.accept(builder, number);
    }
  }

  /** Hands the constant that the text of a field names to a setter, if it was found. */
  final <B, E extends Enum<E>> void takeConstant(
      String attribute, Class<E> type, B builder, BiConsumer<B, E> setter) {
    E constant = constantOrNull(attribute, type);
    if (constant != null) {
      setter.accept(builder, constant);
    }
  }

  /**
   * {@return the forms in a field; none if it was not found}
   *
   * @param attribute the field's name
   */
  public final List<? extends FieldReader> forms(String attribute) {
    Object value = ask(attribute);
    List<? extends FieldReader> forms =
        value == null ? null : typed(attribute, "must be a list of objects", value, formsOf(value));
    return forms == null ? List.of() : forms;
  }

  /**
   * {@return the texts in a field; none if it was not found}
   *
   * @param attribute the field's name
   */
  public final List<String> texts(String attribute) {
    Object value = ask(attribute);
    List<String> texts =
        value == null ? null : typed(attribute, "must be a list of texts", value, textsOf(value));
    return texts == null ? List.of() : texts;
  }

  /**
   * {@return the form in a field, if it was found}
   *
   * @param attribute the field's name
   */
  public final Optional<FieldReader> form(String attribute) {
    return Optional.ofNullable(formOrNull(attribute));
  }

  /** The form in a field; null if it was not found, or is refused. */
  final @Nullable FieldReader formOrNull(String attribute) {
    Object value = ask(attribute);
    return value == null ? null : typed(attribute, "must be an object", value, formOf(value));
  }

  /** The value as the type that it must have; where it has another, it is refused. */
  private <T> @Nullable T typed(String attribute, String rule, Object value, @Nullable T typed) {
    if (typed == null) {
      add(attribute, rule, show(value));
    }
    return typed;
  }

  /**
   * Refuses the value of a field.
   *
   * @param attribute the field's name
   * @param rule what must hold, beginning with "must"
   */
  public final void refuse(String attribute, String rule) {
    Object value = ask(attribute);
    add(attribute, rule, value == null ? Problem.MISSING : show(value));
  }

  /**
   * Adds a problem. Not kept if there are too many to be told.
   *
   * @param attribute the field's name
   * @param rule what must hold, beginning with "must"
   * @param actual the value as it is shown
   */
  public final void add(String attribute, String rule, String actual) {
    if (problems.size() <= RefusedException.MOST) {
      problems.add(new Problem("", attribute, rule, actual));
    }
  }

  /**
   * Adds the problems of a part, each attribute with the part's path before it.
   *
   * @param path such as "steps[0]"
   * @param part of this form
   */
  public final void addAll(String path, FieldReader part) {
    for (int i = 0; i < part.problems.size(); i++) {
      Problem problem = part.problems.get(i);
      add(path + "." + problem.attribute(), problem.rule(), problem.actual());
    }
  }

  /**
   * Hands the problems over, and forgets them.
   *
   * @param to takes them
   */
  protected final void moveProblems(List<Problem> to) {
    to.addAll(problems);
    problems.clear();
  }

  /**
   * Refuses every field that nobody asked for.
   *
   * @param of what the fields are of, such as "an incident"
   */
  public final void refuseUnknown(String of) {
    for (String name : unknown()) {
      refuse(name, "must be a field of " + of);
    }
  }

  /** {@return whether no problem was found so far} */
  public final boolean isAccepted() {
    return problems.isEmpty();
  }

  /** {@return whether a problem was found with that attribute} */
  private boolean isRefused(String attribute) {
    return problems.stream().anyMatch(problem -> problem.attribute().equals(attribute));
  }

  /**
   * Refuses with what was found, if anything was.
   *
   * @param subject the id of the episode, or empty
   * @throws RefusedException with everything that is wrong
   */
  public final void refuseIfAny(String subject) {
    if (!problems.isEmpty()) {
      throw refusal(subject);
    }
  }

  /** What was found, as a refusal. */
  final RefusedException refusal(String subject) {
    return new RefusedException(problems.stream().map(problem -> problem.of(subject)).toList());
  }

  /**
   * Makes a value of this form, or refuses with everything that is wrong.
   *
   * @param subject the id of the episode, or empty
   * @param maker makes the value; what it refuses is joined with what was found here
   * @param <T> the type of the value
   * @return the value
   * @throws RefusedException with everything that is wrong
   */
  public final <T> T make(String subject, Supplier<T> maker) {
    T made;
    try {
      made = maker.get();
    } catch (RefusedException refusal) {
      throw joined(subject, refusal);
    }
    refuseIfAny(subject);
    return made;
  }

  private RefusedException joined(String subject, RefusedException refusal) {
    List<Problem> all = new ArrayList<>();
    problems.forEach(problem -> all.add(problem.of(subject)));
    refusal.problems().stream()
        .filter(problem -> !isRefused(problem.attribute()))
        .forEach(problem -> all.add(problem.subject().isEmpty() ? problem.of(subject) : problem));
    return new RefusedException(all);
  }
}
