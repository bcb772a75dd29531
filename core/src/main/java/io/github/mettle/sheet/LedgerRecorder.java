package io.github.mettle.sheet;

import com.google.common.collect.ImmutableList;
import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.policy.PolicyBook;
import io.github.mettle.policy.PolicyChapter;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Moment;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The journal that keeps everything: what it is written becomes a ledger. Not thread-safe. */
final class LedgerRecorder implements Journal {

  private final Decay decay;
  private final PolicyBook book;
  private final long asOf;
  private final long today;
  private final ImmutableList.Builder<EpisodeEntry> entries = ImmutableList.builder();
  private ImmutableList.Builder<Posting> postings = ImmutableList.builder();
  private ImmutableList.Builder<Expectation> expectations = ImmutableList.builder();
  private @Nullable Episode episode;
  private @Nullable PostingSource source;
  private boolean isDisputed;

  LedgerRecorder(Decay decay, PolicyBook book, Instant asOf) {
    this.decay = decay;
    this.book = book;
    this.asOf = asOf.getEpochSecond();
    today = Math.floorDiv(this.asOf, Moment.DAY);
  }

  @Override
  public void episode(Episode episode, boolean disputed) {
    endEpisode();
    this.episode = episode;
    source =
        PostingSource.of(
            episode, asOf, book.chapter(episode).map(PolicyChapter::name).orElse(null));
    isDisputed = disputed;
  }

  private void endEpisode() {
    if (episode != null) {
      entries.add(EpisodeEntry.of(episode, isDisputed, postings.build(), expectations.build()));
      postings = ImmutableList.builder();
      expectations = ImmutableList.builder();
    }
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
    long age = Math.max(0, today - day);
    long earned = decay.value(account, credit, age);
    long lost = decay.value(account, debit, age);
    postings.add(
        Posting.recorded(
            Objects.requireNonNull(source),
            account,
            criterion,
            type,
            day,
            credit,
            debit,
            earned,
            lost,
            new Timing(start, window, until, paused)));
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
    Episode source = Objects.requireNonNull(episode);
    expectations.add(
        Expectation.recorded(
            source,
            asOf,
            account,
            criterion,
            state,
            fulfilment,
            stake,
            contingent,
            new Timing(start, window, done, paused)));
  }

  ImmutableList<EpisodeEntry> entries() {
    endEpisode();
    episode = null;
    return entries.build();
  }
}
