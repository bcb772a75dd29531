package io.github.mettle.example.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mettle.insight.Ranking;
import io.github.mettle.insight.RankingEntry;
import io.github.mettle.json.MettleJson;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.refusal.RefusedException;
import io.github.mettle.sheet.BalanceSheet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The job gives what one process gives, byte for byte, whatever happens on the way. */
class WeighJobTest {

  @TempDir static Path folder;
  private static List<TrackRecord> records;
  private static List<String> expected;

  @BeforeAll
  static void weighInOneProcess() throws IOException {
    records = new ArrayList<>(GeneratedFacts.records(40, 25));
    records.add(rename(GeneratedFacts.record(1_000, 900), "Großlieferant 大"));
    OneProcess.run(Sparks.WEIGHER, records.stream(), folder.resolve("one"));
    expected = Sparks.digests(folder.resolve("one"));
  }

  private static TrackRecord rename(TrackRecord record, String party) {
    TrackRecord.Builder renamed = TrackRecord.builder(party).addAll(record.episodes());
    record.disputes().forEach(renamed::add);
    return renamed.build();
  }

  private static Dataset<Row> facts() {
    return FactRows.of(Sparks.SESSION, records);
  }

  /** The facts with their rows in another order, in as many partitions. */
  private static Dataset<Row> shuffled(int partitions) {
    StructType schema = facts().schema();
    List<Row> rows = new ArrayList<>(facts().collectAsList());
    Collections.shuffle(rows, new Random(partitions));
    return Sparks.SESSION.createDataFrame(rows, schema).repartition(partitions);
  }

  private static Path run(Dataset<Row> facts, long splitAbove, double mostRejected, String name) {
    Path out = folder.resolve(name);
    new WeighJob(Sparks.SESSION, Sparks.WEIGHER, splitAbove, mostRejected).run(facts, out);
    return out;
  }

  @ParameterizedTest
  @CsvSource({"1, 1000000, 1", "5, 100, 7", "13, 10, 3"})
  void noPartitioningAndNoSplitChangesAByte(int inputs, long splitAbove, int shuffles)
      throws IOException {
    Sparks.SESSION.conf().set("spark.sql.shuffle.partitions", shuffles);
    Path out = run(shuffled(inputs), splitAbove, 0, "parted" + inputs);
    assertThat(Sparks.digests(out)).isEqualTo(expected);
  }

  /** In the middle of the rows and in the middle of the results; the second try succeeds. */
  @Test
  void tasksThatFailAtFirstChangeNoByte() throws IOException {
    Path out = folder.resolve("faulty");
    UnaryOperator<MapPartitionsFunction<Row, Weighed>> around =
        weigh -> rows -> Faults.failing(weigh.call(Faults.failing(rows, 300)), 5);
    new WeighJob(Sparks.SESSION, Sparks.WEIGHER, 100, 0, around).run(shuffled(4), out);
    assertThat(Sparks.digests(out)).isEqualTo(expected);
    assertThat(Faults.THROWN.get()).isPositive();
  }

  @Test
  void theRankingIsThatOfTheLibrary() {
    Path out = run(facts(), WeighJob.SPLIT_ABOVE, 0, "ranked");
    Dataset<Row> sheets = Sparks.SESSION.read().parquet(out.resolve("sheets.parquet").toString());
    assertThat(sheets.columns())
        .containsExactly(
            "party", "standing", "expected", "lower", "upper", "assets", "liabilities", "sheet");
    List<BalanceSheet> read =
        sheets.select("sheet").collectAsList().stream()
            .map(row -> MettleJson.readSheet(row.getString(0)))
            .toList();
    List<BalanceSheet> weighed =
        records.stream()
            .map(it -> Sparks.WEIGHER.scorecard().weigh(it, GeneratedFacts.AS_OF))
            .toList();
    assertThat(read).containsExactlyInAnyOrderElementsOf(weighed);
    assertThat(
            Sparks.SESSION
                .read()
                .parquet(out.resolve("ranking.parquet").toString())
                .orderBy("place")
                .collectAsList())
        .extracting(row -> row.getString(1))
        .isEqualTo(Ranking.of(weighed).places().stream().map(RankingEntry::party).toList());
  }

