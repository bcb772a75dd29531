package io.github.mettle.example.study;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The rows of a CSV file with a header, in UTF-8. A row that cannot be read is refused with its
 * line and the reason, one that does not belong is left out; both are counted, and the rest goes
 * on.
 */
final class Rows {
  private final String file;
  private final List<String> refusals = new ArrayList<>();
  private int read;
  private int leftOut;

  private Rows(Path file) {
    this.file = String.valueOf(file.getFileName());
  }

  /** Takes one row; returns whether it belongs; throws IllegalArgumentException to refuse it. */
  @FunctionalInterface
  interface Taker {
    boolean take(NamedCsvRecord row);
  }

  /**
   * Hands every row to a taker.
   *
   * @param columns that must be in the header
   * @throws IOException if the file cannot be read
   * @throws IllegalArgumentException if a column is missing
   */
  static Rows read(Path file, Set<String> columns, Taker taker) throws IOException {
    Rows rows = new Rows(file);
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder()
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofNamedCsvRecord(file)) {
      boolean first = true;
      for (NamedCsvRecord row : reader) {
        if (first) {
          rows.requireColumns(columns, row);
          first = false;
        }
        rows.offer(row, columns, taker);
      }
    }
    return rows;
  }

  private void requireColumns(Set<String> columns, NamedCsvRecord row) {
    Set<String> missing = new HashSet<>(columns);
    missing.removeAll(row.getHeader());
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(file + ": columns must include " + missing);
    }
  }

  private void offer(NamedCsvRecord row, Set<String> columns, Taker taker) {
    try {
      for (String column : columns) {
        if (row.findField(column).isEmpty()) {
          throw new IllegalArgumentException(column + " must be given: missing");
        }
      }
      if (taker.take(row)) {
        read++;
      } else {
        leftOut++;
      }
    } catch (IllegalArgumentException | java.time.DateTimeException refused) {
      String reason = String.valueOf(refused.getMessage()).replace('\n', ' ');
      refusals.add(file + ":" + row.getStartingLineNumber() + ": " + reason);
    }
  }

  /** How many rows were taken. */
  int read() {
    return read;
  }

  /** How many rows do not belong. */
  int leftOut() {
    return leftOut;
  }

  /** A line for each row that was refused. */
  List<String> refusals() {
    return List.copyOf(refusals);
  }
}
