package io.github.mettle.json;

import io.github.mettle.form.Form;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object of JSON. Values are String, Num, Boolean, JsonForm, List of these, or NULL. */
final class JsonForm extends Form {
  /** The value of a field that is null. */
  static final Object NULL =
      new Object() {
        @Override
        public String toString() {
          return "null";
        }
      };

  /** A number as it is written. */
  record Num(String text) {
    @Override
    public String toString() {
      return text;
    }
  }

  private final Map<String, Object> fields = new LinkedHashMap<>();

  /** Adds a field; of one that is given twice, the second is a problem. */
  void put(String name, Object value) {
    if (fields.putIfAbsent(name, value) != null) {
      refuse(name, "must be given once");
    }
  }

  /** Counts a field as known without looking at it. */
  void skip(String attribute) {
    isGiven(attribute);
  }

  boolean isNull(String attribute) {
    return fields.get(attribute) == NULL;
  }

  @Override
  protected Iterable<String> names() {
    return fields.keySet();
  }

  @Override
  protected @Nullable String shown(String attribute) {
    Object value = fields.get(attribute);
    return value == null ? null : show(value);
  }

  static String show(Object value) {
    if (value instanceof String text) {
      return '"' + text + '"';
    }
    if (value instanceof JsonForm) {
      return "an object";
    }
    return value instanceof List ? "a list" : value.toString();
  }

  @Override
  protected @Nullable String textOf(String attribute) {
    return fields.get(attribute) instanceof String text ? text : null;
  }

  @Override
  protected double numberOf(String attribute) {
    return fields.get(attribute) instanceof Num number
        ? Double.parseDouble(number.text)
        : Double.NaN;
  }

  @Override
  protected @Nullable List<? extends Form> formsOf(String attribute) {
    return elements(attribute, JsonForm.class);
  }

  @Override
  protected @Nullable List<String> textsOf(String attribute) {
    return elements(attribute, String.class);
  }

  @Override
  protected @Nullable Form formOf(String attribute) {
    return fields.get(attribute) instanceof JsonForm form ? form : null;
  }

  private <T> @Nullable List<T> elements(String attribute, Class<T> type) {
    return fields.get(attribute) instanceof List<?> list && list.stream().allMatch(type::isInstance)
        ? list.stream().map(type::cast).toList()
        : null;
  }
}
