package io.github.mettle.sheet;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.record.Episode;
import java.time.Instant;
import java.util.Arrays;

/**
 * A journal of episodes whose postings will never change again, only their value: kept as numbers,
 * so that they can be valued at one instant after another for little. Not thread-safe.
 *
 * <p>For those who extend the library; callers do not need it.
 */
public final class SettledPostings implements Journal {
  private static final int DAY = 86_400;

  private final Decay decay;
  private final Column[] columns = new Column[Account.values().length];
  private final int[] counts = Totals.newCounts();
  private int accountsOfEpisode;

  private SettledPostings(Decay decay) {
    this.decay = decay;
    Arrays.setAll(columns, i -> new Column(Account.values()[i]));
  }

  /**
   * {@return an empty journal}
   *
   * @param decay the decay of the policy
   */
  public static SettledPostings of(Decay decay) {
    return new SettledPostings(decay);
  }

  @Override
  public void episode(Episode episode, boolean disputed) {
    counts[Totals.countIndex(episode.kind())]++;
    accountsOfEpisode = 0;
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
    columns[account.ordinal()].add(day, credit, debit);
    int bit = 1 << account.ordinal();
    if ((accountsOfEpisode & bit) == 0) {
      accountsOfEpisode |= bit;
      counts[account.ordinal()]++;
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
      long done) {}

  /**
   * {@return the value of all postings at an instant}
   *
   * @param asOf the instant at which it is valued
   * @throws ArithmeticException if a sum does not fit
   */
  public Totals totals(Instant asOf) {
    long today = Math.floorDiv(asOf.getEpochSecond(), DAY);
    long[] amounts = Totals.newAmounts();
    for (Column column : columns) {
      amounts[Totals.Amount.ASSETS.index(column.account)] = column.value(column.credits, today);
      amounts[Totals.Amount.LIABILITIES.index(column.account)] = column.value(column.debits, today);
    }
    return Totals.copyOf(amounts, counts);
  }

  /** The postings of one account. */
  private final class Column {
    private final Account account;
    private int size;
    private long[] days = new long[8];
    private long[] credits = new long[8];
    private long[] debits = new long[8];

    Column(Account account) {
      this.account = account;
    }

    void add(long day, long credit, long debit) {
      if (size == days.length) {
        days = Arrays.copyOf(days, 2 * size);
        credits = Arrays.copyOf(credits, 2 * size);
        debits = Arrays.copyOf(debits, 2 * size);
      }
      days[size] = day;
      credits[size] = credit;
      debits[size++] = debit;
    }

    long value(long[] faces, long today) {
      long sum = 0;
      for (int i = 0; i < size; i++) {
        sum = Math.addExact(sum, decay.value(account, faces[i], Math.max(0, today - days[i])));
      }
      return sum;
    }
  }
}
