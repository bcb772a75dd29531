package io.github.mettle.sheet;

import io.github.mettle.account.Account;
import io.github.mettle.amount.Points;
import io.github.mettle.reflection.NotByReflection;
import io.github.mettle.trust.Trust;
import java.util.function.Supplier;

/**
 * One account of a sheet: what was earned and lost on it, and the trust that follows.
 *
 * <p>A view of its sheet, and equal to another line if account, amounts and trust are. Lines that
 * were listed together share one ledger, made when the first of them is asked for its entries.
 */
@NotByReflection
public final class Line {
  private final BalanceSheet sheet;
  private final Account account;
  private final Supplier<Ledger> ledger;

  Line(BalanceSheet sheet, Account account, Supplier<Ledger> ledger) {
    this.sheet = sheet;
    this.account = account;
    this.ledger = ledger;
  }

  /** {@return the account} */
  public Account account() {
    return account;
  }

  /** {@return the points earned} */
  public Points assets() {
    return sheet.totals().assets(account);
  }

  /** {@return the points lost or owed} */
  public Points liabilities() {
    return sheet.totals().liabilities(account);
  }

  /** {@return assets minus liabilities} */
  public Points net() {
    return sheet.totals().net(account);
  }

  /** {@return the part of the liabilities that is overdue and not settled} */
  public Points outstanding() {
    return sheet.totals().outstanding(account);
  }

  /** {@return the stakes of expectations not yet due: shown, not counted} */
  public Points contingent() {
    return sheet.totals().contingent(account);
  }

  /** {@return the part of the liabilities that comes from disputed episodes} */
  public Points disputed() {
    return sheet.totals().disputed(account);
  }

  /** {@return the number of episodes with a posting here} */
  public int episodeCount() {
    return sheet.totals().episodeCount(account);
  }

  /** {@return the number of expectations that were met: done in time and in full} */
  public int met() {
    return sheet.totals().met(account);
  }

  /** {@return the number of expectations that were missed: late, in part, or overdue} */
  public int missed() {
    return sheet.totals().missed(account);
  }

  /** {@return the number of expectations that the buyer waived} */
  public int waived() {
    return sheet.totals().waived(account);
  }

  /** {@return the trust that follows: how well the next thing of this kind will be handled} */
  public Trust trust() {
    return sheet.trusts().account(account);
  }

  /**
   * {@return every posting, by day}
   *
   * @throws IllegalStateException if the sheet was not weighed here, but read
   */
  public Listing<Posting> postings() {
    return ledger.get().postings(account);
  }

  /**
   * {@return every expectation, met or not, soonest first}
   *
   * @throws IllegalStateException if the sheet was not weighed here, but read
   */
  public Listing<Expectation> expectations() {
    return ledger.get().expectations(account);
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
        && episodeCount() == other.episodeCount()
        && met() == other.met()
        && missed() == other.missed()
        && waived() == other.waived()
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
