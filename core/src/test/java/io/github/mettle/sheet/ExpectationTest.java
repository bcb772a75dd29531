package io.github.mettle.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.Scorecard;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Inquiry;
import io.github.mettle.record.TrackRecord;
import org.junit.jupiter.api.Test;

class ExpectationTest {
  private static final Commitment PROMISE = Commitment.of("c", "2026-03-01", "2026-03-31");

  @Test
  void isPendingUntilItFallsDueAndThenOverdue() {
    assertThat(states(PROMISE, "2026-03-31")).containsExactly(State.PENDING);
    assertThat(states(PROMISE, "2026-04-01")).containsExactly(State.OVERDUE);
    assertThat(states(PROMISE, "2027-03-31")).containsExactly(State.OVERDUE);
    assertThat(states(PROMISE, "2027-04-01")).containsExactly(State.WRITTEN_OFF);
  }

  @Test
  void isMetInTimeAndLateAfter() {
    assertThat(states(PROMISE.keptAt("2026-03-31"), "2026-06-01")).containsExactly(State.MET);
    assertThat(states(PROMISE.keptAt("2026-04-01"), "2026-06-01")).containsExactly(State.LATE);
    assertThat(states(PROMISE.withdrawnAt("2026-03-15"), "2026-06-01")).containsExactly(State.LATE);
  }

  @Test
  void isMetInTimeThoughNotAllOfItWasAccepted() {
    Delivery half = Delivery.of("d", "2026-03-01", "2026-03-31").deliveredAt("2026-03-30");
    assertThat(states(half.acceptedShare(0.5), "2026-06-01")).containsExactly(State.MET);
  }

  @Test
  void isWaived() {
    Commitment waived = PROMISE.toBuilder().waivedAt("2026-03-15").build();
    assertThat(states(waived, "2026-06-01")).containsExactly(State.WAIVED);
  }

  @Test
  void saysWhatIsDueSoonestFirst() {
    TrackRecord record =
        TrackRecord.of("P", PROMISE, Inquiry.of("which-batch", "2026-03-30T08:00:00Z"));
    assertThat(Scorecard.standard().weigh(record, "2026-03-31").due())
        .extracting(Object::toString)
        .containsExactly(
            "2026-03-31T23:59:59Z PENDING COMMITMENT 1  c: keep the promise",
            "2026-04-01T08:00:00Z PENDING RESPONSIVENESS 0.5  which-batch: answer our question");
  }

  private static Iterable<State> states(Episode episode, String asOf) {
    return Scorecard.standard().weigh(TrackRecord.of("P", episode), asOf).expectations().stream()
        .map(Expectation::state)
        .toList();
  }
}
