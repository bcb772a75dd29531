package io.github.mettle.json;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How the values of one type are a value of JSON.
 *
 * @param type which may have subtypes
 * @param writer from a value to its text
 * @param reader from a text to the value, or null if it is only written
 */
record JsonForm<T>(
    Class<T> type,
    Function<? super T, String> writer,
    @Nullable Function<String, ? extends T> reader) {
  static <T> JsonForm<T> of(
      Class<T> type, Function<? super T, String> writer, Function<String, ? extends T> reader) {
    return new JsonForm<>(type, writer, reader);
  }

  static <T> JsonForm<T> written(Class<T> type, Function<? super T, String> writer) {
    return new JsonForm<>(type, writer, null);
  }

  String write(Object value) {
    return writer.apply(type.cast(value));
  }
}
