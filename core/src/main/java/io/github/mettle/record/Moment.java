package io.github.mettle.record;

import io.github.mettle.reflection.NotByReflection;
import io.github.mettle.refusal.RefusedException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalField;
import java.time.temporal.UnsupportedTemporalTypeException;
import org.jspecify.annotations.Nullable;

/**
 * A point in time as people give it: an instant, read to the second (fractions are dropped), or a
 * bare date where only the day is known.
 *
 * <p>What begins or is done on a date means its first second in UTC; what is due on it means its
 * last: a promise kept on its day is kept. An instant keeps the {@linkplain #day() calendar day} as
 * written, in the offset with which it was written. Years 0000 to 9999.
 *
 * <pre>{@code
 * Moment.parse("2026-03-02").due()                      // 2026-03-02T23:59:59Z
 * Moment.parse("2026-03-02T10:00:00+02:00").begin()     // 2026-03-02T08:00:00Z
 * }</pre>
 *
 * <p>Two moments are equal if both are dates or both are instants, and they mean the same second
 * and day. Wherever a moment is taken, text, a value of {@code java.time} and a moment will do.
 */
@NotByReflection
public final class Moment implements TemporalAccessor {
  /** The second, since 1970-01-01T00:00:00Z, of what has not happened. */
  public static final long NEVER = Long.MAX_VALUE;

  /** The number of seconds in a day. */
  public static final long DAY = 86_400;

  private static final String RULE =
      "must be a date or an instant with a zone, such as 2026-03-02 or 2026-03-02T08:00:00Z";
  private static final String RANGE = "must be in the years 0000 to 9999";

  /** 0000-01-01T00:00:00Z. */
  private static final long FIRST = -62_167_219_200L;

  /** 9999-12-31T23:59:59Z. */
  static final long LAST = 253_402_300_799L;

  private final long time;

  /** The text or the value of {@code java.time}, which is written only when it is asked for. */
  private final @Nullable Object given;

  private Moment(long time, Object given) {
    this.time = time;
    this.given = given;
    requireRange(Times.second(time), given);
  }

  /** A moment that has been read before. */
  Moment(long time) {
    this.time = time;
    given = null;
  }

  private static void requireRange(long second, Object given) {
    if (second < FIRST || second > LAST) {
      throw refusal(RANGE, given);
    }
  }

  /**
   * {@return the moment in a text}
   *
   * @param text a date, or an instant with a zone offset, in ISO 8601
   * @throws RefusedException if it is neither, or out of range
   */
  public static Moment parse(String text) {
    long second = IsoText.second(text);
    if (second != NEVER) {
      boolean date = text.length() == IsoText.DATE_LENGTH;
      return new Moment(Times.pack(second, date ? Times.DATE : Times.SAME_DAY), text);
    }
    try {
      return text.indexOf('T') < 0 && text.indexOf('t') < 0
          ? date(LocalDate.parse(text), text)
          : instant(OffsetDateTime.parse(text), text);
    } catch (DateTimeParseException unreadable) {
      throw refusal(RULE, '"' + text + '"');
    }
  }

  /**
   * {@return the moment of a date or an instant}
   *
   * @param temporal an {@link Instant}, {@link OffsetDateTime}, {@link ZonedDateTime}, {@link
   *     LocalDate} or moment
   * @throws RefusedException if it has no zone and is no date, or is out of range
   */
  public static Moment of(TemporalAccessor temporal) {
    if (temporal instanceof Moment moment) {
      return moment;
    }
    if (temporal instanceof Instant instant) {
      requireRange(instant.getEpochSecond(), instant);
      return new Moment(Times.pack(instant.getEpochSecond(), Times.SAME_DAY), instant);
    }
    if (temporal instanceof LocalDate day) {
      return date(day, day);
    }
    if (temporal instanceof OffsetDateTime at) {
      return instant(at, at);
    }
    if (temporal instanceof ZonedDateTime at) {
      return instant(at.toOffsetDateTime(), at.toOffsetDateTime());
    }
    throw refusal(RULE, temporal);
  }

  /**
   * {@return the instant of a second}
   *
   * @param second since 1970-01-01T00:00:00Z, in the years 0000 to 9999
   */
  public static Moment ofSecond(long second) {
    requireRange(second, second);
    return new Moment(Times.pack(second, Times.SAME_DAY));
  }

  private static Moment date(LocalDate day, Object given) {
    long epochDay = Math.max(-DAY * 365L, Math.min(day.toEpochDay(), DAY * 365L));
    return new Moment(Times.pack(epochDay * DAY, Times.DATE), given);
  }

  private static Moment instant(OffsetDateTime at, Object given) {
    requireRange(at.toEpochSecond(), given);
    return new Moment(Times.instant(at.toEpochSecond(), at.toLocalDate().toEpochDay()), given);
  }

  private static RefusedException refusal(String rule, Object actual) {
    return RefusedException.of("", "moment", rule, actual);
  }

  /** The packed form, as {@link Times} reads it. */
  long time() {
    return time;
  }

  /** {@return whether only the day is known} */
  public boolean isDate() {
    return Times.isDate(time);
  }

  /** {@return the calendar day as written, in days since 1970-01-01} */
  public long day() {
    return Times.day(time);
  }

  /** {@return the instant, read as what begins or is done: a date means its first second} */
  public Instant begin() {
    return Instant.ofEpochSecond(beginSecond());
  }

  /** {@return the instant, read as what is due: a date means its last second} */
  public Instant due() {
    return Instant.ofEpochSecond(dueSecond());
  }

  /** {@return {@link #begin()} in seconds since 1970-01-01T00:00:00Z} */
  public long beginSecond() {
    return Times.second(time);
  }

  /** {@return {@link #due()} in seconds since 1970-01-01T00:00:00Z} */
  public long dueSecond() {
    return Times.lastSecond(time);
  }

  /** {@return whether the field is the day of a date, or the second or offset of an instant} */
  @Override
  public boolean isSupported(TemporalField field) {
    return isDate()
        ? field == ChronoField.EPOCH_DAY
        : field == ChronoField.INSTANT_SECONDS || field == ChronoField.NANO_OF_SECOND;
  }

  /** {@return the day of a date, or the second of an instant} */
  @Override
  public long getLong(TemporalField field) {
    if (!isSupported(field)) {
      throw new UnsupportedTemporalTypeException("Unsupported field: " + field);
    }
    return isDate() ? day() : field == ChronoField.INSTANT_SECONDS ? beginSecond() : 0;
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof Moment other && time == other.time;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(time);
  }

  /** {@return the moment as it was given} */
  @Override
  public String toString() {
    return given == null ? Times.text(time) : given.toString();
  }
}
