package io.github.mettle.sheet;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.record.Episode;
import java.time.Instant;

/** Passes on everything, with what age has left of each posting in place of its face value. */
final class Valued implements Journal {
  private static final int DAY = 86_400;

  private final Decay decay;
  private final long today;
  private final Journal journal;

  Valued(Decay decay, Instant asOf, Journal journal) {
    this.decay = decay;
    today = Math.floorDiv(asOf.getEpochSecond(), DAY);
    this.journal = journal;
  }

  @Override
  public void episode(Episode episode, boolean disputed) {
    journal.episode(episode, disputed);
  }

  @Override
  public void post(
      Account account,
      Criterion criterion,
      PostingType basis,
      long day,
      long credit,
      long debit,
      long start,
      long window,
      long until) {
    long age = Math.max(0, today - day);
    long earned = decay.value(account, credit, age);
    long lost = decay.value(account, debit, age);
    journal.post(account, criterion, basis, day, earned, lost, start, window, until);
  }

  @Override
  public void expect(
      Account account,
      Criterion criterion,
      ExpectationState state,
      long stake,
      long contingent,
      long start,
      long window,
      long done) {
    journal.expect(account, criterion, state, stake, contingent, start, window, done);
  }
}
