package io.github.mettle;

import io.github.mettle.amount.Decimals;
import io.github.mettle.appraisal.Appraiser;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Dispute;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Moment;
import io.github.mettle.record.Source;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.refusal.RefusedException;
import io.github.mettle.sheet.EpisodeEntry;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The closing of a record's books: what is settled, and what goes on. */
final class Closing {
  private final Scorecard scorecard;
  private final TrackRecord record;
  private final Moment asOf;
  private final Set<String> settled;

  private Closing(Scorecard scorecard, TrackRecord record, Moment asOf, Set<String> settled) {
    this.scorecard = scorecard;
    this.record = record;
    this.asOf = asOf;
    this.settled = settled;
  }

  static Closing of(Scorecard scorecard, Appraiser appraiser, TrackRecord record, Moment asOf) {
    requireFullWeight(scorecard.policy());
    Set<String> settled = new LinkedHashSet<>();
    LocalDate today = LocalDate.ofInstant(asOf.due(), ZoneOffset.UTC);
    for (EpisodeEntry entry : scorecard.weigh(record, asOf).ledger().entries()) {
      boolean mayChange =
          entry.episode().map(episode -> appraiser.mayChange(episode, asOf.due())).orElse(true);
      if (!mayChange && isSettled(entry, today)) {
        settled.add(entry.episodeId());
      }
    }
    record.disputes().stream()
        .filter(dispute -> dispute.ruledSecond() > asOf.dueSecond())
        .forEach(dispute -> settled.remove(dispute.episodeId()));
    return new Closing(scorecard, record, asOf, settled);
  }

  /**
   * An opening is observed: under any other weight it would not be worth what it brings forward.
   */
  private static void requireFullWeight(Policy policy) {
    double weight = policy.sourceWeights().getOrDefault(Source.OBSERVED, 0.0);
    if (weight != 1) {
      String rule = "must be 1 to close the books";
      throw RefusedException.of("", "sourceWeights.OBSERVED", rule, Decimals.shortest(weight));
    }
  }

  private static boolean isSettled(EpisodeEntry entry, LocalDate today) {
    return entry.expectations().stream().noneMatch(expected -> expected.state().isOwed())
        && entry.postings().stream().noneMatch(posting -> posting.day().isAfter(today));
  }

  TrackRecord goesOn(String id) {
    TrackRecord.Builder closed = TrackRecord.builder(record.party());
    TrackRecord.Builder open = TrackRecord.builder(record.party());
    Set<String> ruledOut = ruledOut();
    Set<String> goesOn = new HashSet<>();
    for (Episode episode : record.episodes()) {
      if (settled.contains(episode.id())) {
        closed.add(episode);
      } else if (!ruledOut.contains(episode.id())) {
        open.add(episode);
        goesOn.add(episode.id());
      }
    }
    open.add(scorecard.weigh(closed.build(), asOf).close(id));
    record.disputes().stream().filter(it -> goesOn.contains(it.episodeId())).forEach(open::add);
    record.replies().stream().filter(it -> goesOn.contains(it.episodeId())).forEach(open::add);
    return open.build();
  }

  private Set<String> ruledOut() {
    return record.disputes().stream()
        .filter(dispute -> dispute.isUpheldAt(asOf.dueSecond()))
        .map(Dispute::episodeId)
        .collect(Collectors.toSet());
  }
}
