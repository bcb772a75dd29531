package io.github.mettle.report;

import com.google.common.collect.ImmutableList;
import io.github.mettle.insight.Comparison;
import io.github.mettle.insight.Difference;
import io.github.mettle.report.Block.Column;
import io.github.mettle.report.Block.Figure;
import io.github.mettle.report.Block.Row;
import io.github.mettle.sheet.BalanceSheet;
import java.util.ArrayList;
import java.util.List;

/** What a comparison says: who is ahead, how surely, and on which accounts. */
final class ComparisonChapter {
  private ComparisonChapter() {}

  static Chapter of(Comparison comparison) {
    String first = comparison.first().party();
    String second = comparison.second().party();
    return new Chapter(
        first + " and " + second,
        "Comparison, as of " + comparison.first().asOf(),
        comparison.toString(),
        blocks(comparison));
  }

  private static ImmutableList<Block> blocks(Comparison comparison) {
    BalanceSheet first = comparison.first();
    BalanceSheet second = comparison.second();
    String name = "Intervals of trust of " + first.party() + " and of " + second.party();
    String caption = "How well the next thing will be handled, and how sure that is.";
    return ImmutableList.of(
        new Block.Verdict(Words.capital(comparison.verdict()) + "."),
        figures(comparison),
        IntervalsPicture.of(name, caption, List.of(first, second)),
        table(comparison));
  }

  private static Block figures(Comparison comparison) {
    String likely = "Likely the more trustworthy: ";
    double probability = comparison.probability();
    return new Block.Figures(
        List.of(
            new Figure(likely + comparison.first().party(), Figures.percent(probability)),
            new Figure(likely + comparison.second().party(), Figures.percent(1 - probability))));
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
              Figures.share(comparison.first().trust(difference.account()).expected()),
              Figures.share(comparison.second().trust(difference.account()).expected()),
              Figures.signed(difference.amount()),
              difference.isKnown() ? Figures.percent(difference.probability()) : Figures.NONE));
    }
    rows.add(
        Row.total(
            "The whole",
            Figures.share(comparison.first().trust().expected()),
            Figures.share(comparison.second().trust().expected()),
            Figures.signed(comparison.difference()),
            Figures.percent(comparison.probability())));
    String name = "Expected of both, by account";
    return new Block.Table(name, columns, rows, true, "");
  }
}
