package io.github.mettle.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Lays rows out in columns as wide as their widest cell. Knows nothing of what is in them.
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
   * @param alignments a letter a column: {@code l} left, {@code r} right
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
    rows.add(List.of(cells));
    return this;
  }

  /**
   * Adds a row.
   *
   * @param cells at most as many as there are columns
   * @return this table
   */
  public TextTable row(List<String> cells) {
    rows.add(List.copyOf(cells));
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
    int[] widths = widths();
    int width = -GAP.length();
    for (int column : widths) {
      width += column + GAP.length();
    }
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      lines.add(row.isEmpty() ? "─".repeat(Math.max(width, 0)) : line(row, widths));
    }
    return lines;
  }

  @Override
  public String toString() {
    return String.join("\n", lines());
  }

  private int[] widths() {
    int[] widths = new int[alignments.length()];
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        widths[i] = Math.max(widths[i], width(row.get(i)));
      }
    }
    return widths;
  }

  private String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < row.size(); i++) {
      String pad = " ".repeat(widths[i] - width(row.get(i)));
      line.append(i == 0 ? "" : GAP);
      boolean left = alignments.charAt(i) == 'l';
      line.append(left ? row.get(i) + pad : pad + row.get(i));
    }
    return line.toString().stripTrailing();
  }

  private static int width(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
