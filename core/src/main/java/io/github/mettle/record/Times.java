package io.github.mettle.record;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * Moments packed into one number each: four times the second since 1970-01-01T00:00:00Z, plus the
 * form. {@link Moment#NEVER} for none.
 */
final class Times {
  /** A bare date. */
  static final int DATE = 0;

  /** An instant written with its day in UTC. */
  static final int SAME_DAY = 1;

  /** An instant written with the day after. */
  static final int DAY_AFTER = 2;

  /** An instant written with the day before. */
  static final int DAY_BEFORE = 3;

  private static final int FORM = 3;
  private static final int BITS = 2;
  private static final int HOUR = 3_600;

  private Times() {}

  static long pack(long second, int form) {
    return second << BITS | form;
  }

  /** The instant as it is written on that day, the one in UTC or one of its neighbours. */
  static long instant(long second, long day) {
    long shift = day - Math.floorDiv(second, Moment.DAY);
    return pack(second, shift == 0 ? SAME_DAY : shift > 0 ? DAY_AFTER : DAY_BEFORE);
  }

  static boolean isDate(long time) {
    return (time & FORM) == DATE;
  }

  /** The instant, or the first second of the date. */
  static long second(long time) {
    return time == Moment.NEVER ? Moment.NEVER : time >> BITS;
  }

  /** The instant, or the last second of the date. */
  static long lastSecond(long time) {
    return isDate(time) ? second(time) + Moment.DAY - 1 : second(time);
  }

  /** The day as written. */
  static long day(long time) {
    long utc = Math.floorDiv(time >> BITS, Moment.DAY);
    int form = (int) time & FORM;
    return form == DAY_AFTER ? utc + 1 : form == DAY_BEFORE ? utc - 1 : utc;
  }

  /** Whether a date is the day of the other, in UTC or as written. */
  static boolean isDayOf(long date, long time) {
    long day = day(date);
    return day == day(time) || day == Math.floorDiv(time >> BITS, Moment.DAY);
  }

  /** The second of something done: a date of the day on which the episode began is not before. */
  static long done(long time, long began) {
    boolean atBegin = time != Moment.NEVER && isDate(time) && isDayOf(time, began);
    return atBegin ? Math.max(second(time), second(began)) : second(time);
  }

  /** Like {@link #done}, and so does an instant written with the bare date of the beginning. */
  static long answered(long time, long began) {
    boolean onDate = isDate(began) && time != Moment.NEVER && day(time) == day(began);
    return onDate ? second(began) : done(time, began);
  }

  /** Like {@link #done}, but what is due on a bare date is judged by days. */
  static long delivered(long time, long began, long due) {
    return isDate(due) && time != Moment.NEVER
        ? day(time) * Moment.DAY + Moment.DAY - 1
        : done(time, began);
  }

  static Moment moment(long time) {
    return new Moment(time);
  }

  static Optional<Moment> optional(long time) {
    return time == Moment.NEVER ? Optional.empty() : Optional.of(moment(time));
  }

  /** The date, or the instant in UTC or the whole-hour offset nearest to it with the same day. */
  static String text(long time) {
    Instant instant = Instant.ofEpochSecond(second(time));
    int hours = offset(Math.floorMod(instant.getEpochSecond(), Moment.DAY), (int) time & FORM);
    OffsetDateTime at = instant.atOffset(ZoneOffset.ofHours(hours));
    return isDate(time)
        ? at.toLocalDate().toString()
        : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at);
  }

  private static int offset(long secondOfDay, int form) {
    return switch (form) {
      case DAY_AFTER -> (int) ((Moment.DAY - secondOfDay + HOUR - 1) / HOUR);
      case DAY_BEFORE -> (int) -(secondOfDay / HOUR + 1);
      default -> 0;
    };
  }
}
