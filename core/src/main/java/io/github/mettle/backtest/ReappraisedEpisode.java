package io.github.mettle.backtest;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Moment;
import io.github.mettle.sheet.ExpectationState;
import io.github.mettle.sheet.PostingType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An episode whose end does not tell how it came to that, as {@link EpisodeHistory} says: appraised
 * anew whenever a fact or a deadline may change what it amounts to.
 */
final class ReappraisedEpisode extends Event implements Comparable<ReappraisedEpisode> {
  private static final int CRITERIA = Criterion.values().length;

  /** What rounds to nothing, in points: a silence too short to be worth that is no posting yet. */
  private static final double NOTHING = 1e-6;

  private final Episode episode;
  private final long[] dates;
  private final long waivedAt;
  private final long ruledOutAt;
  private final EpisodeEntries end;
  private final EpisodeEntries reading = new EpisodeEntries();
  private final BitSet settled = new BitSet();
  private List<Reversible> booked = List.of();
  private long at;

  /**
   * Creates it.
   *
   * @param facts about it; they may be of another from now on
   * @param ruledOutAt when a dispute about it was upheld, or never
   * @param end what it amounts to in the end; nothing if it was ruled out by then
   */
  ReappraisedEpisode(
      int party, int order, Episode episode, FactDates facts, long ruledOutAt, EpisodeEntries end) {
    super(party, order);
    this.episode = episode;
    this.ruledOutAt = ruledOutAt;
    this.end = end;
    dates = facts.dates();
    waivedAt = facts.waivedAt();
    at = dates[0];
  }

  /** The second at which it may change next, or never. */
  long at() {
    return at;
  }

  @Override
  void settle(Replay walk, long now) {
    reading.clear();
    if (now < ruledOutAt) {
      walk.read(episode, now, reading);
    }
    for (int i = 0; i < reading.expectations(); i++) {
      EpisodeEntries.Expected expected = reading.expectation(i);
      settle(walk, expected.account, expected.criterion, expected);
    }
    for (int i = 0; i < reading.postings(); i++) {
      EpisodeEntries.Posted posted = reading.posting(i);
      if (reading.expectation(posted.account, posted.criterion) == null) {
        settle(walk, posted.account, posted.criterion, null);
      }
    }
  }

  private void settle(
      Replay walk,
      Account account,
      Criterion criterion,
      EpisodeEntries.@Nullable Expected expected) {
    int key = account.ordinal() * CRITERIA + criterion.ordinal();
    if (settled.get(key) || (expected != null && isOpen(expected))) {
      return;
    }
    settled.set(key);
    if (expected == null || !isVoid(expected)) {
      boolean missed = expected != null && isMissed(expected);
      double share = missed ? 0 : reading.share(account, criterion, walk.negativity());
      boolean isRuledOut = ruledOutAt != Moment.NEVER;
      double last = isRuledOut ? share : end.share(account, criterion, walk.negativity());
      Outcome outcome = walk.outcome(party, episode, account, criterion, at, share, last);
      if (outcome != null) {
        walk.settle(party, outcome);
      }
    }
  }

  private boolean isOpen(EpisodeEntries.Expected expected) {
    return expected.state == ExpectationState.PENDING && !wasSilent(expected);
  }

  /** Waived in time, or nothing to lose by it. */
  private boolean isVoid(EpisodeEntries.Expected expected) {
    boolean waived = expected.state == ExpectationState.WAIVED && !wasSilent(expected);
    boolean inTime = expected.criterion == Criterion.UPDATE || waivedAt <= expected.dueAt();
    return expected.stake == 0 || (waived && inTime);
  }

  private boolean isMissed(EpisodeEntries.Expected expected) {
    return wasSilent(expected) || !expected.isInTime();
  }

  /** Whether updates were missing for too long, though they may have come since. */
  private boolean wasSilent(EpisodeEntries.Expected expected) {
    EpisodeEntries.Posted posted = expected.criterion == Criterion.UPDATE ? update() : null;
    return posted != null && posted.debit > 0;
  }

  private EpisodeEntries.@Nullable Posted update() {
    for (int i = 0; i < reading.postings(); i++) {
      if (reading.posting(i).criterion == Criterion.UPDATE) {
        return reading.posting(i);
      }
    }
    return null;
  }

