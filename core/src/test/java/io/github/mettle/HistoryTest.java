package io.github.mettle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mettle.Vectors.Vector;
import io.github.mettle.json.MettleJson;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.refusal.RefusedException;
import io.github.mettle.sheet.BalanceSheet;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryTest {
  private static final List<String> SERIES =
      List.of(
          "2019-01-01",
          "2020-06-30",
          "2022-03-01",
          "2022-03-02T08:00:00Z",
          "2023-01-01",
          "2024-01-01",
          "2024-02-01",
          "2025-01-01",
          "2025-03-03",
          "2025-11-21",
          "2027-06-01");

  /** Each vector's record at eleven instants: as weighing each, bit for bit. */
  @Test
  void isTheSameAsWeighingAtEach() {
    for (String file : List.of("targeted", "mixed")) {
      Shared.lines("vectors/" + file + ".jsonl").stream()
          .map(Vector::parse)
          .forEach(HistoryTest::assertSame);
    }
  }

  private static void assertSame(Vector vector) {
    Scorecard scorecard = Scorecard.of(MettleJson.readPolicy(vector.policy()));
    TrackRecord record = MettleJson.readRecord(vector.record());
    List<BalanceSheet> history = scorecard.history(record, SERIES);
    for (int i = 0; i < SERIES.size(); i++) {
      BalanceSheet weighed = scorecard.weigh(record, SERIES.get(i));
      assertThat(history.get(i).totals()).as(vector.name()).isEqualTo(weighed.totals());
      assertThat(history.get(i).postings()).isEqualTo(weighed.postings());
    }
  }

  @Test
  void refusesToGoBack() {
    TrackRecord record = TrackRecord.of("P");
    assertThatThrownBy(
            () -> Scorecard.standard().history(record, List.of("2026-01-02", "2026-01-01")))
        .isInstanceOf(RefusedException.class)
        .hasMessage(
            "asOf must be at or after the one before, 2026-01-02T23:59:59Z: 2026-01-01T23:59:59Z");
  }

  @Test
  void refusesNoInstantAtAll() {
    assertThatThrownBy(() -> Scorecard.standard().history(TrackRecord.of("P")))
        .isInstanceOf(RefusedException.class)
        .hasMessage("sheets must be at least one: 0");
  }

  @Test
  void monthlyIsAtTheEndOfEveryMonth() {
    TrackRecord record = TrackRecord.of("P");
    assertThat(Scorecard.standard().monthly(record, "2025-12-15", "2026-03-31"))
        .extracting(sheet -> sheet.asOf().toString())
        .containsExactly("2025-12-15", "2025-12-31", "2026-01-31", "2026-02-28", "2026-03-31");
    assertThat(Scorecard.standard().monthly(record, "2026-01-31", "2026-01-31")).hasSize(1);
  }

  @Test
  void printsALineForEachInstant() {
    TrackRecord record =
        TrackRecord.of("P", Commitment.of("c", "2026-01-01", "2026-01-31").keptAt("2026-01-20"));
    assertThat(Scorecard.standard().history(record, "2025-12-31", "2026-02-28"))
        .hasToString(
            """
            P, trust from 2025-12-31 to 2026-02-28

            As of       Expected  Interval      Equity  Outstanding  Incidents  Standing
            ────────────────────────────────────────────────────────────────────────────
            2025-12-31      0.47  0.09 to 0.87    0.00            –          0  untested
            2026-02-28      0.49  0.11 to 0.87    0.97            –          0  untested""");
  }
}
