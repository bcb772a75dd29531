package io.github.mettle.example.scorecard;

import io.github.mettle.csv.MettleCsv;
import io.github.mettle.mapping.RejectedRow;
import io.github.mettle.refusal.Problem;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The list of rows that were refused, as CSV, or no list at all. */
final class Rejects implements AutoCloseable {
  private static final String OPTION = "--rejects";
  private static final String RULE = "must be a file that can be written";

  private final Writer writer;
  private final String file;

  private Rejects(Writer writer, String file) {
    this.writer = writer;
    this.file = file;
  }

  static Rejects of(Console console, Optional<String> file) {
    if (file.isEmpty()) {
      return new Rejects(Writer.nullWriter(), "");
    }
    try {
      Path path = Path.of(file.get());
      if (console.read().contains(path.toAbsolutePath().normalize())) {
        throw Refusal.of(
            OPTION, "must be another file than those read", Columns.oneLine(file.get()));
      }
      BufferedWriter writer = Files.newBufferedWriter(path);
      Rejects list = new Rejects(writer, file.get());
      list.write(List.of("table", "line", "id", "field", "rule", "value"));
      return list;
    } catch (IOException | InvalidPathException refused) {
      throw Refusal.of(OPTION, RULE, Columns.oneLine(file.get()));
    }
  }

  void add(RejectedRow row) {
    for (Problem problem : row.problems()) {
      write(
          List.of(
              row.table(),
              Long.toString(row.line()),
              row.id(),
              problem.attribute(),
              problem.rule(),
              problem.actual()));
    }
  }

  private void write(List<String> cells) {
    try {
      writer.write(MettleCsv.line(cells));
    } catch (IOException refused) {
      throw Refusal.of(OPTION, RULE, Columns.oneLine(file));
    }
  }

  @Override
  public void close() {
    try {
      writer.close();
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }
}
