package io.github.mettle.backtest;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Moment;
import io.github.mettle.sheet.ExpectationState;
import io.github.mettle.sheet.PostingType;
import org.jspecify.annotations.Nullable;

/**
 * How episodes came to amount to what they do in the end: read off that, once, for each in which
 * what was done stayed done.
 *
 * <p>The due rule leaves no other way: what is late was first pending, which is nothing on the
 * sheet, then overdue, which grows, until it was done or written off. Of updates each silence that
 * is longer than all before grows in the same way. What cannot be told from the end is left to
 * {@link ReappraisedEpisode}, the plain form: what was waived, reopened or proved untrue, what was
 * done after it was written off, and an answer that came late and put off another. Both forms are
 * held against the sheet of each moment by tests.
 */
final class EpisodeHistory {
  private final Replay walk;
  private final long asOf;
  private final double negativity;
  private final long writeOff;
  private final EventQueue agenda;

  /** The episode at hand. */
  private int party;

  private Episode episode;
  private EpisodeEntries end;
  private FactDates facts;

  /** What it amounted to when the time to answer had passed; nothing if they answered in time. */
  private final EpisodeEntries silent = new EpisodeEntries();

  @SuppressWarnings("NullAway.Init") // unfold() sets the episode at hand before anything reads it
  EpisodeHistory(Replay walk, EventQueue agenda, long asOf) {
    this.walk = walk;
    this.agenda = agenda;
    this.asOf = asOf;
    negativity = walk.negativity();
    writeOff = walk.writeOff();
  }

  /**
   * Adds to the agenda how an episode unfolds.
   *
   * @param amount what it amounts to in the end
   * @return false, with nothing added, if that cannot be told from the end
   */
  boolean unfold(int ofParty, Episode it, EpisodeEntries amount, FactDates ofEpisode) {
    party = ofParty;
    episode = it;
    end = amount;
    facts = ofEpisode;
    if (!isTold()) {
      return false;
    }
    for (int i = 0; i < end.expectations(); i++) {
      unfold(end.expectation(i));
    }
    for (int i = 0; i < silent.expectations(); i++) {
      unfoldSilence(silent.expectation(i));
    }
    for (int i = 0; i < end.postings(); i++) {
      EpisodeEntries.Posted posted = end.posting(i);
      EpisodeEntries.Expected expected = end.expectation(posted.account, posted.criterion);
      if (posted.basis == PostingType.FORFEITED) {
        unfoldForfeited(posted, expected);
      } else if (expected == null && !wasSilent(posted)) {
        add(posted.until, posted.account, judged(posted, posted.until), posted, null);
      }
    }
    return true;
  }

  private boolean isTold() {
    silent.clear();
    if (!facts.isStraight()) {
      return false;
    }
    for (int i = 0; i < end.expectations(); i++) {
      EpisodeEntries.Expected expected = end.expectation(i);
      long late = expected.done == Moment.NEVER ? 0 : expected.done - expected.dueAt();
      if (late > writeOff) {
        return false;
      }
      if (late > 0 && expected.criterion == Criterion.ANSWER) {
        walk.read(episode, expected.dueAt() + 1, silent);
        return end.expectation(Account.CANDOUR, Criterion.CANDOUR) == null;
      }
    }
    return facts.noticedAt() > asOf || isNoticeTold();
  }

  /** Whether, when we noticed, telling us still mattered. */
  private boolean isNoticeTold() {
    EpisodeEntries.Expected notice = end.expectation(Account.NOTIFICATION, Criterion.NOTIFY);
    return notice == null
        ? end.lastPosting(Account.NOTIFICATION, Criterion.NOTIFY) == null
        : facts.noticedAt() <= notice.dueAt() + writeOff;
  }

  private void unfold(EpisodeEntries.Expected expected) {
    if (expected.criterion == Criterion.UPDATE) {
      unfoldUpdates(expected);
    } else if (expected.isInTime()) {
      Outcome outcome = earned(expected, expected.done);
      add(expected.done, expected.account, outcome, settling(expected), null);
    } else if (expected.state != ExpectationState.PENDING) {
      unfoldLate(expected);
    }
  }

  private void unfoldLate(EpisodeEntries.Expected expected) {
    long begin = Math.max(expected.dueAt() + 1, facts.beganAt());
    OpenLoss overdue = overdue(expected, expected.stake * negativity);
    begin(begin, missed(expected, begin), overdue);
    boolean isWrittenOff = expected.state == ExpectationState.WRITTEN_OFF;
    long until = isWrittenOff ? expected.dueAt() + writeOff + 1 : expected.done;
    if (until != Moment.NEVER) {
      add(until, expected.account, null, settling(expected), overdue);
    }
  }

  /** Of an answer that came late the silence before it was overdue, and no better than refusal. */
  private void unfoldSilence(EpisodeEntries.Expected silence) {
    EpisodeEntries.Expected answer = end.expectation(Account.RESPONSIVENESS, Criterion.ANSWER);
    if (answer != null && silence.criterion != Criterion.ANSWER) {
      OpenLoss overdue = overdue(silence, silence.stake * negativity);
      long begin = silence.dueAt() + 1;
      begin(begin, missed(silence, begin), overdue);
      add(answer.done, silence.account, null, settling(silence), overdue);
    }
  }

