package io.github.mettle.sheet;

import com.google.common.collect.ImmutableList;
import io.github.mettle.record.Episode;
import io.github.mettle.reflection.NotByReflection;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One episode in a {@link Ledger}, with its postings and expectations in the order in which they
 * were written.
 *
 * <p>Immutable and safe to share between threads.
 */
@NotByReflection
public final class EpisodeEntry {
  private final String episodeId;
  private final @Nullable Episode episode;
  private final boolean isDisputed;
  private final ImmutableList<Posting> postings;
  private final ImmutableList<Expectation> expectations;

  private EpisodeEntry(
      String episodeId,
      @Nullable Episode episode,
      boolean isDisputed,
      ImmutableList<Posting> postings,
      ImmutableList<Expectation> expectations) {
    this.episodeId = episodeId;
    this.episode = episode;
    this.isDisputed = isDisputed;
    this.postings = postings;
    this.expectations = expectations;
  }

  static EpisodeEntry of(
      Episode episode,
      boolean isDisputed,
      ImmutableList<Posting> postings,
      ImmutableList<Expectation> expectations) {
    return new EpisodeEntry(episode.id(), episode, isDisputed, postings, expectations);
  }

  /** An entry for something that the record does not hold. */
  static EpisodeEntry added(String episodeId) {
    return new EpisodeEntry(episodeId, null, false, ImmutableList.of(), ImmutableList.of());
  }

  EpisodeEntry plus(Posting posting) {
    ImmutableList<Posting> all =
        ImmutableList.<Posting>builderWithExpectedSize(postings.size() + 1)
            .addAll(postings)
            .add(posting)
            .build();
    return new EpisodeEntry(episodeId, episode, isDisputed, all, expectations);
  }

  EpisodeEntry plus(Expectation expectation) {
    ImmutableList<Expectation> all =
        ImmutableList.<Expectation>builderWithExpectedSize(expectations.size() + 1)
            .addAll(expectations)
            .add(expectation)
            .build();
    return new EpisodeEntry(episodeId, episode, isDisputed, postings, all);
  }

  EpisodeEntry withPostings(UnaryOperator<Posting> change) {
    ImmutableList<Posting> changed =
        postings.stream()
            .map(change)
            .filter(it -> !it.credit().isZero() || !it.debit().isZero())
            .collect(ImmutableList.toImmutableList());
    return new EpisodeEntry(episodeId, episode, isDisputed, changed, expectations);
  }

  /** {@return the id of the episode} */
  public String episodeId() {
    return episodeId;
  }

  /** {@return the episode, unless the entry was added to the ledger for something else} */
  public Optional<Episode> episode() {
    return Optional.ofNullable(episode);
  }

  /** {@return whether a dispute about the episode is open} */
  public boolean isDisputed() {
    return isDisputed;
  }

  /** {@return the postings of the episode; empty if nothing was earned or lost by it yet} */
  public ImmutableList<Posting> postings() {
    return postings;
  }

  /** {@return the expectations of the episode, met or not} */
  public ImmutableList<Expectation> expectations() {
    return expectations;
  }

  void writeTo(TotalsAccumulator sums) {
    if (episode == null) {
      sums.other();
    } else {
      sums.episode(episode, isDisputed);
    }
    postings.forEach(posting -> posting.writeTo(sums));
    expectations.forEach(expectation -> expectation.writeTo(sums));
  }

  /** {@return the id of the episode and the number of its entries} */
  @Override
  public String toString() {
    return episodeId + ": postings " + postings.size() + ", expectations " + expectations.size();
  }
}
