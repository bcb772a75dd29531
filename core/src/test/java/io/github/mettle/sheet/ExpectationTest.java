package io.github.mettle.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mettle.Scorecard;
import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.amount.Points;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Inquiry;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.refusal.RefusedException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExpectationTest {
  private static final Commitment PROMISE = Commitment.of("c", "2026-03-01", "2026-03-31");

  @Test
  void isPendingUntilItFallsDueAndThenOverdue() {
    assertThat(states(PROMISE, "2026-03-31")).containsExactly(ExpectationState.PENDING);
    assertThat(states(PROMISE, "2026-04-01")).containsExactly(ExpectationState.OVERDUE);
    assertThat(states(PROMISE, "2027-03-31")).containsExactly(ExpectationState.OVERDUE);
    assertThat(states(PROMISE, "2027-04-01")).containsExactly(ExpectationState.WRITTEN_OFF);
  }

  @Test
  void isMetInTimeAndLateAfter() {
    assertThat(states(PROMISE.keptAt("2026-03-31"), "2026-06-01"))
        .containsExactly(ExpectationState.MET);
    assertThat(states(PROMISE.keptAt("2026-04-01"), "2026-06-01"))
        .containsExactly(ExpectationState.LATE);
    assertThat(states(PROMISE.withdrawnAt("2026-03-15"), "2026-06-01"))
        .containsExactly(ExpectationState.LATE);
  }

  @Test
  void isNotMetWhereNotAllOfItWasAccepted() {
    Delivery half = Delivery.of("d", "2026-03-01", "2026-03-31").deliveredAt("2026-03-30");
    assertThat(states(half, "2026-06-01")).containsExactly(ExpectationState.MET);
    assertThat(states(half.acceptedShare(0.5), "2026-06-01"))
        .containsExactly(ExpectationState.LATE);
  }

  @Test
  void isWaived() {
    Commitment waived = PROMISE.toBuilder().waivedAt("2026-03-15").build();
    assertThat(states(waived, "2026-06-01")).containsExactly(ExpectationState.WAIVED);
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

  @Test
  void refusesWhatCannotBe() {
    Duration day = Duration.ofDays(1);
    assertThatThrownBy(() -> expectation(Points.of(-1), day))
        .isInstanceOf(RefusedException.class)
        .hasMessage("NCR-7: stake must be at least 0: -1");
    assertThatThrownBy(() -> expectation(Points.of(1), Duration.ofSeconds(-1)))
        .isInstanceOf(RefusedException.class)
        .hasMessage("NCR-7: window must be at least PT0S: PT-1S");
    assertThat(expectation(Points.ZERO, Duration.ZERO).dueAt())
        .isEqualTo(Instant.parse("2026-03-01T08:00:00Z"));
  }

  @Test
  void isContingentWhileItIsPending() {
    Expectation pending = expectation(Points.of(1), Duration.ofDays(1));
    assertThat(pending.contingent()).isEqualTo(Points.of(1));
    assertThat(pending.notContingent().contingent()).isEqualTo(Points.ZERO);
    assertThat(pending.withState(ExpectationState.OVERDUE).contingent()).isEqualTo(Points.ZERO);
    assertThat(pending.withDemand("mend it"))
        .hasToString("2026-03-02T08:00:00Z PENDING REMEDY 1  NCR-7: mend it");
  }

  @Test
  void changesOneThingAtATime() {
    Expectation pending = expectation(Points.of(1), Duration.ofDays(1));
    Instant done = Instant.parse("2026-03-02T07:00:00Z");
    assertThat(pending.done()).isEmpty();
    assertThat(pending.doneAt(done).done()).contains(done);
    assertThat(pending.fulfilment()).isEqualTo(Fulfilment.OPEN);
    assertThat(pending.withState(ExpectationState.MET).fulfilment()).isEqualTo(Fulfilment.MET);
    assertThat(pending.withState(ExpectationState.LATE).fulfilment()).isEqualTo(Fulfilment.MISSED);
    assertThat(pending.pausedFor(Duration.ofHours(2)).dueAt())
        .isEqualTo(Instant.parse("2026-03-02T10:00:00Z"));
    assertThatThrownBy(() -> pending.pausedFor(Duration.ofSeconds(-1)))
        .isInstanceOf(RefusedException.class)
        .hasMessage("NCR-7: paused must be at least PT0S: PT-1S");
    assertThatThrownBy(() -> pending.pausedFor(Duration.ofMillis(1)))
        .isInstanceOf(RefusedException.class)
        .hasMessage("NCR-7: paused must be whole seconds: PT0.001S");
  }

  @Test
  void equalsWhatSaysTheSame() {
    Expectation one = expectation(Points.of(1), Duration.ofDays(1));
    assertThat(one)
        .isEqualTo(expectation(Points.of(1), Duration.ofDays(1)))
        .isNotEqualTo(expectation(Points.of(2), Duration.ofDays(1)))
        .isNotEqualTo(expectation(Points.of(1), Duration.ofDays(2)));
  }

  private static Expectation expectation(Points stake, Duration window) {
    Instant start = Instant.parse("2026-03-01T08:00:00Z");
    return Expectation.of("NCR-7", Account.REMEDY, Criterion.REMEDY, stake, start, window);
  }

  /** What is due on a day is judged by days: what is done on one, by its last second. */
  @Test
  void saysWhenItWasDone() {
    assertThat(expectations(PROMISE.keptAt("2026-03-30"), "2026-06-01"))
        .singleElement()
        .extracting(Expectation::done)
        .isEqualTo(Optional.of(Instant.parse("2026-03-30T23:59:59Z")));
    assertThat(expectations(PROMISE, "2026-06-01"))
        .singleElement()
        .extracting(Expectation::done)
        .isEqualTo(Optional.empty());
  }

  private static List<ExpectationState> states(Episode episode, String asOf) {
    return expectations(episode, asOf).stream().map(Expectation::state).toList();
  }

  private static List<Expectation> expectations(Episode episode, String asOf) {
    return Scorecard.standard().weigh(TrackRecord.of("P", episode), asOf).expectations();
  }
}
