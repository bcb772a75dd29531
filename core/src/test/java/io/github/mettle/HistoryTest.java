package io.github.mettle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mettle.kit.World;
import io.github.mettle.record.Action;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Severity;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.refusal.RefusedException;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.History;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HistoryTest {
  @Test
  void refusesToGoBack() {
    TrackRecord record = TrackRecord.of("P");
    assertThatThrownBy(() -> Scorecard.standard().history(record, "2026-01-02", "2026-01-01"))
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
    assertThat(Scorecard.standard().monthly(record, "2026-01-31", "2026-03-15"))
        .as("the end of a month to begin with is given once")
        .extracting(sheet -> sheet.asOf().toString())
        .containsExactly("2026-01-31", "2026-02-28", "2026-03-15");
  }

  /** Whatever is settled in between is carried along, trials and frequency among it. */
  @Test
  void eachSheetIsTheOneThatWeighingGives() {
    TrackRecord record = World.of(300);
    History history = Scorecard.standard().monthly(record, "2024-01-15", "2028-01-15");
    assertThat(history).hasSizeGreaterThan(40);
    for (BalanceSheet sheet : history) {
      BalanceSheet weighed = Scorecard.standard().weigh(record, sheet.asOf());
      assertThat(sheet.totals()).as("as of %s", sheet.asOf()).isEqualTo(weighed.totals());
      assertThat(sheet.trials()).isEqualTo(weighed.trials());
      assertThat(sheet.frequency()).isEqualTo(weighed.frequency());
    }
    assertThat(history.last().trials()).hasSize(2);
  }

  /** What is settled keeps its part in the trials, be it major or critical. */
  @ParameterizedTest
  @EnumSource(
      value = Severity.class,
      names = {"MAJOR", "CRITICAL"})
  void carriesTheTrials(Severity severity) {
    Incident incident =
        Incident.builder()
            .id("i")
            .openedAt("2024-02-05")
            .severity(severity)
            .attribution(Attribution.SUPPLIER)
            .impact(Impact.LIMITED)
            .step(Action.RESOLVED, "2024-02-06")
            .build();
    TrackRecord record = TrackRecord.of("P", incident);
    BalanceSheet last = Scorecard.standard().monthly(record, "2024-02-10", "2027-02-10").last();
    assertThat(last.trials())
        .isEqualTo(Scorecard.standard().weigh(record, "2027-02-10").trials())
        .hasSize(severity == Severity.CRITICAL ? 2 : 1);
    assertThat(last.trials().get(Severity.MAJOR).trust().disbelief()).isPositive();
  }

  /** The months of ten thousand years are more than anybody reads, and each is a sheet. */
  @Test
  void monthlyIsOfAtMostAHundredYears() {
    TrackRecord record = TrackRecord.of("P");
    assertThat(Scorecard.standard().monthly(record, "1926-01-31", "2026-01-31")).hasSize(1201);
    assertRefused(
        "to must be within 100 years of from, 1926-01-31: 2026-02-01", "1926-01-31", "2026-02-01");
    assertRefused(
        "to must be within 100 years of from, 0000-01-01: 9999-12-31", "0000-01-01", "9999-12-31");
    assertRefused(
        "to must be within 100 years of from, 0000-01-01T00:00:00Z: 9999-12-31T23:59:59Z",
        "0000-01-01T00:00:00Z",
        "9999-12-31T23:59:59Z");
    assertRefused(
        "asOf must be at or after the one before, 9999-12-31T23:59:59Z: 0000-01-01T23:59:59Z",
        "9999-12-31",
        "0000-01-01");
    assertThat(Scorecard.standard().monthly(record, "9999-10-31", "9999-12-31")).hasSize(3);
    assertThatThrownBy(() -> Scorecard.standard().monthly(record, Instant.MIN, Instant.MAX))
        .isInstanceOf(RefusedException.class)
        .hasMessage("asOf must be in the years 0000 to 9999: " + Instant.MIN);
  }

  private static void assertRefused(String message, String from, String to) {
    assertThatThrownBy(() -> Scorecard.standard().monthly(TrackRecord.of("P"), from, to))
        .isInstanceOf(RefusedException.class)
        .hasMessage(message);
  }

  /** Of nothing: .5, and .3 more and less at weights of .1 and .08. A promise kept adds .0147. */
  @Test
  void printsALineForEachInstant() {
    TrackRecord record =
        TrackRecord.of("P", Commitment.of("c", "2026-01-01", "2026-01-31").keptAt("2026-01-20"));
    assertThat(Scorecard.standard().history(record, "2025-12-31", "2026-02-28"))
        .hasToString(
            """
            P, trust from 2025-12-31 to 2026-02-28

            As of       Expected  80 % interval  Equity  Outstanding  Incidents  Standing
            ─────────────────────────────────────────────────────────────────────────────
            2025-12-31      0.51  0.13 to 0.88     0.00            –          0  untested
            2026-02-28      0.52  0.14 to 0.89     0.97            –          0  untested""");
  }
}
