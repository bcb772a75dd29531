package io.github.mettle.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Time that does not count. */
class PausesTest {
  private static final int HOUR = 3_600;
  private static final int DAY = 24 * HOUR;
  private static final long MONDAY = second("2026-03-02T00:00:00Z");
  private static final long LATER = second("2027-01-01T00:00:00Z");

  @Test
  void noTimePassesInAPause() {
    Pauses pauses =
        promise().pause("2026-03-03T00:00:00Z", "2026-03-05T12:00:00Z").build().pauses();
    assertThat(pauses.elapsed(MONDAY, MONDAY + 7 * DAY, LATER)).isEqualTo(4 * DAY + 12 * HOUR);
    assertThat(pauses.elapsed(MONDAY, MONDAY + 2 * DAY, LATER)).isEqualTo(DAY);
    assertThat(pauses.elapsed(MONDAY + 2 * DAY, MONDAY + 3 * DAY, LATER)).isZero();
  }

  @Test
  void withoutPausesAllTimePasses() {
    Pauses pauses = promise().build().pauses();
    assertThat(pauses).isSameAs(Pauses.NONE);
    assertThat(pauses.elapsed(MONDAY, MONDAY + DAY, MONDAY)).isEqualTo(DAY);
    assertThat(pauses.elapsed(MONDAY + DAY, MONDAY, LATER)).isZero();
  }

  @Test
  void aPauseEndsBeforeTheDayUntilWhichItLasts() {
    Pauses pauses = promise().pause("2026-03-03", "2026-03-04").build().pauses();
    assertThat(pauses.elapsed(MONDAY, MONDAY + 7 * DAY, LATER)).isEqualTo(6 * DAY);
  }

  @Test
  void overlapsCountOnce() {
    Pauses pauses =
        promise()
            .pause("2026-03-03", "2026-03-06")
            .pause("2026-03-04", "2026-03-05")
            .pause("2026-03-05", "2026-03-07")
            .build()
            .pauses();
    assertThat(pauses).hasSize(3);
    assertThat(pauses.elapsed(MONDAY, MONDAY + 7 * DAY, LATER)).isEqualTo(3 * DAY);
  }

  @Test
  void aPauseThatHasNotEndedLastsUntilNow() {
    Pauses open = promise().pause("2026-03-03", null).build().pauses();
    Pauses ending = promise().pause("2026-03-03", "2026-12-31").build().pauses();
    for (Pauses pauses : new Pauses[] {open, ending}) {
      long now = MONDAY + 3 * DAY;
      assertThat(pauses.elapsed(MONDAY, now, now)).isEqualTo(DAY);
      assertThat(pauses.elapsed(MONDAY, now + HOUR, now)).isEqualTo(DAY + HOUR);
    }
  }

  @Test
  void aPauseIsKnownFromItsBeginningOn() {
    Pauses pauses = promise().pause("2026-03-03", "2026-03-05").build().pauses();
    assertThat(pauses.elapsed(MONDAY, MONDAY + 7 * DAY, MONDAY + DAY - 1)).isEqualTo(7 * DAY);
  }

  @Test
  void aDateOfTheDayOnWhichItBeganIsNotBefore() {
    Pauses pauses =
        promise().madeAt("2026-03-02T08:00:00Z").pause("2026-03-02", "2026-03-03").build().pauses();
    assertThat(pauses.elapsed(MONDAY + 8 * HOUR, MONDAY + 2 * DAY, LATER)).isEqualTo(DAY);
  }

  @Test
  void arePrintedAsIntervals() {
    assertThat(promise().pause("2026-03-05", null).pause("2026-03-03", "2026-03-04").build())
        .hasToString(
            "commitment c: made 2026-03-02, due 2026-03-31, paused 2026-03-03/2026-03-04,"
                + " paused 2026-03-05/");
  }

  private static Commitment.Builder promise() {
    return Commitment.builder().id("c").madeAt("2026-03-02").dueAt("2026-03-31");
  }

  private static long second(String instant) {
    return Instant.parse(instant).getEpochSecond();
  }
}
