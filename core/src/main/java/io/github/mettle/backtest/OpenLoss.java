package io.github.mettle.backtest;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.amount.Halving;

/**
 * A loss that grows while something stays undone: overdue, or a silence that lasts. Each further
 * window halves what is not lost yet.
 *
 * @param account the account it is on
 * @param criterion by which it is judged
 * @param from when it began to grow, in seconds
 * @param window in seconds
 * @param day from which it fades, or {@link #NO_DAY} if it does not while it grows
 * @param stake what there is to lose, in points
 */
record OpenLoss(
    Account account, Criterion criterion, long from, long window, long day, double stake)
    implements Reversible {
  /** The day of what is overdue: today, whenever that is. */
  static final long NO_DAY = Long.MAX_VALUE;

  boolean fades() {
    return day != NO_DAY;
  }

  /** What is lost by then, unfaded. */
  double lost(long now) {
    return stake * (1 - Halving.after((double) (now - from) / window));
  }

  @Override
  public void book(RunningBalance line, long now) {
    line.begin(now, this);
  }

  @Override
  public void takeBack(RunningBalance line, long now) {
    line.end(now, this);
  }
}
