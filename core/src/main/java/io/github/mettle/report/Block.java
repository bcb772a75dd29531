package io.github.mettle.report;

import io.github.mettle.trust.Trust;
import java.util.List;

/** A part of a chapter that every format knows how to write. All text in it is plain. */
sealed interface Block {
  /** A heading within a chapter. */
  record Heading(String text) implements Block {}

  /** The one sentence to read. */
  record Verdict(String text) implements Block {}

  /** A paragraph. */
  record Prose(String text) implements Block {}

  /** Sentences of equal rank, the first weighing most. */
  record Items(List<String> items) implements Block {}

  /**
   * The one thing to read: where they stand, and how sure we are.
   *
   * @param baseRate what is expected of the unknown, or NaN where that is not known
   */
  record Lead(Trust trust, double baseRate) implements Block {}

  /** The few numbers that matter most, each with its name. */
  record Figures(List<Figure> figures) implements Block {}

  /** A number with its name. */
  record Figure(String name, String value) {}

  /** A picture; formats without pictures leave it out, for a table always says the same. */
  record Picture(String svg, String caption, List<Swatch> legend) implements Block {}

  /** A sample of what is in a picture, and its meaning. */
  record Swatch(String svg, String meaning) {}

  /**
   * A table.
   *
   * @param name what it shows
   * @param wide whether it may be wider than a small screen, and is then scrolled
   * @param rest what is left out of it, in words, or nothing
   */
  record Table(String name, List<Column> columns, List<Row> rows, boolean wide, String rest)
      implements Block {}

  /** A column: its name, and whether it holds numbers. */
  record Column(String name, boolean numeric) {
    static Column text(String name) {
      return new Column(name, false);
    }

    static Column number(String name) {
      return new Column(name, true);
    }
  }

  /** A row, the first of its cells being what the row is about. */
  record Row(Rank rank, List<String> cells) {
    static Row of(String... cells) {
      return new Row(Rank.PLAIN, List.of(cells));
    }

    static Row group(String... cells) {
      return new Row(Rank.GROUP, List.of(cells));
    }

    static Row total(String... cells) {
      return new Row(Rank.TOTAL, List.of(cells));
    }
  }

  /** What a row is among the others. */
  enum Rank {
    PLAIN,
    /** Names what follows; one cell, across the table. */
    GROUP,
    /** Sums up what went before. */
    TOTAL
  }
}
