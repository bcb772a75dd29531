package io.github.mettle.page;

import io.github.mettle.text.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows in columns as wide as their widest cell, each cell on one line.
 *
 * <p>Not thread-safe.
 */
public final class TextTable {
  private static final String GAP = "  ";

  private final String alignments;
  private final List<List<String>> rows = new ArrayList<>();

  private TextTable(String alignments) {
    this.alignments = alignments;
  }

  /**
   * {@return an empty table}
   *
   * @param alignments a letter for each column: {@code l} left, {@code r} right
   */
  public static TextTable ofColumns(String alignments) {
    return new TextTable(alignments);
  }

  /**
   * Adds a row.
   *
   * @param cells at most as many as there are columns
   * @return this table
   */
  public TextTable row(String... cells) {
    return row(List.of(cells));
  }

  /**
   * Adds a row.
   *
   * @param cells at most as many as there are columns
   * @return this table
   */
  public TextTable row(List<String> cells) {
    rows.add(cells.stream().map(Text::oneLine).toList());
    return this;
  }

  /**
   * Adds a rule across the table.
   *
   * @return this table
   */
  public TextTable rule() {
    rows.add(List.of());
    return this;
  }

  /** {@return the lines, without trailing blanks} */
  public List<String> lines() {
    return lines(Integer.MAX_VALUE);
  }

  /**
   * {@return the lines, without trailing blanks; where they are too long, the last column is broken
   * between words and goes on below itself}
   *
   * @param most the columns of the screen
   */
  public List<String> lines(int most) {
    int[] widths = widths();
    int rule = Math.min(width(widths), most);
    int indent = width(widths) - widths[widths.length - 1];
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      if (row.isEmpty()) {
        lines.add("─".repeat(Math.max(rule, 0)));
      } else {
        breakInto(lines, line(row, widths), indent, most);
      }
    }
    return lines;
  }

  /** {@return the columns that the widest line takes} */
  public int width() {
    return width(widths());
  }

  private static int width(int[] widths) {
    int width = -GAP.length();
    for (int column : widths) {
      width += column + GAP.length();
    }
    return width;
  }

  private static void breakInto(List<String> lines, String line, int indent, int most) {
    String rest = line;
    while (Text.width(rest) > most) {
      int end = rest.length();
      do {
        end = rest.lastIndexOf(' ', end - 1);
      } while (end > indent && Text.width(rest.substring(0, end)) > most);
      if (end <= indent || rest.substring(indent, end).isBlank()) {
        break;
      }
      lines.add(rest.substring(0, end));
      rest = " ".repeat(indent) + rest.substring(end + 1);
    }
    lines.add(rest);
  }

  @Override
  public String toString() {
    return String.join("\n", lines());
  }

  private int[] widths() {
    int[] widths = new int[alignments.length()];
    for (List<String> row : rows) {
      for (int i = 0; i < row.size() && !spans(row); i++) {
        widths[i] = Math.max(widths[i], Text.width(row.get(i)));
      }
    }
    return widths;
  }

  /** Whether it is one cell across the table. */
  private boolean spans(List<String> row) {
    return row.size() == 1 && alignments.length() > 1;
  }

  private String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < row.size(); i++) {
      String pad = " ".repeat(Math.max(0, widths[i] - Text.width(row.get(i))));
      line.append(i == 0 ? "" : GAP);
      boolean left = alignments.charAt(i) == 'l';
      line.append(left ? row.get(i) + pad : pad + row.get(i));
    }
    return line.toString().stripTrailing();
  }
}
