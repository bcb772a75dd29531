package io.github.mettle.appraisal;

import static io.github.mettle.appraisal.Entries.fulfilments;
import static io.github.mettle.appraisal.Entries.postings;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Time that does not count, faults that came back, and what of an incident was met, missed and
 * waived. A major one of 2 March at midnight: to be told of within four hours, updated within a
 * day, resolved within five, explained within seven.
 */
class PausedIncidentTest {
  private static final String OPENED = "2026-03-02T00:00:00Z";

  private static Incident.Builder major() {
    return Incident.builder()
        .id("i")
        .openedAt(OPENED)
        .severity(Severity.MAJOR)
        .attribution(Attribution.SUPPLIER)
        .impact(Impact.NONE);
  }

  /** Told after eight hours, four of which were paused; the day does not move. */
  @ParameterizedTest
  @CsvSource({
    "2026-03-02T02:00:00Z, 2026-03-02T06:00:00Z, +1",
    "2026-03-02T00:00:00Z, 2026-03-02T04:00:00Z, +1",
    "2026-03-02T04:00:00Z, 2026-03-02T12:00:00Z, +1",
    "2026-03-02T08:00:00Z, 2026-03-02T12:00:00Z, +0.35 −0.65",
    "2026-03-02T04:00:00Z, , +1"
  })
  void noTimePassesWhileItIsPaused(String from, String until, String amounts) {
    Incident told = major().notified("2026-03-02T08:00:00Z").pause(from, until).build();
    assertThat(postings(told, "2026-03-10", Criterion.NOTIFY))
        .containsExactly("NOTIFICATION " + amounts + " on 2026-03-02");
  }

  @Test
  void pausesThatOverlapCountOnce() {
    Incident told =
        major()
            .notified("2026-03-02T12:00:00Z")
            .pause("2026-03-02T02:00:00Z", "2026-03-02T05:00:00Z")
            .pause("2026-03-02T04:00:00Z", "2026-03-02T06:00:00Z")
            .build();
    assertThat(postings(told, "2026-03-10", Criterion.NOTIFY))
        .as("twelve hours, four of them paused, where four were granted")
        .containsExactly("NOTIFICATION +0.35 −0.65 on 2026-03-02");
  }

  /** It is known from its beginning on, and lasts until now while its end is still to come. */
  @Test
  void aPauseIsKnownFromItsBeginningOn() {
    Incident waiting = major().pause("2026-03-02T06:00:00Z", "2026-03-09T00:00:00Z").build();
    assertThat(postings(waiting, "2026-03-02T05:00:00Z", Criterion.NOTIFY))
        .as("an hour overdue: a quarter of a window, 1 − .5 · 2^-.25")
        .containsExactly("NOTIFICATION −0.579552 on 2026-03-02, open");
    assertThat(postings(waiting, "2026-03-08T00:00:00Z", Criterion.NOTIFY))
        .as("no more than two hours overdue: 1 − .5 · 2^-.5")
        .containsExactly("NOTIFICATION −0.646447 on 2026-03-08, open");
  }

  /**
   * Solved on the second day, back on the ninth, solved for good on the thirteenth: of twelve days
   * seven passed while everyone thought it was solved. The cause was owed all the same.
   */
  @Test
  void noTimePassesWhileEveryoneThinksItIsSolved() {
    Incident back =
        major()
            .resolved("2026-03-03T00:00:00Z")
            .reopened("2026-03-10T00:00:00Z")
            .updated("2026-03-11T00:00:00Z")
            .updated("2026-03-12T00:00:00Z")
            .updated("2026-03-13T00:00:00Z")
            .resolved("2026-03-14T00:00:00Z")
            .causeExplained("2026-03-16T00:00:00Z")
            .build();
    assertThat(postings(back, "2026-03-16", Criterion.RESOLVE))
        .as("within five days, but the second time")
        .containsExactlyInAnyOrder(
            "RESOLUTION +0.5 on 2026-03-07", "RESOLUTION −0.5 on 2026-03-07");
    assertThat(postings(back, "2026-03-16", Criterion.UPDATE))
        .containsExactly("RESPONSIVENESS +1 on 2026-03-07");
    assertThat(postings(back, "2026-03-16", Criterion.CONTAIN))
        .as("five days where one was granted: .2 + .3/16")
        .containsExactly("CONTAINMENT +0.21875 −0.78125 on 2026-03-03");
    assertThat(postings(back, "2026-03-16", Criterion.EXPLAIN))
        .as("fourteen days where seven were granted")
        .containsExactly("CANDOUR +0.35 −0.65 on 2026-03-09");
  }

