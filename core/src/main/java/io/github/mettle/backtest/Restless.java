package io.github.mettle.backtest;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Moment;
import io.github.mettle.sheet.Basis;
import io.github.mettle.sheet.State;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An episode in which something was late, is not done, or was changed by a later fact: appraised
 * anew whenever a fact or a deadline may change what it amounts to.
 */
final class Restless extends Event {
  private static final int CRITERIA = Criterion.values().length;

  /** What rounds to nothing, in points: a silence too short to be worth that is no posting yet. */
  private static final double NOTHING = 1e-6;

  private final Episode episode;
  private final long[] dates;
  private final long waivedAt;
  private final long ruledOutAt;
  private final @Nullable Reading last;
  private final BitSet settled = new BitSet();
  private List<Booking> booked = List.of();
  private Reading reading = new Reading();

  /**
   * Creates it.
   *
   * @param dates of its facts, ascending
   * @param waivedAt when it was waived, or never
   * @param ruledOutAt when a dispute about it was upheld, or never
   * @param last what it amounts to in the end, or null if it was ruled out by then
   */
  Restless(
      int party,
      int order,
      Episode episode,
      long[] dates,
      long waivedAt,
      long ruledOutAt,
      @Nullable Reading last) {
    super(party, order, dates[0]);
    this.episode = episode;
    this.dates = dates;
    this.waivedAt = waivedAt;
    this.ruledOutAt = ruledOutAt;
    this.last = last;
  }

  @Override
  void settle(Walk walk) {
    reading = at() >= ruledOutAt ? new Reading() : walk.read(episode, at());
    for (Reading.Expected expected : reading.expectations) {
      settle(walk, expected.account, expected.criterion, expected);
    }
    for (Reading.Posted posted : reading.postings) {
      if (reading.expectation(posted.account, posted.criterion) == null) {
        settle(walk, posted.account, posted.criterion, null);
      }
    }
  }

  private void settle(
      Walk walk, Account account, Criterion criterion, Reading.@Nullable Expected expected) {
    int key = account.ordinal() * CRITERIA + criterion.ordinal();
    if (settled.get(key) || (expected != null && isOpen(expected))) {
      return;
    }
    settled.set(key);
    if (expected == null || !isVoid(expected)) {
      boolean missed = expected != null && isMissed(expected);
      double share = missed ? 0 : reading.share(account, criterion, walk.negativity());
      double end = last == null ? share : last.share(account, criterion, walk.negativity());
      walk.settle(
          party, new Outcome(walk.party(party), episode, account, criterion, at(), share, end));
    }
  }

  private boolean isOpen(Reading.Expected expected) {
    return expected.state == State.PENDING && !wasSilent(expected);
  }

  /** Waived in time, or nothing to lose by it. */
  private boolean isVoid(Reading.Expected expected) {
    boolean waived = expected.state == State.WAIVED && !wasSilent(expected);
    boolean inTime = expected.criterion == Criterion.UPDATE || waivedAt <= expected.dueAt();
    return expected.stake == 0 || (waived && inTime);
  }

  private boolean isMissed(Reading.Expected expected) {
    return wasSilent(expected) || !expected.isInTime();
  }

  /** Whether updates were missing for too long, though they may have come since. */
  private boolean wasSilent(Reading.Expected expected) {
    Reading.Posted posted = expected.criterion == Criterion.UPDATE ? update() : null;
    return posted != null && posted.debit > 0;
  }

  private Reading.@Nullable Posted update() {
    for (Reading.Posted posted : reading.postings) {
      if (posted.criterion == Criterion.UPDATE) {
        return posted;
      }
    }
    return null;
  }

  @Override
  void happen(Walk walk) {
    for (Booking booking : booked) {
      walk.book(party, booking, at(), -1);
    }
    booked = bookings(walk.negativity());
    for (Booking booking : booked) {
      walk.book(party, booking, at(), 1);
    }
    walk.queue(this, next(walk.writeOff()));
  }

  private List<Booking> bookings(double negativity) {
    List<Booking> bookings = new ArrayList<>(reading.postings.size());
    for (Reading.Posted posted : reading.postings) {
      if (posted.basis != Basis.OVERDUE && !isGrowing(posted)) {
        bookings.add(new Booking.Posting(posted));
      }
    }
    for (Reading.Expected expected : reading.expectations) {
      Reading.Posted silence = expected.criterion == Criterion.UPDATE ? update() : null;
      double stake = expected.stake * negativity;
      if (silence != null && isGrowing(silence)) {
        bookings.add(
            new Booking.Silent(
                expected.account,
                new RunningLine.Silence(expected.start, expected.window, silence.day, stake)));
      } else if (expected.state == State.OVERDUE && expected.criterion != Criterion.UPDATE) {
        bookings.add(new Booking.Overdue(expected, stake));
      }
    }
    return bookings;
  }

  /** Whether it is for a silence that still lasts, and is the longest. */
  private boolean isGrowing(Reading.Posted posted) {
    if (posted.criterion != Criterion.UPDATE || posted.until != at()) {
      return false;
    }
    Reading.Expected update = reading.expectation(posted.account, posted.criterion);
    return update != null && (update.state == State.OVERDUE || update.state == State.WRITTEN_OFF);
  }

  /** When a fact or a deadline may next change what it amounts to. */
  private long next(long writeOff) {
    long next = at() < ruledOutAt ? ruledOutAt : Moment.NEVER;
    for (long date : dates) {
      next = date > at() ? Math.min(next, date) : next;
    }
    if (at() >= ruledOutAt) {
      return Moment.NEVER;
    }
    for (Reading.Expected expected : reading.expectations) {
      next = Math.min(next, deadline(expected, writeOff));
    }
    return next;
  }

  private long deadline(Reading.Expected expected, long writeOff) {
    if (expected.state == State.PENDING) {
      return expected.dueAt() + 1;
    }
    if (expected.state == State.OVERDUE && expected.criterion != Criterion.UPDATE) {
      return expected.dueAt() + writeOff + 1;
    }
    return expected.criterion == Criterion.UPDATE && expected.state.isDue()
        ? silenceOvertakes(expected)
        : Moment.NEVER;
  }

  /** When the silence of now becomes the longest there was. */
  private long silenceOvertakes(Reading.Expected expected) {
    Reading.Posted posted = update();
    if (posted == null) {
      boolean never = expected.stake < NOTHING;
      return never ? Moment.NEVER : at() + 1 + (long) (expected.window * NOTHING / expected.stake);
    }
    long longest = posted.until - posted.start;
    return isGrowing(posted) ? Moment.NEVER : expected.start + longest + 1;
  }
}
