package io.github.mettle.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.sheet.BalanceSheet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences are the same wherever they are made. */
class LocaleTest {
  private static final String HERE = sentences();

  private final Locale before = Locale.getDefault();

  @AfterEach
  void restore() {
    Locale.setDefault(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "ar-EG-u-nu-arab", "de-DE", "th-TH-u-nu-thai"})
  void sentencesAreFreeOfLocale(String tag) {
    Locale.setDefault(Locale.forLanguageTag(tag));
    assertThat(sentences()).isEqualTo(HERE);
  }

  /** What every insight says of random records. */
  private static String sentences() {
    StringBuilder all = new StringBuilder();
    List<BalanceSheet> sheets = Examples.randomSheets(6, 25);
    for (BalanceSheet sheet : sheets) {
      all.append(Reasons.of(sheet)).append('\n');
      all.append(Gate.standard().decide(sheet)).append('\n');
      all.append(Resilience.of(sheet)).append('\n');
      all.append(SmallOrders.of(sheet)).append('\n');
      all.append(WhatItTakes.toReach(sheet, 0.7)).append('\n');
      all.append(Comparison.of(sheets.get(0), sheet)).append('\n');
      all.append(Comparison.of(sheets.get(0), sheet).differences()).append('\n');
    }
    all.append(Relationship.of(sheets.get(0), sheets.get(1))).append('\n');
    all.append(Peers.of(sheets).baseRatesOfAll()).append('\n');
    all.append(Peers.of(sheets).windowsOfAll(0.8)).append('\n');
    all.append(Ranking.of(sheets)).append(Ranking.of(sheets).places());
    return all.toString();
  }
}
