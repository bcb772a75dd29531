package io.github.mettle.report;

import com.google.common.collect.ImmutableList;
import io.github.mettle.account.Account;
import io.github.mettle.insight.Relationship;
import io.github.mettle.report.Block.Column;
import io.github.mettle.report.Block.Figure;
import io.github.mettle.report.Block.Row;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Posting;
import java.util.ArrayList;
import java.util.List;

/** What a relationship says: who owes whom goodwill, and for what; then the sheets of both. */
final class RelationshipChapters {
  private RelationshipChapters() {}

  static ImmutableList<Chapter> of(Relationship relationship) {
    BalanceSheet supplier = relationship.supplier().withLedger();
    BalanceSheet buyer = relationship.buyer().withLedger();
    String parties = supplier.party() + " and " + buyer.party();
    String title = "Relationship, as of " + supplier.asOf();
    return ImmutableList.of(
        new Chapter(parties, title, relationship.toString(), blocks(relationship, supplier, buyer)),
        SheetChapter.of(supplier, parties, buyer.party()),
        SheetChapter.of(buyer, parties, supplier.party()));
  }

  private static ImmutableList<Block> blocks(
      Relationship relationship, BalanceSheet supplier, BalanceSheet buyer) {
    ImmutableList.Builder<Block> blocks = ImmutableList.builder();
    blocks.add(new Block.Verdict(Words.capital(relationship.sentence()) + "."));
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
                given + relationship.supplier().party(), Figures.points(relationship.given())),
            new Figure(
                given + relationship.buyer().party(), Figures.points(relationship.received())),
            new Figure(
                relationship.debtor().map(debtor -> "Owed by " + debtor).orElse("Owed"),
                Figures.some(relationship.owed()))));
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
              Figures.some(supplier.line(account).net()),
              Figures.share(supplier.trust(account).expected()),
              Figures.some(buyer.line(account).net()),
              Figures.share(buyer.trust(account).expected())));
    }
    rows.add(
        Row.total(
            "The whole",
            Figures.points(supplier.equity()),
            Figures.share(supplier.trust().expected()),
            Figures.points(buyer.equity()),
            Figures.share(buyer.trust().expected())));
    return new Block.Table("Net points and expected of both, by account", columns, rows, true, "");
  }

  private static Block goodwill(BalanceSheet supplier, BalanceSheet buyer) {
    List<Row> rows = new ArrayList<>();
    given(rows, supplier);
    given(rows, buyer);
    if (rows.isEmpty()) {
      return new Block.Prose("Neither gave more than was expected.");
    }
    List<Column> columns = List.of(Column.text("Day"), Column.number("Given"), Column.text("Fact"));
    return new Block.Table("By whom, when, and what is left of it", columns, rows, false, "");
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
      rows.add(Row.of(deed.day().toString(), Figures.points(deed.assets()), fact));
    }
  }
}
