package io.github.mettle.record;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Turns working time into the intervals between it, one stretch of constant offset after another.
 */
final class WorkingCalendar {
  private final WorkingTime time;
  private final ZoneRules rules;
  private final ImmutableListMultimap<DayOfWeek, WorkingHours> hours;
  private long[] open = new long[64];
  private int size;

  WorkingCalendar(WorkingTime time) {
    this.time = time;
    rules = time.zone().getRules();
    hours = Multimaps.index(time.hours(), WorkingHours::day);
  }

  /** The time that does not count from a second on, through the last day. */
  Intervals pauses(long from) {
    long midnight = time.through().plusDays(1).atStartOfDay(time.zone()).toEpochSecond();
    long until = Math.min(midnight, Moment.LAST);
    if (from >= until) {
      return Intervals.NONE;
    }
    size = 0;
    for (long begin = from; begin < until; ) {
      Instant at = Instant.ofEpochSecond(begin);
      long end = Math.min(until, next(rules.nextTransition(at)));
      addStretch(begin, end, rules.getOffset(at).getTotalSeconds());
      begin = end;
    }
    return Intervals.merge(Arrays.copyOf(open, size)).between(from, until);
  }

  private static long next(@Nullable ZoneOffsetTransition transition) {
    return transition == null ? Long.MAX_VALUE : transition.getInstant().getEpochSecond();
  }

  /** Adds the working hours between two seconds, in which the clock runs evenly. */
  private void addStretch(long begin, long end, int offset) {
    long last = Math.floorDiv(end - 1 + offset, Moment.DAY);
    for (long day = Math.floorDiv(begin + offset, Moment.DAY); day <= last; day++) {
      LocalDate date = LocalDate.ofEpochDay(day);
      if (!time.closed().contains(date)) {
        long midnight = day * Moment.DAY - offset;
        for (WorkingHours some : hours.get(date.getDayOfWeek())) {
          long from = Math.max(begin, midnight + some.fromSecond());
          add(from, Math.min(end, midnight + some.untilSecond()));
        }
      }
    }
  }

  private void add(long from, long until) {
    open = size == open.length ? Arrays.copyOf(open, 2 * size) : open;
    open[size++] = from;
    open[size++] = until;
  }
}
