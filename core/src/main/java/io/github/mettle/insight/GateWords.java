package io.github.mettle.insight;

import io.github.mettle.amount.Decimals;
import io.github.mettle.page.English;
import io.github.mettle.record.Severity;
import io.github.mettle.text.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The grammar of a gate's sentences: counts, months, days, shares and lists. */
final class GateWords {
  private static final int YEAR = 365;

  private GateWords() {}

  /** {@return a count with its noun, such as "no things", "one thing" or "13 things"} */
  static String count(long n, String singular, String plural) {
    return English.number(n) + " " + (n == 1 ? singular : plural);
  }

  /** {@return a count of incidents, such as "two critical incidents"} */
  static String incidents(long n, Optional<Severity> severity) {
    String kind = kind(severity);
    return count(n, kind + "incident", kind + "incidents");
  }

  /** {@return the adjective of incidents of at least a severity, with a space, or nothing} */
  static String kind(Optional<Severity> severity) {
    return switch (severity.orElse(Severity.MINOR)) {
      case MINOR -> "";
      case MODERATE -> "moderate or graver ";
      case MAJOR -> "major or critical ";
      case CRITICAL -> "critical ";
    };
  }

  /** {@return the adjective of one incident: "grave" for MAJOR, "critical" for CRITICAL} */
  static String grave(Severity severity) {
    return severity == Severity.CRITICAL ? "critical" : "grave";
  }

  /** {@return a span that ends now, such as "the last twelve months" or "the last two years"} */
  static String last(int days) {
    if (days == YEAR) {
      return "the last twelve months";
    }
    if (days % YEAR == 0) {
      return "the last " + English.number(days / YEAR) + " years";
    }
    return days == 1 ? "the last day" : "the last " + English.number(days) + " days";
  }

  /** {@return a span that ends now, with "in", or nothing} */
  static String inTheLast(OptionalInt days) {
    return days.isPresent() ? " in " + last(days.getAsInt()) : "";
  }

  /** {@return a span of time, such as "twelve months", "two years" or "450 days"} */
  static String span(int days) {
    return last(days).substring("the last ".length());
  }

  /** {@return the UTC month of a second, such as "March 2016"} */
  static String month(long second) {
    return English.month(Instant.ofEpochSecond(second));
  }

  /** {@return the UTC day of a second, such as "20 October 2028"} */
  static String day(long second) {
    return English.date(Instant.ofEpochSecond(second));
  }

  /**
   * {@return the time from one second to another, such as "29 days", "eleven months", "two years"}
   */
  static String length(long from, long to) {
    long months = ChronoUnit.MONTHS.between(date(from), date(to));
    if (months < 2) {
      return count(ChronoUnit.DAYS.between(date(from), date(to)), "day", "days");
    }
    return months < 24 ? count(months, "month", "months") : count(months / 12, "year", "years");
  }

  private static LocalDate date(long second) {
    return LocalDate.ofInstant(Instant.ofEpochSecond(second), ZoneOffset.UTC);
  }

  /** {@return points, such as "2.0 points"} */
  static String points(double points) {
    return Decimals.fixed(points, 1) + " points";
  }

  /** {@return a few of the ids in brackets: the first, and how many more there are} */
  static String ids(List<String> ids) {
    String first = Text.oneLine(ids.get(0));
    int more = ids.size() - 1;
    return more == 0 ? "(" + first + ")" : "(" + first + " and " + English.number(more) + " more)";
  }

  /** {@return a list, such as "a, b and c"} */
  static String list(List<String> words) {
    return English.list(words, "and");
  }

  /** {@return a sentence, with a capital and a full stop} */
  static String sentence(String clause) {
    return English.capital(clause) + ".";
  }
}
