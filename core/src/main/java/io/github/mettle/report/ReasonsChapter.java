package io.github.mettle.report;

import com.google.common.collect.ImmutableList;
import io.github.mettle.account.Account;
import io.github.mettle.insight.Reason;
import io.github.mettle.insight.Reasons;
import io.github.mettle.report.Block.Column;
import io.github.mettle.report.Block.Row;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.trust.TrustModel;
import java.util.ArrayList;
import java.util.List;

/** What reasons say: the way from the base rate to what is expected, and sentences to act on. */
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
    ImmutableList<Block> blocks = new ReasonsChapter(reasons).blocks();
    return new Chapter(sheet.party(), title, reasons.toString(), blocks);
  }

  private ImmutableList<Block> blocks() {
    blocks.add(new Block.Lead(sheet.trust(), baseRate));
    sentences("What speaks for them", reasons.good());
    sentences("What speaks against them", reasons.bad());
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
        .forEach((account, part) -> waterfall.step(account.title(), Figures.effect(part), part));
    waterfall.total("In all", Figures.effect(reasons.distance()), reasons.distance());
    String rate = Figures.share(baseRate);
    String expected = Figures.share(sheet.trust().expected());
    return waterfall.picture(
        "What each account adds to the base rate for " + sheet.party() + ".",
        "From the base rate, "
            + rate
            + ", where the line is, to what is expected, "
            + expected
            + ".",
        List.of("more is expected", "less is expected", "all together"));
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
            "The whole",
            Figures.share(baseRate),
            Figures.share(sheet.trust().expected()),
            Figures.effect(reasons.distance())));
    String name = "Weight times what is expected beyond the base rate, by account";
    return new Block.Table(name, columns, rows, true, "");
  }

  private Row row(Account account, double contribution) {
    TrustModel model = sheet.model().orElseThrow();
    return Row.of(
        account.title(),
        Figures.share(model.baseRate(account)),
        Figures.share(sheet.trust(account).expected()),
        Figures.effect(contribution));
  }
}
