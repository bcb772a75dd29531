package io.github.mettle.appraisal;

import static io.github.mettle.appraisal.Entries.expectations;
import static io.github.mettle.appraisal.Entries.postings;
import static io.github.mettle.appraisal.Entries.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.account.Criterion;
import io.github.mettle.amount.Points;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The rule of every dated expectation, on a promise of ten days: made on 1 March at midnight, due
 * on 11 March at midnight.
 */
class DueRuleTest {
  private static final String DUE = "2026-03-11T00:00:00Z";
  private static final Commitment PROMISE =
      Commitment.of("c", "2026-03-01T00:00:00Z", "2026-03-11T00:00:00Z");

  /**
   * A second late, three quarters are gone: a quarter is the credit of a promise that is late. Of
   * what is above the floor of a tenth, each further window halves the rest: .1 + .15 · 2^-x.
   */
  @ParameterizedTest
  @CsvSource({
    "2026-03-05T00:00:00Z, +1, MET",
    "2026-03-11T00:00:00Z, +1, MET",
    "2026-03-11T00:00:01Z, +0.25 −0.75, LATE",
    "2026-03-21T00:00:00Z, +0.175 −0.825, LATE",
    "2026-03-31T00:00:00Z, +0.1375 −0.8625, LATE",
    "2026-04-10T00:00:00Z, +0.11875 −0.88125, LATE"
  })
  void whatIsLateLosesPartAtOnceAndTheRestByHalves(String done, String amounts, String state) {
    Commitment kept = PROMISE.keptAt(done);
    assertThat(posted(kept, "2026-04-10"))
        .containsExactly("COMMITMENT " + amounts + " on 2026-03-11");
    assertThat(expectations(kept, "2026-04-10", Criterion.KEEP))
        .containsExactly(state + " 1 by " + DUE);
  }

  /** It does not exist before: one record gives the sheet of any past day. */
  @Test
  void whatIsDoneCountsFromItsInstantOn() {
    assertThat(posted(PROMISE.keptAt("2026-03-05T12:00:00Z"), "2026-03-05T11:59:59Z")).isEmpty();
    assertThat(posted(PROMISE.keptAt("2026-03-05T12:00:00Z"), "2026-03-05T12:00:00Z"))
        .containsExactly("COMMITMENT +1 on 2026-03-11");
    Commitment withdrawn = PROMISE.withdrawnAt("2026-03-05T12:00:00Z");
    assertThat(posted(withdrawn, "2026-03-05T11:59:59Z")).isEmpty();
    assertThat(posted(withdrawn, "2026-03-05T12:00:00Z"))
        .as("5.5 days of a window of ten early: .25/2 · 1.55")
        .containsExactly("COMMITMENT +0.19375 −0.80625 on 2026-03-11");
    assertThat(expectations(withdrawn, "2026-03-05T12:00:00Z", Criterion.KEEP))
        .containsExactly("LATE 1 by " + DUE);
  }

  @Test
  void stakeAndSourceMultiply() {
    Commitment promise = PROMISE.toBuilder().stake(6).source(Source.REFERRED).build();
    assertThat(posted(promise.keptAt("2026-03-21T00:00:00Z"), "2026-03-21"))
        .containsExactly("COMMITMENT +0.525 −2.475 on 2026-03-11");
  }

  /** Up to and with the last second of its window it is pending; a second later it is overdue. */
  @Test
  void isPendingUntilItsWindowHasPassed() {
    assertThat(expectations(PROMISE, DUE, Criterion.KEEP)).containsExactly("PENDING 1 by " + DUE);
    assertThat(sheet(Policy.standard(), PROMISE, DUE).contingent()).isEqualTo(Points.of(1));
    assertThat(posted(PROMISE, DUE)).isEmpty();

    String later = "2026-03-11T00:00:01Z";
    assertThat(expectations(PROMISE, later, Criterion.KEEP)).containsExactly("OVERDUE 1 by " + DUE);
    assertThat(sheet(Policy.standard(), PROMISE, later).contingent()).isEqualTo(Points.ZERO);
    assertThat(posted(PROMISE, later)).containsExactly("COMMITMENT −0.75 on 2026-03-11, open");
  }

  /** A year after it fell due the loss is booked, on that day, and fades from then on. */
  @Test
  void isWrittenOffAfterAYear() {
    Policy policy = Policy.builder().writeOff(Duration.ofDays(20)).build();
    assertThat(postings(policy, PROMISE, "2026-03-31T00:00:00Z", Criterion.KEEP))
        .containsExactly("COMMITMENT −0.9375 on 2026-03-31, open");
    assertThat(postings(policy, PROMISE, "2026-03-31T00:00:01Z", Criterion.KEEP))
        .containsExactly("COMMITMENT −0.9375 on 2026-03-31");
    assertThat(postings(policy, PROMISE, "2028-01-01", Criterion.KEEP))
        .containsExactly("COMMITMENT −0.9375 on 2026-03-31");
    assertThat(
            postings(policy, PROMISE.keptAt("2026-05-10T00:00:00Z"), "2028-01-01", Criterion.KEEP))
        .as("done after all, six windows late: .1 + .15/64")
        .containsExactly("COMMITMENT +0.102344 −0.897656 on 2026-03-11");
  }

