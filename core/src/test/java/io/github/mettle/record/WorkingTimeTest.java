package io.github.mettle.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.mettle.refusal.RefusedException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Nights, weekends and holidays as pauses. */
class WorkingTimeTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final int HOUR = 3_600;

  @Test
  void onlyTheHoursOfTheWeekCount() {
    Incident incident = office().build().applyTo(incident("2026-03-06T12:00:00Z", Severity.MAJOR));
    // Friday 13:00 to 17:00, Monday 08:00 to 09:00, in Berlin
    assertThat(elapsed(incident, "2026-03-09T08:00:00Z")).isEqualTo(5 * HOUR);
    assertThat(incident.pauses().get(0)).hasToString("2026-03-06T16:00:00Z/2026-03-09T07:00:00Z");
  }

  @Test
  void noTimePassesOnAClosedDay() {
    WorkingTime office = office().closed("2026-03-09").closed(LocalDate.of(2026, 3, 10)).build();
    Incident incident = office.applyTo(incident("2026-03-06T12:00:00Z", Severity.MAJOR));
    assertThat(elapsed(incident, "2026-03-11T08:00:00Z")).isEqualTo(5 * HOUR);
  }

  @Test
  void whatBeginsAtNightIsPausedFromItsBeginning() {
    Incident incident = office().build().applyTo(incident("2026-03-07T03:00:00Z", Severity.MAJOR));
    assertThat(incident.pauses().get(0)).hasToString("2026-03-07T03:00:00Z/2026-03-09T07:00:00Z");
    assertThat(elapsed(incident, "2026-03-09T07:30:00Z")).isEqualTo(HOUR / 2);
  }

  @Test
  void theHoursFollowTheClockInSpringAndAutumn() {
    WorkingTime always =
        WorkingTime.builder(BERLIN)
            .open(DayOfWeek.SUNDAY, "01:00", "04:00")
            .through("2026-12-31")
            .build();
    assertThat(
            elapsed(always.applyTo(incident("2026-03-28T12:00:00Z", Severity.MAJOR)), "2026-03-30"))
        .isEqualTo(2 * HOUR);
    assertThat(
            elapsed(always.applyTo(incident("2026-10-24T12:00:00Z", Severity.MAJOR)), "2026-10-26"))
        .isEqualTo(4 * HOUR);
  }

  @Test
  void midnightIsTheEndOfADay() {
    WorkingTime.Builder shifts = WorkingTime.builder(ZoneOffset.UTC).through("2026-12-31");
    for (DayOfWeek day : DayOfWeek.values()) {
      shifts.open(day, "22:00", "00:00").open(day, LocalTime.MIDNIGHT, LocalTime.of(6, 0));
    }
    Incident incident = shifts.build().applyTo(incident("2026-03-02T12:00:00Z", Severity.MAJOR));
    assertThat(elapsed(incident, "2026-03-03T12:00:00Z")).isEqualTo(8 * HOUR);
    assertThat(incident.pauses().get(1)).hasToString("2026-03-03T06:00:00Z/2026-03-03T22:00:00Z");
  }

  @Test
  void criticalIncidentsDoNotWaitForMonday() {
    Incident critical = incident("2026-03-06T12:00:00Z", Severity.CRITICAL);
    assertThat(office().build().applyTo(critical)).isEqualTo(critical);
    assertThat(office().exempt().build().applyTo(critical).pauses()).isNotEmpty();
    Incident major = incident("2026-03-06T12:00:00Z", Severity.MAJOR);
    assertThat(office().exempt(Severity.MAJOR, Severity.CRITICAL).build().applyTo(major))
        .isEqualTo(major);
  }

  @Test
  void whereNothingIsExpectedThereIsNothingToPause() {
    Gesture gesture = Gesture.of("g", "2026-03-06", Satisfaction.AMAZED);
    assertThat(office().build().applyTo(gesture)).isSameAs(gesture);
  }

  @Test
  void afterItsLastDayAllTimeCounts() {
    WorkingTime office = office().through("2026-03-06").build();
    Incident incident = office.applyTo(incident("2026-03-06T12:00:00Z", Severity.MAJOR));
    // Until Friday 17:00, and from Saturday 00:00 on, in Berlin
    assertThat(elapsed(incident, "2026-03-07T12:00:00Z")).isEqualTo(4 * HOUR + 13 * HOUR);
    assertThat(office.applyTo(incident("2026-03-07T12:00:00Z", Severity.MAJOR)).pauses()).isEmpty();
  }

  @Test
  void joinsThePausesThatThereAre() {
    Incident waiting =
        incident("2026-03-06T12:00:00Z", Severity.MAJOR).toBuilder()
            .pause("2026-03-06T14:00:00Z", "2026-03-06T18:00:00Z")
            .build();
    Incident incident = office().build().applyTo(waiting);
    assertThat(incident.pauses()).containsAll(waiting.pauses());
    assertThat(elapsed(incident, "2026-03-09T08:00:00Z")).isEqualTo(3 * HOUR);
  }

  @Test
  void aRecordIsPausedAsEachOfItsEpisodesIs() {
    WorkingTime office = office().build();
    Incident incident = incident("2026-03-06T12:00:00Z", Severity.MAJOR);
    Delivery order = Delivery.of("d", "2020-01-01", "2026-04-01");
    Gesture gesture = Gesture.of("g", "1970-01-01", Satisfaction.AMAZED);
    TrackRecord record =
        TrackRecord.of("Ruhr Steelworks", incident, order, gesture)
            .with(Dispute.of("i", "2026-04-01"))
            .with(Reply.of("i", "2026-04-02", "No."));
    assertThat(office.applyTo(record))
        .isEqualTo(
            TrackRecord.of(
                    "Ruhr Steelworks", office.applyTo(incident), office.applyTo(order), gesture)
                .with(Dispute.of("i", "2026-04-01"))
                .with(Reply.of("i", "2026-04-02", "No.")));
  }

  @Test
  void saysEverythingThatIsWrongAtOnce() {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(
            () ->
                WorkingTime.builder(null)
                    .open(DayOfWeek.MONDAY, "8", "17:00")
                    .weekdays("17:00", "08:00")
                    .closed("2026-12-25T00:00:00Z")
                    .closed("Christmas")
                    .build())
        .withMessage(
            """
            hours.MONDAY must be a time, such as 08:00: "8"
            hours.MONDAY must end after they begin: 17:00–08:00
            hours.TUESDAY must end after they begin: 17:00–08:00
            hours.WEDNESDAY must end after they begin: 17:00–08:00
            hours.THURSDAY must end after they begin: 17:00–08:00
            hours.FRIDAY must end after they begin: 17:00–08:00
            closed must be a date: 2026-12-25T00:00:00Z
            zone must be given: missing
            through must be given: missing
            closed must be a date or an instant with a zone, such as 2026-03-02 or\
             2026-03-02T08:00:00Z: "Christmas\"""");
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> WorkingTime.builder(BERLIN).through("2026-12-31").build())
        .withMessage("hours must be given: missing");
  }

  @Test
  void isAValueAndPrintsAsOneLine() {
    WorkingTime office =
        WorkingTime.builder(BERLIN)
            .open(DayOfWeek.TUESDAY, "08:00", "12:00")
            .open(DayOfWeek.MONDAY, "08:00", "17:00")
            .closed("2026-12-25")
            .through("2026-12-31")
            .build();
    assertThat(office)
        .hasToString(
            "Europe/Berlin [MONDAY 08:00–17:00, TUESDAY 08:00–12:00], closed [2026-12-25],"
                + " through 2026-12-31")
        .isEqualTo(
            WorkingTime.builder(BERLIN)
                .open(DayOfWeek.MONDAY, "08:00", "17:00")
                .open(DayOfWeek.TUESDAY, LocalTime.of(8, 0), LocalTime.of(12, 0))
                .closed(LocalDate.of(2026, 12, 25))
                .through(LocalDate.of(2026, 12, 31))
                .build());
  }

  private static WorkingTime.Builder office() {
    return WorkingTime.builder(BERLIN).weekdays("08:00", "17:00").through("2026-12-31");
  }

  private static long elapsed(Episode episode, String to) {
    long end = Moment.parse(to).beginSecond();
    return episode.pauses().elapsed(episode.beganSecond(), end, end);
  }

  private static Incident incident(String openedAt, Severity severity) {
    return Incident.of("i", openedAt, severity, Attribution.SUPPLIER, Impact.NONE);
  }
}
