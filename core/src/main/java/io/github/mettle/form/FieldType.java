package io.github.mettle.form;

import com.google.common.collect.ImmutableMap;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The type of a field, as far as text can be put into a form that it takes.
 *
 * @param isMoment whether it is a date or an instant
 * @param isNumber whether it is a number
 * @param isList whether it is a list of texts
 * @param names the names that it takes, by how they are folded; empty if it takes any text
 */
public record FieldType(
    boolean isMoment, boolean isNumber, boolean isList, ImmutableMap<String, String> names) {
  private static final FieldType TEXT = new FieldType(false, false, false, ImmutableMap.of());
  private static final FieldType NUMBER = new FieldType(false, true, false, ImmutableMap.of());
  private static final FieldType MOMENT = new FieldType(true, false, false, ImmutableMap.of());
  private static final FieldType LIST = new FieldType(false, false, true, ImmutableMap.of());

  /** {@return the type of a text} */
  public static FieldType text() {
    return TEXT;
  }

  /** {@return the type of a number} */
  public static FieldType number() {
    return NUMBER;
  }

  /** {@return the type of a date or an instant} */
  public static FieldType moment() {
    return MOMENT;
  }

  /** {@return the type of a list of texts} */
  public static FieldType list() {
    return LIST;
  }

  /**
   * {@return the type of one of some names}
   *
   * @param names all of them
   */
  public static FieldType choice(Iterable<String> names) {
    ImmutableMap.Builder<String, String> folded = ImmutableMap.builder();
    names.forEach(name -> folded.put(fold(name), name));
    return new FieldType(false, false, false, folded.buildOrThrow());
  }

  /**
   * {@return the name that a word is, whatever its case, with blanks or hyphens in place of
   * underscores; null if it is none}
   *
   * @param word any text
   */
  public @Nullable String nameOrNull(String word) {
    String name = names.get(word);
    return name == null ? names.get(fold(word)) : name;
  }

  private static String fold(String word) {
    return word.toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
  }
}
