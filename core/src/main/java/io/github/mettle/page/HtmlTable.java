package io.github.mettle.page;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A table as HTML, with scopes; a wide one is scrolled where the screen is narrower. */
final class HtmlTable {
  private HtmlTable() {}

  static void write(Block.Table table, String label, Markup out) {
    if (table.wide()) {
      out.open("section", "class", "m-scroll", "tabindex", "0", "aria-label", label);
    }
    out.open("table").element("caption", table.name()).line();
    head(table.columns(), out);
    body(table, out);
    out.close("table");
    if (table.wide()) {
      out.close("section");
    }
    out.line();
    table.rest().forEach(rest -> out.element("p", rest, "class", "m-rest").line());
  }

  private static void head(List<Block.Column> columns, Markup out) {
    out.open("thead").open("tr");
    for (Block.Column column : columns) {
      out.element("th", column.name(), attributes(column, "scope", "col"));
    }
    out.close("tr").close("thead").line();
  }

  private static String[] attributes(Block.Column column, String... others) {
    if (!column.numeric() && !column.minor()) {
      return others;
    }
    Stream<String> style = Stream.of("class", column.numeric() ? "m-n" : "m-minor");
    return Stream.concat(Arrays.stream(others), style).toArray(String[]::new);
  }

  private static void body(Block.Table table, Markup out) {
    out.open("tbody").line();
    boolean first = true;
    for (Block.Row row : table.rows()) {
      if (row.rank() == Block.Rank.GROUP) {
        out.add(first ? "" : "</tbody><tbody>\n");
        group(row, table.columns().size(), out);
      } else {
        row(row, table.columns(), out);
      }
      first = false;
    }
    out.close("tbody");
  }

  private static void group(Block.Row row, int columns, Markup out) {
    String span = Integer.toString(columns);
    out.open("tr", "class", "m-group");
    out.element("th", row.cells().get(0), "scope", "rowgroup", "colspan", span);
    out.close("tr").line();
  }

  private static void row(Block.Row row, List<Block.Column> columns, Markup out) {
    if (row.rank() == Block.Rank.TOTAL) {
      out.open("tr", "class", "m-sum");
    } else {
      out.open("tr");
    }
    out.element("th", row.cells().get(0), "scope", "row");
    for (int i = 1; i < columns.size(); i++) {
      String cell = i < row.cells().size() ? row.cells().get(i) : "";
      out.element("td", cell, attributes(columns.get(i)));
    }
    out.close("tr").line();
  }
}
