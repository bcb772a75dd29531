package io.github.mettle.json;

import io.github.mettle.refusal.Problem;
import io.github.mettle.refusal.RefusedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A document of a few fields and some long lists, whose objects become values one by one: only the
 * values are kept. Not thread-safe; one is used for one document.
 */
final class JsonDocument {
  private final Map<String, ListField<?>> lists = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private record ListField<T>(List<T> values, Function<JsonFieldReader, T> maker) {}

  /** Announces a list of objects; it is filled while the document is read. */
  <T> List<T> list(String name, Function<JsonFieldReader, T> maker) {
    List<T> values = new ArrayList<>();
    lists.put(name, new ListField<>(values, maker));
    return values;
  }

  /** Reads the whole document: the form of its fields. */
  JsonFieldReader read(JsonSource source) {
    JsonFieldReader form = source.document(name -> read(source, name));
    lists.keySet().forEach(form::forms);
    return form;
  }

  private boolean read(JsonSource source, String name) {
    ListField<?> list = lists.get(name);
    return list != null && read(source, name, list);
  }

  private <T> boolean read(JsonSource source, String name, ListField<T> list) {
    int[] index = {0};
    return source.list(value -> read(value, name, index[0]++, list));
  }

  private <T> void read(Object value, String name, int index, ListField<T> list) {
    try {
      if (value instanceof JsonFieldReader form) {
        list.values.add(list.maker.apply(form));
        return;
      }
      String place = name + "[" + index + "]";
      problems.add(new Problem("", place, "must be an object", JsonFieldReader.shown(value)));
    } catch (RefusedException refusal) {
      String place = name + "[" + index + "]";
      refusal.problems().forEach(p -> problems.add(p.subject().isEmpty() ? p.of(place) : p));
    }
    if (problems.size() > RefusedException.MOST) {
      throw new RefusedException(problems);
    }
  }

  /** Makes a value of the whole document, or refuses with everything that is wrong. */
  <T> T make(JsonFieldReader form, Supplier<T> maker) {
    T made;
    try {
      made = form.make("", maker);
    } catch (RefusedException refusal) {
      problems.addAll(0, refusal.problems());
      throw new RefusedException(problems);
    }
    if (!problems.isEmpty()) {
      throw new RefusedException(problems);
    }
    return made;
  }
}
