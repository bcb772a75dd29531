package io.github.mettle.appraisal;

import com.google.common.collect.ImmutableList;
import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.record.Dispute;
import io.github.mettle.record.Episode;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.refusal.RefusedException;
import io.github.mettle.sheet.Decay;
import io.github.mettle.sheet.ExpectationState;
import io.github.mettle.sheet.Fulfilment;
import io.github.mettle.sheet.Journal;
import io.github.mettle.sheet.PostingType;
import io.github.mettle.sheet.SettledPostings;
import io.github.mettle.sheet.Totals;
import io.github.mettle.sheet.TotalsAccumulator;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;

/**
 * One record, summed at one instant after another.
 *
 * <p>An episode of which nothing is pending or overdue and no fact is yet to come is settled: its
 * postings never change again, only their value. From then on they are valued rather than worked
 * out anew. An episode that is disputed at any time is never settled. Not thread-safe.
 */
public final class Timeline {
  private final CompiledBook book;
  private final TrackRecord record;
  private final Decay decay;
  private final Set<String> disputed = new HashSet<>();
  private final Queue<Episode> future;
  private final List<Episode> moving = new ArrayList<>();
  private final SettledPostings settled;
  private long last = Long.MIN_VALUE;

  Timeline(CompiledBook book, TrackRecord record, Decay decay) {
    this.book = book;
    this.record = record;
    this.decay = decay;
    settled = SettledPostings.of(decay);
    record.disputes().stream().map(Dispute::episodeId).forEach(disputed::add);
    future =
        new ArrayDeque<>(
            ImmutableList.sortedCopyOf(
                Comparator.comparingLong(Episode::beganSecond), record.episodes()));
  }

  /**
   * {@return what the facts known by then amount to, as {@link Appraiser#appraise} tells}
   *
   * @param asOf not before the last one
   * @throws RefusedException if the instant is before the last one
   * @throws ArithmeticException if a sum does not fit
   */
  public Totals totals(Instant asOf) {
    long now = asOf.getEpochSecond();
    requireOrder(now);
    while (!future.isEmpty() && future.element().beganSecond() <= now) {
      moving.add(future.remove());
    }
    Totals before = settled.totals(asOf);
    TotalsAccumulator sums = TotalsAccumulator.of(decay, asOf);
    appraiseMoving(now, sums);
    return before.plus(sums.totals());
  }

  private void requireOrder(long now) {
    if (now < last) {
      String rule = "must be at or after the one before, " + Instant.ofEpochSecond(last);
      throw RefusedException.of("", "asOf", rule, Instant.ofEpochSecond(now));
    }
    last = now;
  }

  /** Sums what may still change, and sets aside for the next time what may not. */
  private void appraiseMoving(long now, Journal sums) {
    Watch watch = new Watch(sums);
    Appraisal appraisal = new Appraisal(book, now, watch);
    Appraisal settling = new Appraisal(book, now, settled);
    Disputes disputes = Disputes.at(record, now);
    moving.removeIf(
        episode -> {
          if (disputes.isUpheld(episode)) {
            return false;
          }
          watch.isMoving = disputed.contains(episode.id()) || LatestFact.of(episode) > now;
          appraisal.appraise(episode, disputes.isOpen(episode));
          if (!watch.isMoving) {
            settling.appraise(episode, false);
          }
          return !watch.isMoving;
        });
  }

  /** Passes everything on, and notes whether it may still change. */
  private static final class Watch implements Journal {
    private final Journal journal;
    private boolean isMoving;

    Watch(Journal journal) {
      this.journal = journal;
    }

    @Override
    public void episode(Episode episode, boolean disputed) {
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
      journal.post(account, criterion, type, day, credit, debit, start, window, until, paused);
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
      // Silence grows for as long as an incident is unresolved, even after it is written off.
      boolean silence = criterion == Criterion.UPDATE && state == ExpectationState.WRITTEN_OFF;
      isMoving |= state.isDue() || silence;
      journal.expect(
          account, criterion, state, fulfilment, stake, contingent, start, window, done, paused);
    }
  }
}
