package io.github.mettle.insight;

import io.github.mettle.refusal.RefusedException;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Trial;
import io.github.mettle.trust.TrustDistribution;
import io.github.mettle.trust.TrustModel;
import java.util.Collection;
import java.util.Optional;

/** What every question asks of its sheets first: that they can be held against each other. */
final class Sheets {
  private Sheets() {}

  /**
   * {@return the model behind a sheet}
   *
   * @param question the subject of the message
   * @throws IllegalStateException if the sheet was not weighed here, but read
   */
  static TrustModel model(String question, BalanceSheet sheet) {
    return sheet.model().orElseThrow(() -> wasRead(question, sheet));
  }

  /**
   * {@return the model behind several sheets, of which at least one must have been weighed here:
   * the amounts of the others, under the same policy, mean the same}
   *
   * @param question the subject of the message
   * @throws RefusedException if they differ in policy or instant
   * @throws IllegalStateException if all were read
   */
  static TrustModel common(String question, Collection<BalanceSheet> sheets) {
    BalanceSheet first = sheets.iterator().next();
    sheets.forEach(sheet -> requireSameContext(first, sheet));
    return sheets.stream()
        .map(BalanceSheet::model)
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(() -> wasRead(question, first));
  }

  /** Refuses sheets of different policies or instants. */
  static void requireSameContext(BalanceSheet mine, BalanceSheet theirs) {
    mine.requireSamePolicy(theirs);
    if (mine.asOf().dueSecond() != theirs.asOf().dueSecond()) {
      String rule = "must be the same, " + mine.asOf().due();
      throw RefusedException.of("", "asOf", rule, theirs.asOf().due());
    }
  }

  /** {@return whether a trial of the sheet fails, which no other evidence outweighs} */
  static boolean hasFailed(BalanceSheet sheet) {
    return sheet.trials().values().stream().anyMatch(Trial::hasFailed);
  }

  /** {@return the distribution behind the trust of the whole} */
  static TrustDistribution curve(TrustModel model, BalanceSheet sheet) {
    return model.curve(
        account -> sheet.totals().assets(account).micros(),
        account -> sheet.totals().liabilities(account).micros());
  }

  private static IllegalStateException wasRead(String question, BalanceSheet sheet) {
    return new IllegalStateException(
        question
            + " must be asked of a sheet that was weighed here: "
            + sheet.party()
            + " was read");
  }
}
