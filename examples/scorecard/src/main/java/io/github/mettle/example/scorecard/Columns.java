package io.github.mettle.example.scorecard;

import io.github.mettle.amount.Decimals;
import io.github.mettle.amount.Points;
import io.github.mettle.sheet.BalanceSheet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Lines in columns of fixed width, so that a list of any length is printed as it comes. */
record Columns(String format) {
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");
  private static final int DECIMALS = 4;

  /** One line, without trailing blanks. */
  String line(Object... cells) {
    return String.format(Locale.ROOT, format, cells).stripTrailing();
  }

  /** Whose sheet it is, and as of when. */
  static String title(BalanceSheet sheet) {
    return oneLine(sheet.party()) + ", as of " + sheet.asOf();
  }

  /** Such as "1 posting" or "3 postings". */
  static String count(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  /** Such as "text, json or html". */
  static String choice(List<String> choices) {
    int last = choices.size() - 1;
    return String.join(", ", choices.subList(0, last)) + " or " + choices.get(last);
  }

  static String points(Points points) {
    return points.isZero() ? "–" : Decimals.fixedMicros(points.micros(), DECIMALS);
  }

  /** Text from outside, so that it can break neither the line nor the terminal. */
  static String oneLine(String text) {
    return UNPRINTABLE.matcher(text).replaceAll("?");
  }
}
