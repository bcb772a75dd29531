package io.github.mettle.mapping;

import com.google.common.collect.ImmutableList;
import io.github.mettle.reflection.NotByReflection;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Where the text of a field comes from. */
@NotByReflection
public sealed interface CellSource {
  /** {@return the columns that it reads} */
  ImmutableList<String> columns();

  /**
   * The cells of some columns, blank ones left out, joined.
   *
   * @param columns at least one
   * @param separator the text between two cells
   */
  record Cells(ImmutableList<String> columns, String separator) implements CellSource {}

  /**
   * The first cell of some columns that is not blank.
   *
   * @param columns at least one, the best first
   */
  record FirstOf(ImmutableList<String> columns) implements CellSource {}

  /**
   * The same text in every row.
   *
   * @param value the text
   */
  record Constant(String value) implements CellSource {
    @Override
    public ImmutableList<String> columns() {
      return ImmutableList.of();
    }
  }

  /**
   * The number of the line on which the row begins.
   *
   * @param prefix the text before the number
   */
  record LineNumber(String prefix) implements CellSource {
    @Override
    public ImmutableList<String> columns() {
      return ImmutableList.of();
    }
  }

  /**
   * A number of days after another field.
   *
   * @param field the field from which they are counted
   * @param days the number of days; empty if a column holds it
   * @param column the column with the number of days; empty if it is always the same
   */
  record DaysAfter(String field, OptionalInt days, Optional<String> column) implements CellSource {
    @Override
    public ImmutableList<String> columns() {
      return column.stream().collect(ImmutableList.toImmutableList());
    }
  }

  /**
   * A quotient of quantities: (of − minus) / outOf.
   *
   * @param of the column with the quantity that counts
   * @param minus the column with the quantity that does not, if there is one
   * @param outOf the column with the quantity in all
   * @param clamped whether a quotient outside [0, 1] becomes the nearer limit, rather than refused
   */
  record Share(String of, Optional<String> minus, String outOf, boolean clamped)
      implements CellSource {
    @Override
    public ImmutableList<String> columns() {
      return Stream.of(Stream.of(of), minus.stream(), Stream.of(outOf))
          .flatMap(columns -> columns)
          .collect(ImmutableList.toImmutableList());
    }
  }
}
