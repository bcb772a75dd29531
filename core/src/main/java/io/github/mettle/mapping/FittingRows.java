package io.github.mettle.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks at the first rows of a table, whether they are those of a mapping. */
final class FittingRows implements Table.Rows {
  private static final int ENOUGH = 20;

  private final Mapping mapping;
  private @Nullable RowReader reader;
  private boolean named;
  private boolean identified;
  private int rows;

  FittingRows(Mapping mapping) {
    this.mapping = mapping;
  }

  @Override
  public void columns(long line, List<String> columns) {
    reader = new RowReader(mapping, line, columns);
    named = line > 0;
  }

  @Override
  public boolean row(long line, List<String> cells) {
    RowReader ofTable = reader;
    if (ofTable != null && !named) {
      ofTable.read(line, cells, problem -> {});
      identified |= ofTable.isComplete();
    }
    rows++;
    return !named && !identified && rows < ENOUGH;
  }

  boolean fit() {
    return named || identified;
  }
}
