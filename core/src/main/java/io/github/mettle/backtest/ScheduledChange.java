package io.github.mettle.backtest;

import io.github.mettle.account.Account;
import org.jspecify.annotations.Nullable;

/** What happens on one account at one second and stays so: known from how it all ends. */
final class ScheduledChange extends Event {
  private final Account account;
  private final @Nullable Outcome outcome;
  private final long day;
  private final double credit;
  private final double debit;
  private final @Nullable OpenLoss begun;
  private final @Nullable OpenLoss ended;

  /**
   * Creates a change.
   *
   * @param outcome that is settled
   * @param day of what is posted
   * @param credit to post, in points
   * @param debit to post, in points; below 0 if it was too much before
   * @param begun a loss that begins to grow
   * @param ended a loss that grows no more
   */
  ScheduledChange(
      int party,
      int order,
      Account account,
      @Nullable Outcome outcome,
      long day,
      double credit,
      double debit,
      @Nullable OpenLoss begun,
      @Nullable OpenLoss ended) {
    super(party, order);
    this.account = account;
    this.outcome = outcome;
    this.day = day;
    this.credit = credit;
    this.debit = debit;
    this.begun = begun;
    this.ended = ended;
  }

  @Override
  void settle(Replay walk, long now) {
    if (outcome != null) {
      walk.settle(party, outcome);
    }
  }

  @Override
  void happen(Replay walk, long now) {
    happen(walk.line(party, account), now);
    RunningBalance all = walk.pool(account);
    if (all != null) {
      happen(all, now);
    }
  }

  private void happen(RunningBalance line, long now) {
    if (credit != 0 || debit != 0) {
      line.book(now, day, credit, debit);
    }
    if (ended != null) {
      line.end(now, ended);
    }
    if (begun != null) {
      line.begin(now, begun);
    }
  }
}
