package io.github.mettle.example.workswith;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.Scorecard;
import io.github.mettle.json.MettleJson;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.BalanceSheet;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Facts are tables, a record is a view of them, and a sheet is stored for an audit alone. */
class FactsInTablesTest {
  private static final Scorecard SCORECARD = Scorecard.standard();

  private static EmbeddedPostgres server;

  @BeforeAll
  static void start() throws IOException, SQLException {
    server = EmbeddedPostgres.start();
    try (Connection database = database();
        Statement statement = database.createStatement()) {
      statement.execute(
          """
          create table delivery (
            id text primary key, supplier text not null,
            ordered date not null, due date not null, delivered date);
          insert into delivery values
            ('PO-1', 'Ruhr Steelworks', '2026-03-01', '2026-03-20', '2026-03-19'),
            ('PO-2', 'Ruhr Steelworks', '2026-05-02', '2026-05-21', null),
            ('PO-3', 'Weser Coil', '2026-05-02', '2026-05-21', '2026-06-01');
          create table shown (on_day date, supplier text, sheet jsonb not null);
          """);
    }
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  private static Connection database() throws SQLException {
    return server.getPostgresDatabase().getConnection();
  }

  private static TrackRecord record(String supplier) throws SQLException {
    TrackRecord.Builder record = TrackRecord.builder(supplier);
    try (Connection database = database();
        PreparedStatement query =
            database.prepareStatement(
                "select id, ordered, due, delivered from delivery where supplier = ?")) {
      query.setString(1, supplier);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          record.add(delivery(row));
        }
      }
    }
    return record.build();
  }

  private static Delivery delivery(ResultSet row) throws SQLException {
    Delivery.Builder delivery =
        Delivery.builder()
            .id(row.getString("id"))
            .orderedAt(row.getObject("ordered", LocalDate.class))
            .dueAt(row.getObject("due", LocalDate.class));
    LocalDate delivered = row.getObject("delivered", LocalDate.class);
    return (delivered == null ? delivery : delivery.deliveredAt(delivered)).build();
  }

  @Test
  void aRecordIsAViewOfTheTables() throws SQLException {
    assertThat(record("Ruhr Steelworks"))
        .isEqualTo(
            TrackRecord.of(
                "Ruhr Steelworks",
                Delivery.of("PO-1", "2026-03-01", "2026-03-20").deliveredAt("2026-03-19"),
                Delivery.of("PO-2", "2026-05-02", "2026-05-21")));
  }

  /** The database orders the keys of jsonb as it likes, and what is read is equal all the same. */
  @Test
  void aSheetThatWasShownIsReadAgainAsItWas() throws SQLException {
    BalanceSheet sheet = SCORECARD.weigh(record("Ruhr Steelworks"), "2026-11-21");
    try (Connection database = database();
        PreparedStatement insert =
            database.prepareStatement("insert into shown values (?, ?, ?::jsonb)")) {
      insert.setObject(1, LocalDate.of(2026, 11, 21));
      insert.setString(2, sheet.party());
      insert.setString(3, MettleJson.write(sheet));
      insert.executeUpdate();
      try (Statement query = database.createStatement();
          ResultSet row =
              query.executeQuery("select sheet, sheet ->> 'policy' as policy from shown")) {
        row.next();
        assertThat(MettleJson.readSheet(row.getString("sheet"))).isEqualTo(sheet);
        assertThat(row.getString("policy")).isEqualTo(SCORECARD.policy().fingerprint());
      }
    }
  }
}
