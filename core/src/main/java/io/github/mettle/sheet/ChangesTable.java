package io.github.mettle.sheet;

import io.github.mettle.account.Account;
import io.github.mettle.page.Block;
import io.github.mettle.page.Block.Rank;
import io.github.mettle.page.Block.Row;
import io.github.mettle.page.Numbers;
import io.github.mettle.reflection.NotByReflection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The table of a statement of changes. Of use inside this library only, whose model of a page is
 * not exported.
 */
@SuppressWarnings("exports")
@NotByReflection
public final class ChangesTable {
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
        case OPENING -> Numbers.points(flow.opening());
        case EARNED -> Numbers.signed(flow.earned());
        case FADED -> Numbers.signed(flow.faded().negated());
        case REVERSED -> Numbers.signed(flow.reversed().negated());
        case OUTSTANDING -> Numbers.signed(flow.outstanding());
        case RESTATED -> Numbers.signed(flow.restated().negated());
        case CLOSING -> Numbers.points(flow.closing());
      };
    }

    /** No flow is negative, so that a sum is zero only if both are. */
    boolean isShown(Change total) {
      return switch (this) {
        case REVERSED -> !total.assets().plus(total.liabilities()).reversed().isZero();
        case RESTATED -> !total.assets().plus(total.liabilities()).restated().isZero();
        default -> true;
      };
    }
  }

  private ChangesTable() {}

  /** {@return the flows of each side of each account} */
  public static Block.Table of(StatementOfChanges statement) {
    Change total = statement.total();
    List<Column> shown = Arrays.stream(Column.values()).filter(it -> it.isShown(total)).toList();
    List<Row> rows = new ArrayList<>();
    for (Account account : Account.values()) {
      Change change = statement.change(account);
      add(rows, shown, account.title() + ", assets", change.assets());
      add(rows, shown, account.title() + ", liabilities", change.liabilities());
    }
    rows.add(row(Rank.TOTAL, shown, "All, assets", total.assets()));
    rows.add(row(Rank.TOTAL, shown, "All, liabilities", total.liabilities()));
    List<Block.Column> columns =
        Stream.concat(
                Stream.of(Block.Column.text("Account")),
                shown.stream().map(column -> Block.Column.number(column.title)))
            .toList();
    return Block.Table.of("How each side of each account changed", columns, rows);
  }

  private static void add(List<Row> rows, List<Column> shown, String name, Flow flow) {
    if (!flow.equals(Flow.none())) {
      rows.add(row(Rank.PLAIN, shown, name, flow));
    }
  }

  private static Row row(Rank rank, List<Column> shown, String name, Flow flow) {
    return new Row(
        rank,
        Stream.concat(Stream.of(name), shown.stream().map(column -> column.cell(flow))).toList());
  }
}
