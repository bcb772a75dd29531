package io.github.mettle.csv;

import io.github.mettle.form.FieldReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The cells of a row, or a part of it. Values are String, CsvFieldReader, or List of these. */
final class CsvFieldReader extends FieldReader {
  private static final Pattern NUMERAL =
      Pattern.compile("-?\\d{1,400}(\\.\\d{1,400})?([eE][+-]?\\d{1,9})?");

  private final Map<String, Object> values = new LinkedHashMap<>();

  void put(String field, Object value) {
    values.put(field, value);
  }

  /** Puts the text, unless it is empty. */
  void putGiven(String field, String text) {
    if (!text.isEmpty()) {
      values.put(field, text);
    }
  }

  @Override
  protected @Nullable Object ask(String attribute) {
    return values.get(attribute);
  }

  /** Nothing: columns that are no fields are refused before any row is read. */
  @Override
  protected Iterable<String> unknown() {
    return List.of();
  }

  @Override
  protected Iterable<String> names() {
    return List.copyOf(values.keySet());
  }

  @Override
  protected String show(Object value) {
    return value instanceof String text ? '"' + text + '"' : value.toString();
  }

  @Override
  protected @Nullable String textOf(Object value) {
    return value instanceof String text ? text : null;
  }

  @Override
  protected @Nullable String numeralOf(Object value) {
    return value instanceof String text && NUMERAL.matcher(text).matches() ? text : null;
  }

  @Override
  protected @Nullable List<? extends FieldReader> formsOf(Object value) {
    return elements(value, CsvFieldReader.class);
  }

  @Override
  protected @Nullable List<String> textsOf(Object value) {
    return elements(value, String.class);
  }

  @Override
  protected @Nullable FieldReader formOf(Object value) {
    return value instanceof CsvFieldReader form ? form : null;
  }

  private static <T> @Nullable List<T> elements(Object value, Class<T> type) {
    return value instanceof List<?> list ? list.stream().map(type::cast).toList() : null;
  }
}
