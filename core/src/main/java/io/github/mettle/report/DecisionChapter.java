package io.github.mettle.report;

import com.google.common.collect.ImmutableList;
import io.github.mettle.insight.Decision;
import io.github.mettle.page.Block;
import io.github.mettle.page.Chapter;
import io.github.mettle.page.English;
import io.github.mettle.page.TextPage;
import io.github.mettle.sheet.BalanceSheet;
import java.util.List;

/** A decision: what to do, and why. */
final class DecisionChapter {
  private DecisionChapter() {}

  static Chapter of(Decision decision) {
    BalanceSheet sheet = decision.sheet();
    String title = "Decision, as of " + sheet.asOf();
    return new Chapter(sheet.party(), title, () -> text(decision), () -> blocks(decision));
  }

  private static String text(Decision decision) {
    return TextPage.of(
        outcome(decision) + ", as of " + decision.sheet().asOf(), List.of(reasons(decision)));
  }

  private static String outcome(Decision decision) {
    return English.capital(decision.outcome().title()) + " " + decision.sheet().party();
  }

  private static Block reasons(Decision decision) {
    return new Block.Items(decision.reasons().stream().map(English::capital).toList());
  }

  private static ImmutableList<Block> blocks(Decision decision) {
    return ImmutableList.of(
        new Block.Verdict(outcome(decision) + "."),
        reasons(decision),
        Standings.lead(decision.sheet()));
  }
}
