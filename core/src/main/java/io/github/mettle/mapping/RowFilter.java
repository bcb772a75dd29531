package io.github.mettle.mapping;

import com.google.common.collect.ImmutableSet;
import io.github.mettle.reflection.NotByReflection;

/**
 * Rows that are told by one of their cells.
 *
 * @param column the column that is looked at
 * @param words the cells that it holds for, whatever their case; a word that ends in "*" stands for
 *     all that begin with it, and "" for a blank cell
 */
@NotByReflection
public record RowFilter(String column, ImmutableSet<String> words) {
  /**
   * {@return the rows with one of those words in a column}
   *
   * @param column the column that is looked at
   * @param words the cells that it holds for
   */
  public static RowFilter of(String column, String... words) {
    return new RowFilter(column, ImmutableSet.copyOf(words));
  }

  /**
   * {@return the rows with a blank cell in a column}
   *
   * @param column the column that is looked at
   */
  public static RowFilter blank(String column) {
    return of(column, "");
  }

  boolean holdsFor(String cell) {
    for (String word : words) {
      if (matches(word, cell)) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(String word, String cell) {
    return word.endsWith("*")
        ? cell.regionMatches(true, 0, word, 0, word.length() - 1)
        : cell.equalsIgnoreCase(word);
  }
}
