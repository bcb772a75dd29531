package io.github.mettle.report;

import com.google.common.collect.ImmutableList;
import io.github.mettle.insight.WhatItTakes;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.trust.TrustModel;

/** What it would take, in a sentence, below where they stand now. */
final class WhatItTakesChapter {
  private WhatItTakesChapter() {}

  static Chapter of(WhatItTakes answer) {
    BalanceSheet sheet = answer.sheet();
    String title = "What it would take, as of " + sheet.asOf();
    double baseRate = sheet.model().map(TrustModel::baseRate).orElse(Double.NaN);
    ImmutableList<Block> blocks =
        ImmutableList.of(
            new Block.Lead(sheet.trust(), baseRate),
            new Block.Verdict(Words.capital(answer.sentence()) + "."));
    return new Chapter(sheet.party(), title, answer.toString(), blocks);
  }
}