  @Override
  void happen(Replay walk, long now) {
    List<Reversible> bookings = bookings(walk.negativity());
    rebook(walk, bookings, now);
    booked = bookings;
    at = next(walk.writeOff());
    walk.queue(this);
  }

  /** Books what is new and takes back what is gone; what stands before and after stays. */
  private void rebook(Replay walk, List<Reversible> bookings, long now) {
    int least = Math.min(booked.size(), bookings.size());
    int first = 0;
    while (first < least && booked.get(first).equals(bookings.get(first))) {
      first++;
    }
    int last = 0;
    while (last < least - first && fromEnd(booked, last).equals(fromEnd(bookings, last))) {
      last++;
    }
    for (Reversible booking : booked.subList(first, booked.size() - last)) {
      walk.takeBack(party, booking, now);
    }
    for (Reversible booking : bookings.subList(first, bookings.size() - last)) {
      walk.book(party, booking, now);
    }
  }

  private static Reversible fromEnd(List<Reversible> bookings, int index) {
    return bookings.get(bookings.size() - 1 - index);
  }

  private List<Reversible> bookings(double negativity) {
    List<Reversible> bookings = new ArrayList<>(reading.postings());
    for (int i = 0; i < reading.postings(); i++) {
      EpisodeEntries.Posted posted = reading.posting(i);
      if (posted.basis != PostingType.OVERDUE && !isGrowing(posted)) {
        bookings.add(Reversible.Posting.of(posted));
      }
    }
    for (int i = 0; i < reading.expectations(); i++) {
      EpisodeEntries.Expected expected = reading.expectation(i);
      EpisodeEntries.Posted silence = expected.criterion == Criterion.UPDATE ? update() : null;
      if (silence != null && isGrowing(silence)) {
        bookings.add(lapse(expected, silence.day, negativity));
      } else if (expected.state == ExpectationState.OVERDUE
          && expected.criterion != Criterion.UPDATE) {
        bookings.add(lapse(expected, OpenLoss.NO_DAY, negativity));
      }
    }
    return bookings;
  }

  private static OpenLoss lapse(EpisodeEntries.Expected expected, long day, double negativity) {
    double stake = expected.stake * negativity;
    return new OpenLoss(
        expected.account, expected.criterion, expected.dueAt(), expected.window, day, stake);
  }

  /** Whether it is for a silence that still lasts, and is the longest. */
  private boolean isGrowing(EpisodeEntries.Posted posted) {
    if (posted.criterion != Criterion.UPDATE || posted.until != at) {
      return false;
    }
    EpisodeEntries.Expected update = reading.expectation(posted.account, posted.criterion);
    return update != null
        && (update.state == ExpectationState.OVERDUE
            || update.state == ExpectationState.WRITTEN_OFF);
  }

  /** When a fact or a deadline may next change what it amounts to. */
  private long next(long writeOff) {
    if (at >= ruledOutAt) {
      return Moment.NEVER;
    }
    long next = ruledOutAt;
    for (long date : dates) {
      next = date > at ? Math.min(next, date) : next;
    }
    for (int i = 0; i < reading.expectations(); i++) {
      next = Math.min(next, deadline(reading.expectation(i), writeOff));
    }
    return next;
  }

  private long deadline(EpisodeEntries.Expected expected, long writeOff) {
    if (expected.state == ExpectationState.PENDING) {
      return expected.dueAt() + 1;
    }
    if (expected.state == ExpectationState.OVERDUE && expected.criterion != Criterion.UPDATE) {
      return expected.dueAt() + writeOff + 1;
    }
    return expected.criterion == Criterion.UPDATE && expected.state.isDue()
        ? silenceOvertakes(expected)
        : Moment.NEVER;
  }

  /** When the silence of now becomes the longest there was. */
  private long silenceOvertakes(EpisodeEntries.Expected expected) {
    EpisodeEntries.Posted posted = update();
    if (posted == null) {
      boolean never = expected.stake < NOTHING;
      return never ? Moment.NEVER : at + 1 + (long) (expected.window * NOTHING / expected.stake);
    }
    long longest = posted.until - posted.start;
    return isGrowing(posted) ? Moment.NEVER : expected.start + longest + 1;
  }

  @Override
  public int compareTo(ReappraisedEpisode other) {
    return at == other.at ? Integer.compare(order, other.order) : Long.compare(at, other.at);
  }
}
