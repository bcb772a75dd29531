package io.github.mettle.report;

import com.google.common.collect.ImmutableList;
import io.github.mettle.account.Account;
import io.github.mettle.report.Block.Column;
import io.github.mettle.report.Block.Figure;
import io.github.mettle.report.Block.Row;
import io.github.mettle.sheet.Change;
import io.github.mettle.sheet.Flow;
import io.github.mettle.sheet.StatementOfChanges;
import java.util.ArrayList;
import java.util.List;

/** What a statement of changes says: the way from one equity to the other, and every flow. */
final class ChangesChapter {
  private ChangesChapter() {}

  static Chapter of(StatementOfChanges changes) {
    String title = "Changes, " + changes.from() + " to " + changes.to();
    return new Chapter(changes.party(), title, changes.toString(), blocks(changes));
  }

  private static ImmutableList<Block> blocks(StatementOfChanges changes) {
    return ImmutableList.of(figures(changes.total()), ChangesPicture.of(changes), table(changes));
  }

  private static Block figures(Change total) {
    return new Block.Figures(
        List.of(
            new Figure("Equity before", Figures.points(total.opening())),
            new Figure("Equity after", Figures.points(total.closing())),
            new Figure("Only time passing", Figures.signed(total.decay())),
            new Figure("Done, left undone or ruled", Figures.signed(total.conduct()))));
  }

  private static Block table(StatementOfChanges changes) {
    List<Column> columns =
        List.of(
            Column.text("Account"),
            Column.number("Opening"),
            Column.number("Earned"),
            Column.number("Faded"),
            Column.number("Reversed"),
            Column.number("Outstanding"),
            Column.number("Restated"),
            Column.number("Closing"));
    List<Row> rows = new ArrayList<>();
    for (Account account : Account.values()) {
      Change change = changes.change(account);
      add(rows, account.title() + ", assets", change.assets());
      add(rows, account.title() + ", liabilities", change.liabilities());
    }
    Change total = changes.total();
    rows.add(new Row(Block.Rank.TOTAL, cells("All, assets", total.assets())));
    rows.add(new Row(Block.Rank.TOTAL, cells("All, liabilities", total.liabilities())));
    return new Block.Table("How each side of each account changed", columns, rows, true, "");
  }

  private static void add(List<Row> rows, String name, Flow flow) {
    if (!flow.equals(Flow.none())) {
      rows.add(new Row(Block.Rank.PLAIN, cells(name, flow)));
    }
  }

  private static List<String> cells(String name, Flow flow) {
    return List.of(
        name,
        Figures.points(flow.opening()),
        Figures.signed(flow.earned()),
        Figures.signed(flow.faded().negated()),
        Figures.signed(flow.reversed().negated()),
        Figures.signed(flow.outstanding()),
        Figures.signed(flow.restated().negated()),
        Figures.points(flow.closing()));
  }
}
