package io.github.mettle.example.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.record.Action;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.Dispute;
import io.github.mettle.record.Gesture;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Inquiry;
import io.github.mettle.record.OpeningBalance;
import io.github.mettle.record.Ruling;
import io.github.mettle.record.Satisfaction;
import io.github.mettle.record.Severity;
import io.github.mettle.record.TrackRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Facts as rows: what is written is read again. */
class FactsTest {
  private static final TrackRecord EVERYTHING =
      TrackRecord.builder("Ruhr Steelworks")
          .add(
              Incident.builder()
                  .id("i")
                  .openedAt("2026-03-02T08:00:00+01:00")
                  .severity(Severity.MAJOR)
                  .attribution(Attribution.SUPPLIER)
                  .impact(Impact.LIMITED)
                  .step(Action.NOTIFIED, "2026-03-02T09:00:00Z")
                  .step(Action.UPDATED, "2026-03-03")
                  .step(Action.UPDATED, "2026-03-04")
                  .step(Action.REMEDY_OFFERED, "2026-03-05")
                  .unrecorded(Criterion.PREVENT)
                  .pause("2026-03-06", "2026-03-08")
                  .tag("site", "Essen")
                  .build())
          .add(Commitment.of("c", "2026-01-01", "2026-01-30"))
          .add(
              Delivery.builder()
                  .id("d")
                  .orderedAt("2026-01-01")
                  .dueAt("2026-02-01")
                  .receipt(0.25, "2026-01-30")
                  .receipt(0.5, "2026-02-03")
                  .orderValue(1234.5)
                  .build())
          .add(Inquiry.of("q", "2026-01-05"))
          .add(Gesture.of("g", "2026-01-06", Satisfaction.AMAZED))
          .add(
              OpeningBalance.builder()
                  .id("o")
                  .at("2025-12-31")
                  .balance(Account.CANDOUR, 2, 1)
                  .build())
          .add(
              Dispute.builder()
                  .episode("c")
                  .raisedAt("2026-02-02")
                  .ruling(Ruling.UPHELD)
                  .ruledAt("2026-03-01")
                  .build())
          .build();

  @TempDir Path folder;

  private static TrackRecord read(Dataset<Row> facts) {
    FactReader reader = new FactReader(List.of(facts.columns()));
    FactGroup group = FactGroup.strict(EVERYTHING.party());
    for (Row row : facts.collectAsList()) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        cells.add(FactRows.text(row.get(i)));
      }
      group.add(reader, cells);
    }
    return group.record().orElseThrow();
  }

  @Test
  void aRecordIsReadAsItWasWritten() {
    String file = folder.resolve("facts").toString();
    FactRows.of(Sparks.SESSION, List.of(EVERYTHING)).coalesce(1).write().parquet(file);
    assertThat(read(Sparks.SESSION.read().parquet(file))).isEqualTo(EVERYTHING);
  }

  /** Columns of other types are read as text; a time is an instant, whatever the session's zone. */
  @Test
  void datesTimesAndNumbersMayHaveTheirTypes() {
    Dataset<Row> typed =
        Sparks.SESSION.sql(
            "select 'Ruhr Steelworks' party, 'commitment' kind, 'c' id, date'2026-01-01' madeAt,"
                + " timestamp'2026-01-30T12:00:00Z' dueAt, 2.5 stake");
    Commitment expected =
        Commitment.builder()
            .id("c")
            .madeAt("2026-01-01")
            .dueAt("2026-01-30T21:00:00+09:00")
            .stake(2.5)
            .build();
    assertThat(read(WeighJob.asText(typed)).episodes()).containsExactly(expected);
  }

  @Test
  void namesOfColumnsMayHoldWhatSqlReserves() {
    Dataset<Row> odd = Sparks.SESSION.sql("select 1 `a.b`, 2 `c``d`, 3 `order`");
    assertThat(WeighJob.asText(odd).columns()).containsExactly("a.b", "c`d", "order");
  }

  @Test
  void theSchemaHasEveryColumnOnce() {
    assertThat(FactColumns.schema(List.of("site")).fieldNames())
        .startsWith("party", "kind", "id")
        .contains("remedyOfferedAt", "CANDOUR.liabilities", "episode", "ruledAt", "tags.site")
        .doesNotHaveDuplicates();
  }
}
