package io.github.mettle.backtest;

import io.github.mettle.account.Account;

/** An amount that stands on a running balance for a while. */
sealed interface BookedAmount {
  /** The account it is booked on. */
  Account account();

  /** A posting, in points: it decays from its day on. */
  record Posting(Account account, long day, double credit, double debit) implements BookedAmount {}

  /**
   * A loss that grows: stake − kept · 2^(−(now − from)/window).
   *
   * @param from the second in which it was late by nothing
   * @param window the seconds in which half of what is kept is lost
   * @param stake in points, after negativity
   * @param kept of the stake at {@code from}
   * @param day on which it began to decay; {@link #UNFADING} if it does not
   */
  record Loss(Account account, long from, long window, double stake, double kept, long day)
      implements BookedAmount {
    static final long UNFADING = Long.MAX_VALUE;

    boolean fades() {
      return day != UNFADING;
    }
  }
}
