package io.github.mettle.report;

import com.google.common.collect.ImmutableList;
import io.github.mettle.account.Account;
import io.github.mettle.insight.Relationship;
import io.github.mettle.page.Block;
import io.github.mettle.page.Block.Column;
import io.github.mettle.page.Block.Figure;
import io.github.mettle.page.Block.Row;
import io.github.mettle.page.Chapter;
import io.github.mettle.page.Numbers;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Posting;
import io.github.mettle.sheet.SheetTables;
import java.util.ArrayList;
import java.util.List;

/** A relationship: who owes whom goodwill, and for what; then the sheets of both. */
final class RelationshipChapters {
  private RelationshipChapters() {}

  static ImmutableList<Chapter> of(Relationship relationship) {
    BalanceSheet supplier = relationship.supplier().withLedger();
    BalanceSheet buyer = relationship.buyer().withLedger();
    String parties = supplier.party() + " and " + buyer.party();
    String title = "Relationship, as of " + supplier.asOf();
    return ImmutableList.of(
        new Chapter(
            parties, title, relationship::toString, () -> blocks(relationship, supplier, buyer)),
        SheetChapter.of(supplier, parties, buyer.party(), relationship.audience()),
        SheetChapter.ofBuyer(buyer, parties, supplier.party()));
  }

  private static ImmutableList<Block> blocks(
      Relationship relationship, BalanceSheet supplier, BalanceSheet buyer) {
    ImmutableList.Builder<Block> blocks = ImmutableList.builder();
    blocks.add(new Block.Conclusion(relationship.sentence()));
    blocks.add(figures(relationship));
    String name = "Intervals of trust of " + supplier.party() + " and of " + buyer.party();
    String caption = "How well each will handle the next thing toward the other, and how sure.";
    blocks.add(IntervalsPicture.of(name, caption, List.of(supplier, buyer)));
    blocks.add(trust(supplier, buyer));
    if (supplier.hasEvidence() && buyer.hasEvidence()) {
      blocks.add(new Block.Heading("Goodwill: what each gave beyond what was expected"));
      blocks.add(goodwill(supplier, buyer));
    }
    return blocks.build();
  }

  private static Block figures(Relationship relationship) {
    String given = "Goodwill given by ";
    return new Block.Figures(
        List.of(
            new Figure(
                given + relationship.supplier().party(), Numbers.points(relationship.given())),
            new Figure(
                given + relationship.buyer().party(), Numbers.points(relationship.received())),
            new Figure(
                relationship.debtor().map(debtor -> "Owed by " + debtor).orElse("Owed"),
                Numbers.some(relationship.owed()))));
  }

  private static Block trust(BalanceSheet supplier, BalanceSheet buyer) {
    List<Column> columns =
        List.of(
            Column.text("Account"),
            Column.number(supplier.party() + ": net"),
            Column.number(supplier.party() + ": expected"),
            Column.number(buyer.party() + ": net"),
            Column.number(buyer.party() + ": expected"));
    List<Row> rows = new ArrayList<>();
    for (Account account : Account.values()) {
      rows.add(
          Row.of(
              account.title(),
              Numbers.some(supplier.line(account).net()),
              Numbers.share(supplier.trust(account).expected()),
              Numbers.some(buyer.line(account).net()),
              Numbers.share(buyer.trust(account).expected())));
    }
    rows.add(
        Row.total(
            SheetTables.OVERALL,
            Numbers.points(supplier.equity()),
            Numbers.share(supplier.trust().expected()),
            Numbers.points(buyer.equity()),
            Numbers.share(buyer.trust().expected())));
    return Block.Table.of("Net points and expected values of both, by account", columns, rows);
  }

  private static Block goodwill(BalanceSheet supplier, BalanceSheet buyer) {
    List<Row> rows = new ArrayList<>();
    given(rows, supplier);
    given(rows, buyer);
    if (rows.isEmpty()) {
      return new Block.Prose("Neither gave more than was expected.");
    }
    List<Column> columns = List.of(Column.text("Day"), Column.number("Given"), Column.text("Fact"));
    return Block.Table.of("By whom, when, and what is left of it", columns, rows).narrow();
  }

  private static void given(List<Row> rows, BalanceSheet sheet) {
    List<Posting> deeds =
        sheet.line(Account.EXTRA_MILE).postings().stream()
            .filter(posting -> posting.assets().signum() > 0)
            .toList();
    if (!deeds.isEmpty()) {
      rows.add(Row.group(sheet.party()));
    }
    for (Posting deed : deeds) {
      String fact = deed.episodeId() + ": " + deed.reason();
      rows.add(Row.of(deed.day().toString(), Numbers.points(deed.assets()), fact));
    }
  }
}
