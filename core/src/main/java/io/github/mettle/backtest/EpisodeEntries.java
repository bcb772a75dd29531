package io.github.mettle.backtest;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.record.Episode;
import io.github.mettle.sheet.ExpectationState;
import io.github.mettle.sheet.Fulfilment;
import io.github.mettle.sheet.Journal;
import io.github.mettle.sheet.PostingType;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What one episode amounts to at one instant: its postings and expectations. Read anew, it forgets
 * what it read before; so do the entries it gave.
 */
final class EpisodeEntries implements Journal {
  private static final double MICRO = 1e6;

  private Posted[] postings = {new Posted()};
  private Expected[] expectations = {new Expected()};
  private int posted;
  private int expected;

  /** Forgets everything. */
  void clear() {
    posted = 0;
    expected = 0;
  }

  @Override
  public void episode(Episode episode, boolean disputed) {
    clear();
  }

  @Override
  public void post(
      Account account,
      Criterion criterion,
      PostingType type,
      long day,
      long credit,
      long debit,
      long start,
      long window,
      long until,
      long paused) {
    if (posted == postings.length) {
      postings = Arrays.copyOf(postings, 2 * posted);
      Arrays.setAll(postings, i -> postings[i] == null ? new Posted() : postings[i]);
    }
    Posted entry = postings[posted++];
    entry.account = account;
    entry.criterion = criterion;
    entry.type = type;
    entry.day = day;
    entry.credit = credit / MICRO;
    entry.debit = debit / MICRO;
    entry.start = start;
    entry.until = until;
  }

  @Override
  public void expect(
      Account account,
      Criterion criterion,
      ExpectationState state,
      Fulfilment fulfilment,
      long stake,
      long contingent,
      long start,
      long window,
      long done,
      long paused) {
    if (expected == expectations.length) {
      expectations = Arrays.copyOf(expectations, 2 * expected);
      Arrays.setAll(expectations, i -> expectations[i] == null ? new Expected() : expectations[i]);
    }
    Expected entry = expectations[expected++];
    entry.account = account;
    entry.criterion = criterion;
    entry.state = state;
    entry.fulfilment = fulfilment;
    entry.stake = stake / MICRO;
    entry.start = start;
    entry.window = window;
    entry.paused = paused;
  }

  /** {@return the number of postings} */
  int postings() {
    return posted;
  }

  Posted posting(int index) {
    return postings[index];
  }

  /** {@return the number of expectations} */
  int expectations() {
    return expected;
  }

  Expected expectation(int index) {
    return expectations[index];
  }

  /** {@return the expectation on an account by a criterion, if there is one} */
  @Nullable Expected expectation(Account account, Criterion criterion) {
    for (int i = 0; i < expected; i++) {
      Expected entry = expectations[i];
      if (entry.account == account && entry.criterion == criterion) {
        return entry;
      }
    }
    return null;
  }

  /** {@return the last posting by the criterion of an expectation, if there is one} */
  @Nullable Posted posting(Expected expectation) {
    for (int i = posted - 1; i >= 0; i--) {
      Posted entry = postings[i];
      if (entry.account == expectation.account && entry.criterion == expectation.criterion) {
        return entry;
      }
    }
    return null;
  }

  /** {@return the credit that an account has by a criterion, in points} */
  double credit(Account account, Criterion criterion) {
    double credit = 0;
    for (int i = 0; i < posted; i++) {
      Posted entry = postings[i];
      credit += entry.account == account && entry.criterion == criterion ? entry.credit : 0;
    }
    return credit;
  }

  /** A posting, in points. */
  @SuppressWarnings("NullAway.Init") // post() sets everything before anything reads it
  static final class Posted {
    Account account;
    Criterion criterion;
    PostingType type;
    long day;
    double credit;
    double debit;
    long start;
    long until;
  }

  /** An expectation, its stake in points and before negativity. */
  @SuppressWarnings("NullAway.Init") // expect() sets everything before anything reads it
  static final class Expected {
    Account account;
    Criterion criterion;
    ExpectationState state;
    Fulfilment fulfilment;
    double stake;
    long start;
    long window;

    /** The seconds from the start that were paused. */
    long paused;

    /** Whether it counts as met, missed or waived, or may: not the silence beside an answer. */
    boolean isCounted() {
      return fulfilment != Fulfilment.OPEN || state == ExpectationState.PENDING;
    }

    /** The seconds by which it is late at an instant if it is not done; below 0 if it is early. */
    long late(long now) {
      return now - start - paused - window;
    }
  }
}
