package io.github.mettle.insight;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.appraisal.Appraiser;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Exclusion;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Decay;
import io.github.mettle.sheet.EpisodeEntry;
import io.github.mettle.sheet.ExpectationState;
import io.github.mettle.sheet.Fulfilment;
import io.github.mettle.sheet.Journal;
import io.github.mettle.sheet.Ledger;
import io.github.mettle.sheet.PostingType;
import io.github.mettle.sheet.TotalsAccumulator;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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
    return BalanceSheet.of(weighed(ledger, record, ImmutableSet.copyOf(doubtful)));
  }

  private static TrackRecord recordOf(Ledger ledger) {
    TrackRecord.Builder record = TrackRecord.builder(ledger.party());
    ImmutableList<Episode> known =
        ledger.entries().stream()
            .map(EpisodeEntry::episode)
            .flatMap(Optional::stream)
            .collect(ImmutableList.toImmutableList());
    record.addAll(known).addAll(ledger.ruledOut());
    ledger.disputes().forEach(record::add);
    return record.build();
  }

  private static Ledger weighed(Ledger ledger, TrackRecord record, Set<String> doubtful) {
    Appraiser appraiser = Appraiser.of(ledger.model().book());
    Instant now = ledger.asOf().due();
    Ledger weighed =
        Ledger.of(
            ledger.party(),
            ledger.asOf(),
            ledger.model(),
            Decay.of(ledger.model().policy()),
            journal -> appraiser.appraise(record, now, new LossesOnly(journal, doubtful)));
    return Settlements.withAdded(weighed, ledger);
  }

  /** Hands everything on but what some episodes earned. Not thread-safe. */
  private static final class LossesOnly implements Journal {
    private final Journal journal;
    private final Set<String> doubtful;
    private boolean isDoubtful;

    LossesOnly(Journal journal, Set<String> doubtful) {
      this.journal = journal;
      this.doubtful = doubtful;
    }

    @Override
    public void episode(Episode episode, boolean disputed) {
      isDoubtful = doubtful.contains(episode.id());
      journal.episode(episode, disputed);
    }

    @Override
    public void post(
        Account account,
        Criterion criterion,
        PostingType type,
        long day,
        long credit,
        long debit,
        long start,
        long window,
        long until,
        long paused) {
      long earned = isDoubtful ? 0 : credit;
      if (earned != 0 || debit != 0) {
        journal.post(account, criterion, type, day, earned, debit, start, window, until, paused);
      }
    }

    @Override
    public void expect(
        Account account,
        Criterion criterion,
        ExpectationState state,
        Fulfilment fulfilment,
        long stake,
        long contingent,
        long start,
        long window,
        long done,
        long paused) {
      journal.expect(
          account, criterion, state, fulfilment, stake, contingent, start, window, done, paused);
    }
  }
}
