package io.github.mettle.report;

import com.google.common.collect.ImmutableList;
import io.github.mettle.insight.Resilience;
import io.github.mettle.insight.SmallOrders;
import io.github.mettle.insight.WhatItTakes;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.trust.TrustModel;

/** An answer of one sentence, below where they stand now. */
final class SentenceChapter {
  private SentenceChapter() {}

  static Chapter of(WhatItTakes answer) {
    return of("What it would take", answer.sheet(), answer.sentence());
  }

  static Chapter of(Resilience answer) {
    return of("How firm it is", answer.sheet(), answer.sentence());
  }

  static Chapter of(SmallOrders answer) {
    return of("Small orders beside large ones", answer.sheet(), answer.sentence());
  }

  private static Chapter of(String question, BalanceSheet sheet, String sentence) {
    String title = question + ", as of " + sheet.asOf();
    double baseRate = sheet.model().map(TrustModel::baseRate).orElse(Double.NaN);
    ImmutableList<Block> blocks =
        ImmutableList.of(
            new Block.Lead(sheet.trust(), baseRate),
            new Block.Verdict(Words.capital(sentence) + "."));
    return new Chapter(sheet.party(), title, sentence, blocks);
  }
}
