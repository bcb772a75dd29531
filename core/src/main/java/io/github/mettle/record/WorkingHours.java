package io.github.mettle.record;

import io.github.mettle.reflection.NotByReflection;
import java.time.DayOfWeek;
import java.time.LocalTime;

/**
 * Hours of one day of the week in which time passes.
 *
 * @param day of the week
 * @param from the first moment, by the clock
 * @param until the moment after the last; 00:00 is the end of the day
 */
@NotByReflection
public record WorkingHours(DayOfWeek day, LocalTime from, LocalTime until) {
  long fromSecond() {
    return from.toSecondOfDay();
  }

  long untilSecond() {
    return until.equals(LocalTime.MIDNIGHT) ? Moment.DAY : until.toSecondOfDay();
  }

  /** {@return one readable line, such as "MONDAY 08:00–17:00"} */
  @Override
  public String toString() {
    return day + " " + from + "–" + until;
  }
}
