package io.github.mettle.example.scorecard;

import io.github.mettle.csv.MettleCsv;
import io.github.mettle.mapping.RejectedRow;
import io.github.mettle.refusal.Problem;
import java.util.List;
import java.util.Optional;

/** The list of rows that were refused, as CSV, or no list at all. */
final class Rejects implements AutoCloseable {
  private final Optional<WholeFile> file;

  private Rejects(Optional<WholeFile> file) {
    this.file = file;
  }

  /**
   * Opens the list.
   *
   * @throws Refusal if the file is none that can be written, or one of those read
   */
  static Rejects of(Console console, Optional<String> name) {
    Rejects list = new Rejects(name.map(it -> WholeFile.open(console, "--rejects", it)));
    list.write(List.of("table", "line", "id", "field", "rule", "value"));
    return list;
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
    file.ifPresent(it -> it.out().print(MettleCsv.line(cells)));
  }

  /** Keeps the list: without this, nothing is written. */
  void keep() {
    file.ifPresent(WholeFile::keep);
  }

  @Override
  public void close() {
    file.ifPresent(WholeFile::close);
  }
}
