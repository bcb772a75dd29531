package io.github.mettle.example.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists as tables for spreadsheets and data frames. */
class CsvOutputTest {
  private static final String RECORDS =
      """
      {"party": "=HYPERLINK(1)", "episodes": [
        {"kind": "delivery", "id": "@PO", "orderedAt": "2026-05-04", "dueAt": "2026-05-08"}]}
      {"party": "Ruhr, Essen", "episodes": [
        {"kind": "gesture", "id": "g", "at": "2026-05-04", "level": "DELIGHTED"}]}
      """
          .replace("[\n  ", "[");

  @TempDir private Path folder;

  @Test
  void ofTheRankingARowForEachSupplier() {
    Run run = Run.reading(RECORDS, "rank", "-", "--format", "csv", "--as-of", "2026-06-30");
    assertThat(run.out().lines())
        .hasSize(3)
        .first()
        .asString()
        .startsWith("asOf,policy,suppliers,position,party,trust.belief,");
    assertThat(run.out()).contains("2026-06-30,").contains(",\"Ruhr, Essen\",", ",'=HYPERLINK(1),");
  }

  @Test
  void ofSheetsAndHistoriesARowForEachSupplierDayAndAccount() {
    Run sheets = Run.reading(RECORDS, "sheet", "-", "--format", "csv", "--as-of", "2026-06-30");
    assertThat(sheets.out().lines())
        .hasSize(1 + 2 * 11)
        .first()
        .asString()
        .startsWith("party,asOf,policy,account,assets,liabilities,");
    Run history =
        Run.reading(
            RECORDS,
            "history",
            "-",
            "--format",
            "csv",
            "--from",
            "2026-05-01",
            "--to",
            "2026-07-01");
    assertThat(history.out().lines()).hasSizeGreaterThan(2 * 2 * 11).allMatch(l -> !l.isBlank());
  }

  @Test
  void ofPostingsAndWhatIsDueARowEachThatNoSpreadsheetRuns() throws Exception {
    Path file = folder.resolve("due.csv");
    Run due = Run.reading(RECORDS, "due", "-", "--out", "" + file, "--as-of", "2026-06-30");
    assertThat(due).isEqualTo(new Run(0, "", ""));
    assertThat(Files.readString(file)).contains("'=HYPERLINK(1)").contains(",'@PO,");
    Run postings =
        Run.reading(RECORDS, "postings", "-", "--format", "csv", "--as-of", "2026-06-30");
    assertThat(postings.out()).contains(",RELIABILITY,'@PO,", "EXTRA_MILE,g,");
  }
}
