package io.github.mettle.report;

import com.google.common.collect.ImmutableList;
import io.github.mettle.amount.Points;
import io.github.mettle.insight.Provenance;
import io.github.mettle.page.Block;
import io.github.mettle.page.Block.Figure;
import io.github.mettle.page.Chapter;
import io.github.mettle.page.Numbers;
import io.github.mettle.sheet.Audience;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Expectation;
import io.github.mettle.sheet.Ledger;
import io.github.mettle.sheet.SheetTables;
import io.github.mettle.sheet.SheetWords;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A sheet: the standing, the picture, what is due, why, and every number. */
final class SheetChapter {
  private static final int MOST_DUE = 20;

  private final BalanceSheet sheet;
  private final Audience to;
  private final Function<List<Expectation>, String> owed;
  private final Function<BalanceSheet, Provenance> origins;
  private final ImmutableList.Builder<Block> blocks = ImmutableList.builder();

  private SheetChapter(
      BalanceSheet sheet,
      Audience audience,
      Function<List<Expectation>, String> owed,
      Function<BalanceSheet, Provenance> origins) {
    this.sheet = sheet;
    this.to = audience;
    this.owed = owed;
    this.origins = origins;
  }

  static Chapter of(BalanceSheet sheet) {
    return of(sheet, Audience.BUYER, Provenance::of);
  }

  /**
   * A sheet for a reader.
   *
   * @param origins tells where the points of a sheet come from
   */
  static Chapter of(BalanceSheet sheet, Audience to, Function<BalanceSheet, Provenance> origins) {
    BalanceSheet kept = sheet.withLedger();
    String title = "Balance sheet, as of " + sheet.asOf();
    return new Chapter(
        kept.party(),
        title,
        () -> SheetWords.text(kept, to),
        () -> new SheetChapter(kept, to, due -> SheetWords.due(due, to), origins).blocks());
  }

  /**
   * One of both sides of a relationship.
   *
   * @param parties whom the relationship is about
   * @param other the other side
   * @param to the reader
   */
  static Chapter of(BalanceSheet sheet, String parties, String other, Audience to) {
    String title = sheet.party() + " toward " + other + ", as of " + sheet.asOf();
    Function<List<Expectation>, String> owed = due -> SheetWords.due(due, sheet.party(), other);
    return new Chapter(
        parties,
        title,
        () -> SheetWords.text(sheet, to),
        () -> new SheetChapter(sheet, to, owed, Provenance::of).blocks());
  }

  /**
   * The buyer's side of a relationship, which the supplier judges: then <i>we</i> is the supplier.
   *
   * @param parties whom the relationship is about
   * @param supplier the other side
   */
  static Chapter ofBuyer(BalanceSheet buyer, String parties, String supplier) {
    Chapter chapter = of(buyer, parties, supplier, Audience.BUYER);
    String voice =
        "Seen by " + supplier + ": “we” is " + supplier + ", “they” are " + buyer.party();
    Block.Prose note = new Block.Prose(voice + ".");
    return new Chapter(
        parties,
        chapter.title(),
        () -> voice + ".\n\n" + chapter.text().get(),
        () -> ImmutableList.<Block>builder().add(note).addAll(chapter.blocks().get()).build());
  }

  private ImmutableList<Block> blocks() {
    blocks.add(Standings.headline(sheet, to));
    SheetWords.trials(sheet, to).map(Block.Prose::new).ifPresent(blocks::add);
    blocks.add(new Block.Prose(SheetWords.head(sheet, to)));
    blocks.add(new Block.Prose("On record: " + SheetTables.counts(sheet) + "."));
    blocks.add(figures());
    blocks.add(SheetPicture.of(sheet, to));
    if (sheet.hasEvidence()) {
      Ledger ledger = sheet.ledger();
      due(ledger.due());
      PostingsTable.of(ledger).ifPresent(this::why);
      blocks.addAll(EvidenceBlocks.of(sheet, to, origins));
    }
    blocks.add(new Block.Heading("Every number"));
    blocks.add(SheetTables.amounts(sheet, Numbers::some));
    blocks.add(SheetTables.trust(sheet, false, Numbers::share));
    addUnlessEmpty(SheetTables.expectations(sheet));
    addUnlessEmpty(SheetTables.frequency(sheet, to));
    blocks.add(new Block.Prose("Policy " + sheet.policyFingerprint()));
    return blocks.build();
  }

  private Block figures() {
    List<Figure> figures = new ArrayList<>();
    figures.add(new Figure("Equity", Numbers.points(sheet.equity())));
    figures.add(new Figure("Assets", Numbers.points(sheet.assets())));
    figures.add(new Figure("Liabilities", Numbers.points(sheet.liabilities())));
    addUnlessZero(figures, "of which outstanding", sheet.outstanding());
    addUnlessZero(figures, "of which disputed", sheet.disputed());
    addUnlessZero(figures, "Contingent", sheet.contingent());
    return new Block.Figures(figures);
  }

  private static void addUnlessZero(List<Figure> figures, String name, Points points) {
    if (!points.isZero()) {
      figures.add(new Figure(name, Numbers.points(points)));
    }
  }

  private void addUnlessEmpty(Block.Table table) {
    if (!table.rows().isEmpty()) {
      blocks.add(table);
    }
  }

  private void why(Block.Table postings) {
    blocks.add(new Block.Heading("Why: the facts that weigh most"));
    blocks.add(postings);
  }

  private void due(List<Expectation> due) {
    blocks.add(new Block.Heading("What is due"));
    blocks.add(new Block.Prose(owed.apply(due)));
    if (!due.isEmpty()) {
      blocks.add(SheetTables.due(due, sheet.asOf(), MOST_DUE, Integer.MAX_VALUE));
    }
  }
}
