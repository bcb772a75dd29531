package io.github.mettle.backtest;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.record.Episode;
import io.github.mettle.sheet.Basis;
import io.github.mettle.sheet.Journal;
import io.github.mettle.sheet.State;
import org.jspecify.annotations.Nullable;

/** A journal that reads one episode of a record after another. */
final class Readings implements Journal {
  private final Reader reader;
  private @Nullable Episode episode;
  private Reading reading = new Reading();

  /** Is told what each episode amounts to. */
  interface Reader {
    /**
     * Takes note of an episode.
     *
     * @return whether it keeps the reading, so that the next needs another
     */
    boolean keeps(Episode episode, Reading reading);
  }

  Readings(Reader reader) {
    this.reader = reader;
  }

  /** Ends the episode at hand: no more is written about it. */
  void end() {
    if (episode != null) {
      reading = reader.keeps(episode, reading) ? new Reading() : reading;
      reading.clear();
    }
  }

  @Override
  public void episode(Episode next, boolean disputed) {
    end();
    episode = next;
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
    reading.post(account, criterion, basis, day, credit, debit, start, window, until);
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
    reading.expect(account, criterion, state, stake, contingent, start, window, done);
  }
}
