package io.github.mettle.example.documentation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The comment behind a statement. It begins with the value of the statement if it begins with a
 * number, an instant, a constant, true or false; on a page, also if it is in quotes.
 *
 * @param text after the slashes
 */
record Comment(String text) {
  private static final Pattern VALUE =
      Pattern.compile("(-?\\d[-\\d.:TZ]*|true|false|[A-Z][A-Z_]+)(,.*)?");

  /** The comment as it should be, given the value; as it is if it does not begin with a value. */
  String corrected(String value, boolean onAPage) {
    if (onAPage && text.startsWith("\"")) {
      return quoted(value);
    }
    Matcher matcher = VALUE.matcher(text);
    if (!matcher.matches()) {
      return text;
    }
    String rest = matcher.group(2) == null ? "" : matcher.group(2);
    return unquoted(matcher.group(1), value) + rest;
  }

  /** As much of the value as the comment shows of it. */
  private String quoted(String value) {
    int end = text.indexOf('…');
    if (end < 0 || value.startsWith(text.substring(0, end).stripTrailing())) {
      return end < 0 ? value : text;
    }
    int space = value.indexOf(' ', Math.min(end, value.length() - 1));
    return space < 0 ? value : value.substring(0, space) + " …\"";
  }

  /** The value, to as many digits as the comment has. */
  private static String unquoted(String shown, String value) {
    if (!shown.matches("-?[\\d.]+")) {
      return value;
    }
    int scale = new BigDecimal(shown).scale();
    return new BigDecimal(value).setScale(scale, RoundingMode.HALF_EVEN).toPlainString();
  }
}
