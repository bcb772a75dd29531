package io.github.mettle.report;

import io.github.mettle.page.Block;
import io.github.mettle.page.English;
import io.github.mettle.page.Numbers;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.SheetTables;
import io.github.mettle.trust.Trust;
import io.github.mettle.trust.TrustModel;

/** The standing of a supplier, its meaning and its gauge. */
final class Standings {
  private Standings() {}

  static Block.Lead lead(BalanceSheet sheet) {
    Trust trust = sheet.trust();
    return new Block.Lead(
        English.capital(trust.standing().title()) + ".",
        meaning(sheet, trust),
        () -> LeadPicture.of(trust, baseRate(sheet)));
  }

  private static String meaning(BalanceSheet sheet, Trust trust) {
    return English.capital(trust.standing().meaning())
        + ". Expected value "
        + Numbers.share(trust.expected())
        + ", "
        + SheetTables.interval(sheet).replace("Interval", "interval")
        + " "
        + SheetTables.interval(trust)
        + ".";
  }

  /** The overall base rate, or NaN where it is not known. */
  static double baseRate(BalanceSheet sheet) {
    return sheet.model().map(TrustModel::baseRate).orElse(Double.NaN);
  }
}
