package io.github.mettle.report;

import com.google.common.collect.ImmutableList;
import io.github.mettle.insight.Audience;
import io.github.mettle.insight.Decision;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.trust.TrustModel;

/** A gate's decision, its reasons, and what ends a hold. */
final class DecisionChapter {
  private DecisionChapter() {}

  static Chapter of(Decision decision) {
    BalanceSheet sheet = decision.sheet();
    String title = "Decision, as of " + sheet.asOf();
    double baseRate = sheet.model().map(TrustModel::baseRate).orElse(Double.NaN);
    ImmutableList<Block> blocks =
        ImmutableList.of(
            new Block.Verdict(decision.headline(Audience.BUYER)),
            new Block.Items(decision.sentences(Audience.BUYER)),
            new Block.Lead(sheet.trust(), baseRate));
    return new Chapter(sheet.party(), title, decision.toString(), blocks);
  }
}
