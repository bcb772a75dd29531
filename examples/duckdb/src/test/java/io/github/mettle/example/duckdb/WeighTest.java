package io.github.mettle.example.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mettle.Scorecard;
import io.github.mettle.insight.Ranking;
import io.github.mettle.record.Action;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.Dispute;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Severity;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.refusal.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Folders of files that DuckDB itself has written. */
class WeighTest {
  private static final String AS_OF = "2026-11-21";

  private static final String FACTS =
      """
      CREATE TABLE facts (party VARCHAR, kind VARCHAR, id VARCHAR, orderedAt DATE, dueAt VARCHAR,
        deliveredAt TIMESTAMPTZ, openedAt VARCHAR, severity VARCHAR, attribution VARCHAR,
        impact VARCHAR, notifiedAt VARCHAR, madeAt VARCHAR, stake DOUBLE, "tags.site" VARCHAR,
        episode VARCHAR, raisedAt VARCHAR);
      INSERT INTO facts BY NAME SELECT 'Alder' party, 'delivery' kind, 'd' id,
        DATE '2026-03-02' orderedAt, '2026-03-09' dueAt,
        TIMESTAMPTZ '2026-03-08T10:00:00+02:00' deliveredAt, 'Essen' "tags.site";
      INSERT INTO facts BY NAME SELECT 'Birch' party, 'incident' kind, 'i' id,
        '2026-05-04' openedAt, 'MAJOR' severity, 'SUPPLIER' attribution, 'LIMITED' impact,
        '2026-05-04T09:00:00Z;2026-05-05' notifiedAt;
      INSERT INTO facts BY NAME SELECT 'Birch' party, 'commitment' kind, 'c' id,
        '2026-05-06' madeAt, '2026-06-30' dueAt, 2.5 stake;
      INSERT INTO facts BY NAME SELECT 'Birch' party, 'dispute' kind, 'i' episode,
        '2026-05-20' raisedAt;
      """;

  private static final List<TrackRecord> RECORDS =
      List.of(
          TrackRecord.of(
              "Alder",
              Delivery.builder()
                  .id("d")
                  .orderedAt("2026-03-02")
                  .dueAt("2026-03-09")
                  .deliveredAt("2026-03-08T08:00:00Z")
                  .tag("site", "Essen")
                  .build()),
          TrackRecord.builder("Birch")
              .add(
                  Incident.builder()
                      .id("i")
                      .openedAt("2026-05-04")
                      .severity(Severity.MAJOR)
                      .attribution(Attribution.SUPPLIER)
                      .impact(Impact.LIMITED)
                      .step(Action.NOTIFIED, "2026-05-04T09:00:00Z")
                      .step(Action.NOTIFIED, "2026-05-05")
                      .build())
              .add(
                  Commitment.builder()
                      .id("c")
                      .madeAt("2026-05-06")
                      .dueAt("2026-06-30")
                      .stake(2.5)
                      .build())
              .add(Dispute.builder().episode("i").raisedAt("2026-05-20").build())
              .build());

  @TempDir Path folder;

