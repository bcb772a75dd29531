package io.github.mettle.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** A minute counts if the clock of the zone shows working hours in it. */
class WorkingTimeProperties {
  private static final int MINUTE = 60;

  /** Around a change of the clock, an hour or half an hour, or a day left out of the calendar. */
  private static final List<ZonedDateTime> CHANGES =
      List.of(
          at("2026-03-29T00:00", "Europe/Berlin"),
          at("2026-10-25T00:00", "Europe/Berlin"),
          at("2026-04-05T00:00", "Australia/Lord_Howe"),
          at("2026-10-04T00:00", "Australia/Lord_Howe"),
          at("2026-03-08T00:00", "America/St_Johns"),
          at("2011-12-29T12:00", "Pacific/Apia"),
          at("2026-06-15T00:00", "Asia/Kathmandu"));

  private record Hours(DayOfWeek day, int from, int until) {}

  private static ZonedDateTime at(String local, String zone) {
    return LocalDateTime.parse(local).atZone(ZoneId.of(zone));
  }

  @Provide
  Arbitrary<List<Hours>> weeks() {
    Arbitrary<Integer> quarters = Arbitraries.integers().between(0, 96);
    return Combinators.combine(Arbitraries.of(DayOfWeek.values()), quarters, quarters)
        .filter((day, one, other) -> !one.equals(other))
        .as((day, one, other) -> new Hours(day, Math.min(one, other), Math.max(one, other)))
        .list()
        .ofMinSize(1)
        .ofMaxSize(12);
  }

  @Provide
  Arbitrary<ZonedDateTime> changes() {
    return Arbitraries.of(CHANGES);
  }

  @Property(tries = 300)
  void minuteByMinute(
      @ForAll("changes") ZonedDateTime change,
      @ForAll("weeks") List<Hours> week,
      @ForAll @IntRange(min = -1_000, max = 1_000) int before,
      @ForAll @IntRange(max = 4_000) int minutes,
      @ForAll @IntRange(min = -1, max = 2) int closed) {
    LocalDate through = change.toLocalDate().plusDays(3);
    WorkingTime.Builder builder = WorkingTime.builder(change.getZone()).through(through);
    week.forEach(hours -> builder.open(hours.day, time(hours.from), time(hours.until)));
    WorkingTime working = builder.closed(change.toLocalDate().plusDays(closed)).build();
    Instant begin = change.toInstant().plusSeconds(MINUTE * (long) before);
    Inquiry inquiry = working.applyTo(Inquiry.of("q", begin));
    long from = inquiry.beganSecond();
    long to = from + MINUTE * (long) minutes;
    long counted = 0;
    for (long second = from; second < to; second += MINUTE) {
      counted +=
          counts(Instant.ofEpochSecond(second).atZone(change.getZone()), working) ? MINUTE : 0;
    }
    assertThat(inquiry.pauses().elapsed(from, to, to)).isEqualTo(counted);
  }

  private static boolean counts(ZonedDateTime at, WorkingTime working) {
    LocalDate day = at.toLocalDate();
    if (day.isAfter(working.through())) {
      return true;
    }
    int second = at.toLocalTime().toSecondOfDay();
    return !working.closed().contains(day)
        && working.hours().stream()
            .filter(hours -> hours.day() == day.getDayOfWeek())
            .anyMatch(hours -> hours.fromSecond() <= second && second < hours.untilSecond());
  }

  private static LocalTime time(int quarter) {
    return LocalTime.MIDNIGHT.plusMinutes(15L * quarter);
  }

  /** The pauses that are shared by a record are those that are written and read with it. */
  @Property(tries = 200)
  void sharedPausesAreTheirList(
      @ForAll("changes") ZonedDateTime change,
      @ForAll("weeks") List<Hours> week,
      @ForAll @IntRange(max = 4_000) int from,
      @ForAll @IntRange(max = 4_000) int to,
      @ForAll @IntRange(max = 4_000) int now) {
    WorkingTime.Builder builder = WorkingTime.builder(change.getZone());
    week.forEach(hours -> builder.open(hours.day, time(hours.from), time(hours.until)));
    Inquiry inquiry =
        builder
            .through(change.toLocalDate().plusDays(2))
            .build()
            .applyTo(Inquiry.of("q", change.toInstant()));
    Pauses listed = inquiry.toBuilder().build().pauses();
    long began = inquiry.beganSecond() - MINUTE;
    assertThat(listed).isEqualTo(inquiry.pauses());
    assertThat(
            listed.elapsed(
                began + MINUTE * (long) from,
                began + MINUTE * (long) to,
                began + MINUTE * (long) now))
        .isEqualTo(
            inquiry
                .pauses()
                .elapsed(
                    began + MINUTE * (long) from,
                    began + MINUTE * (long) to,
                    began + MINUTE * (long) now));
  }
}