  /** A waiver stops the clock: what had been lost by then stays lost, on the day it fell due. */
  @ParameterizedTest
  @CsvSource({
    "2026-03-05T00:00:00Z,",
    "2026-03-11T00:00:00Z,",
    "2026-03-21T00:00:00Z, COMMITMENT −0.875 on 2026-03-11",
    "2026-03-31T00:00:00Z, COMMITMENT −0.9375 on 2026-03-11"
  })
  void aWaiverStopsTheClock(String waivedAt, String loss) {
    Commitment waived = PROMISE.toBuilder().waivedAt(waivedAt).build();
    assertThat(posted(waived, "2026-07-01")).isEqualTo(loss == null ? List.of() : List.of(loss));
    assertThat(expectations(waived, waivedAt, Criterion.KEEP))
        .containsExactly("WAIVED 1 by " + DUE);
  }

  @Test
  void aWaiverCountsFromItsInstantOn() {
    Commitment waived = PROMISE.toBuilder().waivedAt("2026-03-21T00:00:00Z").build();
    assertThat(expectations(waived, "2026-03-20T23:59:59Z", Criterion.KEEP))
        .containsExactly("OVERDUE 1 by " + DUE);
    assertThat(expectations(waived, "2026-03-21T00:00:00Z", Criterion.KEEP))
        .containsExactly("WAIVED 1 by " + DUE);
  }

  @Test
  void aWaiverAfterTheWriteOffLosesNoMoreThanThat() {
    Policy policy = Policy.builder().writeOff(Duration.ofDays(20)).build();
    Commitment waived = PROMISE.toBuilder().waivedAt("2026-07-01").build();
    assertThat(postings(policy, waived, "2026-07-01", Criterion.KEEP))
        .containsExactly("COMMITMENT −0.9375 on 2026-03-11");
  }

  @Test
  void whatIsDoneByTheWaiverCountsAndWhatIsDoneLaterDoesNot() {
    Commitment waived = PROMISE.toBuilder().waivedAt("2026-03-21T00:00:00Z").build();
    assertThat(posted(waived.keptAt("2026-03-21T00:00:00Z"), "2026-07-01"))
        .containsExactly("COMMITMENT +0.175 −0.825 on 2026-03-11");
    assertThat(posted(waived.keptAt("2026-03-21T00:00:01Z"), "2026-07-01"))
        .containsExactly("COMMITMENT −0.875 on 2026-03-11");
  }

  @Test
  void aLossSaysWhenItsClockStopped() {
    Commitment waived = PROMISE.toBuilder().waivedAt("2026-03-21T00:00:00Z").build();
    assertThat(until(waived, "2026-07-01")).isEqualTo(Instant.parse("2026-03-21T00:00:00Z"));
    assertThat(until(PROMISE, "2026-03-25T06:00:00Z"))
        .isEqualTo(Instant.parse("2026-03-25T06:00:00Z"));
  }

  private static Instant until(Episode episode, String asOf) {
    return sheet(Policy.standard(), episode, asOf).postings().get(0).until();
  }

  /**
   * Its window is the time from when it was made to when it is due, but a day at least and thirty
   * at most; a window late, .1 + .15/2 is earned.
   */
  @ParameterizedTest
  @CsvSource({
    "2026-03-11T00:00:00Z, 2026-03-12T00:00:00Z",
    "2026-03-10T23:00:00Z, 2026-03-12T00:00:00Z",
    "2026-03-09T00:00:00Z, 2026-03-13T00:00:00Z",
    "2026-02-09T00:00:00Z, 2026-04-10T00:00:00Z",
    "2025-03-11T00:00:00Z, 2026-04-10T00:00:00Z"
  })
  void lateIsCountedInWindowsOfThePromise(String madeAt, String keptAt) {
    Commitment promise = Commitment.of("c", madeAt, DUE).keptAt(keptAt);
    assertThat(posted(promise, "2026-04-10"))
        .containsExactly("COMMITMENT +0.175 −0.825 on 2026-03-11");
    Delivery delivery = Delivery.of("d", madeAt, DUE).deliveredAt(keptAt);
    assertThat(postings(delivery, "2026-04-10", Criterion.DELIVER))
        .containsExactly("RELIABILITY +0.04375 −0.20625 on 2026-03-11");
  }

  private static List<String> posted(Episode episode, String asOf) {
    return postings(episode, asOf, Criterion.KEEP);
  }
}
