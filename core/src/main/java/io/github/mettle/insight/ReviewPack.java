package io.github.mettle.insight;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.mettle.record.Dispute;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.reflection.NotByReflection;
import io.github.mettle.refusal.RefusedException;
import io.github.mettle.sheet.Audience;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Change;
import io.github.mettle.sheet.EpisodeEntry;
import io.github.mettle.sheet.Expectation;
import io.github.mettle.sheet.Ledger;
import io.github.mettle.sheet.Reportable;
import io.github.mettle.sheet.StatementOfChanges;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The material of a review of a period by both sides: thanks first, then the changes and the part
 * of them that is only time passing, the counts beside those of the period before, the stories of
 * the episodes that moved most, what is open, what the buyer owes, and what would move the trust.
 *
 * <pre>{@code
 * ReviewPack review = scorecard.review(record, "2025-12-31", "2026-11-21");
 * String page = Report.of(review.to(Audience.SUPPLIER)).html();
 * }</pre>
 *
 * <p>Immutable and safe to share between threads.
 */
@NotByReflection
public final class ReviewPack implements Reportable {
  private static final int MOST_MOVERS = 3;
  private static final double LEAST_MOVE = 0.05;

  private final TrackRecord record;
  private final BalanceSheet opening;
  private final BalanceSheet closing;
  private final Ledger ledger;
  private final Stories stories;
  private final StatementOfChanges changes;
  private final ImmutableSortedMap<String, Change> byEpisode;
  private final Optional<BalanceSheet> ours;
  private final Audience audience;

  private ReviewPack(
      TrackRecord record,
      BalanceSheet opening,
      BalanceSheet closing,
      Optional<BalanceSheet> ours,
      Audience audience) {
    this.record = record;
    this.opening = opening.withLedger();
    this.closing = closing.withLedger();
    this.ours = ours;
    this.audience = audience;
    changes = StatementOfChanges.between(this.opening, this.closing);
    byEpisode = StatementOfChanges.byEpisode(this.opening, this.closing);
    ledger = this.closing.ledger().withRepliesAndDisputesOf(record);
    stories = Stories.of(ledger, audience);
  }

  /**
   * {@return the review of a period, for the buyer}
   *
   * @param record the facts, with replies and disputes
   * @param opening the sheet of the record as of the beginning
   * @param closing the sheet of the record as of the end, under the same policy
   * @throws RefusedException if parties or policies differ, or the second sheet is not later
   * @throws IllegalStateException if one of the sheets was not weighed here, but read
   */
  public static ReviewPack of(TrackRecord record, BalanceSheet opening, BalanceSheet closing) {
    if (!record.party().equals(closing.party())) {
      String rule = "must be of the party of the record, " + record.party();
      throw RefusedException.of("", "closing", rule, closing.party());
    }
    return new ReviewPack(record, opening, closing, Optional.empty(), Audience.BUYER);
  }

  /**
   * {@return this review with what the buyer owes the supplier}
   *
   * @param ours the sheet of the buyer's own conduct, under the same policy and as of the end
   * @throws RefusedException if it is another policy, instant, or is of the supplier
   */
  public ReviewPack with(BalanceSheet ours) {
    Relationship.of(closing, ours);
    return new ReviewPack(record, opening, closing, Optional.of(ours.withLedger()), audience);
  }

  /**
   * {@return this review for another reader}
   *
   * @param audience the reader
   */
  public ReviewPack to(Audience audience) {
    return new ReviewPack(record, opening, closing, ours, audience);
  }

  /** {@return the reader} */
  public Audience audience() {
    return audience;
  }

  /** {@return the sheet as of the beginning} */
  public BalanceSheet opening() {
    return opening;
  }

  /** {@return the sheet as of the end} */
  public BalanceSheet closing() {
    return closing;
  }

  /** {@return the sheet of the buyer's own conduct, if it was given} */
  public Optional<BalanceSheet> ours() {
    return ours;
  }

  /** {@return the changes in the period} */
  public StatementOfChanges changes() {
    return changes;
  }

  /** {@return the changes in the period by episode, by id} */
  public ImmutableSortedMap<String, Change> changesByEpisode() {
    return byEpisode;
  }

