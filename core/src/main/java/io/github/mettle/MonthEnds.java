package io.github.mettle;

import io.github.mettle.record.Moment;
import io.github.mettle.refusal.RefusedException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Two instants with the ends of the months between them. */
final class MonthEnds {
  private static final int MOST_YEARS = 100;

  private MonthEnds() {}

  static List<Moment> between(Moment from, Moment to) {
    if (day(to).isAfter(day(from).plusYears(MOST_YEARS))) {
      throw RefusedException.of(
          "", "to", "must be within " + MOST_YEARS + " years of from, " + from, to);
    }
    List<Moment> instants = new ArrayList<>(List.of(from));
    YearMonth month = YearMonth.from(day(from));
    for (LocalDate end = month.atEndOfMonth(); end.isBefore(day(to)); end = month.atEndOfMonth()) {
      if (end.isAfter(day(from))) {
        instants.add(Moment.of(end));
      }
      month = month.plusMonths(1);
    }
    if (!to.equals(from)) {
      instants.add(to);
    }
    return instants;
  }

  private static LocalDate day(Moment moment) {
    return LocalDate.ofInstant(moment.due(), ZoneOffset.UTC);
  }
}
