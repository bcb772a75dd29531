package io.github.mettle.report;

import com.google.common.collect.ImmutableList;
import io.github.mettle.page.Block;
import io.github.mettle.page.Block.Figure;
import io.github.mettle.page.Chapter;
import io.github.mettle.page.Numbers;
import io.github.mettle.sheet.Change;
import io.github.mettle.sheet.ChangesTable;
import io.github.mettle.sheet.StatementOfChanges;
import java.util.List;

/** A statement of changes: the way from one equity to the other, and every flow. */
final class ChangesChapter {
  private ChangesChapter() {}

  static Chapter of(StatementOfChanges changes) {
    String title = "Changes, " + changes.from() + " to " + changes.to();
    return new Chapter(changes.party(), title, changes::toString, () -> blocks(changes));
  }

  private static ImmutableList<Block> blocks(StatementOfChanges changes) {
    return ImmutableList.of(
        figures(changes.total()), ChangesPicture.of(changes), ChangesTable.of(changes));
  }

  private static Block figures(Change total) {
    return new Block.Figures(
        List.of(
            new Figure("Equity before", Numbers.points(total.opening())),
            new Figure("Equity after", Numbers.points(total.closing())),
            new Figure("Only time passing", Numbers.signed(total.decay())),
            new Figure("Done, left undone or ruled", Numbers.signed(total.conduct()))));
  }
}
