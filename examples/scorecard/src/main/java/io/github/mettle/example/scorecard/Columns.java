package io.github.mettle.example.scorecard;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Lines in columns of fixed width, so that a list of any length is printed as it comes. */
record Columns(String format) {
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

  /** One line, without trailing blanks. */
  String line(Object... cells) {
    return String.format(Locale.ROOT, format, cells).stripTrailing();
  }

  /** Such as "text, json or html". */
  static String choice(List<String> choices) {
    int last = choices.size() - 1;
    return String.join(", ", choices.subList(0, last)) + " or " + choices.get(last);
  }

  /** Text from outside, so that it can break neither the line nor the terminal. */
  static String oneLine(String text) {
    return UNPRINTABLE.matcher(text).replaceAll("?");
  }
}
