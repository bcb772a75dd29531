package io.github.mettle.mapping;

import io.github.mettle.refusal.Problems;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Where the columns of a table are, and which rules read them: every problem at once. */
final class ColumnPlaces {
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");

  private final Mapping mapping;
  private final TargetFields targets;
  private final Problems problems;
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<String, FieldRule> rules;
  private final Set<String> named = new HashSet<>();
  private final Map<String, String> headers = new HashMap<>();

  private ColumnPlaces(Mapping mapping, Problems problems) {
    this.mapping = mapping;
    this.problems = problems;
    targets = TargetFields.of(mapping.kind());
    rules = new LinkedHashMap<>(mapping.fields());
  }

  /**
   * Finds the columns of a table.
   *
   * @param line the number of the line on which they stand, 0 if they stand on none
   * @throws io.github.mettle.refusal.RefusedException if they do not fit
   */
  static ColumnPlaces of(Mapping mapping, long line, List<String> columns) {
    Problems problems = Problems.of(line == 0 ? "" : "line " + line);
    ColumnPlaces places = new ColumnPlaces(mapping, problems);
    places.add(columns);
    places.requireRead();
    places.requireGiven();
    problems.refuseIfAny();
    places.rules.forEach(places::name);
    return places;
  }

  /** The rules of the fields: those of the mapping, and those of columns named as a field. */
  Map<String, FieldRule> rules() {
    return rules;
  }

  int place(String column) {
    return places.getOrDefault(fold(column), -1);
  }

  /** A field as the table's owner knows it: with their name for it, if that is another. */
  String named(String attribute) {
    String header = headers.getOrDefault(attribute, attribute);
    return header.equals(attribute) ? attribute : attribute + " (" + header + ")";
  }

  private void name(String field, FieldRule rule) {
    if (!rule.source().columns().isEmpty()) {
      headers.put(field, String.join(", ", rule.source().columns()));
    }
  }

  static String fold(String column) {
    String name = BLANKS.matcher(Notation.stripped(column)).replaceAll(" ");
    return name.toLowerCase(Locale.ROOT);
  }

  private void add(List<String> columns) {
    Set<String> ruled = folded(mapping.ruled());
    Set<String> looked = folded(mapping.columns());
    looked.addAll(folded(mapping.filledDown()));
    Set<String> ignored = folded(mapping.ignored());
    for (int i = 0; i < columns.size(); i++) {
      String name = Notation.stripped(columns.get(i));
      boolean mayBeField =
          !mapping.ignoresOthers() && !ruled.contains(fold(name)) && !ignored.contains(fold(name));
      if (looked.contains(fold(name)) && places.putIfAbsent(fold(name), i) != null) {
        problems.add(name, "must be one column", "column " + (i + 1) + " again");
      } else if (mayBeField && (targets.has(name) || !looked.contains(fold(name)))) {
        addField(name, i);
      }
    }
  }

  private static Set<String> folded(Iterable<String> columns) {
    Set<String> folded = new HashSet<>();
    columns.forEach(column -> folded.add(fold(column)));
    return folded;
  }

  /** A column that no rule reads must be named as a field. */
  private void addField(String name, int place) {
    String shown = "column " + (place + 1);
    if (!targets.has(name)) {
      String rule = "must be a field of " + targets.article() + ", be mapped to one, or be ignored";
      problems.add(name.isEmpty() ? "header" : name, rule, shown);
    } else if (!named.add(name)) {
      problems.add(name, "must be one column", shown + " again");
    } else if (rules.containsKey(name)) {
      problems.add(name, "must be a column or a rule, not both", rules.get(name));
    } else {
      places.put(fold(name), place);
      rules.put(name, FieldRule.column(name));
    }
  }

  private void requireRead() {
    Set<String> optional = new HashSet<>();
    for (FieldRule rule : mapping.fields().values()) {
      if (rule.source() instanceof CellSource.FirstOf some
          && some.columns().stream().anyMatch(column -> place(column) >= 0)) {
        optional.addAll(some.columns());
      }
    }
    for (String column : mapping.columns()) {
      if (place(column) < 0 && !optional.contains(column)) {
        problems.add(column, "must be a column", null);
      }
    }
  }

  /** Fields that are required may come from another table where rows are gathered. */
  private void requireGiven() {
    for (String field : targets.required()) {
      if (!rules.containsKey(field) && (!mapping.gathers() || field.equals("id"))) {
        problems.add(field, "must be a column or a constant", null);
      }
    }
  }
}
