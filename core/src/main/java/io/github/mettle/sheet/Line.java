package io.github.mettle.sheet;

import io.github.mettle.account.Account;
import io.github.mettle.amount.Points;
import io.github.mettle.trust.Trust;

/**
 * One account of a sheet: what was earned and lost on it, and the trust that follows.
 *
 * <p>A view of its sheet, and equal to another line if account, amounts and trust are.
 */
public final class Line {
  private final BalanceSheet sheet;
  private final Account account;

  Line(BalanceSheet sheet, Account account) {
    this.sheet = sheet;
    this.account = account;
  }

  /** {@return which account} */
  public Account account() {
    return account;
  }

  /** {@return what was earned} */
  public Points assets() {
    return sheet.totals().assets(account);
  }

  /** {@return what was lost or is owed} */
  public Points liabilities() {
    return sheet.totals().liabilities(account);
  }

  /** {@return assets without liabilities} */
  public Points net() {
    return sheet.totals().net(account);
  }

  /** {@return which part of the liabilities is owed now, and overdue} */
  public Points outstanding() {
    return sheet.totals().outstanding(account);
  }

  /** {@return what can still be lost by what is expected and not yet due: shown, not counted} */
  public Points contingent() {
    return sheet.totals().contingent(account);
  }

  /** {@return which part of the liabilities comes from episodes that are disputed} */
  public Points disputed() {
    return sheet.totals().disputed(account);
  }

  /** {@return how many episodes have a posting here} */
  public int episodes() {
    return sheet.totals().episodes(account);
  }

  /** {@return how well they will handle the next thing of this kind, and how sure we are} */
  public Trust trust() {
    return sheet.trusts().account(account);
  }

  /**
   * {@return every posting, by day}
   *
   * @throws IllegalStateException if the sheet was not weighed here, but read
   */
  public Listing<Posting> postings() {
    return sheet.postings().stream()
        .filter(posting -> posting.account() == account)
        .collect(Listing.toListing());
  }

  /**
   * {@return every expectation, met or not, soonest first}
   *
   * @throws IllegalStateException if the sheet was not weighed here, but read
   */
  public Listing<Expectation> expectations() {
    return sheet.expectations().stream()
        .filter(expectation -> expectation.account() == account)
        .collect(Listing.toListing());
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof Line other
        && account == other.account
        && assets().equals(other.assets())
        && liabilities().equals(other.liabilities())
        && outstanding().equals(other.outstanding())
        && contingent().equals(other.contingent())
        && disputed().equals(other.disputed())
        && episodes() == other.episodes()
        && trust().equals(other.trust());
  }

  @Override
  public int hashCode() {
    return (account.ordinal() * 31 + assets().hashCode()) * 31 + liabilities().hashCode();
  }

  /** {@return one readable line, such as "NOTIFICATION +0.7 −0 = 0.7: 0.63 (0.27 to 0.94), …"} */
  @Override
  public String toString() {
    return account + " +" + assets() + " −" + liabilities() + " = " + net() + ": " + trust();
  }
}
