package io.github.mettle.mapping;

import com.google.common.primitives.Ints;
import java.time.LocalDate;
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

  private static final int NONE = -1_000_000;
  private static final int NOWHERE = 1_000_000;

  private static final int[] LAST = {31, 0, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  /** The parts of the pattern: a letter, or a mark that stands between two. */
  private final char[] parts;

  /** How many digits each part has: 1 for one or two, 0 for a mark. */
  private final int[] lengths;

  /** Where the next part begins in the text that is read. */
  private int at;

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

  /** The date; null if the text is not one, or may be one that is not so plain. */
  @Nullable LocalDate day(String text) {
    int year = 0;
    int month = 0;
    int day = 0;
    at = 0;
    for (int i = 0; i < parts.length; i++) {
      switch (parts[i]) {
        case 'M' -> month = number(text, lengths[i]);
        case 'd' -> day = number(text, lengths[i]);
        case 'y', 'u' -> year = number(text, 2) * 100 + number(text, 2);
        default -> pass(text, parts[i]);
      }
    }
    boolean isDay = at == text.length() && year >= 0 && exists(month, day);
    return isDay ? LocalDate.of(year, month, day) : null;
  }

  private void pass(String text, char mark) {
    at = at < text.length() && text.charAt(at) == mark ? at + 1 : NOWHERE;
  }

  /** The number that one digit or two are; where fewer than at least are there, below any year. */
  private int number(String text, int least) {
    int first = digit(text, at);
    int second = digit(text, at + 1);
    boolean single = second < 0 && least == 1;
    at += single ? 1 : 2;
    return first < 0 || (second < 0 && !single) ? NONE : single ? first : first * 10 + second;
  }

  private static int digit(String text, int at) {
    int digit = at < text.length() ? text.charAt(at) - '0' : -1;
    return digit > 9 ? -1 : digit;
  }

  private static boolean exists(int month, int day) {
    return month >= 1
        && month <= DECEMBER
        && day >= 1
        && (day <= LAST_OF_ALL || day <= LAST[month - 1]);
  }
}
