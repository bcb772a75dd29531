package io.github.mettle.report;

import com.google.common.collect.ImmutableList;
import io.github.mettle.insight.Comparison;
import io.github.mettle.insight.Difference;
import io.github.mettle.page.Block;
import io.github.mettle.page.Block.Column;
import io.github.mettle.page.Block.Figure;
import io.github.mettle.page.Block.Row;
import io.github.mettle.page.Chapter;
import io.github.mettle.page.Numbers;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.SheetTables;
import java.util.ArrayList;
import java.util.List;

/** A comparison: who is ahead, how surely, and on which accounts. */
final class ComparisonChapter {
  private ComparisonChapter() {}

  static Chapter of(Comparison comparison) {
    String first = comparison.first().party();
    String second = comparison.second().party();
    return new Chapter(
        first + " and " + second,
        "Comparison, as of " + comparison.first().asOf(),
        comparison::toString,
        () -> blocks(comparison));
  }

  private static ImmutableList<Block> blocks(Comparison comparison) {
    BalanceSheet first = comparison.first();
    BalanceSheet second = comparison.second();
    String name = "Intervals of trust of " + first.party() + " and of " + second.party();
    String caption = "How well the next thing will be handled, and how sure that is.";
    return ImmutableList.of(
        new Block.Conclusion(comparison.verdict()),
        figures(comparison),
        IntervalsPicture.of(name, caption, List.of(first, second)),
        table(comparison));
  }

  private static Block figures(Comparison comparison) {
    String likely = "Likely the more trustworthy: ";
    double probability = comparison.probability();
    return new Block.Figures(
        List.of(
            new Figure(likely + comparison.first().party(), Numbers.percent(probability)),
            new Figure(likely + comparison.second().party(), Numbers.percent(1 - probability))));
  }

  private static Block table(Comparison comparison) {
    List<Column> columns =
        List.of(
            Column.text("Account"),
            Column.number(comparison.first().party()),
            Column.number(comparison.second().party()),
            Column.number("Contributes"),
            Column.number("First is better"));
    List<Row> rows = new ArrayList<>();
    for (Difference difference : comparison.differences()) {
      rows.add(
          Row.of(
              difference.account().title(),
              Numbers.share(comparison.first().trust(difference.account()).expected()),
              Numbers.share(comparison.second().trust(difference.account()).expected()),
              Numbers.signed(difference.amount()),
              difference.isKnown() ? Numbers.percent(difference.probability()) : Numbers.NONE));
    }
    rows.add(
        Row.total(
            SheetTables.OVERALL,
            Numbers.share(comparison.first().trust().expected()),
            Numbers.share(comparison.second().trust().expected()),
            Numbers.signed(comparison.difference()),
            Numbers.percent(comparison.probability())));
    String name = "Expected values of both, by account";
    return Block.Table.of(name, columns, rows);
  }
}
