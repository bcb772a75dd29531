package io.github.mettle.json;

import io.github.mettle.form.FieldReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object of JSON. Values are String, Num, Boolean, JsonFieldReader, List of these, or NULL. */
final class JsonFieldReader extends FieldReader {
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

  /** The most fields that are looked for one by one; facts of ours have fewer. */
  private static final int FEW = 16;

  private static final int USUAL = 8;

  private String[] names = new String[USUAL];
  private Object[] values = new Object[USUAL];
  private boolean[] asked = new boolean[USUAL];
  private int size;
  private int unasked;

  /** A bit for each name, by its hash: where it is not set, there is no such name. */
  private long hashes;

  /** Where the fields are, once there are many. */
  private @Nullable Map<String, Integer> places;

  /** Adds a field; of one that is given twice, the second is a problem. */
  void put(String name, Object value) {
    if (place(name) >= 0) {
      add(name, "must be given once", show(value));
      return;
    }
    if (size == names.length) {
      grow();
    }
    if (places != null) {
      places.put(name, size);
    }
    names[size] = name;
    values[size] = value;
    hashes |= 1L << name.hashCode();
    size++;
    unasked++;
  }

  /** Forgets the fields and what was found wrong, so that the form serves for another object. */
  @Override
  protected void clear() {
    super.clear();
    if (size > FEW) {
      names = new String[USUAL];
      values = new Object[USUAL];
      asked = new boolean[USUAL];
      places = null;
    } else {
      Arrays.fill(values, 0, size, null);
      Arrays.fill(asked, 0, size, false);
    }
    size = 0;
    unasked = 0;
    hashes = 0;
  }

  private void grow() {
    if (size == FEW) {
      places = new HashMap<>();
      for (int i = 0; i < size; i++) {
        places.put(names[i], i);
      }
    }
    names = Arrays.copyOf(names, 2 * size);
    values = Arrays.copyOf(values, 2 * size);
    asked = Arrays.copyOf(asked, 2 * size);
  }

  /** Where the field is; below 0 if there is none. */
  private int place(String name) {
    if ((hashes & 1L << name.hashCode()) == 0) {
      return -1;
    }
    if (places != null) {
      return places.getOrDefault(name, -1);
    }
    for (int i = 0; i < size; i++) {
      if (names[i].equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether the field is true; what is neither true nor false is refused. */
  boolean flag(String attribute) {
    Object value = ask(attribute);
    if (value != null && !(value instanceof Boolean)) {
      refuse(attribute, "must be true or false");
    }
    return Boolean.TRUE.equals(value);
  }

  /** Whether the field is null. */
  boolean isNull(String attribute) {
    return ask(attribute) == NULL;
  }

  @Override
  protected @Nullable Object ask(String attribute) {
    int place = place(attribute);
    if (place < 0) {
      return null;
    }
    if (!asked[place]) {
      asked[place] = true;
      unasked--;
    }
    return values[place];
  }

  @Override
  protected Iterable<String> unknown() {
    if (unasked == 0) {
      return List.of();
    }
    List<String> unknown = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      if (!asked[i]) {
        unknown.add(names[i]);
      }
    }
    return unknown;
  }

  @Override
  protected List<String> names() {
    return List.of(Arrays.copyOf(names, size));
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
    if (value instanceof JsonFieldReader) {
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
  protected @Nullable List<? extends FieldReader> formsOf(Object value) {
    return elements(value, JsonFieldReader.class);
  }

  @Override
  protected @Nullable List<String> textsOf(Object value) {
    return elements(value, String.class);
  }

  @Override
  protected @Nullable FieldReader formOf(Object value) {
    return value instanceof JsonFieldReader form ? form : null;
  }

  @SuppressWarnings("unchecked") // each element is looked at
  private static <T> @Nullable List<T> elements(Object value, Class<T> type) {
    if (!(value instanceof List<?> list)) {
      return null;
    }
    for (int i = 0; i < list.size(); i++) {
      if (!type.isInstance(list.get(i))) {
        return null;
      }
    }
    return (List<T>) list;
  }
}
