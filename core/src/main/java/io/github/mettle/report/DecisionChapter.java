package io.github.mettle.report;

import com.google.common.collect.ImmutableList;
import io.github.mettle.insight.Decision;
import io.github.mettle.page.Block;
import io.github.mettle.page.Chapter;
import io.github.mettle.page.English;
import io.github.mettle.sheet.BalanceSheet;

/** A decision: what to do, and why. */
final class DecisionChapter {
  private DecisionChapter() {}

  static Chapter of(Decision decision) {
    BalanceSheet sheet = decision.sheet();
    String title = "Decision, as of " + sheet.asOf();
    return new Chapter(sheet.party(), title, decision::toString, () -> blocks(decision));
  }

  private static ImmutableList<Block> blocks(Decision decision) {
    BalanceSheet sheet = decision.sheet();
    String outcome = English.capital(decision.outcome().title());
    return ImmutableList.of(
        new Block.Verdict(outcome + " " + sheet.party() + "."),
        new Block.Items(decision.reasons().stream().map(English::capital).toList()),
        Standings.lead(sheet));
  }
}
