package io.github.mettle.backtest;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.record.Episode;
import io.github.mettle.sheet.Basis;
import io.github.mettle.sheet.Journal;
import io.github.mettle.sheet.State;
import java.util.ArrayList;
import java.util.List;

/** A journal that keeps what each episode of a record amounts to. */
final class Readings implements Journal {
  final List<Episode> episodes;
  final List<Reading> readings;
  private Reading last = new Reading();

  /**
   * Creates a journal.
   *
   * @param most how many episodes at most
   */
  Readings(int most) {
    episodes = new ArrayList<>(most);
    readings = new ArrayList<>(most);
  }

  @Override
  public void episode(Episode episode, boolean disputed) {
    last = new Reading();
    episodes.add(episode);
    readings.add(last);
  }

  @Override
  public void post(
      Account account,
      Criterion criterion,
      Basis basis,
      long day,
      long credit,
      long debit,
      long start,
      long window,
      long until) {
    last.post(account, criterion, basis, day, credit, debit, start, window, until);
  }

  @Override
  public void expect(
      Account account,
      Criterion criterion,
      State state,
      long stake,
      long contingent,
      long start,
      long window,
      long done) {
    last.expect(account, criterion, state, stake, contingent, start, window, done);
  }
}
