package io.github.mettle.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.Scorecard;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Inquiry;
import io.github.mettle.record.Moment;
import io.github.mettle.record.Severity;
import io.github.mettle.record.TrackRecord;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many things are owed, and in which state: as of 28 November 2026. */
class DueWordsTest {
  private final TrackRecord.Builder record = TrackRecord.builder("Alder");
  private int next;

  @Test
  void nothing() {
    assertThat(words()).isEqualTo("They owe us nothing.");
    assertThat(SheetWords.due(sheet().due(), Audience.SUPPLIER)).isEqualTo("You owe us nothing.");
    assertThat(SheetWords.due(sheet().due(), "Alder", "Acme"))
        .isEqualTo("Alder owes Acme nothing.");
    assertThat(sheet().toString()).endsWith("\n\nNothing is owed.");
  }

  @Test
  void one() {
    due(1, "2026-11-01");
    assertThat(words()).isEqualTo("They owe us one thing, overdue.");
    assertThat(sheet().toString()).contains("\n\nOne thing is owed, overdue.\n\n");
  }

  @Test
  void oneNotDueYet() {
    due(1, "2026-12-24");
    assertThat(words()).isEqualTo("They owe us one thing, not due yet.");
  }

  @Test
  void two() {
    due(2, "2026-11-01");
    assertThat(words()).isEqualTo("They owe us two things, both overdue.");
    assertThat(sheet().toString()).contains("\n\nTwo things are owed, both overdue.\n\n");
  }

  @Test
  void twoNotDueYet() {
    due(2, "2026-12-24");
    assertThat(words()).isEqualTo("They owe us two things, neither due yet.");
  }

  /** Nothing is due in a second of the next day, and nothing is at stake with nothing. */
  @Test
  void whatIsDueTomorrowAndWhatIsAtStakeWithATrifle() {
    record.add(Inquiry.of("question", "2026-11-27"));
    record.add(
        Incident.builder()
            .id("scratch")
            .openedAt("2026-11-28T20:00:00Z")
            .severity(Severity.MINOR)
            .attribution(Attribution.SUPPLIER)
            .impact(Impact.NONE)
            .build());
    assertThat(sheet().toString())
        .contains("2026-11-29  in 1 day ")
        .contains("0.50  question: answer our question")
        .contains("2026-11-30  in 2 days")
        .contains("< 0.01  scratch: tell us\n");
  }

  @Test
  void twoOfWhichOneIsOverdue() {
    due(1, "2026-11-01");
    due(1, "2026-12-24");
    assertThat(words()).isEqualTo("They owe us two things: one overdue and one not due yet.");
  }

  @Test
  void many() {
    due(12, "2026-11-01");
    assertThat(words()).isEqualTo("They owe us twelve things, all overdue.");
    due(1, "2026-11-02");
    assertThat(words()).isEqualTo("They owe us 13 things, all overdue.");
  }

  @Test
  void manyNotDueYet() {
    due(3, "2026-12-24");
    assertThat(words()).isEqualTo("They owe us three things, none due yet.");
  }

  @Test
  void whatWasWrittenOffIsStillOwed() {
    due(9, "2024-11-01");
    assertThat(words()).isEqualTo("They owe us nine things, all written off but still owed.");
    due(1, "2026-11-01");
    assertThat(words())
        .isEqualTo("They owe us ten things: one overdue and nine written off but still owed.");
    due(2, "2026-12-24");
    assertThat(words())
        .isEqualTo(
            "They owe us twelve things: one overdue, two not due yet and nine written off but still"
                + " owed.");
  }

  /** As of noon, what is due on a day is told by days, and what is due at an instant is not. */
  @ParameterizedTest
  @CsvSource({
    "2026-12-02, in 4 days",
    "2026-11-28, today",
    "2026-11-27, 1 day late",
    "2026-11-26, 2 days late",
    "2026-11-29T11:00:00Z, in 23 h",
    "2026-11-28T12:00:00Z, now",
    "2026-11-27T11:00:00Z, 1 d 1 h late"
  })
  void whatIsDueIsToldByDaysIfItIsDueOnOne(String dueAt, String words) {
    Moment noon = Moment.parse("2026-11-28T12:00:00Z");
    for (Episode episode :
        List.of(
            Commitment.of("c", "2026-10-01T12:00:00Z", dueAt),
            Delivery.of("d", "2026-10-01T12:00:00Z", dueAt))) {
      assertThat(Scorecard.standard().weigh(TrackRecord.of("P", episode), noon).due())
          .singleElement()
          .extracting(it -> PromiseWording.until(it, noon))
          .isEqualTo(words);
    }
  }

  /** A part that came in this very second has come. */
  @ParameterizedTest
  @CsvSource({"2026-11-20T11:59:59Z, false", "2026-11-20T12:00:00Z, true"})
  void aDeliveryIsBegunFromItsFirstReceiptOn(String asOf, boolean begun) {
    Delivery delivery =
        Delivery.of("d", "2026-11-01", "2026-11-10").received(0.5, "2026-11-20T12:00:00Z");
    assertThat(PromiseWording.isBegun(delivery, Moment.parse(asOf).dueSecond())).isEqualTo(begun);
    assertThat(PromiseWording.isBegun(Inquiry.of("q", "2026-11-01"), Long.MAX_VALUE)).isFalse();
  }

  /** What can still be made good comes first; what was written off years ago must not hide it. */
  @Test
  void whatWasWrittenOffIsListedLast() {
    due(11, "2024-11-01");
    due(2, "2026-12-24");
    assertThat(sheet().toString())
        .containsSubsequence(
            "2026-12-24  in 26 days", "2024-11-01  written off", "and 1 more, written off");
    due(12, "2026-11-01");
    assertThat(sheet().toString())
        .doesNotContain("2024-11-01")
        .containsSubsequence("2026-11-01  27 days late", "and 2 more", "and 11 more, written off");
  }

  private void due(int count, String day) {
    for (int i = 0; i < count; i++) {
      record.add(Commitment.of("promise-" + next++, "2024-10-01", day));
    }
  }

  private String words() {
    return SheetWords.due(sheet().due(), Audience.BUYER);
  }

  private BalanceSheet sheet() {
    return Scorecard.standard().weigh(record.build(), "2026-11-28");
  }
}
