package io.github.mettle.report;

import com.google.common.collect.ImmutableList;
import io.github.mettle.account.Account;
import io.github.mettle.account.Section;
import io.github.mettle.amount.Points;
import io.github.mettle.report.Block.Column;
import io.github.mettle.report.Block.Figure;
import io.github.mettle.report.Block.Row;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Expectation;
import io.github.mettle.sheet.ExpectationState;
import io.github.mettle.sheet.Ledger;
import io.github.mettle.sheet.Line;
import io.github.mettle.trust.Trust;
import io.github.mettle.trust.TrustModel;
import java.util.ArrayList;
import java.util.List;

/** What a sheet says: where they stand, the picture, what is due, why, and every number. */
final class SheetChapter {
  private static final int MOST_DUE = 20;

  private final BalanceSheet sheet;
  private final ImmutableList.Builder<Block> blocks = ImmutableList.builder();

  private final String owed;

  private SheetChapter(BalanceSheet sheet, String owed) {
    this.sheet = sheet;
    this.owed = owed;
  }

  static Chapter of(BalanceSheet sheet) {
    BalanceSheet kept = sheet.withLedger();
    String title = "Balance sheet, as of " + sheet.asOf();
    ImmutableList<Block> blocks = new SheetChapter(kept, "What they owe us now").blocks();
    return new Chapter(sheet.party(), title, kept.toString(), blocks);
  }

  /**
   * One of both sides of a relationship.
   *
   * @param parties whom the relationship is about
   * @param other the other side
   */
  static Chapter of(BalanceSheet sheet, String parties, String other) {
    String title = sheet.party() + " toward " + other + ", as of " + sheet.asOf();
    String owed = "What " + sheet.party() + " owes " + other + " now";
    ImmutableList<Block> blocks = new SheetChapter(sheet, owed).blocks();
    return new Chapter(parties, title, sheet.toString(), blocks);
  }

  private ImmutableList<Block> blocks() {
    double baseRate = sheet.model().map(TrustModel::baseRate).orElse(Double.NaN);
    blocks.add(new Block.Lead(sheet.trust(), baseRate));
    blocks.add(new Block.Prose("On record: " + Words.counts(sheet) + "."));
    blocks.add(figures());
    blocks.add(SheetPicture.of(sheet));
    if (sheet.hasEvidence()) {
      Ledger ledger = sheet.ledger();
      due(ledger.due());
      PostingsTable.of(ledger).ifPresent(this::why);
    }
    blocks.add(new Block.Heading("Every number"));
    blocks.add(amounts());
    blocks.add(trust());
    blocks.add(new Block.Prose("Policy " + sheet.policyFingerprint()));
    return blocks.build();
  }

  private Block figures() {
    List<Figure> figures = new ArrayList<>();
    figures.add(new Figure("Equity", Figures.points(sheet.equity())));
    figures.add(new Figure("Assets", Figures.points(sheet.assets())));
    figures.add(new Figure("Liabilities", Figures.points(sheet.liabilities())));
    addUnlessZero(figures, "of which outstanding", sheet.outstanding());
    addUnlessZero(figures, "of which disputed", sheet.disputed());
    addUnlessZero(figures, "Contingent", sheet.contingent());
    return new Block.Figures(figures);
  }

  private static void addUnlessZero(List<Figure> figures, String name, Points points) {
    if (!points.isZero()) {
      figures.add(new Figure(name, Figures.points(points)));
    }
  }

  private void why(Block.Table postings) {
    blocks.add(new Block.Heading("Why: the facts that weigh most"));
    blocks.add(postings);
  }

  private void due(List<Expectation> due) {
    if (due.isEmpty()) {
      blocks.add(new Block.Prose("Nothing is due."));
      return;
    }
    blocks.add(new Block.Heading(owed));
    List<Column> columns =
        List.of(Column.text("Due"), Column.text("What"), Column.number("At stake"));
    List<Row> rows = new ArrayList<>();
    List<Expectation> shown = due.subList(0, Math.min(MOST_DUE, due.size()));
    addDue(
        rows,
        "Overdue",
        shown.stream().filter(e -> e.state() == ExpectationState.OVERDUE).toList());
    addDue(
        rows,
        "Not due yet",
        shown.stream().filter(e -> e.state() == ExpectationState.PENDING).toList());
    int left = due.size() - shown.size();
    String rest = left == 0 ? "" : "and " + left + " more, due later";
    blocks.add(
        new Block.Table(
            "By when, what, and what is at stake, in points", columns, rows, false, rest));
  }

  private static void addDue(List<Row> rows, String name, List<Expectation> due) {
    if (!due.isEmpty()) {
      rows.add(Row.group(name));
    }
    for (Expectation expectation : due) {
      rows.add(
          Row.of(
              Words.time(expectation.dueAt()),
              expectation.episodeId() + ": " + expectation.demand(),
              Figures.points(expectation.stake())));
    }
  }

  private Block amounts() {
    List<Column> columns =
        List.of(
            Column.text("Account"),
            Column.number("Assets"),
            Column.number("Liabilities"),
            Column.number("Net"),
            Column.number("Outstanding"),
            Column.number("Contingent"),
            Column.number("Disputed"),
            Column.number("Episodes"));
    List<Row> rows = new ArrayList<>();
    sheet.lines().forEach(line -> rows.add(amounts(line)));
    rows.add(totals());
    return new Block.Table("Points by account", columns, rows, true, "");
  }

  private static Row amounts(Line line) {
    return Row.of(
        line.account().title(),
        Figures.some(line.assets()),
        Figures.some(line.liabilities()),
        Figures.some(line.net()),
        Figures.some(line.outstanding()),
        Figures.some(line.contingent()),
        Figures.some(line.disputed()),
        Integer.toString(line.episodeCount()));
  }

  private Row totals() {
    return Row.total(
        "Total",
        Figures.points(sheet.assets()),
        Figures.points(sheet.liabilities()),
        Figures.points(sheet.equity()),
        Figures.some(sheet.outstanding()),
        Figures.some(sheet.contingent()),
        Figures.some(sheet.disputed()));
  }

  private Block trust() {
    List<Column> columns =
        List.of(
            Column.text("Trust"),
            Column.number("Expected"),
            Column.number("Lower"),
            Column.number("Upper"),
            Column.number("Base rate"),
            Column.text("Standing"));
    List<Row> rows = new ArrayList<>();
    for (Account account : Account.values()) {
      rows.add(new Row(Block.Rank.PLAIN, cells(account.title(), sheet.trust(account), account)));
    }
    sheet.sections().forEach((section, trust) -> rows.add(section(section, trust)));
    rows.add(new Row(Block.Rank.TOTAL, cells("The whole", sheet.trust(), whole())));
    return new Block.Table("Trust by account", columns, rows, true, "");
  }

  private Row section(Section section, Trust trust) {
    String rate =
        sheet.model().flatMap(model -> model.baseRate(section)).map(Figures::share).orElse("");
    return new Row(Block.Rank.TOTAL, cells(section.title(), trust, rate));
  }

  private String whole() {
    return sheet.model().map(model -> Figures.share(model.baseRate())).orElse("");
  }

  private List<String> cells(String name, Trust trust, Account account) {
    String rate = sheet.model().map(model -> Figures.share(model.baseRate(account))).orElse("");
    return cells(name, trust, rate);
  }

  private static List<String> cells(String name, Trust trust, String baseRate) {
    return List.of(
        name,
        Figures.share(trust.expected()),
        Figures.share(trust.lower()),
        Figures.share(trust.upper()),
        baseRate,
        trust.standing().title());
  }
}
