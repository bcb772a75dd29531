package io.github.mettle.report;

import com.google.common.collect.ImmutableList;
import io.github.mettle.insight.PeerPosition;
import io.github.mettle.insight.Resilience;
import io.github.mettle.insight.SmallOrders;
import io.github.mettle.insight.WhatItTakes;
import io.github.mettle.page.Block;
import io.github.mettle.page.Chapter;
import io.github.mettle.sheet.Audience;
import io.github.mettle.sheet.BalanceSheet;

/** An answer of one sentence, below where they stand now. */
final class SentenceChapter {
  private SentenceChapter() {}

  static Chapter of(WhatItTakes answer) {
    return of("What it would take", answer.sheet(), answer.audience(), answer.sentence());
  }

  static Chapter of(Resilience answer) {
    return of("How firm it is", answer.sheet(), answer.audience(), answer.toString());
  }

  static Chapter of(SmallOrders answer) {
    return of("Small orders beside large ones", answer.sheet(), Audience.BUYER, answer.sentence());
  }

  static Chapter of(PeerPosition answer) {
    return of("Among peers", answer.sheet(), answer.audience(), answer.sentence());
  }

  private static Chapter of(String question, BalanceSheet sheet, Audience to, String sentence) {
    String title = question + ", as of " + sheet.asOf();
    return new Chapter(
        sheet.party(),
        title,
        () -> sentence,
        () -> ImmutableList.of(Standings.headline(sheet, to), new Block.Conclusion(sentence)));
  }
}
