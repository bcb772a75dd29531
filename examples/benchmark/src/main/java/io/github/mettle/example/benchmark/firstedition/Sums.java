package io.github.mettle.example.benchmark.firstedition;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Kind;
import io.github.mettle.sheet.Decay;
import io.github.mettle.sheet.ExpectationState;
import io.github.mettle.sheet.PostingType;
import java.time.Instant;

/** Sums what is posted; allocates nothing per posting. */
final class Sums {
  private static final int DAY = 86_400;
  private static final int ACCOUNTS = Account.values().length;
  private static final int ASSETS = 0;
  private static final int LIABILITIES = 1;
  private static final int OUTSTANDING = 2;
  private static final int CONTINGENT = 3;
  private static final int DISPUTED = 4;
  private static final int AMOUNTS = 5;

  private final Decay decay;
  private final long today;
  private final long[] amounts = new long[AMOUNTS * ACCOUNTS];
  private final int[] counts = new int[ACCOUNTS + Kind.values().length];
  private int accountsOfEpisode;
  private boolean disputed;

  private Sums(Decay decay, long today) {
    this.decay = decay;
    this.today = today;
  }

  static Sums of(Decay decay, Instant asOf) {
    return new Sums(decay, Math.floorDiv(asOf.getEpochSecond(), DAY));
  }

  void episode(Episode episode, boolean disputed) {
    counts[ACCOUNTS + episode.kind().ordinal()]++;
    accountsOfEpisode = 0;
    this.disputed = disputed;
  }

  void post(
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
    long lost = decay.value(account, debit, age);
    add(ASSETS, account, decay.value(account, credit, age));
    add(LIABILITIES, account, lost);
    if (basis == PostingType.OVERDUE) {
      add(OUTSTANDING, account, lost);
    }
    if (disputed) {
      add(DISPUTED, account, lost);
    }
    countEpisode(account);
  }

  void expect(
      Account account,
      Criterion criterion,
      ExpectationState state,
      long stake,
      long contingent,
      long start,
      long window,
      long done) {
    add(CONTINGENT, account, contingent);
  }

  /** Assets, liabilities and the rest, each by account, in micro-points. */
  long[] amounts() {
    return amounts.clone();
  }

  private void add(int amount, Account account, long micros) {
    int i = ACCOUNTS * amount + account.ordinal();
    amounts[i] = Math.addExact(amounts[i], micros);
  }

  private void countEpisode(Account account) {
    int bit = 1 << account.ordinal();
    if ((accountsOfEpisode & bit) == 0) {
      accountsOfEpisode |= bit;
      counts[account.ordinal()]++;
    }
  }
}
