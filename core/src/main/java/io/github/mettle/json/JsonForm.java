package io.github.mettle.json;

import io.github.mettle.form.Form;
import java.util.ArrayList;
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

  private static final class Field {
    final Object value;
    boolean asked;

    Field(Object value) {
      this.value = value;
    }
  }

  private final Map<String, Field> fields = new LinkedHashMap<>();

  /** Adds a field; of one that is given twice, the second is a problem. */
  void put(String name, Object value) {
    Field first = fields.putIfAbsent(name, new Field(value));
    if (first != null) {
      add(name, "must be given once", show(value));
    }
  }

  /** Whether the field is null. */
  boolean isNull(String attribute) {
    return ask(attribute) == NULL;
  }

  @Override
  protected @Nullable Object ask(String attribute) {
    Field field = fields.get(attribute);
    if (field == null) {
      return null;
    }
    field.asked = true;
    return field.value;
  }

  @Override
  protected Iterable<String> unknown() {
    List<String> unknown = new ArrayList<>(0);
    fields.forEach(
        (name, field) -> {
          if (!field.asked) {
            unknown.add(name);
          }
        });
    return unknown;
  }

  @Override
  protected String show(Object value) {
    return shown(value);
  }

  /** A value as it is shown in a message. */
  static String shown(Object value) {
    if (value instanceof String text) {
      return '"' + text + '"';
    }
    if (value instanceof JsonForm) {
      return "an object";
    }
    return value instanceof List ? "a list" : value.toString();
  }

  @Override
  protected @Nullable String textOf(Object value) {
    return value instanceof String text ? text : null;
  }

  @Override
  protected @Nullable String numeralOf(Object value) {
    return value instanceof Num number ? number.text : null;
  }

  @Override
  protected @Nullable List<? extends Form> formsOf(Object value) {
    return elements(value, JsonForm.class);
  }

  @Override
  protected @Nullable List<String> textsOf(Object value) {
    return elements(value, String.class);
  }

  @Override
  protected @Nullable Form formOf(Object value) {
    return value instanceof JsonForm form ? form : null;
  }

  private static <T> @Nullable List<T> elements(Object value, Class<T> type) {
    if (!(value instanceof List<?> list)) {
      return null;
    }
    List<T> elements = new ArrayList<>(list.size());
    for (Object element : list) {
      if (!type.isInstance(element)) {
        return null;
      }
      elements.add(type.cast(element));
    }
    return elements;
  }
}