  /** Mending what they had said would not happen again is owed, not earned. */
  @Test
  void whatHappenedAgainEarnsNothingAndLosesAllTheSame() {
    Incident.Builder again = major().recurrenceOf("h").notified("2026-03-02T08:00:00Z");
    Incident told = again.contained(OPENED).build();
    assertThat(postings(told, "2026-03-10", Criterion.CONTAIN)).isEmpty();
    assertThat(fulfilments(told, "2026-03-10", Account.CONTAINMENT)).containsExactly(1, 0, 0);
    assertThat(postings(told, "2026-03-10", Criterion.NOTIFY))
        .containsExactly("NOTIFICATION −0.65 on 2026-03-02");
    Policy half = Policy.builder().repeatCredit(0.5).build();
    assertThat(postings(half, told, "2026-03-10", Criterion.CONTAIN))
        .containsExactly("CONTAINMENT +0.5 on 2026-03-03");
    Incident theirs = again.attribution(Attribution.BUYER).resolved(OPENED).build();
    assertThat(postings(theirs, "2026-03-10", Criterion.BEYOND)).isEmpty();
    assertThat(postings(half, theirs, "2026-03-10", Criterion.BEYOND))
        .as("half of the surplus of a half")
        .containsExactly("EXTRA_MILE +0.25 on 2026-03-07");
  }

  /** What is half their doing tests them by half. */
  @ParameterizedTest
  @CsvSource({
    "SUPPLIER, NOTIFICATION +1 on 2026-03-02, 1",
    "SHARED, NOTIFICATION +0.5 on 2026-03-02, 1",
    "EXTERNAL, NOTIFICATION +0.25 on 2026-03-02, 1",
    "BUYER, , 0"
  })
  void aShareEarnsAShare(Attribution attribution, String credit, int met) {
    Incident told = major().attribution(attribution).notified(OPENED).build();
    assertThat(postings(told, "2026-03-10", Criterion.NOTIFY))
        .isEqualTo(credit == null ? List.of() : List.of(credit));
    assertThat(fulfilments(told, "2026-03-10", Account.NOTIFICATION))
        .as("counted where something could be lost")
        .containsExactly(met, 0, 0);
  }

  /** The date on which it began means its beginning, never before it. */
  @Test
  void whatIsDoneOnTheDayItBeginsIsInTime() {
    Incident told = major().openedAt("2026-03-02T20:00:00Z").notified("2026-03-02").build();
    assertThat(postings(told, "2026-03-10", Criterion.NOTIFY))
        .containsExactly("NOTIFICATION +1 on 2026-03-03");
    Incident evening = major().openedAt("2026-03-02").notified("2026-03-02T20:00:00Z").build();
    assertThat(postings(evening, "2026-03-10", Criterion.NOTIFY))
        .as("nobody knows at what hour it began")
        .containsExactly("NOTIFICATION +1 on 2026-03-02");
  }

  @Test
  void whatIsPendingCountsNowhere() {
    Incident open = major().build();
    assertThat(fulfilments(open, "2026-03-02T04:00:00Z", Account.NOTIFICATION))
        .containsExactly(0, 0, 0);
    assertThat(fulfilments(open, "2026-03-02T04:00:01Z", Account.NOTIFICATION))
        .containsExactly(0, 1, 0);
    assertThat(fulfilments(open, "2028-03-02", Account.NOTIFICATION))
        .as("written off")
        .containsExactly(0, 1, 0);
  }

  /** A silence too long is missed even if it is resolved; in time it is met only once it is. */
  @ParameterizedTest
  @CsvSource({
    "2026-03-02T12:00:00Z, , 0, 0, 0",
    "2026-03-03T00:00:01Z, , 0, 1, 0",
    "2026-03-12T00:00:00Z, 2026-03-03T00:00:00Z, 1, 0, 0",
    "2026-03-12T00:00:00Z, 2026-03-03T00:00:01Z, 0, 1, 0"
  })
  void wordIsMetOnceItIsResolved(String asOf, String resolved, int met, int missed, int waived) {
    Incident.Builder incident = major();
    Incident judged = resolved == null ? incident.build() : incident.resolved(resolved).build();
    assertThat(fulfilments(judged, asOf, Account.RESPONSIVENESS))
        .containsExactly(met, missed, waived);
  }

  /** Waived while it is unresolved it is waived, whatever the silence. */
  @Test
  void wordIsWaivedWithTheIncident() {
    Incident waived = major().waivedAt("2026-03-09T00:00:00Z").build();
    assertThat(fulfilments(waived, "2026-03-10", Account.RESPONSIVENESS)).containsExactly(0, 0, 1);
    Incident resolved =
        major().resolved("2026-03-05T00:00:00Z").waivedAt("2026-03-09T00:00:00Z").build();
    assertThat(fulfilments(resolved, "2026-03-10", Account.RESPONSIVENESS))
        .containsExactly(0, 1, 0);
    assertThat(fulfilments(resolved, "2026-03-20", Account.CANDOUR))
        .as("the cause, not explained by then")
        .containsExactly(0, 0, 1);
  }
}
