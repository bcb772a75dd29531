package io.github.mettle.example.scorecard;

import io.github.mettle.csv.MettleCsv;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Lists that are printed in JSON, an object a line, as a table in CSV.
 *
 * <p>A list of objects in an object, or its lines by account, become rows, with what is said beside
 * them in each; where there is neither, the object is a row. What is nested in a row has the path
 * for a column.
 */
final class CsvRows {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final String LINES = "lines";
  private static final String FORMAT = "format";

  private final List<Map<String, String>> rows = new ArrayList<>();

  private CsvRows() {}

  /** The table of objects in JSON, one a line. */
  static String of(Iterable<String> lines) {
    CsvRows table = new CsvRows();
    for (String line : lines) {
      line.lines().filter(text -> !text.isBlank()).forEach(table::add);
    }
    return table.text();
  }

  private void add(String json) {
    Map<?, ?> object;
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
      parser.nextToken();
      object = (Map<?, ?>) value(parser);
    }
    Map<String, String> beside = new LinkedHashMap<>();
    object.forEach(
        (name, value) -> {
          if (!(value instanceof Map) && !(value instanceof List) && !name.equals(FORMAT)) {
            beside.put("" + name, "" + value);
          }
        });
    Optional<List<Map<?, ?>>> parts = parts(object);
    if (parts.isEmpty()) {
      Map<String, String> row = new LinkedHashMap<>();
      flatten("", object, row);
      row.remove(FORMAT);
      rows.add(row);
    }
    for (Map<?, ?> part : parts.orElse(List.of())) {
      Map<String, String> row = new LinkedHashMap<>(beside);
      flatten("", part, row);
      rows.add(row);
    }
  }

  private static Optional<List<Map<?, ?>>> parts(Map<?, ?> object) {
    if (object.get(LINES) instanceof Map<?, ?> lines) {
      List<Map<?, ?>> parts = new ArrayList<>();
      lines.forEach(
          (account, line) -> {
            Map<Object, Object> part = new LinkedHashMap<>();
            part.put("account", account);
            part.putAll((Map<?, ?>) line);
            parts.add(part);
          });
      return Optional.of(parts);
    }
    for (Object value : object.values()) {
      if (value instanceof List<?> list && list.stream().allMatch(Map.class::isInstance)) {
        List<Map<?, ?>> parts = new ArrayList<>();
        list.forEach(part -> parts.add((Map<?, ?>) part));
        return Optional.of(parts);
      }
    }
    return Optional.empty();
  }

  private static void flatten(String path, Map<?, ?> object, Map<String, String> row) {
    object.forEach(
        (name, value) -> {
          if (value instanceof Map<?, ?> nested) {
            flatten(path + name + ".", nested, row);
          } else if (value instanceof List<?> list) {
            row.put(path + name, String.join("; ", list.stream().map(String::valueOf).toList()));
          } else {
            row.put(path + name, "" + value);
          }
        });
  }

  private static Object value(JsonParser parser) {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      Map<String, Object> object = new LinkedHashMap<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        parser.nextToken();
        object.put(name, value(parser));
      }
      return object;
    }
    if (token == JsonToken.START_ARRAY) {
      List<Object> list = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        list.add(value(parser));
      }
      return list;
    }
    return token == JsonToken.VALUE_NULL ? "" : parser.getString();
  }

  private String text() {
    Set<String> columns = new LinkedHashSet<>();
    rows.forEach(row -> columns.addAll(row.keySet()));
    StringBuilder text = new StringBuilder(MettleCsv.line(List.copyOf(columns)));
    for (Map<String, String> row : rows) {
      text.append(
          MettleCsv.line(columns.stream().map(column -> row.getOrDefault(column, "")).toList()));
    }
    return text.toString();
  }
}
