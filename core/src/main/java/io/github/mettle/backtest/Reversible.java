package io.github.mettle.backtest;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.sheet.PostingType;

/** Something on a running line that can be taken back as it was booked. */
interface Reversible {
  /** The account it is booked on. */
  Account account();

  /**
   * Books it.
   *
   * @param line of its account
   * @param now in seconds
   */
  void book(RunningBalance line, long now);

  /**
   * Takes it back.
   *
   * @param line of its account
   * @param now in seconds
   */
  void takeBack(RunningBalance line, long now);

  /** A posting, in points. */
  record Posting(
      Account account,
      Criterion criterion,
      PostingType basis,
      long day,
      double credit,
      double debit)
      implements Reversible {
    static Posting of(EpisodeEntries.Posted posted) {
      return new Posting(
          posted.account, posted.criterion, posted.basis, posted.day, posted.credit, posted.debit);
    }

    @Override
    public void book(RunningBalance line, long now) {
      line.book(now, day, credit, debit);
    }

    @Override
    public void takeBack(RunningBalance line, long now) {
      line.book(now, day, -credit, -debit);
    }
  }
}
