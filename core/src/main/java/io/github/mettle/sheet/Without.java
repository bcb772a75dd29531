package io.github.mettle.sheet;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.record.Episode;
import java.util.Set;

/** Passes on everything but what some episodes say. */
final class Without implements Journal {
  private final Set<String> omitted;
  private final Journal journal;
  private boolean silent;

  Without(Set<String> omitted, Journal journal) {
    this.omitted = omitted;
    this.journal = journal;
  }

  @Override
  public void episode(Episode episode, boolean disputed) {
    silent = omitted.contains(episode.id());
    if (!silent) {
      journal.episode(episode, disputed);
    }
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
    if (!silent) {
      journal.post(account, criterion, basis, day, credit, debit, start, window, until);
    }
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
    if (!silent) {
      journal.expect(account, criterion, state, stake, contingent, start, window, done);
    }
  }
}
