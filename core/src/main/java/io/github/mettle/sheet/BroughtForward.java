package io.github.mettle.sheet;

import io.github.mettle.amount.Points;
import io.github.mettle.record.OpeningBalance;
import io.github.mettle.refusal.RefusedException;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The balances of a sheet, brought forward to the next period. */
final class BroughtForward {
  private BroughtForward() {}

  static OpeningBalance of(BalanceSheet sheet, String id) {
    requireNothing("outstanding", sheet.outstanding());
    requireNothing("contingent", sheet.contingent());
    requireNoneLater(sheet);
    OpeningBalance.Builder opening = OpeningBalance.builder().id(id).at(sheet.asOf().due());
    for (Line line : sheet.lines()) {
      if (line.episodeCount() > 0) {
        double assets = line.assets().toDouble();
        opening.balance(line.account(), assets, line.liabilities().toDouble());
      }
    }
    return opening.build();
  }

  private static void requireNothing(String attribute, Points points) {
    if (!points.isZero()) {
      throw RefusedException.of("", attribute, "must be 0 to close the books", points);
    }
  }

  private static void requireNoneLater(BalanceSheet sheet) {
    LocalDate today = LocalDate.ofInstant(sheet.asOf().due(), ZoneOffset.UTC);
    for (Posting posting : sheet.ledger().postings()) {
      if (posting.day().isAfter(today)) {
        String rule = "must be at most " + today + " to close the books";
        throw RefusedException.of(posting.episodeId(), "day", rule, posting.day());
      }
    }
  }
}
