package io.github.mettle.insight;

import com.google.common.collect.ImmutableList;
import io.github.mettle.account.Account;
import io.github.mettle.record.Incident;
import io.github.mettle.reflection.NotByReflection;
import io.github.mettle.sheet.Audience;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.EpisodeEntry;
import io.github.mettle.sheet.Ledger;
import io.github.mettle.sheet.Posting;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What is worth telling of a supplier, told in order with notes and links, even when its points
 * have faded: favours, the gravest incident, and what was replied to or disputed.
 *
 * <pre>{@code
 * Stories stories = Stories.of(sheet);
 * stories.gravest();   // "NCR-7", and a line for each day
 * }</pre>
 *
 * <p>Immutable and safe to share between threads.
 */
@NotByReflection
public final class Stories {
  private final Ledger ledger;
  private final Audience audience;

  private Stories(Ledger ledger, Audience audience) {
    this.ledger = ledger;
    this.audience = audience;
  }

  /**
   * {@return the stories of a sheet, for the buyer}
   *
   * @param sheet weighed here
   * @throws IllegalStateException if the sheet was not weighed here, but read
   */
  public static Stories of(BalanceSheet sheet) {
    return of(sheet.ledger(), Audience.BUYER);
  }

  static Stories of(Ledger ledger, Audience audience) {
    return new Stories(ledger, audience);
  }

  /**
   * {@return the same stories for a reader}
   *
   * @param audience the buyer, as in the beginning, or the supplier
   */
  public Stories to(Audience audience) {
    return of(ledger, audience);
  }

  /**
   * {@return what they did beyond what was expected, faded or not, most points first, then the
   * latest}
   */
  public ImmutableList<Story> favours() {
    return favours(day -> true);
  }

  /** The favours of which the last was done on such a day. */
  ImmutableList<Story> favours(Predicate<LocalDate> isIncluded) {
    return ledger.entries().stream()
        .filter(it -> goodwill(it) > 0 && face(it) > 0)
        .filter(it -> isIncluded.test(lastFavour(it)))
        .sorted(
            Comparator.comparingDouble(Stories::goodwill)
                .thenComparing(Stories::lastFavour)
                .reversed()
                .thenComparing(EpisodeEntry::episodeId))
        .map(this::story)
        .collect(ImmutableList.toImmutableList());
  }

  private static double goodwill(EpisodeEntry entry) {
    return entry.postings().stream()
        .filter(it -> it.account() == Account.EXTRA_MILE)
        .mapToDouble(it -> it.credit().toDouble())
        .sum();
  }

  /** What it was worth in all when it was posted: nobody is thanked for what cost more. */
  private static double face(EpisodeEntry entry) {
    return entry.postings().stream()
        .mapToDouble(it -> it.credit().toDouble() - it.debit().toDouble())
        .sum();
  }

  private static LocalDate lastFavour(EpisodeEntry entry) {
    return entry.postings().stream()
        .filter(it -> it.account() == Account.EXTRA_MILE && it.credit().signum() > 0)
        .map(Posting::day)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** {@return the gravest incident of their making on record, the latest of several, if any} */
  public Optional<Story> gravest() {
    return ledger.entries().stream()
        .filter(it -> Trials.observed(it).isPresent())
        .max(Comparator.comparing(it -> Trials.observed(it).orElseThrow(), gravity()))
        .map(this::story);
  }

  private static Comparator<Incident> gravity() {
    return Comparator.comparing(Incident::severity)
        .thenComparing(Incident::impact)
        .thenComparing(Incident::beganSecond)
        .thenComparing(Incident::id);
  }

  /** {@return what was replied to or disputed by now, the latest first, by when it began} */
  public ImmutableList<Story> answered() {
    Set<String> ids = new HashSet<>();
    Instant now = ledger.asOf().due();
    ledger.disputes().stream()
        .filter(it -> !it.raisedAt().begin().isAfter(now))
        .forEach(it -> ids.add(it.episodeId()));
    ledger.replies().stream()
        .filter(it -> !it.at().begin().isAfter(now))
        .forEach(it -> ids.add(it.episodeId()));
    return ledger.entries().stream()
        .filter(it -> ids.contains(it.episodeId()))
        .sorted(
            Comparator.comparingLong(Stories::began)
                .reversed()
                .thenComparing(EpisodeEntry::episodeId))
        .map(this::story)
        .collect(ImmutableList.toImmutableList());
  }

  private static long began(EpisodeEntry entry) {
    return entry.episode().map(it -> it.beganAt().begin().getEpochSecond()).orElse(Long.MIN_VALUE);
  }

  /** {@return the story of an episode, if it is known} */
  Optional<Story> of(String id) {
    return entry(id).map(this::story);
  }

  private Optional<EpisodeEntry> entry(String id) {
    return ledger.entries().stream().filter(it -> it.episodeId().equals(id)).findFirst();
  }

  private Story story(EpisodeEntry entry) {
    return Story.of(entry, ledger, audience);
  }

  /**
   * {@return what is left of the points of an episode today, in words}
   *
   * @param story of these
   */
  public String left(Story story) {
    return entry(story.episodeId()).map(Story::left).orElse("");
  }

  /** {@return how many there are of each} */
  @Override
  public String toString() {
    return "favours "
        + favours().size()
        + ", gravest "
        + gravest().map(Story::episodeId).orElse("none")
        + ", answered "
        + answered().size();
  }
}
