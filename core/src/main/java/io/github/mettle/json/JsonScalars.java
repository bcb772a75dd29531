package io.github.mettle.json;

import io.github.mettle.amount.Points;
import io.github.mettle.refusal.RefusedException;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;

/** Values that are one text or one number of JSON. */
final class JsonScalars {
  private JsonScalars() {}

  /** A text without any character that JSON escapes. */
  static <T> JsonForm<T> text(Class<T> type, Function<String, T> parser) {
    return JsonForm.of(
        type, value -> quoted(value.toString()), json -> parser.apply(text(type, json)));
  }

  static JsonForm<Points> points() {
    return JsonForm.of(Points.class, Points::toString, JsonScalars::points);
  }

  private static Points points(String json) {
    try {
      return Points.parse(json);
    } catch (NumberFormatException none) {
      throw RefusedException.of("", "points", "must be a number", json);
    } catch (ArithmeticException inexact) {
      String rule = "must be within 9.2e12 and of six decimals at most";
      throw RefusedException.of("", "points", rule, json);
    }
  }

  static <E extends Enum<E>> JsonForm<E> choice(Class<E> type, Function<E, String> key) {
    return JsonForm.of(
        type, constant -> quoted(key.apply(constant)), json -> choice(type, key, text(type, json)));
  }

  /** An enum by the names of its constants. */
  static JsonForm<?> names(Class<?> type) {
    Class<?> enumType = type.isEnum() ? type : type.getSuperclass();
    return JsonForm.of(
        Enum.class,
        constant -> quoted(constant.name()),
        json -> constant(enumType, text(enumType, json)));
  }

  private static <E extends Enum<E>> E choice(Class<E> type, Function<E, String> key, String text) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> key.apply(constant).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                refusal(
                    type, Arrays.stream(type.getEnumConstants()).map(key).toList(), quoted(text)));
  }

  private static Enum<?> constant(Class<?> type, String text) {
    for (Object constant : type.getEnumConstants()) {
      if (constant instanceof Enum<?> named && named.name().equals(text)) {
        return named;
      }
    }
    throw refusal(type, Arrays.asList(type.getEnumConstants()), quoted(text));
  }

  private static String text(Class<?> type, String json) {
    if (!json.startsWith("\"")) {
      throw RefusedException.of("", name(type), "must be a text", json);
    }
    return json.substring(1, json.length() - 1);
  }

  private static RefusedException refusal(Class<?> type, Object choices, String actual) {
    return RefusedException.of("", name(type), "must be one of " + choices, actual);
  }

  private static String name(Class<?> type) {
    return type.getSimpleName().toLowerCase(Locale.ROOT);
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }
}
