package io.github.mettle.csv;

import io.github.mettle.form.EpisodeReader;
import io.github.mettle.refusal.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The first row: the field that each column holds. */
final class Header {
  private static final String IGNORED = "";

  private final Columns columns;
  private final CsvMapping mapping;
  private final List<String> fields = new ArrayList<>();
  private final Map<String, String> headers = new LinkedHashMap<>();
  private final Problems problems = Problems.of("line 1");

  private Header(Columns columns, CsvMapping mapping) {
    this.columns = columns;
    this.mapping = mapping;
  }

  /** Reads the names of the columns, or refuses them, every problem at once. */
  static Header of(List<String> names, Columns columns, CsvMapping mapping) {
    Header header = new Header(columns, mapping);
    names.forEach(name -> header.add(name.strip()));
    header.requireMapped();
    header.requireConstants();
    header.requireGiven();
    header.problems.refuseIfAny();
    return header;
  }

  private void add(String name) {
    if (mapping.isIgnored(name)) {
      fields.add(IGNORED);
      return;
    }
    String field = mapping.field(name);
    fields.add(field);
    String place = "column " + fields.size();
    if (!columns.has(field)) {
      String rule = "must be a field of " + aKind() + ", be mapped to one, or be ignored";
      problems.add(shown(name), rule, place);
    } else if (headers.putIfAbsent(field, name) != null) {
      problems.add(shown(name), "must be one column", place + " again");
    }
  }

  private static String shown(String name) {
    return name.isEmpty() ? "header" : name;
  }

  private void requireMapped() {
    mapping
        .columns()
        .forEach(
            (header, field) -> {
              if (!columns.has(field)) {
                problems.add(header, "must be mapped to a field of " + aKind(), field);
              } else if (!headers.containsValue(header)) {
                problems.add(header, "must be a column", null);
              }
            });
  }

  private void requireConstants() {
    mapping
        .constants()
        .forEach(
            (field, value) -> {
              if (!columns.has(field)) {
                problems.add(field, "must be a field of " + aKind(), '"' + value + '"');
              } else if (headers.containsKey(field)) {
                problems.add(field, "must be a column or a constant, not both", '"' + value + '"');
              }
            });
  }

  private void requireGiven() {
    for (String field : columns.required()) {
      if (!headers.containsKey(field) && !mapping.constants().containsKey(field)) {
        problems.add(field, "must be a column or a constant", null);
      }
    }
  }

  private String aKind() {
    return EpisodeReader.article(columns.kind());
  }

  int size() {
    return fields.size();
  }

  /** The cells of a row, each where its field is; blank ones are absent. */
  Row row(List<String> cells) {
    Row row = new Row(columns.kind());
    mapping.constants().forEach((field, value) -> columns.fill(row, field, value));
    for (int i = 0; i < fields.size(); i++) {
      String cell = cells.get(i).strip();
      if (!cell.isEmpty()) {
        columns.fill(row, fields.get(i), cell);
      }
    }
    return row;
  }

  /** A field as the file's owner knows it: with their name for it, if that is another. */
  String named(String field) {
    String header = headers.getOrDefault(field, field);
    return header.equals(field) ? field : field + " (" + header + ")";
  }
}
