package io.github.mettle.page;

import java.util.List;
import java.util.function.Supplier;

/** A part of a chapter that every format knows how to write. All text in it is plain. */
public sealed interface Block {
  /** A heading within a chapter. */
  record Heading(String text) implements Block {}

  /** The one sentence to read. */
  record Conclusion(String text) implements Block {}

  /** A paragraph. */
  record Prose(String text) implements Block {}

  /** Sentences of equal rank, the weightiest first. */
  record Items(List<String> items) implements Block {}

  /**
   * The standing, and its meaning; in HTML with a gauge beside it.
   *
   * @param gauge draws the gauge as SVG
   */
  record Headline(String standing, String meaning, Supplier<String> gauge) implements Block {}

  /** The few numbers that matter most, each with its name. */
  record Figures(List<Figure> figures) implements Block {}

  /** A number with its name. */
  record Figure(String name, String value) {}

  /** A picture, drawn when HTML asks for it; a table always has the same numbers. */
  record Picture(Supplier<Drawing> drawing) implements Block {}

  /** A drawing in SVG with its caption and legend. */
  record Drawing(String svg, String caption, List<Swatch> legend) {}

  /** A sample of a mark in a picture, and its meaning. */
  record Swatch(String svg, String meaning) {}

  /**
   * A table.
   *
   * @param name its caption
   * @param wide whether it may be wider than a small screen, and is then scrolled
   * @param rest sentences below it, such as the number of rows that are left out
   */
  record Table(String name, List<Column> columns, List<Row> rows, boolean wide, List<String> rest)
      implements Block {
    /** {@return a table that may be scrolled, with nothing left out} */
    public static Table of(String name, List<Column> columns, List<Row> rows) {
      return new Table(name, columns, rows, true, List.of());
    }

    /** {@return the table with sentences below it} */
    public Table withRest(List<String> rest) {
      return new Table(name, columns, rows, wide, rest);
    }

    /** {@return the table narrow enough for any screen} */
    public Table narrow() {
      return new Table(name, columns, rows, false, rest);
    }
  }

  /**
   * A column.
   *
   * @param numeric whether it holds numbers
   * @param minor whether HTML leaves it out where the screen is narrow
   */
  record Column(String name, boolean numeric, boolean minor) {
    /** {@return a column of text} */
    public static Column text(String name) {
      return new Column(name, false, false);
    }

    /** {@return a column of text for which a narrow screen has no room} */
    public static Column minor(String name) {
      return new Column(name, false, true);
    }

    /** {@return a column of numbers} */
    public static Column number(String name) {
      return new Column(name, true, false);
    }
  }

  /** A row, whose first cell names it. */
  record Row(Rank rank, List<String> cells) {
    /** {@return a plain row} */
    public static Row of(String... cells) {
      return new Row(Rank.PLAIN, List.of(cells));
    }

    /** {@return the name of the rows that follow} */
    public static Row group(String name) {
      return new Row(Rank.GROUP, List.of(name));
    }

    /** {@return a sum of the rows before} */
    public static Row total(String... cells) {
      return new Row(Rank.TOTAL, List.of(cells));
    }
  }

  /** The role of a row among the others. */
  enum Rank {
    /** A row as any other. */
    PLAIN,
    /** Names the rows that follow; one cell, across the table. */
    GROUP,
    /** Sums up the rows before. */
    TOTAL
  }
}
