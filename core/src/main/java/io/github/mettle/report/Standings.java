package io.github.mettle.report;

import io.github.mettle.page.Block;
import io.github.mettle.page.English;
import io.github.mettle.page.Numbers;
import io.github.mettle.sheet.Audience;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.SheetTables;
import io.github.mettle.sheet.SheetWords;
import io.github.mettle.trust.Trust;
import io.github.mettle.trust.TrustModel;

/** The standing of a supplier, its meaning and its gauge. */
final class Standings {
  private Standings() {}

  static Block.Headline headline(BalanceSheet sheet, Audience to) {
    Trust trust = sheet.trust();
    String sentence = SheetWords.standing(sheet, to);
    int colon = sentence.indexOf(": ");
    String meaning = English.capital(sentence.substring(colon + 2));
    return new Block.Headline(
        sentence.substring(0, colon) + ".",
        meaning + (meaning.endsWith(").") ? "" : reading(sheet, trust)),
        () -> LeadPicture.of(trust, baseRate(sheet)));
  }

  /** The expected value and the interval; none where the sentence names them. */
  private static String reading(BalanceSheet sheet, Trust trust) {
    return " Expected value "
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
