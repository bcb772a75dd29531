package io.github.mettle.mapping;

import java.io.IOException;
import java.util.List;

/**
 * Rows of named cells, from whatever keeps them: CSV, JSON, Markdown, a workbook.
 *
 * <p>The seam for formats of one's own: hand the names of the columns over, then each row.
 */
public interface Table {
  /** {@return the name by which messages call it, such as that of the file; "" if it has none} */
  String name();

  /** {@return the word that stands before the number of a row in messages} */
  default String rowName() {
    return "line";
  }

  /**
   * Reads the rows, the first first.
   *
   * @param mapping how the table is laid out, and which columns are asked for
   * @param rows takes what is read
   * @throws io.github.mettle.refusal.RefusedException if it is no such table
   * @throws IOException if it cannot be read
   */
  void read(Mapping mapping, Rows rows) throws IOException;

  /** Takes the rows of a table. */
  interface Rows {
    /**
     * Takes the names of the columns; called once, before any row.
     *
     * @param line the number of the line on which they stand, from 1; 0 if the table has none, so
     *     that columns which nobody asked for are not among them
     * @param columns the names, in the order of the cells
     */
    void columns(long line, List<String> columns);

    /**
     * Takes a row.
     *
     * @param line the number of its first line, or of the row, from 1
     * @param cells as many as columns, "" if blank; used again after the call
     * @return whether more rows are wanted
     */
    boolean row(long line, List<String> cells);
  }
}
