package io.github.mettle.appraisal;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.record.Moment;
import io.github.mettle.record.Pauses;
import org.jspecify.annotations.Nullable;

/**
 * A dated expectation on its way through the due rule: what is expected, by when, and what became
 * of it. One is used again for the next, so that nothing is allocated per posting.
 */
final class Expected {
  Account account = Account.CONTAINMENT;
  Criterion criterion = Criterion.CONTAIN;

  /** The stake w, in points. */
  double stake;

  /** The supplier's share σ of a loss. */
  double share;

  /** What timeliness is multiplied by once it is done: the accepted share of a delivery. */
  double quality;

  /** What credit is multiplied by. */
  double earns;

  long start;

  /** The seconds from the start until it is due. */
  long allowed;

  /** The seconds that lateness is counted in. */
  long window;

  /** The instant at which it was done, and that which it is judged by. */
  long done;

  long judged;
  Pauses pauses = Pauses.NONE;

  /** The time besides the pauses in which everyone thought it was solved; null if never. */
  @Nullable SolvedTime solved;

  /** Sets what is expected and by when; nothing is done, and what is done counts in full. */
  Expected of(Account account, Criterion criterion, double stake, long start, long window) {
    this.account = account;
    this.criterion = criterion;
    this.stake = stake;
    this.start = start;
    this.window = window;
    allowed = window;
    share = 1;
    quality = 1;
    earns = 1;
    done = Moment.NEVER;
    judged = Moment.NEVER;
    pauses = Pauses.NONE;
    solved = null;
    return this;
  }

  Expected done(long own, long asJudged) {
    done = own;
    judged = asJudged;
    return this;
  }

  /** Returns the seconds from the start to an instant that are not paused; 0 if it is before. */
  long elapsed(long to, long now) {
    return elapsed(start, to, now);
  }

  /** Returns the seconds between two instants that are not paused; 0 if the other is before. */
  long elapsed(long from, long to, long now) {
    if (to <= from) {
      return 0;
    }
    if (runsOn()) {
      return to - from;
    }
    long passed = pauses.elapsed(from, to, now);
    return solved == null ? passed : passed - solved.between(from, to, pauses, now);
  }

  /** Returns the paused seconds from the start to an instant. */
  long paused(long to, long now) {
    return to <= start || runsOn() ? 0 : to - start - elapsed(to, now);
  }

  /** Whether the clock never stops, as of most. */
  private boolean runsOn() {
    return pauses.isEmpty() && solved == null;
  }

  long dueAt() {
    return start + allowed;
  }
}
