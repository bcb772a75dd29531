package io.github.mettle.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.mettle.refusal.RefusedException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {
  @ParameterizedTest
  @CsvSource({
    "2026-03-02,                          2026-03-02T00:00:00Z, 2026-03-02T23:59:59Z",
    "2024-02-29,                          2024-02-29T00:00:00Z, 2024-02-29T23:59:59Z",
    "0000-01-01,                          0000-01-01T00:00:00Z, 0000-01-01T23:59:59Z",
    "9999-12-31,                          9999-12-31T00:00:00Z, 9999-12-31T23:59:59Z",
    "2026-03-02T08:00:00Z,                2026-03-02T08:00:00Z, 2026-03-02T08:00:00Z",
    "2026-03-02T08:00Z,                   2026-03-02T08:00:00Z, 2026-03-02T08:00:00Z",
    "2026-03-02T08:00:00+02:00,           2026-03-02T06:00:00Z, 2026-03-02T06:00:00Z",
    "2026-03-02T08:00:00.999999999Z,      2026-03-02T08:00:00Z, 2026-03-02T08:00:00Z",
    "1969-12-31T23:59:59.5Z,              1969-12-31T23:59:59Z, 1969-12-31T23:59:59Z",
    "2026-03-02t08:00:00z,                2026-03-02T08:00:00Z, 2026-03-02T08:00:00Z",
  })
  void readsDatesAndInstants(String text, Instant begin, Instant due) {
    Moment moment = Moment.parse(text);
    assertThat(moment.begin()).isEqualTo(begin);
    assertThat(moment.due()).isEqualTo(due);
    assertThat(moment).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "2026",
        "2026-3-2",
        "2026-03-32",
        "2026-00-01",
        "2026-01-00",
        "2026-04-31",
        "1900-02-29",
        "2026/03/02",
        "02.03.2026",
        "2026-03-02 ",
        "٢٠٢٦-03-02",
        "2026-03-02T08:00:00",
        "2026-03-02 08:00:00Z",
        "2026-03-02T24:00:00Z",
        "2026-03-02T08:60:00Z",
        "2026-03-02T08:00:60Z",
        "2026-03-02T08:00:00X",
        "2026-03-02T08-00-00Z",
        "2026-03-02T-1:00:00Z",
        "2026-03-02T08:00:00[Europe/Paris]"
      })
  void refusesWhatIsNeither(String text) {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> Moment.parse(text))
        .withMessage(
            "moment must be a date or an instant with a zone, such as 2026-03-02 or"
                + " 2026-03-02T08:00:00Z: \"%s\"",
            text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-0001-12-31",
        "+10000-01-01",
        "+999999999-12-31T23:59:59Z",
        "-999999999-01-01T00:00:00Z",
        "0000-01-01T00:00:00+01:00"
      })
  void refusesWhatIsTooFarAway(String text) {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> Moment.parse(text))
        .withMessage("moment must be in the years 0000 to 9999: " + text);
  }

  @Test
  void takesWhatHasAZoneOrIsADate() {
    Instant instant = Instant.parse("2026-03-02T08:00:00Z");
    assertThat(Moment.of(instant)).isEqualTo(Moment.parse("2026-03-02T08:00:00Z"));
    assertThat(Moment.of(OffsetDateTime.ofInstant(instant, ZoneOffset.ofHours(5))).begin())
        .isEqualTo(instant);
    assertThat(Moment.of(ZonedDateTime.ofInstant(instant, ZoneOffset.UTC)).begin())
        .isEqualTo(instant);
    assertThat(Moment.of(LocalDate.of(2026, 3, 2))).isEqualTo(Moment.parse("2026-03-02"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02,                2026-03-02",
    "2026-03-02T23:30:00Z,      2026-03-02",
    "2026-03-02T23:30:00+02:00, 2026-03-02",
    "2026-03-02T23:30:00-05:00, 2026-03-02",
    "2026-03-03T01:00:00+05:45, 2026-03-03",
    "0000-01-01T20:00:00-05:00, 0000-01-01",
    "1969-12-31T22:00:00-05:00, 1969-12-31",
  })
  void keepsTheCalendarDayAsWritten(String text, LocalDate day) {
    assertThat(Moment.parse(text).day()).isEqualTo(day.toEpochDay());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02,                2026-03-02",
    "2026-03-02T23:30:00+02:00, 2026-03-02T21:30:00Z",
    "2026-03-02T23:30:00-05:00, 2026-03-02T23:30:00-05:00",
    "2026-03-03T01:10:00+05:45, 2026-03-03T00:25:00+05:00",
    "2026-03-02T00:00:00+18:00, 2026-03-02T00:00:00+18:00",
    "2026-03-02T23:59:59-18:00, 2026-03-02T23:59:59-18:00",
  })
  void isKeptInAFactAsItsSecondAndDay(String text, String kept) {
    Moment moment = Gesture.of("g", text, Satisfaction.AMAZED).at();
    assertThat(moment)
        .hasToString(kept)
        .isEqualTo(Moment.parse(text))
        .isEqualTo(Moment.parse(kept));
  }

  @Test
  void isATemporalOfJavaTime() {
    assertThat(LocalDate.from(Moment.parse("2026-03-02"))).isEqualTo("2026-03-02");
    assertThat(Instant.from(Moment.parse("2026-03-02T23:30:00-05:00")))
        .isEqualTo("2026-03-03T04:30:00Z");
    assertThatExceptionOfType(DateTimeException.class)
        .isThrownBy(() -> Instant.from(Moment.parse("2026-03-02")));
  }

  @Test
  void isAValue() {
    EqualsVerifier.forClass(Moment.class).withOnlyTheseFields("time").verify();
  }
}
