package io.github.mettle.report;

import com.google.common.collect.ImmutableList;
import io.github.mettle.page.Block;
import io.github.mettle.page.Block.Column;
import io.github.mettle.page.Block.Row;
import io.github.mettle.page.Chapter;
import io.github.mettle.page.Numbers;
import io.github.mettle.sheet.Audience;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Expectation;
import io.github.mettle.sheet.Posting;
import io.github.mettle.sheet.SheetTables;
import io.github.mettle.sheet.SheetWords;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The lists of a sheet in full: every posting, or all that is due. */
final class Lists {
  private Lists() {}

  /** Every posting in the sheet's order, which adds up to the sheet. */
  static Chapter postings(BalanceSheet sheet) {
    return chapter("Postings", sheet, () -> ImmutableList.of(postings(sheet, sheet.postings())));
  }

  private static Block postings(BalanceSheet sheet, List<Posting> postings) {
    List<Column> columns =
        List.of(
            Column.text("Day"),
            Column.text("Account"),
            Column.number("Assets"),
            Column.number("Liabilities"),
            Column.text("Fact"));
    List<Row> rows = new ArrayList<>();
    for (Posting posting : postings) {
      rows.add(
          Row.of(
              posting.day().toString(),
              posting.account().title(),
              Numbers.listed(posting.assets()),
              Numbers.listed(posting.liabilities()),
              posting.episodeId() + ": " + posting.fact()));
    }
    String assets = Numbers.listed(sheet.assets());
    rows.add(Row.total("Total", "", assets, Numbers.listed(sheet.liabilities()), ""));
    return Block.Table.of("Postings, and what is left of each in points", columns, rows);
  }

  /** All that is due, soonest first. */
  static Chapter due(BalanceSheet sheet) {
    return chapter("Due", sheet, () -> due(sheet, sheet.due()));
  }

  private static ImmutableList<Block> due(BalanceSheet sheet, List<Expectation> due) {
    Block words = new Block.Prose(SheetWords.due(due, Audience.BUYER));
    return due.isEmpty()
        ? ImmutableList.of(words)
        : ImmutableList.of(
            words, SheetTables.due(due, sheet.asOf(), Integer.MAX_VALUE, Integer.MAX_VALUE));
  }

  private static Chapter chapter(
      String name, BalanceSheet sheet, Supplier<ImmutableList<Block>> blocks) {
    return Chapter.of(sheet.party(), name + ", as of " + sheet.asOf(), blocks);
  }
}
