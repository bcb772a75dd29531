package io.github.mettle.backtest;

import io.github.mettle.account.Account;
import io.github.mettle.record.Moment;
import io.github.mettle.sheet.Decay;

/**
 * The assets and liabilities of one account as they run: the sheet of the moment, without weighing
 * anew, in points and unrounded.
 *
 * <p>All that decays is one sum a side, as valued on one day: time takes the same share of each
 * posting. Postings of a later day do not decay yet, and stand apart, as do losses that grow.
 */
final class RunningBalance {

  private final Account account;
  private final Decay decay;
  private long day = Long.MIN_VALUE;
  private double credit;
  private double debit;
  private final FuturePostings future = new FuturePostings();
  private final GrowingLosses growing = new GrowingLosses();
  private final GrowingLosses fading = new GrowingLosses();

  RunningBalance(Account account, Decay decay) {
    this.account = account;
    this.decay = decay;
  }

  void book(long now, BookedAmount amount) {
    change(now, amount, 1);
  }

  void takeBack(long now, BookedAmount amount) {
    change(now, amount, -1);
  }

  private void change(long now, BookedAmount amount, int sign) {
    advance(Math.floorDiv(now, Moment.DAY));
    if (amount instanceof BookedAmount.Posting posting) {
      post(posting.day(), sign * posting.credit(), sign * posting.debit());
    } else if (amount instanceof BookedAmount.Loss loss) {
      GrowingLosses losses = loss.fades() ? fading : growing;
      double left = loss.fades() ? decay.factor(account, day - loss.day()) : 1;
      if (sign > 0) {
        losses.add(now, loss, left);
      } else {
        losses.remove(now, loss, left);
      }
    }
  }

  private void post(long fallsDue, double earned, double lost) {
    if (fallsDue > day) {
      future.add(fallsDue, earned, lost);
    } else {
      double left = fallsDue == day ? 1 : decay.factor(account, day - fallsDue);
      credit += earned * left;
      debit += lost * left;
    }
  }

  /**
   * {@return the assets at a second}
   *
   * @param now not before the last one
   */
  double assets(long now) {
    advance(Math.floorDiv(now, Moment.DAY));
    return Math.max(credit, 0) + future.credit();
  }

  /**
   * {@return the liabilities at a second}
   *
   * @param now not before the last one
   */
  double liabilities(long now) {
    advance(Math.floorDiv(now, Moment.DAY));
    return Math.max(debit + future.debit() + growing.lost(now) + fading.lost(now), 0);
  }

  private void advance(long today) {
    if (today > day) {
      double left = day == Long.MIN_VALUE ? 1 : decay.factor(account, today - day);
      credit *= left;
      debit *= left;
      fading.fade(left);
      day = today;
      while (future.isRipe(today)) {
        post(future.day(), future.firstCredit(), future.firstDebit());
        future.removeFirst();
      }
    }
  }
}