  private boolean wasSilent(EpisodeEntries.Posted posted) {
    return silent.expectation(posted.account, posted.criterion) != null;
  }

  private static OpenLoss overdue(EpisodeEntries.Expected expected, double stake) {
    return lapse(expected, expected.dueAt(), OpenLoss.NO_DAY, stake);
  }

  private static OpenLoss lapse(
      EpisodeEntries.Expected expected, long from, long day, double stake) {
    return new OpenLoss(expected.account, expected.criterion, from, expected.window, day, stake);
  }

  /** The posting by which it was settled, in time or not; null if that was of nothing. */
  private EpisodeEntries.@Nullable Posted settling(EpisodeEntries.Expected expected) {
    EpisodeEntries.Posted last = end.lastPosting(expected.account, expected.criterion);
    return last == null || last.basis == PostingType.FORFEITED ? null : last;
  }

  /** Lost at once: from the beginning, or when we noticed what they had not told. */
  private void unfoldForfeited(
      EpisodeEntries.Posted posted, EpisodeEntries.@Nullable Expected expected) {
    boolean isNoticed = posted.criterion == Criterion.NOTIFY;
    long at = isNoticed ? facts.noticedAt() : posted.until;
    OpenLoss before = null;
    if (isNoticed && expected != null && at > expected.dueAt() + 1) {
      before = overdue(expected, posted.debit);
      begin(expected.dueAt() + 1, null, before);
    }
    add(at, posted.account, expected == null ? judged(posted, at) : null, posted, before);
  }

  /**
   * Of updates the longest silence counts. Each that outlasts the window, and all before, grows in
   * its turn until there is word, and takes the place of the one before.
   */
  private void unfoldUpdates(EpisodeEntries.Expected expected) {
    EpisodeEntries.Posted judged = end.lastPosting(expected.account, expected.criterion);
    long until = Math.min(expected.done, asOf);
    long day = judged == null ? OpenLoss.NO_DAY : judged.day;
    long word = facts.beganAt();
    long longest = expected.window;
    double lost = 0;
    boolean isMissed = false;
    for (int i = 0; i <= facts.steps() && word < until; i++) {
      long next = Math.min(facts.step(i), until);
      if (next - word > longest && expected.stake > 0) {
        long from = word + expected.window;
        double stake = expected.stake * negativity;
        OpenLoss silence = lapse(expected, from, day, stake);
        long begin = word + longest + 1;
        Outcome outcome = isMissed ? null : missed(expected, begin);
        add(begin, expected.account, outcome, day, 0, -lost, silence, null);
        lost = silence.lost(next);
        add(next, expected.account, null, day, 0, lost, null, silence);
        longest = next - word;
        isMissed = true;
      }
      word = next;
    }
    if (expected.done != Moment.NEVER) {
      Outcome outcome = isMissed ? null : earned(expected, until);
      double credit = judged == null ? 0 : judged.credit;
      double debit = judged == null ? 0 : judged.debit;
      add(until, expected.account, outcome, day, credit, debit - lost, null, null);
    }
  }

  private void begin(long at, @Nullable Outcome outcome, OpenLoss lapse) {
    add(at, lapse.account(), outcome, 0, 0, 0, lapse, null);
  }

  private void add(
      long at,
      Account account,
      @Nullable Outcome outcome,
      EpisodeEntries.@Nullable Posted posted,
      @Nullable OpenLoss ended) {
    if (posted == null) {
      add(at, account, outcome, 0, 0, 0, null, ended);
    } else {
      add(at, account, outcome, posted.day, posted.credit, posted.debit, null, ended);
    }
  }

  private void add(
      long at,
      Account account,
      @Nullable Outcome outcome,
      long day,
      double credit,
      double debit,
      @Nullable OpenLoss begun,
      @Nullable OpenLoss ended) {
    agenda.add(
        at,
        new ScheduledChange(
            party, walk.nextOrder(), account, outcome, day, credit, debit, begun, ended));
  }

  private @Nullable Outcome earned(EpisodeEntries.Expected expected, long at) {
    return expected.stake == 0 ? null : outcome(expected.account, expected.criterion, at, false);
  }

  private @Nullable Outcome missed(EpisodeEntries.Expected expected, long at) {
    return expected.stake == 0 ? null : outcome(expected.account, expected.criterion, at, true);
  }

  /** What was judged, not awaited; null where more by the same criterion is still to come. */
  private @Nullable Outcome judged(EpisodeEntries.Posted posted, long at) {
    if (posted != end.lastPosting(posted.account, posted.criterion)) {
      return null;
    }
    return outcome(posted.account, posted.criterion, at, false);
  }

  private @Nullable Outcome outcome(
      Account account, Criterion criterion, long at, boolean isMissed) {
    double share = end.share(account, criterion, negativity);
    double settled = isMissed ? 0 : share;
    return walk.outcome(party, episode, account, criterion, at, settled, share);
  }
}
