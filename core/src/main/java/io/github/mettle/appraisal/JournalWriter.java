package io.github.mettle.appraisal;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.amount.Points;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Kind;
import io.github.mettle.record.Source;
import io.github.mettle.sheet.ExpectationState;
import io.github.mettle.sheet.Fulfilment;
import io.github.mettle.sheet.Journal;
import io.github.mettle.sheet.PostingType;
import io.github.mettle.sheet.TotalsAccumulator;
import org.jspecify.annotations.Nullable;

/**
 * Passes on what is written to a journal, whichever it is.
 *
 * <p>Most appraisals only sum. A call that may reach any kind of journal is not inlined, and has
 * ten arguments to work out and hand over; one that can only reach a {@link TotalsAccumulator} is,
 * and needs half of them. Telling them apart is done here to keep it out of the appraisal.
 */
final class JournalWriter {
  private final Journal journal;
  private final @Nullable TotalsAccumulator sums;
  private final long now;

  /**
   * @param journal what is written to
   * @param now the as-of instant, beyond which nothing is paused
   */
  JournalWriter(Journal journal, long now) {
    this.journal = journal;
    this.now = now;
    sums = journal instanceof TotalsAccumulator accumulator ? accumulator : null;
  }

  void episode(Episode episode, Kind kind, Source source, long began, boolean disputed) {
    if (sums != null) {
      sums.episode(episode, kind, source, began, disputed);
    } else {
      journal.episode(episode, disputed);
    }
  }

  /** Posts what became of an expectation, unless that is nothing. */
  void post(Expected it, PostingType type, long day, long credit, long debit, long until) {
    if (credit == 0 && debit == 0) {
      return;
    }
    if (sums != null) {
      sums.post(it.account, type, day, credit, debit);
    } else {
      long paused = it.paused(until, now);
      journal.post(
          it.account, it.criterion, type, day, credit, debit, it.start, it.allowed, until, paused);
    }
  }

  /** Posts anything, unless it is nothing. */
  void post(
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
    if (credit == 0 && debit == 0) {
      return;
    }
    if (sums != null) {
      sums.post(account, type, day, credit, debit);
    } else {
      journal.post(account, criterion, type, day, credit, debit, start, window, until, paused);
    }
  }

  void expect(
      Expected it, ExpectationState state, Fulfilment fulfilment, long done, boolean contingent) {
    if (sums == null) {
      tell(it, state, fulfilment, done, contingent);
      return;
    }
    sums.expect(it.account, fulfilment);
    if (contingent) {
      sums.addContingent(it.account, stake(it));
    }
  }

  private void tell(
      Expected it, ExpectationState state, Fulfilment fulfilment, long done, boolean contingent) {
    long stake = stake(it);
    journal.expect(
        it.account,
        it.criterion,
        state,
        fulfilment,
        stake,
        contingent ? stake : 0,
        it.start,
        it.allowed,
        done,
        it.paused(Math.min(done, now), now));
  }

  private static long stake(Expected it) {
    return Points.toMicros(it.stake * it.share);
  }
}
