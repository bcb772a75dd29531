package io.github.mettle.record;

import static io.github.mettle.record.Action.CONTAINED;
import static io.github.mettle.record.Action.NOTIFIED;
import static io.github.mettle.record.Action.REOPENED;
import static io.github.mettle.record.Action.RESOLVED;
import static io.github.mettle.record.Action.UPDATED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where steps stand of which only the date is known. */
class StepsTest {
  private static final long LATER = second("2027-01-01T00:00:00Z");

  @Test
  void reopenedOnADateStrikesWhatWasResolvedBeforeIt() {
    Steps steps =
        incident().resolved("2026-03-04T09:00:00Z").reopened("2026-03-05").build().steps();
    assertThat(told(steps))
        .containsExactly("RESOLVED 2026-03-04T09:00:00Z", "REOPENED 2026-03-05T00:00:00Z");
    assertThat(steps.asOf(second("2026-03-05T08:00:00Z"))).isSameAs(steps);
  }

  @Test
  void reopenedOnTheDateOnWhichItWasResolvedComesAfter() {
    Steps steps =
        incident().resolved("2026-03-05T09:00:00Z").reopened("2026-03-05").build().steps();
    assertThat(told(steps))
        .containsExactly("RESOLVED 2026-03-05T09:00:00Z", "REOPENED 2026-03-05T23:59:59Z");
  }

  @Test
  void bothOnOneDateAreInThatOrderToo() {
    Steps steps = incident().reopened("2026-03-05").resolved("2026-03-05").build().steps();
    assertThat(told(steps))
        .containsExactly("RESOLVED 2026-03-05T00:00:00Z", "REOPENED 2026-03-05T23:59:59Z");
    assertThat(steps).extracting(Step::at).containsOnly(Moment.parse("2026-03-05"));
  }

  @Test
  void whatWasStruckDoesNotStandForTheNext() {
    Steps steps =
        incident()
            .resolved("2026-03-03T09:00:00Z")
            .reopened("2026-03-04T09:00:00Z")
            .reopened("2026-03-05")
            .resolved("2026-03-05T10:00:00Z")
            .build()
            .steps();
    assertThat(told(steps))
        .endsWith("RESOLVED 2026-03-05T10:00:00Z", "REOPENED 2026-03-05T23:59:59Z");
  }

  @Test
  void eachOfSeveralStrikesWhatStandsWhenItComes() {
    Steps steps =
        incident()
            .resolved("2026-03-03T09:00:00Z")
            .reopened("2026-03-05")
            .reopened("2026-03-05")
            .resolved("2026-03-05T10:00:00Z")
            .reopened("2026-03-06")
            .build()
            .steps();
    assertThat(told(steps))
        .containsExactly(
            "RESOLVED 2026-03-03T09:00:00Z",
            "REOPENED 2026-03-05T00:00:00Z",
            "RESOLVED 2026-03-05T10:00:00Z",
            "REOPENED 2026-03-05T23:59:59Z",
            "REOPENED 2026-03-06T23:59:59Z");
  }

  @Test
  void asOfThatDayItStandsNow() {
    Steps steps =
        incident()
            .resolved("2026-03-05T09:00:00Z")
            .updated("2026-03-05T15:00:00Z")
            .reopened("2026-03-05")
            .build()
            .steps();
    long noon = second("2026-03-05T12:00:00Z");
    assertThat(told(steps.asOf(noon)))
        .containsExactly(
            "RESOLVED 2026-03-05T09:00:00Z",
            "REOPENED 2026-03-05T12:00:00Z",
            "UPDATED 2026-03-05T15:00:00Z");
    assertThat(existing(steps, noon)).containsExactly(RESOLVED, REOPENED);
    assertThat(existing(steps, second("2026-03-04T23:59:59Z"))).isEmpty();
    assertThat(existing(steps, LATER)).containsExactly(RESOLVED, UPDATED, REOPENED);
    assertThat(steps.asOf(LATER)).isSameAs(steps);
  }

  @Test
  void atOneInstantReopenedIsFirst() {
    Steps steps =
        incident().resolved("2026-03-05T12:00:00Z").reopened("2026-03-05").build().steps();
    assertThat(told(steps.asOf(second("2026-03-05T12:00:00Z"))))
        .containsExactly("REOPENED 2026-03-05T12:00:00Z", "RESOLVED 2026-03-05T12:00:00Z");
  }

  @Test
  void whatWasDoneOnTheDateOfTheOpeningIsJudgedAsDoneThen() {
    Steps steps =
        incident()
            .openedAt("2026-03-02")
            .notified("2026-03-02T17:00:00Z")
            .updated("2026-03-02T20:00:00-05:00")
            .contained("2026-03-03T01:00:00Z")
            .reopened("2026-03-02T18:00:00Z")
            .build()
            .steps();
    long opened = second("2026-03-02T00:00:00Z");
    assertThat(steps)
        .extracting(Step::action)
        .containsExactly(NOTIFIED, REOPENED, UPDATED, CONTAINED);
    assertThat(steps.judged(0)).isEqualTo(opened);
    assertThat(steps.judged(1)).isEqualTo(second("2026-03-02T18:00:00Z"));
    assertThat(steps.judged(2)).isEqualTo(opened);
    assertThat(steps.judged(3)).isEqualTo(second("2026-03-03T01:00:00Z"));
  }

  private static List<Action> existing(Steps steps, long now) {
    List<Action> actions = new ArrayList<>();
    Steps known = steps.asOf(now);
    for (int i = 0; i < known.size() && known.second(i) <= now; i++) {
      actions.add(known.action(i));
    }
    return actions;
  }

  private static List<String> told(Steps steps) {
    List<String> told = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      told.add(steps.action(i) + " " + Instant.ofEpochSecond(steps.second(i)));
    }
    return told;
  }

  private static Incident.Builder incident() {
    return Incident.builder()
        .id("i")
        .openedAt("2026-03-02T08:00:00Z")
        .severity(Severity.MAJOR)
        .attribution(Attribution.SUPPLIER)
        .impact(Impact.NONE);
  }

  private static long second(String instant) {
    return Instant.parse(instant).getEpochSecond();
  }
}
