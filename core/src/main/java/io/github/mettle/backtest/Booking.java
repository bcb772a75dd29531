package io.github.mettle.backtest;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.sheet.Basis;

/** Something on a running line that can be taken back as it was booked. */
interface Booking {
  /** The account it is booked on. */
  Account account();

  /**
   * Books it.
   *
   * @param line of its account
   * @param now in seconds
   */
  void book(RunningLine line, long now);

  /**
   * Takes it back.
   *
   * @param line of its account
   * @param now in seconds
   */
  void takeBack(RunningLine line, long now);

  /** A posting, in points. */
  record Posting(
      Account account, Criterion criterion, Basis basis, long day, double credit, double debit)
      implements Booking {
    static Posting of(Reading.Posted posted) {
      return new Posting(
          posted.account, posted.criterion, posted.basis, posted.day, posted.credit, posted.debit);
    }

    @Override
    public void book(RunningLine line, long now) {
      line.book(now, day, credit, debit);
    }

    @Override
    public void takeBack(RunningLine line, long now) {
      line.book(now, day, -credit, -debit);
    }
  }
}
