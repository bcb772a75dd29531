package io.github.mettle.sheet;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.record.Episode;
import io.github.mettle.sheet.Totals.Amount;
import java.time.Instant;

/**
 * A journal that sums: the mutable companion of {@link Totals}. Allocates nothing per posting. Not
 * thread-safe; any number of them can work on parts of a record, and their totals be added.
 *
 * <p>For those who extend the library; callers do not need it.
 */
public final class TotalsAccumulator implements Journal {
  private static final int DAY = 86_400;

  private final Decay decay;
  private final long today;
  private final long[] amounts = Totals.newAmounts();
  private final int[] counts = Totals.newCounts();
  private int accountsOfEpisode;
  private boolean disputed;

  private TotalsAccumulator(Decay decay, long today) {
    this.decay = decay;
    this.today = today;
  }

  /**
   * {@return an empty accumulator}
   *
   * @param decay the decay of the policy
   * @param asOf the instant at which everything is valued
   */
  public static TotalsAccumulator of(Decay decay, Instant asOf) {
    return new TotalsAccumulator(decay, Math.floorDiv(asOf.getEpochSecond(), DAY));
  }

  @Override
  public void episode(Episode episode, boolean disputed) {
    counts[Totals.countIndex(episode.kind())]++;
    accountsOfEpisode = 0;
    this.disputed = disputed;
  }

  /** Begins something that is not an episode of the record, and so of no kind. */
  void other() {
    accountsOfEpisode = 0;
    disputed = false;
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
    long lost = decay.value(account, debit, age);
    add(Amount.ASSETS, account, decay.value(account, credit, age));
    add(Amount.LIABILITIES, account, lost);
    if (basis == PostingType.OVERDUE) {
      add(Amount.OUTSTANDING, account, lost);
    }
    if (disputed) {
      add(Amount.DISPUTED, account, lost);
    }
    countEpisode(account);
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
    add(Amount.CONTINGENT, account, contingent);
  }

  /** {@return the totals so far} */
  public Totals totals() {
    return Totals.copyOf(amounts, counts);
  }

  private void add(Amount amount, Account account, long micros) {
    int i = amount.index(account);
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
