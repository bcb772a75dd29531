package io.github.mettle.mapping;

import io.github.mettle.reflection.NotByReflection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of Markdown whose facts stand before it, between two lines of {@code ---}: one row, whose
 * columns are the keys.
 *
 * <p>The column {@code file} is the name, without folders and ending. Where the mapping makes a row
 * of each of the {@code updates}, they are the paragraphs that begin with a word in asterisks and
 * name a time: {@code *Resolved* - … {{< track "2026-03-02 10:00:00" >}}}, with the columns {@code
 * updates.status} and {@code updates.at}.
 */
@NotByReflection
public final class FrontMatterTable implements Table {
  private static final String UPDATES = "updates";
  private static final Pattern KEY = Pattern.compile("([\\w-]{1,100}):\\s*(.*)");
  private static final Pattern ITEM = Pattern.compile("\\s+-\\s+(.*)|-\\s+(.*)");
  private static final Pattern UPDATE =
      Pattern.compile(
          "\\*{1,2}([^*\n]{1,100})\\*{1,2}[^\n]{0,10000}?\\{\\{<\\s*track\\s+\"([^\"\n]+)\"");

  private final String name;
  private final String text;

  private FrontMatterTable(String name, String text) {
    this.name = name;
    this.text = text;
  }

  /**
   * {@return the table of a page}
   *
   * @param name of the file
   * @param text of the page
   */
  public static FrontMatterTable of(String name, String text) {
    return new FrontMatterTable(name, text);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void read(Mapping mapping, Rows rows) {
    List<String> columns = mapping.columns();
    rows.columns(0, columns);
    List<String> lines = text.lines().toList();
    Map<String, String> facts = facts(lines);
    facts.put("file", name.replaceFirst("^.*[/\\\\]", "").replaceFirst("\\.[^.]*$", ""));
    List<Map<String, String>> each =
        mapping.each().filter(UPDATES::equals).isPresent() ? updates() : List.of();
    if (each.isEmpty()) {
      rows.row(1, cells(columns, facts, Map.of()));
    }
    for (Map<String, String> update : each) {
      rows.row(1, cells(columns, facts, update));
    }
  }

  private static List<String> cells(
      List<String> columns, Map<String, String> facts, Map<String, String> update) {
    return columns.stream()
        .map(column -> update.getOrDefault(column, facts.getOrDefault(column, "")))
        .toList();
  }

  private static Map<String, String> facts(List<String> lines) {
    Map<String, String> facts = new HashMap<>();
    if (lines.isEmpty() || !lines.get(0).strip().equals("---")) {
      return facts;
    }
    String key = "";
    for (int i = 1; i < lines.size() && !lines.get(i).strip().equals("---"); i++) {
      Matcher named = KEY.matcher(lines.get(i));
      Matcher item = ITEM.matcher(lines.get(i));
      if (named.matches()) {
        key = named.group(1);
        facts.put(key, unquoted(named.group(2)));
      } else if (item.matches() && !key.isEmpty()) {
        String value = item.group(1) == null ? item.group(2) : item.group(1);
        facts.merge(key, unquoted(value), FrontMatterTable::joined);
      }
    }
    return facts;
  }

  private static String joined(String one, String other) {
    StringJoiner both = new StringJoiner("; ");
    if (!one.isEmpty()) {
      both.add(one);
    }
    return both.add(other).toString();
  }

  private static String unquoted(String value) {
    String stripped = value.strip();
    boolean quoted =
        stripped.length() > 1
            && "\"'".indexOf(stripped.charAt(0)) >= 0
            && stripped.charAt(stripped.length() - 1) == stripped.charAt(0);
    return quoted ? stripped.substring(1, stripped.length() - 1) : stripped;
  }

  private List<Map<String, String>> updates() {
    List<Map<String, String>> updates = new ArrayList<>();
    Matcher update = UPDATE.matcher(text);
    while (update.find()) {
      updates.add(
          Map.of(
              UPDATES + ".status",
              update.group(1).strip().toLowerCase(Locale.ROOT),
              UPDATES + ".at",
              update.group(2).strip()));
    }
    return updates;
  }
}
