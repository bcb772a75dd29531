package io.github.mettle.insight;

import com.google.common.collect.ImmutableMap;
import io.github.mettle.appraisal.Appraiser;
import io.github.mettle.record.Episode;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Decay;
import io.github.mettle.sheet.EpisodeEntry;
import io.github.mettle.sheet.Expectation;
import io.github.mettle.sheet.Ledger;
import io.github.mettle.sheet.Posting;
import io.github.mettle.trust.TrustModel;
import java.time.Instant;
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
    return gains.isEmpty()
        ? none(sheet)
        : new Settlements(BalanceSheet.of(weighed(ledger, settled)), sorted(gains));
  }

  private static ImmutableMap<String, Double> sorted(Map<String, Double> gains) {
    return gains.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Ledger weighed(Ledger ledger, List<Episode> episodes) {
    TrustModel model = ledger.model();
    Instant now = ledger.asOf().due();
    Appraiser appraiser = Appraiser.of(model.book());
    TrackRecord record = TrackRecord.of(ledger.party(), episodes);
    Ledger weighed =
        Ledger.of(
            ledger.party(),
            ledger.asOf(),
            model,
            Decay.of(model.policy()),
            journal -> appraiser.appraise(record, now, journal));
    return withAdded(weighed, ledger);
  }

  /** Entries of one's own, which no appraisal writes, stay as they are. */
  static Ledger withAdded(Ledger weighed, Ledger ledger) {
    Ledger all = weighed;
    for (EpisodeEntry entry : ledger.entries()) {
      if (entry.episode().isEmpty()) {
        for (Posting posting : entry.postings()) {
          all = all.plus(posting);
        }
        for (Expectation expectation : entry.expectations()) {
          all = all.plus(expectation);
        }
      }
    }
    return all;
  }
}
