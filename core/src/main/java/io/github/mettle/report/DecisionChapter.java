package io.github.mettle.report;

import com.google.common.collect.ImmutableList;
import io.github.mettle.insight.Decision;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.trust.TrustModel;

/** What a gate says: what to do, and why. */
final class DecisionChapter {
  private DecisionChapter() {}

  static Chapter of(Decision decision) {
    BalanceSheet sheet = decision.sheet();
    String title = "Decision, as of " + sheet.asOf();
    double baseRate = sheet.model().map(TrustModel::baseRate).orElse(Double.NaN);
    String outcome = Words.capital(decision.outcome().title());
    ImmutableList<Block> blocks =
        ImmutableList.of(
            new Block.Verdict(outcome + " " + sheet.party() + "."),
            new Block.Items(decision.reasons().stream().map(Words::capital).toList()),
            new Block.Lead(sheet.trust(), baseRate));
    return new Chapter(sheet.party(), title, decision.toString(), blocks);
  }
}
