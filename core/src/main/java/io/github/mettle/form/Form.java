package io.github.mettle.form;

import io.github.mettle.refusal.Problem;
import io.github.mettle.refusal.RefusedException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The named fields of one fact, as a reader found them in some format.
 *
 * <p>Keeps what was asked for, so that what was not asked for is refused as unknown; keeps every
 * problem, so that all are said at once. Not thread-safe; one is used for one fact.
 */
public abstract class Form {
  private final Set<String> asked = new HashSet<>();
  private final List<Problem> problems = new ArrayList<>(0);

  /** Creates a form. */
  protected Form() {}

  /** {@return the names of the fields that were found, in their order} */
  protected abstract Iterable<String> names();

  /**
   * {@return the value of a field as it would be shown in a message, or null if there is none}
   *
   * @param attribute the field's name
   */
  protected abstract @Nullable String shown(String attribute);

  /**
   * {@return the text of a field, or null if it is not text}
   *
   * @param attribute the name of a field that was found
   */
  protected abstract @Nullable String textOf(String attribute);

  /**
   * {@return the number in a field, NaN if it is not a number}
   *
   * @param attribute the name of a field that was found
   */
  protected abstract double numberOf(String attribute);

  /**
   * {@return the forms in a field, or null if it is no list of objects}
   *
   * @param attribute the name of a field that was found
   */
  protected abstract @Nullable List<? extends Form> formsOf(String attribute);

  /**
   * {@return the texts in a field, or null if it is no list of texts}
   *
   * @param attribute the name of a field that was found
   */
  protected abstract @Nullable List<String> textsOf(String attribute);

  /**
   * {@return the form in a field, or null if it is no object}
   *
   * @param attribute the name of a field that was found
   */
  protected abstract @Nullable Form formOf(String attribute);

  /**
   * {@return whether the field was found; from now on it is known}
   *
   * @param attribute the field's name
   */
  public final boolean isGiven(String attribute) {
    asked.add(attribute);
    return shown(attribute) != null;
  }

  /**
   * Refuses a field that is not there.
   *
   * @param attribute the field's name
   */
  public final void refuseMissing(String attribute) {
    if (!isGiven(attribute)) {
      refuse(attribute, "must be given");
    }
  }

  /**
   * {@return the text of a field, if it was found}
   *
   * @param attribute the field's name
   */
  public final Optional<String> text(String attribute) {
    if (!isGiven(attribute)) {
      return Optional.empty();
    }
    String text = textOf(attribute);
    if (text == null) {
      refuse(attribute, "must be a text");
    }
    return Optional.ofNullable(text);
  }

  /**
   * {@return the number in a field, if it was found}
   *
   * @param attribute the field's name
   */
  public final OptionalDouble number(String attribute) {
    if (!isGiven(attribute)) {
      return OptionalDouble.empty();
    }
    double number = numberOf(attribute);
    if (Double.isNaN(number)) {
      refuse(attribute, "must be a number");
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(number);
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
    Optional<String> text = text(attribute);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<T> found =
        Arrays.stream(values).filter(value -> name.apply(value).equals(text.get())).findFirst();
    if (found.isEmpty()) {
      refuse(attribute, "must be one of " + Arrays.stream(values).map(name).toList());
    }
    return found;
  }

  /** Hands the text of a field on, if it was found. */
  final void takeText(String attribute, Consumer<String> taker) {
    text(attribute).ifPresent(taker);
  }

  /** Hands the number in a field on, if it was found. */
  final void takeNumber(String attribute, DoubleConsumer taker) {
    number(attribute).ifPresent(taker);
  }

  /** Hands the enum constant that a field names on, if it was found. */
  final <E extends Enum<E>> void takeChoice(String attribute, E[] values, Consumer<E> taker) {
    choice(attribute, values, Enum::name).ifPresent(taker);
  }

  /**
   * {@return the forms in a field; none if it was not found}
   *
   * @param attribute the field's name
   */
  public final List<? extends Form> forms(String attribute) {
    if (!isGiven(attribute)) {
      return List.of();
    }
    List<? extends Form> forms = formsOf(attribute);
    if (forms == null) {
      refuse(attribute, "must be a list of objects");
      return List.of();
    }
    return forms;
  }

  /**
   * {@return the texts in a field; none if it was not found}
   *
   * @param attribute the field's name
   */
  public final List<String> texts(String attribute) {
    if (!isGiven(attribute)) {
      return List.of();
    }
    List<String> texts = textsOf(attribute);
    if (texts == null) {
      refuse(attribute, "must be a list of texts");
      return List.of();
    }
    return texts;
  }

  /**
   * {@return the form in a field, if it was found}
   *
   * @param attribute the field's name
   */
  public final Optional<Form> form(String attribute) {
    if (!isGiven(attribute)) {
      return Optional.empty();
    }
    Form form = formOf(attribute);
    if (form == null) {
      refuse(attribute, "must be an object");
    }
    return Optional.ofNullable(form);
  }

  /**
   * Refuses the value of a field.
   *
   * @param attribute the field's name
   * @param rule what must hold, beginning with "must"
   */
  public final void refuse(String attribute, String rule) {
    String shown = shown(attribute);
    add(attribute, rule, shown == null ? Problem.MISSING : shown);
  }

  /** Adds a problem. */
  final void add(String attribute, String rule, String actual) {
    problems.add(new Problem("", attribute, rule, actual));
  }

  /**
   * Adds the problems of a part, each attribute with the part's path before it.
   *
   * @param path such as "steps[0]"
   * @param part of this form
   */
  public final void addAll(String path, Form part) {
    for (Problem problem : part.problems) {
      add(path + "." + problem.attribute(), problem.rule(), problem.actual());
    }
  }

  /**
   * Refuses every field that nobody asked for.
   *
   * @param of what the fields are of, such as "an incident"
   */
  public final void refuseUnknown(String of) {
    for (String name : names()) {
      if (!asked.contains(name)) {
        refuse(name, "must be a field of " + of);
      }
    }
  }

  /** {@return whether a problem was found with that attribute} */
  private boolean isRefused(String attribute) {
    return problems.stream().anyMatch(problem -> problem.attribute().equals(attribute));
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
    List<Problem> all = new ArrayList<>();
    problems.forEach(problem -> all.add(problem.of(subject)));
    try {
      T made = maker.get();
      if (all.isEmpty()) {
        return made;
      }
    } catch (RefusedException refusal) {
      refusal.problems().stream()
          .filter(problem -> !isRefused(problem.attribute()))
          .forEach(problem -> all.add(problem.subject().isEmpty() ? problem.of(subject) : problem));
    }
    throw new RefusedException(all);
  }
}
