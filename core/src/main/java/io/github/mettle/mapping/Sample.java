package io.github.mettle.mapping;

import com.google.common.collect.ImmutableList;
import io.github.mettle.record.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The first rows of a table. */
final class Sample implements Table.Rows {
  /** A mapping that asks for nothing and refuses nothing. */
  static final Mapping ANY = Mapping.builder(Kind.DELIVERY).ignoringOthers().build();

  private static final int ENOUGH = 1_000;

  private final List<ImmutableList<String>> rows = new ArrayList<>();
  private ImmutableList<String> columns = ImmutableList.of();

  @Override
  public void columns(long line, List<String> names) {
    columns = names.stream().map(Notation::stripped).collect(ImmutableList.toImmutableList());
  }

  @Override
  public boolean row(long line, List<String> cells) {
    rows.add(ImmutableList.copyOf(cells));
    return rows.size() < ENOUGH;
  }

  ImmutableList<String> columns() {
    return columns;
  }

  /** The different cells of a column that are not blank. */
  Set<String> cells(String column) {
    int place = columns.indexOf(column);
    Set<String> cells = new LinkedHashSet<>();
    for (ImmutableList<String> row : rows) {
      String cell = place < row.size() ? Notation.stripped(row.get(place)) : "";
      if (!cell.isEmpty()) {
        cells.add(cell);
      }
    }
    return cells;
  }

  /** Whether some cell of a column stands in it more than once. */
  boolean repeats(String column) {
    int place = columns.indexOf(column);
    Set<String> met = new HashSet<>();
    return rows.stream()
        .map(row -> place < row.size() ? Notation.stripped(row.get(place)) : "")
        .anyMatch(cell -> !cell.isEmpty() && !met.add(cell));
  }

  /** Whether all that a column holds is dates or times, not counting numbers. */
  boolean isDates(String column) {
    Dates dates = new Dates(ANY);
    Set<String> cells = cells(column);
    return !cells.isEmpty()
        && cells.stream().noneMatch(Numerals::isPlain)
        && (cells.stream().allMatch(dates::isRead) || !DateGuess.patterns(cells).isEmpty());
  }

  /** Whether all that a column holds is numbers, such as quantities, that are no dates. */
  boolean isNumbers(String column) {
    Set<String> cells = cells(column);
    return !cells.isEmpty()
        && cells.stream().allMatch(Numerals::isPlain)
        && DateGuess.patterns(cells).isEmpty();
  }

  /** The column that has one of the words, the first of them before the others. */
  Optional<String> find(List<String> words, Set<String> taken) {
    for (String word : words) {
      for (String column : columns) {
        String name =
            ' ' + column.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ") + ' ';
        boolean has = word.length() <= 3 ? name.contains(' ' + word + ' ') : name.contains(word);
        if (has && !taken.contains(column)) {
          return Optional.of(column);
        }
      }
    }
    return Optional.empty();
  }
}
