package io.github.mettle.report;

import com.google.common.collect.ImmutableList;
import io.github.mettle.report.Block.Column;
import io.github.mettle.report.Block.Row;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Expectation;
import io.github.mettle.sheet.ExpectationState;
import io.github.mettle.sheet.Listing;
import io.github.mettle.sheet.Posting;
import java.util.ArrayList;
import java.util.List;

/** What a sheet lists, whole: every posting, or all that is due. */
final class ListChapters {
  private ListChapters() {}

  /** Every posting in the sheet's order, which adds up to the sheet. */
  static Chapter postings(BalanceSheet sheet) {
    List<Column> columns =
        List.of(
            Column.text("Day"),
            Column.text("Account"),
            Column.number("Assets"),
            Column.number("Liabilities"),
            Column.text("Fact"));
    List<Row> rows = new ArrayList<>();
    Listing<Posting> postings = sheet.postings();
    for (Posting posting : postings) {
      rows.add(
          Row.of(
              posting.day().toString(),
              posting.account().title(),
              Figures.some(posting.assets()),
              Figures.some(posting.liabilities()),
              posting.episodeId() + ": " + posting.reason()));
    }
    rows.add(
        Row.total(
            "Total", "", Figures.points(sheet.assets()), Figures.points(sheet.liabilities()), ""));
    Block table = new Block.Table("Postings, what is left of each", columns, rows, true, "");
    return chapter("Postings", sheet, postings.toString(), table);
  }

  /** All that is due, soonest first. */
  static Chapter due(BalanceSheet sheet) {
    List<Column> columns =
        List.of(
            Column.text("Due"),
            Column.text("State"),
            Column.text("Account"),
            Column.number("At stake"),
            Column.text("What"));
    List<Row> rows = new ArrayList<>();
    Listing<Expectation> due = sheet.due();
    for (Expectation expectation : due) {
      rows.add(
          Row.of(
              Words.time(expectation.dueAt()),
              expectation.state() == ExpectationState.OVERDUE ? "overdue" : "not due yet",
              expectation.account().title(),
              Figures.points(expectation.stake()),
              expectation.episodeId() + ": " + expectation.demand()));
    }
    Block table = new Block.Table("What is due, and by when", columns, rows, true, "");
    Block block = rows.isEmpty() ? new Block.Prose("Nothing is due.") : table;
    return chapter("Due", sheet, due.toString(), block);
  }

  private static Chapter chapter(String name, BalanceSheet sheet, String text, Block block) {
    String title = name + ", as of " + sheet.asOf();
    return new Chapter(sheet.party(), title, text, ImmutableList.of(block));
  }
}
