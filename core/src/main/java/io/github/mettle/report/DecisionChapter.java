package io.github.mettle.report;

import com.google.common.collect.ImmutableList;
import io.github.mettle.insight.Audience;
import io.github.mettle.insight.Decision;
import io.github.mettle.page.Block;
import io.github.mettle.page.Chapter;
import io.github.mettle.page.TextPage;
import io.github.mettle.sheet.BalanceSheet;
import java.util.List;

/** A decision with its reasons, what ends a hold, and caveats. */
final class DecisionChapter {
  private DecisionChapter() {}

  static Chapter of(Decision decision) {
    BalanceSheet sheet = decision.sheet();
    String title = "Decision, as of " + sheet.asOf();
    return new Chapter(sheet.party(), title, () -> text(decision), () -> blocks(decision));
  }

  private static String text(Decision decision) {
    String title = headline(decision) + " (as of " + decision.sheet().asOf() + ")";
    return TextPage.of(title, List.of(reasons(decision)));
  }

  private static String headline(Decision decision) {
    return decision.headline(Audience.BUYER);
  }

  private static Block reasons(Decision decision) {
    return new Block.Items(decision.sentences(Audience.BUYER));
  }

  private static ImmutableList<Block> blocks(Decision decision) {
    return ImmutableList.of(
        new Block.Verdict(headline(decision)),
        reasons(decision),
        Standings.lead(decision.sheet()));
  }
}
