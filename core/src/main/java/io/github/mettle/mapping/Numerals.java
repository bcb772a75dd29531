package io.github.mettle.mapping;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers as people write them, made numbers as JSON writes them. */
final class Numerals {
  private static final int LONGEST = 400;
  private static final int GROUP = 3;
  private static final int PERCENT_DIGITS = 2;
  private static final int EXACT_DIGITS = 15;

  private final char decimal;
  private final @Nullable Character grouping;

  private Numerals(char decimal, @Nullable Character grouping) {
    this.decimal = decimal;
    this.grouping = grouping;
  }

  static Numerals of(Mapping mapping) {
    return new Numerals(mapping.decimal(), mapping.grouping().orElse(null));
  }

  /** The number that the text is; NaN if it is none. */
  double number(String text) {
    long quantity = quantity(text);
    if (quantity >= 0) {
      return quantity;
    }
    String number = plain(text, false);
    return number == null ? Double.NaN : Double.parseDouble(number);
  }

  /** The number that up to 15 digits are, which a double holds; below 0 if there is more to it. */
  private static long quantity(String text) {
    int length = text.length();
    if (length == 0 || length > EXACT_DIGITS) {
      return -1;
    }
    long quantity = 0;
    for (int i = 0; i < length; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      quantity = quantity * 10 + digit;
    }
    return quantity;
  }

  /** The number in the notation of JSON; null if the text is none. */
  @Nullable String plain(String text, boolean percent) {
    boolean signed = text.endsWith("%");
    String number = signFirst(signed ? text.substring(0, text.length() - 1).strip() : text);
    if (isPlain(number) && decimal == '.') {
      return signed || percent ? hundredth(number) : number;
    }
    String translated = translated(number);
    if (translated == null || !isPlain(translated)) {
      return null;
    }
    return signed || percent ? hundredth(translated) : translated;
  }

  /** Some systems write the minus after the digits. */
  private static String signFirst(String number) {
    return number.length() > 1 && number.endsWith("-")
        ? "-" + number.substring(0, number.length() - 1)
        : number;
  }

  private static String hundredth(String number) {
    return new BigDecimal(number).movePointLeft(PERCENT_DIGITS).toPlainString();
  }

  private @Nullable String translated(String number) {
    int end = number.indexOf(decimal);
    String whole = ungrouped(end < 0 ? number : number.substring(0, end));
    if (whole == null) {
      return null;
    }
    return end < 0 ? whole : whole + "." + number.substring(end + 1);
  }

  /** The digits without the signs between groups; null if those stand where none should. */
  private @Nullable String ungrouped(String whole) {
    if (grouping == null) {
      return whole.indexOf('.') < 0 ? whole : null;
    }
    StringBuilder digits = new StringBuilder(whole.length());
    for (int i = 0; i < whole.length(); i++) {
      if (!isGrouping(whole.charAt(i))) {
        digits.append(whole.charAt(i));
      } else if (i == 0 || (whole.length() - i) % (GROUP + 1) != 0) {
        return null;
      }
    }
    return digits.toString();
  }

  private boolean isGrouping(char c) {
    return grouping != null
        && (c == grouping || (grouping == ' ' && (c == '\u00A0' || c == '\u202F')));
  }

  /** Whether the text is a number in the notation of JSON, leading zeros allowed. */
  static boolean isPlain(String text) {
    int i = text.startsWith("-") ? 1 : 0;
    int whole = digits(text, i);
    i += whole;
    boolean good = whole > 0 && text.length() <= LONGEST;
    if (good && i < text.length() && text.charAt(i) == '.') {
      int fraction = digits(text, i + 1);
      good = fraction > 0;
      i += 1 + fraction;
    }
    if (good && i < text.length() && (text.charAt(i) == 'e' || text.charAt(i) == 'E')) {
      int sign = i + 1 < text.length() && "+-".indexOf(text.charAt(i + 1)) >= 0 ? 1 : 0;
      int exponent = digits(text, i + 1 + sign);
      good = exponent > 0 && exponent < 10;
      i += 1 + sign + exponent;
    }
    return good && i == text.length();
  }

  private static int digits(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      i++;
    }
    return i - from;
  }
}
