package io.github.mettle.record;

import io.github.mettle.refusal.RefusedException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.Temporal;

/**
 * A point in time as people give it: an instant, read to the second (fractions are dropped), or a
 * whole day in UTC where only a date is known.
 *
 * <p>What begins or is done on a date means 00:00:00 of that day; what is due on it means 23:59:59:
 * a promise kept on its day is kept. Years 0000 to 9999.
 *
 * <pre>{@code
 * Moment.parse("2026-03-02").due()                      // 2026-03-02T23:59:59Z
 * Moment.parse("2026-03-02T10:00:00+02:00").begin()     // 2026-03-02T08:00:00Z
 * }</pre>
 *
 * <p>Two moments are equal if they are both dates or both instants, and mean the same second; how
 * they were written is kept, but makes no difference.
 */
public final class Moment {
  /** The second, since 1970-01-01T00:00:00Z, of what has not happened. */
  public static final long NEVER = Long.MAX_VALUE;

  private static final String RULE =
      "must be a date or an instant with a zone, such as 2026-03-02 or 2026-03-02T08:00:00Z";
  private static final String RANGE = "must be in the years 0000 to 9999";

  /** 0000-01-01T00:00:00Z. */
  private static final long FIRST = -62_167_219_200L;

  /** 9999-12-31T23:59:59Z. */
  private static final long LAST = 253_402_300_799L;

  private static final int DAY = 86_400;

  private final long second;
  private final boolean date;

  /** The text or the value of {@code java.time}, which is written only when it is asked for. */
  private final Object given;

  private Moment(long second, boolean date, Object given) {
    if (second < FIRST || second > LAST) {
      throw refusal(RANGE, given);
    }
    this.second = second;
    this.date = date;
    this.given = given;
  }

  /**
   * {@return the moment that the text says}
   *
   * @param text a date, or an instant with a zone offset, in ISO 8601
   * @throws RefusedException if it is neither, or out of range
   */
  public static Moment parse(String text) {
    long second = IsoText.second(text);
    if (second != NEVER) {
      return new Moment(second, text.length() == IsoText.DATE_LENGTH, text);
    }
    try {
      return text.indexOf('T') < 0 && text.indexOf('t') < 0
          ? new Moment(LocalDate.parse(text).toEpochDay() * DAY, true, text)
          : new Moment(OffsetDateTime.parse(text).toEpochSecond(), false, text);
    } catch (DateTimeParseException unreadable) {
      throw refusal(RULE, '"' + text + '"');
    }
  }

  /**
   * {@return the moment of a date or an instant of {@code java.time}}
   *
   * @param temporal an {@link Instant}, {@link OffsetDateTime}, {@link ZonedDateTime} or {@link
   *     LocalDate}
   * @throws RefusedException if it has no zone and is no date, or is out of range
   */
  public static Moment of(Temporal temporal) {
    if (temporal instanceof Instant instant) {
      return new Moment(instant.getEpochSecond(), false, temporal);
    }
    if (temporal instanceof LocalDate day) {
      return new Moment(secondOf(day), true, day);
    }
    if (temporal instanceof OffsetDateTime at) {
      return new Moment(at.toEpochSecond(), false, temporal);
    }
    if (temporal instanceof ZonedDateTime at) {
      return new Moment(at.toEpochSecond(), false, at.toOffsetDateTime());
    }
    throw refusal(RULE, temporal);
  }

  /**
   * {@return the instant of that second}
   *
   * @param second since 1970-01-01T00:00:00Z, in the years 0000 to 9999
   */
  public static Moment ofSecond(long second) {
    if (second < FIRST || second > LAST) {
      throw refusal(RANGE, second);
    }
    return new Moment(second, false, Instant.ofEpochSecond(second));
  }

  private static long secondOf(LocalDate day) {
    try {
      return Math.multiplyExact(day.toEpochDay(), DAY);
    } catch (ArithmeticException tooFar) {
      throw refusal(RANGE, day);
    }
  }

  private static RefusedException refusal(String rule, Object actual) {
    return RefusedException.of("", "moment", rule, actual);
  }

  /** {@return whether only the day is known} */
  public boolean isDate() {
    return date;
  }

  /** {@return the instant, read as what begins or is done: a date means its first second} */
  public Instant begin() {
    return Instant.ofEpochSecond(second);
  }

  /** {@return the instant, read as what is due: a date means its last second} */
  public Instant due() {
    return Instant.ofEpochSecond(dueSecond());
  }

  /** {@return {@link #begin()} in seconds since 1970-01-01T00:00:00Z} */
  public long beginSecond() {
    return second;
  }

  /** {@return {@link #due()} in seconds since 1970-01-01T00:00:00Z} */
  public long dueSecond() {
    return date ? second + DAY - 1 : second;
  }

  /**
   * {@return the second, read as what was done in something that began then: a date of the day on
   * which it began means its beginning, never before it}
   *
   * @param begin when it began, in seconds since 1970-01-01T00:00:00Z
   */
  public long secondWithin(long begin) {
    return date && second == Math.floorDiv(begin, DAY) * DAY ? begin : second;
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof Moment other && second == other.second && date == other.date;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(second) * 31 + Boolean.hashCode(date);
  }

  /** {@return the moment as it was given} */
  @Override
  public String toString() {
    return given.toString();
  }
}
