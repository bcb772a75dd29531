package io.github.mettle.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mettle.Scorecard;
import io.github.mettle.account.Account;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.Dispute;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Incident;
import io.github.mettle.record.OpeningBalance;
import io.github.mettle.record.Ruling;
import io.github.mettle.record.Severity;
import io.github.mettle.record.Source;
import io.github.mettle.record.TrackRecord;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often things go wrong. Four years of 365.25 days are 1,461 days. */
class FrequencyTest {
  private static final String AS_OF = "2026-11-21T00:00:00Z";
  private static final String FOUR_YEARS_AGO = "2022-11-21T00:00:00Z";

  private static final Delivery FIRST = Delivery.of("d1", FOUR_YEARS_AGO, "2022-12-21");
  private static final Incident ESCAPE =
      incident("escape", "2024-05-01T00:00:00Z").impact(Impact.LIMITED).build();
  private static final Incident REPEAT =
      incident("repeat", "2026-01-01T00:00:00Z")
          .severity(Severity.MINOR)
          .attribution(Attribution.SHARED)
          .recurrenceOf("escape")
          .build();

  private static Incident.Builder incident(String id, String openedAt) {
    return Incident.builder()
        .id(id)
        .openedAt(openedAt)
        .severity(Severity.MAJOR)
        .attribution(Attribution.SUPPLIER)
        .impact(Impact.NONE);
  }

  private static BalanceSheet weigh(TrackRecord record) {
    return Scorecard.standard().weigh(record, AS_OF);
  }

  private static Frequency frequency(TrackRecord record) {
    return weigh(record).frequency().orElseThrow();
  }

  /** The bounds are half the χ² of 2n + 1 degrees of freedom, as tables have it, over the years. */
  @Test
  void countsTheIncidentsOfTheirMaking() {
    Frequency frequency = frequency(TrackRecord.of("P", FIRST, ESCAPE, REPEAT));
    assertThat(frequency.since()).isEqualTo(Instant.parse(FOUR_YEARS_AGO));
    assertThat(frequency.years()).isEqualTo(4);
    Rate incidents = frequency.incidents();
    assertThat(incidents.all()).isEqualTo(2);
    assertThat(incidents.lastYear()).isEqualTo(1);
    assertThat(incidents.perYear()).isEqualTo(0.5);
    assertThat(incidents.lower()).isCloseTo(1.61031 / 2 / 4, within(1e-6));
    assertThat(incidents.upper()).isCloseTo(9.23636 / 2 / 4, within(1e-6));
    Rate escapes = frequency.escapes();
    assertThat(escapes.all()).isEqualTo(1);
    assertThat(escapes.lastYear()).isZero();
    assertThat(escapes.lower()).isCloseTo(0.58437 / 2 / 4, within(1e-6));
    assertThat(escapes.upper()).isCloseTo(6.25139 / 2 / 4, within(1e-6));
    assertThat(frequency.repeats()).isEqualTo(1);
    assertThat(frequency.repeatsLastYear()).isEqualTo(1);
    assertThat(frequency.severities()).isEqualTo(Map.of(Severity.MINOR, 1, Severity.MAJOR, 1));
  }

  @Test
  void countsNothingOfWhatIsNotTheirMakingNorOfWhatTheySay() {
    TrackRecord record =
        TrackRecord.of(
            "P",
            FIRST,
            incident("external", AS_OF).attribution(Attribution.EXTERNAL).build(),
            incident("ours", AS_OF).attribution(Attribution.BUYER).build(),
            incident("claimed", "2020-01-01").source(Source.CLAIMED).build(),
            incident("later", "2026-11-21T00:00:01Z").build());
    assertThat(frequency(record)).isEqualTo(frequency(TrackRecord.of("P", FIRST)));
    assertThat(frequency(record).incidents().all()).isZero();
  }

  @Test
  void whatIsRuledOutIsNotCounted() {
    TrackRecord record = TrackRecord.of("P", FIRST, ESCAPE);
    TrackRecord ruled =
        record.with(Dispute.of("escape", "2026-01-01").ruled(Ruling.UPHELD, "2026-02-01"));
    assertThat(frequency(ruled)).isEqualTo(frequency(TrackRecord.of("P", FIRST)));
  }

  /** Opened later than 365 days ago. */
  @ParameterizedTest
  @CsvSource({"2025-11-21T00:00:00Z, 0", "2025-11-21T00:00:01Z, 1"})
  void theLastYearIs365Days(String openedAt, int lastYear) {
    TrackRecord record = TrackRecord.of("P", FIRST, incident("i", openedAt).build());
    assertThat(frequency(record).incidents().lastYear()).isEqualTo(lastYear);
    History history = Scorecard.standard().history(record, "2026-11-20T00:00:00Z", AS_OF);
    assertThat(history.last().frequency()).contains(frequency(record));
  }

  /** An order in a hundred small parts is no hundred orders: below a quarter of a point in part. */
  @ParameterizedTest
  @CsvSource({"0.25, 50", "0.125, 66.66666666666667", "100, 50", "0.0001, 99.96001599360256"})
  void smallDeliveriesCountInPart(double stake, double perHundred) {
    Delivery other = Delivery.of("d2", "2025-01-01", "2025-02-01").toBuilder().stake(stake).build();
    Rate incidents = frequency(TrackRecord.of("P", FIRST, other, ESCAPE)).incidents();
    assertThat(incidents.perHundredDeliveries().orElseThrow()).isCloseTo(perHundred, within(1e-9));
  }

  @Test
  void withoutDeliveriesThereIsNoRateOfThem() {
    assertThat(frequency(TrackRecord.of("P", ESCAPE)).incidents().perHundredDeliveries()).isEmpty();
  }

  @Test
  void thirtyDaysAreTheLeast() {
    TrackRecord record = TrackRecord.of("P", incident("i", "2026-11-20T00:00:00Z").build());
    assertThat(frequency(record).years()).isEqualTo(30 / 365.25);
  }

  /** Openings are no conduct, and claims are no evidence of any. */
  @Test
  void ofOpeningsAndClaimsAloneThereIsNone() {
    OpeningBalance opening =
        OpeningBalance.builder().id("o").at("2020-01-01").balance(Account.CANDOUR, 1, 1).build();
    Incident claim = incident("claimed", "2020-01-01").source(Source.CLAIMED).build();
    assertThat(weigh(TrackRecord.of("P", opening, claim)).frequency()).isEmpty();
    assertThat(frequency(TrackRecord.of("P", opening, ESCAPE)).since())
        .isEqualTo(Instant.parse("2024-05-01T00:00:00Z"));
  }

  /** Taking back what was first leaves the beginning of what was next. */
  @Test
  void addsAndIsTakenBack() {
    BalanceSheet first = weigh(TrackRecord.of("P", FIRST));
    BalanceSheet rest = weigh(TrackRecord.of("P", ESCAPE, REPEAT));
    BalanceSheet all = weigh(TrackRecord.of("P", FIRST, ESCAPE, REPEAT));
    assertThat(first.plus(rest).frequency()).isEqualTo(all.frequency());
    assertThat(all.minus(first).frequency()).isEqualTo(rest.frequency());
    assertThat(all.minus(rest).frequency()).isEqualTo(first.frequency());
    assertThat(all.minus(all).frequency()).isEmpty();
  }
}
