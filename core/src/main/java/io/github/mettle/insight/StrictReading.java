package io.github.mettle.insight;

import io.github.mettle.amount.Points;
import io.github.mettle.appraisal.Appraiser;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Exclusion;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Decay;
import io.github.mettle.sheet.EpisodeEntry;
import io.github.mettle.sheet.Ledger;
import io.github.mettle.sheet.TotalsAccumulator;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A ledger weighed anew as if nothing were excluded: what each exclusion took away of what was
 * lost, and the sheet that is left without the points of some episodes.
 *
 * @param takenAway the losses in micro-points that each exclusion took away
 * @param episodes the number of episodes in which each took away something
 * @param sheet the sheet read strictly: nothing excluded, and nothing earned by some episodes
 */
record StrictReading(
    Map<Exclusion, Long> takenAway, Map<Exclusion, Integer> episodes, BalanceSheet sheet) {

  /**
   * {@return the strict reading of a ledger}
   *
   * @param ledger the entries
   * @param doubtful the ids of the episodes whose points do not count
   */
  static StrictReading of(Ledger ledger, Set<String> doubtful) {
    Map<Exclusion, Long> takenAway = new EnumMap<>(Exclusion.class);
    Map<Exclusion, Integer> episodes = new EnumMap<>(Exclusion.class);
    for (Exclusion exclusion : Exclusion.values()) {
      Map<String, Long> losses = losses(ledger, exclusion);
      long sum = losses.values().stream().mapToLong(Long::longValue).reduce(0, Math::addExact);
      if (sum > 0) {
        takenAway.put(exclusion, sum);
        episodes.put(exclusion, (int) losses.values().stream().filter(it -> it > 0).count());
      }
    }
    return new StrictReading(takenAway, episodes, sheet(ledger, doubtful));
  }

  /** What would be lost besides by each episode, were it not for the exclusion. */
  private static Map<String, Long> losses(Ledger ledger, Exclusion exclusion) {
    Map<String, Long> losses = new LinkedHashMap<>();
    Appraiser appraiser = Appraiser.of(ledger.model().book());
    if (exclusion == Exclusion.UPHELD_DISPUTES) {
      ledger.ruledOut().forEach(it -> losses.put(it.id(), lost(ledger, appraiser, it)));
      return losses;
    }
    for (EpisodeEntry entry : ledger.entries()) {
      entry
          .episode()
          .filter(exclusion::isIn)
          .ifPresent(
              episode -> {
                long without = lost(ledger, appraiser, exclusion.removedFrom(episode));
                losses.put(episode.id(), without - lost(ledger, appraiser, episode));
              });
    }
    return losses;
  }

  private static long lost(Ledger ledger, Appraiser appraiser, Episode episode) {
    Instant now = ledger.asOf().due();
    TotalsAccumulator sums = TotalsAccumulator.of(Decay.of(ledger.model().policy()), now);
    appraiser.appraise(episode, now, sums);
    return sums.totals().liabilities().micros();
  }

  private static BalanceSheet sheet(Ledger ledger, Set<String> doubtful) {
    TrackRecord record = recordOf(ledger);
    for (Exclusion exclusion : Exclusion.values()) {
      record = record.without(exclusion);
    }
    return BalanceSheet.of(
        Reappraisal.of(ledger, record)
            .withPostings(it -> doubtful.contains(it.episodeId()) ? it.earned(Points.ZERO) : it));
  }

  private static TrackRecord recordOf(Ledger ledger) {
    TrackRecord.Builder record = TrackRecord.builder(ledger.party());
    ledger.entries().forEach(entry -> entry.episode().ifPresent(record::add));
    record.addAll(ledger.ruledOut());
    ledger.disputes().forEach(record::add);
    return record.build();
  }
}
