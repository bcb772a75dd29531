package io.github.mettle.report;

import io.github.mettle.amount.Points;
import io.github.mettle.page.Block;
import io.github.mettle.page.Numbers;
import io.github.mettle.sheet.Change;
import io.github.mettle.sheet.StatementOfChanges;
import java.util.List;

/** The way from one equity to the other, step by step. */
final class ChangesPicture {
  private final Waterfall waterfall = new Waterfall();

  private ChangesPicture(Change total) {
    total("Equity before", total.opening());
    step("Earned", total.assets().earned());
    step("Lost", total.liabilities().earned().negated());
    step("Faded", total.decay());
    step("Reversed", total.reversal());
    step("Outstanding", total.overdue());
    step("Restated", total.restatement());
    total("Equity after", total.closing());
  }

  static Block.Picture of(StatementOfChanges changes) {
    return new ChangesPicture(changes.total())
        .waterfall.picture(
            "How the equity of " + changes.party() + " changed, step by step.",
            "How equity went from one to the other, in points.",
            List.of("more equity", "less equity", "equity"));
  }

  private void total(String name, Points points) {
    waterfall.total(name, Numbers.points(points), (double) points.micros());
  }

  private void step(String name, Points change) {
    waterfall.step(name, Numbers.signed(change), (double) change.micros());
  }
}