  private static Dataset<Row> withWrongRows() {
    Dataset<Row> facts = facts();
    StructType schema = facts.schema();
    List<Row> wrong = new ArrayList<>();
    wrong.add(row(schema, "party", "Supplier 1", "kind", "delivery", "id", "w1", "orderedAt", "?"));
    wrong.add(row(schema, "party", "Supplier 1", "kind", "wish", "id", "w2"));
    wrong.add(row(schema, "kind", "gesture", "id", "w3", "at", "2026-01-01", "level", "EXCEEDED"));
    wrong.add(
        row(
            schema,
            "party",
            "Supplier 1",
            "kind",
            "gesture",
            "id",
            "w4",
            "at",
            "2026-01-01",
            "level",
            "EXCEEDED",
            "dueAt",
            "2026-01-02"));
    for (String day : List.of("2026-01-01", "2026-01-02")) {
      wrong.add(
          row(
              schema,
              "party",
              "Supplier 2",
              "kind",
              "gesture",
              "id",
              "w5",
              "at",
              day,
              "level",
              "EXCEEDED"));
    }
    Row first = facts.filter("party = 'Supplier 3' and kind <> 'dispute'").first();
    wrong.add(first);
    return facts.union(Sparks.SESSION.createDataFrame(wrong, schema));
  }

  private static Row row(StructType schema, String... cells) {
    Object[] values = new Object[schema.size()];
    for (int i = 0; i < cells.length; i += 2) {
      values[schema.fieldIndex(cells[i])] = cells[i + 1];
    }
    return RowFactory.create(values);
  }

  @Test
  void wrongRowsAreListedWithReasonAndSourceAndChangeNothingElse() throws IOException {
    Path out = run(withWrongRows(), 20, 0.01, "rejects");
    assertThat(Sparks.digests(out)).isEqualTo(expected);
    List<Row> rejects =
        Sparks.SESSION.read().parquet(out.resolve("rejects.parquet").toString()).collectAsList();
    assertThat(rejects)
        .extracting(row -> row.getString(1))
        .containsExactlyInAnyOrder(
            """
            w1: orderedAt must be a date or an instant with a zone, such as 2026-03-02 or \
            2026-03-02T08:00:00Z: "?"
            w1: dueAt must be given: missing\
            """,
            "kind must be a kind of episode, or dispute: wish",
            "w3: party must be given: missing",
            "w4: dueAt must be a field of a gesture: \"2026-01-02\"",
            "w5: id must be unique: w5",
            "w5: id must be unique: w5",
            "e0: id must be unique: e0");
    assertThat(rejects)
        .extracting(row -> row.getString(2))
        .contains("{\"party\":\"Supplier 1\",\"kind\":\"wish\",\"id\":\"w2\"}");
  }

  @Test
  void factsWithoutAKindAreRefused() {
    assertThatThrownBy(() -> run(facts().drop("kind"), WeighJob.SPLIT_ABOVE, 0, "kindless"))
        .isInstanceOf(RefusedException.class)
        .hasMessage("kind must be a column: missing");
  }

  @Test
  void tooManyWrongRowsFailTheJob() {
    assertThatThrownBy(() -> run(withWrongRows(), WeighJob.SPLIT_ABOVE, 0.001, "refused"))
        .isInstanceOf(RefusedException.class)
        .hasMessageMatching("rejects must be at most 0.001 of the rows: 7 of 19\\d\\d");
    assertThat(folder.resolve("refused/rejects.parquet")).exists();
    assertThat(folder.resolve("refused/sheets")).doesNotExist();
  }
}