  private void duckdb(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SET TimeZone = 'UTC'");
      statement.execute(sql);
    }
  }

  private void write(String facts, String where, String file) throws SQLException {
    duckdb(facts + "COPY (FROM facts WHERE " + where + ") TO '" + folder.resolve(file) + "'");
  }

  private List<TrackRecord> records() throws IOException, SQLException {
    try (FolderOfFacts facts = FolderOfFacts.read(folder)) {
      return new Facts(facts).records();
    }
  }

  private static void refused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable action, String message) {
    assertThatThrownBy(action).isInstanceOf(RefusedException.class).hasMessage(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"parquet", "csv"})
  void aFolderIsRankedAsItsRecordsAre(String ending) throws IOException, SQLException {
    write(FACTS, "party = 'Alder'", "alder." + ending);
    write(FACTS, "party = 'Birch'", "birch." + ending);
    Ranking expected = Scorecard.standard().rank(RECORDS, AS_OF);
    Ranking ranking = Main.ranking(folder.toString(), "--as-of", AS_OF);
    assertThat(ranking).isEqualTo(expected).hasToString(expected.toString());
  }

  @Test
  void aFolderMayBeNamedAsPatternsAre() throws IOException, SQLException {
    Path odd = Files.createDirectory(folder.resolve("what's [new]?"));
    write(FACTS, "true", "facts.csv");
    Files.move(folder.resolve("facts.csv"), odd.resolve("facts.csv"));
    assertThat(Main.ranking(odd.toString(), "--as-of", AS_OF))
        .isEqualTo(Scorecard.standard().rank(RECORDS, AS_OF));
  }

  @Test
  void typedColumnsAreReadAsTheFactsTheyAre() throws IOException, SQLException {
    write(FACTS, "true", "facts.parquet");
    assertThat(records()).containsExactlyInAnyOrderElementsOf(RECORDS);
  }

  @Test
  void otherTablesAreReadByAMapping() throws IOException, SQLException {
    duckdb(
        """
        COPY (SELECT 'Alder' AS Supplier, 1001 AS PO, '3/2/2026' AS Ordered, '3/9/2026' AS Promised,
          '3/8/2026' AS Received) TO '%s'\
        """
            .formatted(folder.resolve("orders.parquet")));
    Path mapping =
        Files.writeString(
            folder.resolve("mapping.json"),
            """
            {"format": "mettle-mapping/1", "kind": "delivery", "dates": ["M/d/yyyy"],
             "fields": {"party": "Supplier", "id": "PO", "orderedAt": "Ordered",
                        "dueAt": "Promised", "deliveredAt": "Received"}}\
            """);
    Delivery delivery = Delivery.of("1001", "2026-03-02", "2026-03-09").deliveredAt("2026-03-08");
    assertThat(Main.ranking(folder.toString(), "--mapping", mapping.toString(), "--as-of", AS_OF))
        .isEqualTo(Scorecard.standard().rank(List.of(TrackRecord.of("Alder", delivery)), AS_OF));
  }

  @Test
  void refusesAFolderWithoutFactsOrWithBothForms() throws SQLException {
    refused(this::records, "folder must hold .parquet files or .csv files: none of either");
    write(FACTS, "true", "facts.csv");
    write(FACTS, "true", "facts.parquet");
    refused(this::records, "folder must hold .parquet files or .csv files: both");
  }

  @Test
  void refusesRowsThatAreWrong() throws SQLException {
    String wrong =
        FACTS
            + """
            INSERT INTO facts BY NAME SELECT 'Alder' party, 'commitment' kind, 'w' id,
              'soon' madeAt, '2026-03-09' dueAt;
            """;
    write(wrong, "true", "facts.parquet");
    refused(
        this::records,
        folder.getFileName()
            + ", row 5, w: madeAt must be a date or an instant with a zone, such as 2026-03-02 or"
            + " 2026-03-02T08:00:00Z: \"soon\"");
  }

  @Test
  void refusesKindsAndColumnsThatThereAreNot() throws SQLException {
    write(
        FACTS + "INSERT INTO facts BY NAME SELECT 'Alder' party, 'wish' kind;",
        "true",
        "facts.parquet");
    refused(this::records, "kind must be a kind of episode, or dispute: wish");
    write(
        FACTS + "UPDATE facts SET madeAt = '2026-01-01' WHERE kind = 'delivery';",
        "true",
        "facts.parquet");
    refused(
        this::records,
        folder.getFileName()
            + ", line 1: madeAt must be a field of a delivery, be mapped to one, or be ignored:"
            + " column 7");
  }

  @Test
  void refusesDisputesThatAreWrong() throws SQLException {
    write(
        FACTS + "UPDATE facts SET raisedAt = 'soon', dueAt = 'x' WHERE kind = 'dispute';",
        "true",
        "facts.parquet");
    refused(
        this::records,
        """
        i: dueAt must be a field of a dispute: "x"
        i: raisedAt must be a date or an instant with a zone, such as 2026-03-02 or \
        2026-03-02T08:00:00Z: "soon"\
        """);
  }

  @Test
  void refusesArgumentsThatThereAreNot() {
    refused(
        () -> Main.ranking("facts", "--colour", "red"),
        "arguments must be FOLDER [--mapping FILE] [--policy FILE] [--as-of WHEN]: "
            + "[facts, --colour, red]");
    refused(
        Main::ranking,
        "arguments must be FOLDER [--mapping FILE] [--policy FILE] [--as-of WHEN]: []");
  }
}
