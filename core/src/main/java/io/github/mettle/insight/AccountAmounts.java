package io.github.mettle.insight;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.record.Episode;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.ExpectationState;
import io.github.mettle.sheet.Journal;
import io.github.mettle.sheet.PostingType;
import io.github.mettle.trust.Trust;
import io.github.mettle.trust.TrustDistribution;
import io.github.mettle.trust.TrustModel;

/**
 * Assets and liabilities per account, in micro-points: what trust follows from. A journal that sums
 * what it is given, at face value. Not thread-safe.
 */
final class AccountAmounts implements Journal {
  private static final Account[] ACCOUNTS = Account.values();

  private final long[] assets = new long[ACCOUNTS.length];
  private final long[] liabilities = new long[ACCOUNTS.length];

  /** {@return the amounts of a sheet} */
  static AccountAmounts of(BalanceSheet sheet) {
    AccountAmounts amounts = new AccountAmounts();
    for (Account account : ACCOUNTS) {
      amounts.assets[account.ordinal()] = sheet.totals().assets(account).micros();
      amounts.liabilities[account.ordinal()] = sheet.totals().liabilities(account).micros();
    }
    return amounts;
  }

  long assets(Account account) {
    return assets[account.ordinal()];
  }

  long liabilities(Account account) {
    return liabilities[account.ordinal()];
  }

  /** {@return whether there is any evidence on the account} */
  boolean has(Account account) {
    return assets(account) != 0 || liabilities(account) != 0;
  }

  /** Adds other amounts so many times. */
  AccountAmounts add(AccountAmounts other, int times) {
    for (int i = 0; i < ACCOUNTS.length; i++) {
      assets[i] = Math.addExact(assets[i], Math.multiplyExact(other.assets[i], times));
      liabilities[i] =
          Math.addExact(liabilities[i], Math.multiplyExact(other.liabilities[i], times));
    }
    return this;
  }

  AccountAmounts copy() {
    return new AccountAmounts().add(this, 1);
  }

  Trust whole(TrustModel model) {
    return model.whole(account -> model.account(account, assets(account), liabilities(account)));
  }

  TrustDistribution curve(TrustModel model) {
    return model.curve(this::assets, this::liabilities);
  }

  @Override
  public void episode(Episode episode, boolean disputed) {}

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
    assets[account.ordinal()] = Math.addExact(assets(account), credit);
    liabilities[account.ordinal()] = Math.addExact(liabilities(account), debit);
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
}