  /**
   * {@return what they did beyond what was expected in the period, most points first, then the
   * latest}
   */
  public ImmutableList<Story> thanks() {
    return favours(true);
  }

  /**
   * {@return what they did beyond what was expected before it, faded or not, most points first,
   * then the latest}
   */
  public ImmutableList<Story> earlierThanks() {
    return favours(false);
  }

  private ImmutableList<Story> favours(boolean within) {
    LocalDate from = LocalDate.ofInstant(start(), ZoneOffset.UTC);
    return stories.favours(day -> day.isAfter(from) == within);
  }

  /** {@return how often things happened in the period} */
  public PeriodCounts counts() {
    return PeriodCounts.of(ledger, start(), end());
  }

  /** {@return how often they happened in as long a time before, as known at the end} */
  public PeriodCounts countsBefore() {
    return PeriodCounts.of(ledger, startBefore(), start());
  }

  /** {@return whether the record reaches back over all of the period before} */
  public boolean isBeforeKnown() {
    return closing.frequency().filter(it -> !it.since().isAfter(startBefore())).isPresent();
  }

  /** {@return the beginning of the period before, which is as long} */
  public Instant startBefore() {
    return start().minus(Duration.between(start(), end()));
  }

  private Instant start() {
    return opening.asOf().due();
  }

  private Instant end() {
    return closing.asOf().due();
  }

  /**
   * {@return the stories of the episodes that moved the net most in the period, apart from time
   * passing: at most three, none that moved it by less than 0.05 points}
   */
  public ImmutableList<Story> movers() {
    List<String> ids =
        byEpisode.entrySet().stream()
            .filter(it -> Math.abs(moved(it.getValue())) >= LEAST_MOVE)
            .sorted(
                Comparator.<Map.Entry<String, Change>>comparingDouble(
                        it -> -Math.abs(moved(it.getValue())))
                    .thenComparing(Map.Entry::getKey))
            .limit(MOST_MOVERS)
            .map(Map.Entry::getKey)
            .toList();
    return ids.stream()
        .map(stories::of)
        .flatMap(Optional::stream)
        .collect(ImmutableList.toImmutableList());
  }

  private static double moved(Change change) {
    return change.conduct().toDouble();
  }

  /** {@return the gravest incident of their making on record, the latest of several, if any} */
  public Optional<Story> gravest() {
    return stories.gravest();
  }

  /**
   * {@return what is left of the points of an episode today, in words}
   *
   * @param story of this review
   */
  public String left(Story story) {
    return stories.left(story);
  }

  /** {@return what the supplier owes, pending, overdue or written off, soonest first} */
  public List<Expectation> open() {
    return ledger.due();
  }

  /**
   * {@return whether the clock of an expectation stands still now, so that it is the buyer's turn,
   * or nobody's}
   *
   * @param expectation of this review
   */
  public boolean isPaused(Expectation expectation) {
    Instant now = end();
    return expectation.episode().stream()
        .flatMap(it -> it.pauses().stream())
        .anyMatch(
            it ->
                !it.from().begin().isAfter(now)
                    && it.until().filter(until -> !until.begin().isAfter(now)).isEmpty());
  }

  /** {@return the disputes that are not ruled on yet, the oldest first} */
  public ImmutableList<Dispute> openDisputes() {
    Set<String> known =
        ledger.entries().stream().map(EpisodeEntry::episodeId).collect(Collectors.toSet());
    return record.disputes().stream()
        .filter(it -> known.contains(it.episodeId()) && it.isOpenAt(end().getEpochSecond()))
        .sorted(Comparator.comparingLong(Dispute::raisedSecond).thenComparing(Dispute::episodeId))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * {@return sentences on what would move the trust: what settling gains, what more would take, and
   * what would cost the standing}
   */
  public ImmutableList<String> whatWouldMoveIt() {
    return ReviewWords.whatWouldMoveIt(closing, audience);
  }

  /** {@return what changed, in sentences} */
  public ImmutableList<String> whatChanged() {
    return ReviewWords.whatChanged(this);
  }

  /** {@return the period and what changed in it} */
  @Override
  public String toString() {
    return closing.party()
        + ", "
        + opening.asOf()
        + " to "
        + closing.asOf()
        + ": "
        + String.join(" ", whatChanged());
  }
}
