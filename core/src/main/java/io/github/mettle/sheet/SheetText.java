package io.github.mettle.sheet;

import io.github.mettle.amount.Points;
import io.github.mettle.page.Block;
import io.github.mettle.page.Numbers;
import io.github.mettle.page.TextPage;
import java.util.ArrayList;
import java.util.List;

/** Sheets, statements of changes and histories in plain text. */
final class SheetText {
  private static final int MOST_DUE = 12;
  private static final int LONGEST_ID = 32;

  private SheetText() {}

  static String of(BalanceSheet sheet, Audience to) {
    Block.Table sections = SheetTables.sections(sheet, to).withRest(meaning(sheet, to));
    return of(sheet, to, List.of(SheetTables.summary(sheet), sections));
  }

  static String wide(BalanceSheet sheet, Audience to) {
    Block.Table trust = SheetTables.trust(sheet, true, Numbers::exact);
    return of(
        sheet,
        to,
        List.of(
            new Block.Prose("Policy " + sheet.policyFingerprint()),
            SheetTables.amounts(sheet, Numbers::exact),
            trust.withRest(meaning(sheet, to)),
            SheetTables.expectations(sheet),
            SheetTables.frequency(sheet, to)));
  }

  private static String of(BalanceSheet sheet, Audience to, List<Block> numbers) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Prose(SheetWords.head(sheet, to)));
    numbers.stream().filter(SheetText::isFilled).forEach(blocks::add);
    if (sheet.hasEvidence()) {
      due(sheet.due(), sheet, blocks);
    }
    String title = sheet.party() + ", as of " + sheet.asOf() + ": ";
    return TextPage.of(title + SheetTables.counts(sheet), blocks);
  }

  private static boolean isFilled(Block block) {
    return !(block instanceof Block.Table table) || !table.rows().isEmpty();
  }

  private static List<String> meaning(BalanceSheet sheet, Audience to) {
    String standing = SheetWords.standing(sheet, to);
    return SheetWords.trials(sheet, to)
        .map(trials -> List.of(standing, trials))
        .orElse(List.of(standing));
  }

  private static void due(List<Expectation> due, BalanceSheet sheet, List<Block> blocks) {
    blocks.add(new Block.Prose(DueSentence.of(due)));
    if (!due.isEmpty()) {
      blocks.add(SheetTables.due(due, sheet.asOf(), MOST_DUE, LONGEST_ID));
    }
  }

  static String of(StatementOfChanges statement) {
    String title =
        statement.party() + ", changes from " + statement.from() + " to " + statement.to();
    Block.Table table = ChangesTable.of(statement);
    return TextPage.of(title, List.of(table, new Block.Items(summary(statement.total()))));
  }

  private static List<String> summary(Change total) {
    Points rest = total.conduct();
    return List.of(
        "Equity went from "
            + Numbers.points(total.opening())
            + " to "
            + Numbers.points(total.closing())
            + ".",
        "Only time passing: "
            + Numbers.signed(total.decay())
            + " ("
            + Numbers.points(total.assets().faded())
            + " of assets and "
            + Numbers.points(total.liabilities().faded())
            + " of liabilities have faded).",
        "Everything else was done, left undone or ruled: "
            + (rest.isZero() ? "nothing" : Numbers.signed(rest))
            + ".");
  }

  static String of(History history) {
    String span = history.first().asOf() + " to " + history.last().asOf();
    Block.Table table = SheetTables.history(history, Integer.MAX_VALUE);
    return TextPage.of(history.party() + ", trust from " + span, List.of(table));
  }
}
