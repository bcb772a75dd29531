package io.github.mettle.backtest;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Moment;
import io.github.mettle.sheet.Basis;
import io.github.mettle.sheet.Journal;
import io.github.mettle.sheet.State;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one episode amounts to at one instant: its postings and expectations. */
final class Reading implements Journal {
  private static final double MICRO = 1e6;

  final List<Posted> postings = new ArrayList<>(2);
  final List<Expected> expectations = new ArrayList<>(2);

  @Override
  public void episode(Episode episode, boolean disputed) {}

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
    postings.add(
        new Posted(account, criterion, basis, day, credit / MICRO, debit / MICRO, start, until));
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
    expectations.add(new Expected(account, criterion, state, stake / MICRO, start, window, done));
  }

  @Nullable Expected expectation(Account account, Criterion criterion) {
    for (Expected expected : expectations) {
      if (expected.account == account && expected.criterion == criterion) {
        return expected;
      }
    }
    return null;
  }

  /** Whether everything that was expected was done in time. */
  boolean isAllMet() {
    for (Expected expected : expectations) {
      if (expected.state != State.MET) {
        return false;
      }
    }
    return true;
  }

  /**
   * The part of a stake that was earned: credits by credits and debits, before negativity; nothing
   * where nothing is posted.
   */
  double share(Account account, Criterion criterion, double negativity) {
    double credit = 0;
    double debit = 0;
    for (Posted posted : postings) {
      if (posted.account == account && posted.criterion == criterion) {
        credit += posted.credit;
        debit += posted.debit;
      }
    }
    return credit == 0 ? 0 : credit / (credit + debit / negativity);
  }

  /** Whether no later posting is on the same account by the same criterion. */
  boolean isLastOfItsCriterion(int index) {
    Posted posted = postings.get(index);
    for (int i = index + 1; i < postings.size(); i++) {
      Posted later = postings.get(i);
      if (posted.account == later.account && posted.criterion == later.criterion) {
        return false;
      }
    }
    return true;
  }

  /** A posting, in points. */
  static final class Posted {
    final Account account;
    final Criterion criterion;
    final Basis basis;
    final long day;
    final double credit;
    final double debit;
    final long start;
    final long until;

    Posted(
        Account account,
        Criterion criterion,
        Basis basis,
        long day,
        double credit,
        double debit,
        long start,
        long until) {
      this.account = account;
      this.criterion = criterion;
      this.basis = basis;
      this.day = day;
      this.credit = credit;
      this.debit = debit;
      this.start = start;
      this.until = until;
    }
  }

  /** An expectation, its stake in points and before negativity. */
  static final class Expected {
    final Account account;
    final Criterion criterion;
    final State state;
    final double stake;
    final long start;
    final long window;
    final long done;

    Expected(
        Account account,
        Criterion criterion,
        State state,
        double stake,
        long start,
        long window,
        long done) {
      this.account = account;
      this.criterion = criterion;
      this.state = state;
      this.stake = stake;
      this.start = start;
      this.window = window;
      this.done = done;
    }

    long dueAt() {
      return start + window;
    }

    boolean isInTime() {
      return done != Moment.NEVER && done <= dueAt();
    }
  }
}
