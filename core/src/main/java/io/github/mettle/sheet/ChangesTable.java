package io.github.mettle.sheet;

import io.github.mettle.account.Account;
import io.github.mettle.amount.Decimals;
import io.github.mettle.amount.Points;
import io.github.mettle.text.Text;
import io.github.mettle.text.TextTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A statement of changes as a table in plain text. */
final class ChangesTable {
  /** A column; what seldom happens is left out where it did not, to fit on a screen. */
  private enum Column {
    OPENING("Opening"),
    EARNED("Earned"),
    FADED("Faded"),
    REVERSED("Reversed"),
    OUTSTANDING("Outstanding"),
    RESTATED("Restated"),
    CLOSING("Closing");

    private final String title;

    Column(String title) {
      this.title = title;
    }

    String cell(Flow flow) {
      return switch (this) {
        case OPENING -> points(flow.opening());
        case EARNED -> signed(flow.earned());
        case FADED -> signed(flow.faded().negated());
        case REVERSED -> signed(flow.reversed().negated());
        case OUTSTANDING -> signed(flow.outstanding());
        case RESTATED -> signed(flow.restated().negated());
        case CLOSING -> points(flow.closing());
      };
    }

    /** Neither is ever negative, so that what they sum to tells whether any of them is. */
    boolean isShown(Change total) {
      return switch (this) {
        case REVERSED -> !total.assets().plus(total.liabilities()).reversed().isZero();
        case RESTATED -> !total.assets().plus(total.liabilities()).restated().isZero();
        default -> true;
      };
    }
  }

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
    List<Column> columns =
        Arrays.stream(Column.values()).filter(column -> column.isShown(statement.total())).toList();
    TextTable table = TextTable.ofColumns("l" + "r".repeat(columns.size()));
    table.row(row("Account", columns, column -> column.title)).rule();
    for (Account account : Account.values()) {
      Change change = statement.change(account);
      add(table, columns, account.title() + ", assets", change.assets());
      add(table, columns, account.title() + ", liabilities", change.liabilities());
    }
    Change total = statement.total();
    table.rule();
    table.row(row("All, assets", columns, column -> column.cell(total.assets())));
    table.row(row("All, liabilities", columns, column -> column.cell(total.liabilities())));
    return table;
  }

  private static void add(TextTable table, List<Column> columns, String name, Flow flow) {
    if (!flow.equals(Flow.none())) {
      table.row(row(name, columns, column -> column.cell(flow)));
    }
  }

  private static List<String> row(
      String name, List<Column> columns, Function<Column, String> cell) {
    return Stream.concat(Stream.of(name), columns.stream().map(cell)).toList();
  }

  private static List<String> summary(Change total) {
    Points rest = total.closing().minus(total.opening()).minus(total.decay());
    return List.of(
        "Equity went from " + points(total.opening()) + " to " + points(total.closing()) + ".",
        "Only time passing: "
            + signed(total.decay())
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
