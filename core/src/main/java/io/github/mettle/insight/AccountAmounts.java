package io.github.mettle.insight;

import io.github.mettle.account.Account;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Posting;
import io.github.mettle.sheet.Totals;
import io.github.mettle.trust.Trust;
import io.github.mettle.trust.TrustDistribution;
import io.github.mettle.trust.TrustModel;

/**
 * Assets and liabilities per account, in micro-points: what trust follows from. Not thread-safe.
 */
final class AccountAmounts {
  private static final Account[] ACCOUNTS = Account.values();

  private final long[] assets = new long[ACCOUNTS.length];
  private final long[] liabilities = new long[ACCOUNTS.length];

  /** {@return the amounts of a sheet} */
  static AccountAmounts of(BalanceSheet sheet) {
    return of(sheet.totals());
  }

  /** {@return the amounts of totals} */
  static AccountAmounts of(Totals totals) {
    AccountAmounts amounts = new AccountAmounts();
    for (Account account : ACCOUNTS) {
      amounts.assets[account.ordinal()] = totals.assets(account).micros();
      amounts.liabilities[account.ordinal()] = totals.liabilities(account).micros();
    }
    return amounts;
  }

  /** {@return the amounts of postings, as valued on the day of the sheet} */
  static AccountAmounts of(Iterable<Posting> postings) {
    AccountAmounts amounts = new AccountAmounts();
    for (Posting posting : postings) {
      int i = posting.account().ordinal();
      amounts.assets[i] = Math.addExact(amounts.assets[i], posting.assets().micros());
      amounts.liabilities[i] =
          Math.addExact(amounts.liabilities[i], posting.liabilities().micros());
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

  /** Adds a multiple of other amounts. */
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

  /**
   * {@return the trust overall}
   *
   * @param model the policy's
   * @param hasFailed whether a trial fails: the amounts alone do not tell
   */
  Trust whole(TrustModel model, boolean hasFailed) {
    return model.whole(model.accounts(this::assets, this::liabilities), hasFailed);
  }

  TrustDistribution curve(TrustModel model) {
    return model.curve(this::assets, this::liabilities);
  }
}
