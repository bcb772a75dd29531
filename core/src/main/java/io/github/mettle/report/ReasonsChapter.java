package io.github.mettle.report;

import com.google.common.collect.ImmutableList;
import io.github.mettle.account.Account;
import io.github.mettle.insight.Reason;
import io.github.mettle.insight.Reasons;
import io.github.mettle.page.Block;
import io.github.mettle.page.Block.Column;
import io.github.mettle.page.Block.Row;
import io.github.mettle.page.Chapter;
import io.github.mettle.page.Numbers;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.SheetTables;
import io.github.mettle.trust.TrustModel;
import java.util.ArrayList;
import java.util.List;

/** Reasons: the way from the base rate to the expected value, and sentences to act on. */
final class ReasonsChapter {
  private final Reasons reasons;
  private final BalanceSheet sheet;
  private final double baseRate;
  private final ImmutableList.Builder<Block> blocks = ImmutableList.builder();

  private ReasonsChapter(Reasons reasons) {
    this.reasons = reasons;
    sheet = reasons.sheet();
    baseRate = sheet.model().map(TrustModel::baseRate).orElseThrow();
  }

  static Chapter of(Reasons reasons) {
    BalanceSheet sheet = reasons.sheet();
    String title = "Reasons, as of " + sheet.asOf();
    return new Chapter(
        sheet.party(), title, reasons::toString, () -> new ReasonsChapter(reasons).blocks());
  }

  private ImmutableList<Block> blocks() {
    blocks.add(Standings.headline(sheet, reasons.audience()));
    String them = reasons.audience().them();
    sentences("What speaks for " + them, reasons.good());
    sentences("What speaks against " + them, reasons.bad());
    sentences("Episodes that help most", reasons.helpful());
    sentences("Episodes that cost most", reasons.harmful());
    blocks.add(new Block.Heading("What each account contributes"));
    blocks.add(picture());
    blocks.add(table());
    return blocks.build();
  }

  private void sentences(String heading, List<Reason> some) {
    if (!some.isEmpty()) {
      blocks.add(new Block.Heading(heading));
      blocks.add(new Block.Items(some.stream().map(Reason::sentence).toList()));
    }
  }

  private Block picture() {
    Waterfall waterfall = new Waterfall();
    reasons
        .contributions()
        .forEach((account, part) -> waterfall.step(account.title(), Numbers.effect(part), part));
    waterfall.total("In all", Numbers.effect(reasons.distance()), reasons.distance());
    String rate = Numbers.share(baseRate);
    String expected = Numbers.share(sheet.trust().expected());
    return waterfall.picture(
        "Contribution of each account to the expected value of " + sheet.party() + ".",
        "From the base rate, "
            + rate
            + ", where the line is, to the expected value, "
            + expected
            + ".",
        List.of("raises it", "lowers it", "all together"));
  }

  private Block table() {
    List<Column> columns =
        List.of(
            Column.text("Account"),
            Column.number("Base rate"),
            Column.number("Expected"),
            Column.number("Contributes"));
    List<Row> rows = new ArrayList<>();
    reasons.contributions().forEach((account, part) -> rows.add(row(account, part)));
    rows.add(
        Row.total(
            SheetTables.OVERALL,
            Numbers.share(baseRate),
            Numbers.share(sheet.trust().expected()),
            Numbers.effect(reasons.distance())));
    String name = "Weight times the expected value minus the base rate, by account";
    return Block.Table.of(name, columns, rows);
  }

  private Row row(Account account, double contribution) {
    TrustModel model = sheet.model().orElseThrow();
    return Row.of(
        account.title(),
        Numbers.share(model.baseRate(account)),
        Numbers.share(sheet.trust(account).expected()),
        Numbers.effect(contribution));
  }
}
