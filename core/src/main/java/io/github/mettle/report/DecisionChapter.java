package io.github.mettle.report;

import com.google.common.collect.ImmutableList;
import io.github.mettle.insight.Decision;
import io.github.mettle.page.Block;
import io.github.mettle.page.Chapter;
import io.github.mettle.page.TextPage;
import io.github.mettle.sheet.BalanceSheet;

/** A decision with its reasons, what ends a hold, and caveats. */
final class DecisionChapter {
  private static final String ALL = "The hold ends when all of this has come to pass";

  private DecisionChapter() {}

  static Chapter of(Decision decision) {
    BalanceSheet sheet = decision.sheet();
    String title = "Decision, as of " + sheet.asOf();
    return new Chapter(sheet.party(), title, () -> text(decision), () -> blocks(decision));
  }

  private static String text(Decision decision) {
    String headline = headline(decision);
    String head = headline.substring(0, headline.length() - 1);
    return TextPage.of(head + ", as of " + decision.sheet().asOf(), said(decision));
  }

  private static String headline(Decision decision) {
    return decision.headline(decision.audience());
  }

  /** Reasons, what ends a hold as a list, and remarks. */
  private static ImmutableList<Block> said(Decision decision) {
    ImmutableList.Builder<Block> blocks = ImmutableList.builder();
    blocks.add(new Block.Items(decision.reasons(decision.audience())));
    ImmutableList<String> endings = decision.endings();
    if (!endings.isEmpty()) {
      blocks.add(new Block.Heading(endings.size() == 1 ? "The hold ends when" : ALL));
      blocks.add(new Block.Items(endings));
    }
    decision.remarks(decision.audience()).forEach(it -> blocks.add(new Block.Prose(it)));
    return blocks.build();
  }

  private static ImmutableList<Block> blocks(Decision decision) {
    return ImmutableList.<Block>builder()
        .add(new Block.Conclusion(headline(decision)))
        .addAll(said(decision))
        .add(Standings.headline(decision.sheet(), decision.audience()))
        .build();
  }
}
