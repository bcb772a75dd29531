package io.github.mettle.appraisal;

import io.github.mettle.policy.Policy;
import io.github.mettle.policy.PolicyBook;
import io.github.mettle.record.Episode;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.Decay;
import io.github.mettle.sheet.Journal;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * Appraises records: turns dated facts into expectations, judgements and unexpected deeds, and
 * those into postings, by the numbers of a policy.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Appraiser {
  private final CompiledBook book;

  private Appraiser(CompiledBook book) {
    this.book = book;
  }

  /**
   * {@return the appraiser of a policy}
   *
   * @param policy stakes, shares and windows
   */
  public static Appraiser of(Policy policy) {
    return of(PolicyBook.of(policy));
  }

  /**
   * {@return the appraiser of a book of policies}
   *
   * @param book stakes, shares and windows, by the tags of an episode
   */
  public static Appraiser of(PolicyBook book) {
    return new Appraiser(CompiledBook.of(book));
  }

  /**
   * Writes what the facts known by then amount to.
   *
   * @param record the facts
   * @param asOf what is dated later does not exist yet
   * @param journal receives every episode that is known and not ruled out
   */
  public void appraise(TrackRecord record, Instant asOf, Journal journal) {
    appraise(record, asOf.getEpochSecond(), journal);
  }

  /**
   * Writes what the facts of one episode known by then amount to, as if nobody disputed it.
   *
   * @param episode the facts
   * @param asOf what is dated later does not exist yet
   * @param journal receives the episode if it is known
   */
  public void appraise(Episode episode, Instant asOf, Journal journal) {
    each(asOf, journal).accept(episode);
  }

  /**
   * {@return what writes what the facts of one episode after another known by then amount to, as if
   * nobody disputed them}
   *
   * @param asOf what is dated later does not exist yet
   * @param journal receives the episodes that are known
   */
  public Consumer<Episode> each(Instant asOf, Journal journal) {
    Appraisal appraisal = new Appraisal(book, asOf.getEpochSecond(), journal);
    return episode -> appraisal.appraise(episode, false);
  }

  private void appraise(TrackRecord record, long now, Journal journal) {
    Appraisal appraisal = new Appraisal(book, now, journal);
    Disputes disputes = Disputes.at(record, now);
    List<Episode> episodes = record.episodes();
    // By index: the classes of an iterator are a tenth of what a first sheet waits for.
    for (int i = 0; i < episodes.size(); i++) {
      Episode episode = episodes.get(i);
      if (!disputes.isUpheld(episode)) {
        appraisal.appraise(episode, disputes.isOpen(episode));
      }
    }
  }

  /**
   * {@return whether a dated fact of an episode may still change how it is judged after an instant}
   *
   * @param episode the facts
   * @param asOf the instant
   */
  public boolean mayChange(Episode episode, Instant asOf) {
    return LatestFact.of(episode) > asOf.getEpochSecond();
  }

  /**
   * {@return the record, to be summed at one instant after another for less than the whole price
   * each}
   *
   * @param record the facts
   * @param decay what age does to a posting
   */
  public Timeline timeline(TrackRecord record, Decay decay) {
    return new Timeline(book, record, decay);
  }
}
