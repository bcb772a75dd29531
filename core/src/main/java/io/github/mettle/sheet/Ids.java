package io.github.mettle.sheet;

import com.google.common.collect.ImmutableSet;
import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.record.Episode;

/** A journal that keeps the ids of the episodes only. */
final class Ids implements Journal {
  private final ImmutableSet.Builder<String> ids = ImmutableSet.builder();

  ImmutableSet<String> build() {
    return ids.build();
  }

  @Override
  public void episode(Episode episode, boolean disputed) {
    ids.add(episode.id());
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
      long until) {}

  @Override
  public void expect(
      Account account,
      Criterion criterion,
      ExpectationState state,
      long stake,
      long contingent,
      long start,
      long window,
      long done) {}
}
