package io.github.mettle.backtest;

import io.github.mettle.account.Account;

/** Something on a running line that can be taken back as it was booked. */
interface Booking {
  /** The account it is booked on. */
  Account account();

  /**
   * Books it.
   *
   * @param line of its account
   * @param now in seconds
   * @param sign 1 to book, −1 to take back
   */
  void book(RunningLine line, long now, int sign);

  /** A posting. */
  record Posting(Reading.Posted posted) implements Booking {
    @Override
    public Account account() {
      return posted.account;
    }

    @Override
    public void book(RunningLine line, long now, int sign) {
      line.book(now, posted.day, posted.credit, posted.debit, sign);
    }
  }

  /** An expectation that is overdue, and what there is to lose by it. */
  record Overdue(Reading.Expected expected, double stake) implements Booking {
    @Override
    public Account account() {
      return expected.account;
    }

    @Override
    public void book(RunningLine line, long now, int sign) {
      line.bookOverdue(now, expected.dueAt(), expected.window, stake, sign);
    }
  }

  /** A silence that lasts. */
  record Silent(Account account, RunningLine.Silence silence) implements Booking {
    @Override
    public void book(RunningLine line, long now, int sign) {
      line.bookSilence(silence, sign);
    }
  }
}
