package io.github.mettle.insight;

import com.google.common.collect.ImmutableMap;
import io.github.mettle.record.Episode;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.EpisodeEntry;
import io.github.mettle.sheet.Ledger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What is owed and can be settled: the gain of each alone, and the sheet with all of it settled.
 *
 * @param sheet weighed again with all of it done at its instant
 * @param gains what settling an episode alone adds to the overall expected value, most first
 */
record Settlements(BalanceSheet sheet, ImmutableMap<String, Double> gains) {
  static Settlements none(BalanceSheet sheet) {
    return new Settlements(sheet, ImmutableMap.of());
  }

  static Settlements of(BalanceSheet sheet) {
    Ledger ledger = sheet.ledger();
    Settlement settlement = Settlement.of(ledger, AccountAmounts.of(sheet));
    Map<String, Double> gains = new LinkedHashMap<>();
    List<Episode> settled = new ArrayList<>();
    for (EpisodeEntry entry : ledger.entries()) {
      OptionalDouble gain = settlement.gain(entry);
      gain.stream().forEach(it -> gains.put(entry.episodeId(), it));
      settlement.settled(entry).or(entry::episode).ifPresent(settled::add);
    }
    if (gains.isEmpty()) {
      return none(sheet);
    }
    TrackRecord record = TrackRecord.of(ledger.party(), settled);
    return new Settlements(BalanceSheet.of(Reappraisal.of(ledger, record)), sorted(gains));
  }

  private static ImmutableMap<String, Double> sorted(Map<String, Double> gains) {
    return gains.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
