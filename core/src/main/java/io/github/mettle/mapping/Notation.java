package io.github.mettle.mapping;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a table writes what it holds: blanks, numbers, dates. Not thread-safe. */
final class Notation {
  private final Set<String> nothing = new HashSet<>();
  private final Numerals numerals;
  private final Dates dates;

  Notation(Mapping mapping) {
    mapping.nothing().forEach(cell -> nothing.add(cell.strip().toLowerCase(Locale.ROOT)));
    numerals = Numerals.of(mapping);
    dates = new Dates(mapping);
  }

  Numerals numerals() {
    return numerals;
  }

  Dates dates() {
    return dates;
  }

  /** The cell at a place, without the blanks around it; null if it means nothing. */
  @Nullable String cell(List<String> cells, int place) {
    String cell = place < 0 ? "" : stripped(cells.get(place));
    boolean means = !cell.isEmpty() && (nothing.isEmpty() || !isNothing(cell));
    return means ? cell : null;
  }

  private boolean isNothing(String cell) {
    return nothing.contains(cell) || nothing.contains(cell.toLowerCase(Locale.ROOT));
  }

  /** The number in a cell; NaN if there is none. */
  double number(List<String> cells, int place) {
    String cell = cell(cells, place);
    return cell == null ? Double.NaN : numerals.number(cell);
  }

  /** Without blanks around it, also those that are not to be broken at. */
  static String stripped(String cell) {
    int begin = 0;
    int end = cell.length();
    while (begin < end && isBlank(cell.charAt(begin))) {
      begin++;
    }
    while (begin < end && isBlank(cell.charAt(end - 1))) {
      end--;
    }
    return cell.substring(begin, end);
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || (c > '~' && isUnusualBlank(c));
  }

  private static boolean isUnusualBlank(char c) {
    return c == '\u00A0' || c == '\u202F' || c == '\uFEFF' || Character.isWhitespace(c);
  }
}
