package io.github.mettle.sheet;

import io.github.mettle.account.Account;
import io.github.mettle.amount.Decimals;
import io.github.mettle.amount.Points;
import io.github.mettle.text.Text;
import io.github.mettle.text.TextTable;
import java.util.ArrayList;
import java.util.List;

/** A statement of changes as a table in plain text. */
final class ChangesTable {
  private ChangesTable() {}

  static String of(StatementOfChanges statement) {
    List<String> lines = new ArrayList<>();
    lines.add(
        Text.oneLine(statement.party())
            + ", changes from "
            + statement.from()
            + " to "
            + statement.to());
    lines.add("");
    lines.addAll(table(statement).lines());
    lines.add("");
    lines.addAll(summary(statement.total()));
    return String.join("\n", lines);
  }

  private static TextTable table(StatementOfChanges statement) {
    TextTable table = TextTable.ofColumns("lrrrrrrr");
    table
        .row(
            "Account",
            "Opening",
            "Earned",
            "Faded",
            "Reversed",
            "Outstanding",
            "Restated",
            "Closing")
        .rule();
    for (Account account : Account.values()) {
      Change change = statement.change(account);
      row(table, account.title() + ", assets", change.assets());
      row(table, account.title() + ", liabilities", change.liabilities());
    }
    Change total = statement.total();
    table.rule();
    table.row(cells("All, assets", total.assets()));
    table.row(cells("All, liabilities", total.liabilities()));
    return table;
  }

  private static void row(TextTable table, String name, Flow flow) {
    if (!flow.equals(Flow.none())) {
      table.row(cells(name, flow));
    }
  }

  private static List<String> cells(String name, Flow flow) {
    return List.of(
        name,
        points(flow.opening()),
        signed(flow.earned()),
        signed(flow.faded().negated()),
        signed(flow.reversed().negated()),
        signed(flow.outstanding()),
        signed(flow.restated().negated()),
        points(flow.closing()));
  }

  private static List<String> summary(Change total) {
    Points rest = total.closing().minus(total.opening()).minus(total.fading());
    return List.of(
        "Equity went from " + points(total.opening()) + " to " + points(total.closing()) + ".",
        "Only time passing: "
            + signed(total.fading())
            + " ("
            + points(total.assets().faded())
            + " of assets and "
            + points(total.liabilities().faded())
            + " of liabilities have faded).",
        "Everything else is what was done, left undone or ruled: "
            + (rest.isZero() ? "nothing" : signed(rest))
            + ".");
  }

  private static String signed(Points points) {
    return points.isZero() ? "–" : (points.signum() > 0 ? "+" : "") + points(points);
  }

  private static String points(Points points) {
    return Decimals.fixedMicros(points.micros(), 2);
  }
}
