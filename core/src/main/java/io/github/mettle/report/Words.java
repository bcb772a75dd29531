package io.github.mettle.report;

import com.google.common.base.Ascii;
import io.github.mettle.record.Kind;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.trust.Trust;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/** The sentences of a report. */
final class Words {
  private Words() {}

  /** Where they stand, as a sentence of its own: "Partly tested." */
  static String standing(Trust trust) {
    return capital(trust.standing().title()) + ".";
  }

  /** What that means, how well the next thing will be handled, and how sure that is. */
  static String lead(Trust trust) {
    return capital(trust.standing().meaning())
        + ". Expected "
        + Figures.share(trust.expected())
        + ", between "
        + Figures.share(trust.lower())
        + " and "
        + Figures.share(trust.upper())
        + ".";
  }

  /** What is on record: "2 incidents, 1 inquiry". */
  static String counts(BalanceSheet sheet) {
    if (sheet.counts().isEmpty()) {
      return "nothing on record";
    }
    return sheet.counts().entrySet().stream().map(Words::count).collect(Collectors.joining(", "));
  }

  private static String count(Map.Entry<Kind, Integer> entry) {
    String one = entry.getKey().key();
    if (entry.getValue() == 1) {
      return "1 " + one;
    }
    boolean y = one.endsWith("y");
    return entry.getValue() + " " + (y ? one.substring(0, one.length() - 1) + "ies" : one + "s");
  }

  /** An instant as people read it: "2026-11-21 18:00", and the end of a day as the day. */
  static String time(Instant instant) {
    String text = instant.toString();
    if (text.endsWith("T23:59:59Z")) {
      return day(instant);
    }
    String end = text.endsWith(":00Z") ? ":00Z" : "Z";
    return text.substring(0, text.length() - end.length()).replace('T', ' ');
  }

  /** The day of an instant, in UTC. */
  static String day(Instant instant) {
    return instant.toString().substring(0, 10);
  }

  static String name(Enum<?> constant) {
    return Ascii.toLowerCase(constant.name()).replace('_', ' ');
  }

  static String capital(String text) {
    return Ascii.toUpperCase(text.substring(0, 1)) + text.substring(1);
  }
}
