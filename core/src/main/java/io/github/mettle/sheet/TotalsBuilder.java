package io.github.mettle.sheet;

import io.github.mettle.account.Account;
import io.github.mettle.amount.Points;
import io.github.mettle.record.Kind;
import io.github.mettle.record.Moment;
import io.github.mettle.reflection.NotByReflection;
import io.github.mettle.refusal.Problems;
import io.github.mettle.sheet.Totals.Amount;
import io.github.mettle.sheet.Totals.Count;
import java.util.Locale;

/**
 * Puts totals together from numbers that were summed elsewhere, such as those of a sheet that is
 * read back. What frequency and trials are worked out from is not among them. Not thread-safe.
 */
@NotByReflection
public final class TotalsBuilder {
  private final long[] amounts = Totals.newAmounts();
  private final int[] counts = Totals.newCounts();

  TotalsBuilder() {}

  /**
   * Sets the points earned on an account.
   *
   * @param account the account
   * @param points at least 0
   * @return this builder
   */
  public TotalsBuilder assets(Account account, Points points) {
    return set(Amount.ASSETS, account, points);
  }

  /**
   * Sets the points lost or owed on an account.
   *
   * @param account the account
   * @param points at least 0
   * @return this builder
   */
  public TotalsBuilder liabilities(Account account, Points points) {
    return set(Amount.LIABILITIES, account, points);
  }

  /**
   * Sets the part of the liabilities that is overdue and still owed.
   *
   * @param account the account
   * @param points in [0, liabilities]
   * @return this builder
   */
  public TotalsBuilder outstanding(Account account, Points points) {
    return set(Amount.OUTSTANDING, account, points);
  }

  /**
   * Sets the points at stake in what is not yet due.
   *
   * @param account the account
   * @param points at least 0
   * @return this builder
   */
  public TotalsBuilder contingent(Account account, Points points) {
    return set(Amount.CONTINGENT, account, points);
  }

  /**
   * Sets the part of the liabilities that comes from disputed episodes.
   *
   * @param account the account
   * @param points in [0, liabilities]
   * @return this builder
   */
  public TotalsBuilder disputed(Account account, Points points) {
    return set(Amount.DISPUTED, account, points);
  }

  /**
   * Sets the number of episodes with a posting on an account.
   *
   * @param account the account
   * @param count at least 0
   * @return this builder
   */
  public TotalsBuilder episodeCount(Account account, int count) {
    return set(Count.EPISODES, account, count);
  }

  /**
   * Sets the number of expectations met on an account.
   *
   * @param account the account
   * @param count at least 0
   * @return this builder
   */
  public TotalsBuilder met(Account account, int count) {
    return set(Count.MET, account, count);
  }

  /**
   * Sets the number of expectations missed on an account.
   *
   * @param account the account
   * @param count at least 0
   * @return this builder
   */
  public TotalsBuilder missed(Account account, int count) {
    return set(Count.MISSED, account, count);
  }

  /**
   * Sets the number of expectations waived on an account.
   *
   * @param account the account
   * @param count at least 0
   * @return this builder
   */
  public TotalsBuilder waived(Account account, int count) {
    return set(Count.WAIVED, account, count);
  }

  /**
   * Sets the number of known episodes of a kind.
   *
   * @param kind of episode
   * @param count at least 0
   * @return this builder
   */
  public TotalsBuilder count(Kind kind, int count) {
    counts[Totals.countIndex(kind)] = count;
    return this;
  }

  private TotalsBuilder set(Amount amount, Account account, Points points) {
    amounts[amount.index(account)] = points.micros();
    return this;
  }

  private TotalsBuilder set(Count number, Account account, int count) {
    counts[number.index(account)] = count;
    return this;
  }

  /**
   * {@return the totals}
   *
   * @throws io.github.mettle.refusal.RefusedException with every number that is out of its range
   * @throws ArithmeticException if a sum does not fit
   */
  public Totals build() {
    Problems problems = Problems.collect();
    check(problems, amounts, counts);
    problems.refuseIfAny();
    return new Totals(amounts, counts.clone(), 0, Moment.NEVER, null, null);
  }

  /** Collects the amounts and numbers that are out of their range. */
  static void check(Problems problems, long[] amounts, int[] counts) {
    for (Account account : Account.values()) {
      for (Amount amount : Amount.values()) {
        check(problems, amounts, amount, account);
      }
      for (Count count : Count.values()) {
        int n = counts[count.index(account)];
        String attribute = account + "." + count.name().toLowerCase(Locale.ROOT);
        problems.require(n >= 0, attribute, "must be at least 0", n);
      }
    }
    for (Kind kind : Kind.values()) {
      int n = counts[Totals.countIndex(kind)];
      problems.require(n >= 0, "counts." + kind.key(), "must be at least 0", n);
    }
  }

  private static void check(Problems problems, long[] amounts, Amount amount, Account account) {
    long micros = amounts[amount.index(account)];
    boolean isPart = amount == Amount.OUTSTANDING || amount == Amount.DISPUTED;
    long most = isPart ? Math.max(0, amounts[Amount.LIABILITIES.index(account)]) : Long.MAX_VALUE;
    if (micros < 0 || micros > most) {
      String attribute = account + "." + amount.name().toLowerCase(Locale.ROOT);
      String rule = isPart ? "must be in [0, liabilities]" : "must be at least 0";
      problems.add(attribute, rule, Points.ofMicros(micros));
    }
  }
}
