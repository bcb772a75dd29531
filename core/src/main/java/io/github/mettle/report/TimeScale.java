package io.github.mettle.report;

import io.github.mettle.sheet.History;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Places instants on a line, with a handful of months or years marked on it.
 *
 * @param from the second at the left end
 * @param to the second at the right end, later
 */
record TimeScale(long from, long to) {
  private static final int[] STEPS = {1, 2, 3, 6, 12, 24, 60, 120, 600, 1200, 12000};
  private static final int MOST_TICKS = 5;
  private static final double MARGIN = 0.06;

  static TimeScale between(Instant from, Instant to) {
    return new TimeScale(from.getEpochSecond(), to.getEpochSecond());
  }

  static TimeScale of(History history) {
    return between(history.first().asOf().due(), history.last().asOf().due());
  }

  /** Where an instant is, in [0, 1]; 0 if there is no time between the ends. */
  double share(Instant at) {
    double share = (at.getEpochSecond() - from) / (double) Math.max(1, to - from);
    return Math.min(1, Math.max(0, share));
  }

  /** The beginnings of months or years with their place, away from both ends. */
  Map<String, Double> ticks() {
    int first = month(from);
    int last = month(to);
    int step = STEPS[STEPS.length - 1];
    for (int i = STEPS.length - 1; i >= 0; i--) {
      step = (last - first) / STEPS[i] <= MOST_TICKS ? STEPS[i] : step;
    }
    Map<String, Double> ticks = new LinkedHashMap<>();
    for (int month = Math.floorDiv(first, step) * step; month <= last; month += step) {
      YearMonth start = YearMonth.of(Math.floorDiv(month, 12), Math.floorMod(month, 12) + 1);
      long second = start.atDay(1).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
      double share = (second - from) / (double) (to - from);
      if (share > MARGIN && share < 1 - MARGIN) {
        ticks.put(step % 12 == 0 ? Integer.toString(start.getYear()) : start.toString(), share);
      }
    }
    return ticks;
  }

  private static int month(long second) {
    LocalDate day = LocalDate.ofInstant(Instant.ofEpochSecond(second), ZoneOffset.UTC);
    return day.getYear() * 12 + day.getMonthValue() - 1;
  }
}
