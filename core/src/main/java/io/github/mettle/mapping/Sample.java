package io.github.mettle.mapping;

import com.google.common.collect.ImmutableList;
import io.github.mettle.record.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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
}
