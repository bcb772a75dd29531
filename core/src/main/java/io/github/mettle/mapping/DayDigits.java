package io.github.mettle.mapping;

import com.google.common.primitives.Ints;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates of plain digits, such as {@code M/d/yyyy} and {@code yyyyMMdd}, digit by digit. It
 * reads less than {@link DateForm}, which is asked where this finds nothing, and never otherwise.
 */
final class DayDigits {
  private static final String LETTERS = "yuMd";
  private static final int DECEMBER = 12;

  /** The last day that every month has; a later one is left to {@link DateForm}. */
  private static final int LAST_OF_ALL = 28;

  private static final int[] LAST = {31, 0, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  /** The parts of the pattern: a letter, or a mark that stands between two. */
  private final char[] parts;

  /** How many digits each part has: 1 for one or two, 0 for a mark. */
  private final int[] lengths;

  private DayDigits(String pattern) {
    StringBuilder signs = new StringBuilder();
    List<Integer> digits = new ArrayList<>();
    for (int i = 0; i < pattern.length(); i += Math.max(1, digits.get(digits.size() - 1))) {
      signs.append(pattern.charAt(i));
      digits.add(isLetter(pattern.charAt(i)) ? length(pattern, i) : 0);
    }
    parts = signs.toString().toCharArray();
    lengths = Ints.toArray(digits);
  }

  /** The reader of a pattern; empty if it is of more than a year, a month and a day in digits. */
  static Optional<DayDigits> of(String pattern) {
    int years = runs(pattern, 'y', 4, 4) + runs(pattern, 'u', 4, 4);
    boolean plain = years == 1 && runs(pattern, 'M', 1, 2) == 1 && runs(pattern, 'd', 1, 2) == 1;
    for (int i = 0; i < pattern.length() && plain; i++) {
      plain = LETTERS.indexOf(pattern.charAt(i)) >= 0 || "/.- ".indexOf(pattern.charAt(i)) >= 0;
    }
    return plain && isApart(pattern) ? Optional.of(new DayDigits(pattern)) : Optional.empty();
  }

  /** How often a letter begins a run; many if one is shorter or longer than it may be. */
  private static int runs(String pattern, char letter, int least, int most) {
    int runs = 0;
    for (int i = 0; i < pattern.length(); i++) {
      int length = length(pattern, i);
      if (pattern.charAt(i) == letter) {
        runs += length < least || length > most ? pattern.length() : 1;
        i += length - 1;
      }
    }
    return runs;
  }

  private static int length(String pattern, int from) {
    int end = from;
    while (end < pattern.length() && pattern.charAt(end) == pattern.charAt(from)) {
      end++;
    }
    return end - from;
  }

  /** A number of one digit or two ends where something else than a digit follows. */
  private static boolean isApart(String pattern) {
    for (int i = 0; i < pattern.length(); i++) {
      boolean single = "Md".indexOf(pattern.charAt(i)) >= 0 && length(pattern, i) == 1;
      boolean after = i > 0 && pattern.charAt(i - 1) == pattern.charAt(i);
      if (single && !after && i + 1 < pattern.length() && isLetter(pattern.charAt(i + 1))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetter(char c) {
    return LETTERS.indexOf(c) >= 0;
  }

  /** The date in ISO 8601; null if the text is not one, or may be one that is not so plain. */
  @Nullable String iso(String text) {
    int year = 0;
    int month = 0;
    int day = 0;
    int at = 0;
    for (int i = 0; i < parts.length; i++) {
      int length = lengths[i];
      int end = length == 0 ? mark(text, at, parts[i]) : end(text, at, length == 1 ? 2 : length);
      if (end == at || (length > 1 && end - at < length)) {
        return null;
      }
      switch (parts[i]) {
        case 'M' -> month = number(text, at, end);
        case 'd' -> day = number(text, at, end);
        case 'y', 'u' -> year = number(text, at, end);
        default -> {} // A mark has no number.
      }
      at = end;
    }
    return at == text.length() && exists(month, day) ? written(year, month, day) : null;
  }

  private static int mark(String text, int from, char mark) {
    return from < text.length() && text.charAt(from) == mark ? from + 1 : from;
  }

  private static int end(String text, int from, int most) {
    int end = from;
    while (end < text.length() && end - from < most && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static int number(String text, int from, int end) {
    int number = 0;
    for (int i = from; i < end; i++) {
      number = number * 10 + text.charAt(i) - '0';
    }
    return number;
  }

  private static boolean exists(int month, int day) {
    return month >= 1
        && month <= DECEMBER
        && day >= 1
        && (day <= LAST_OF_ALL || day <= LAST[month - 1]);
  }

  private static String written(int year, int month, int day) {
    char[] iso = "0000-00-00".toCharArray();
    put(iso, 0, year / 100);
    put(iso, 2, year % 100);
    put(iso, 5, month);
    put(iso, 8, day);
    return new String(iso);
  }

  private static void put(char[] iso, int at, int number) {
    iso[at] = (char) ('0' + number / 10);
    iso[at + 1] = (char) ('0' + number % 10);
  }
}
