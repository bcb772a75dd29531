package io.github.mettle.sheet;

import com.google.common.collect.ImmutableList;
import io.github.mettle.refusal.RefusedException;
import java.util.AbstractList;
import java.util.Collection;
import java.util.RandomAccess;

/**
 * The sheets of one party at several instants, earliest first: how trust came to be what it is.
 *
 * <p>An immutable list of at least one sheet, all of the same party under the same policy. Prints
 * as a table, a line for each instant.
 */
public final class History extends AbstractList<BalanceSheet> implements RandomAccess, Reportable {
  private final ImmutableList<BalanceSheet> sheets;

  private History(ImmutableList<BalanceSheet> sheets) {
    this.sheets = sheets;
  }

  /**
   * {@return the history of some sheets}
   *
   * @param sheets at least one, none of them before the one that it follows
   * @throws RefusedException if there is none, party or policy differ, or one is earlier
   */
  public static History of(Collection<BalanceSheet> sheets) {
    ImmutableList<BalanceSheet> all = ImmutableList.copyOf(sheets);
    if (all.isEmpty()) {
      throw RefusedException.of("", "sheets", "must be at least one", 0);
    }
    for (int i = 1; i < all.size(); i++) {
      requireFollows(all.get(i - 1), all.get(i));
    }
    return new History(all);
  }

  private static void requireFollows(BalanceSheet before, BalanceSheet after) {
    SameContext.require("party", before.party(), after.party());
    before.requireSamePolicy(after);
    if (after.asOf().dueSecond() < before.asOf().dueSecond()) {
      String rule = "must be at or after the one before, " + before.asOf();
      throw RefusedException.of("", "asOf", rule, after.asOf());
    }
  }

  /** {@return the party that is judged} */
  public String party() {
    return first().party();
  }

  /** {@return the fingerprint of the policy of every sheet} */
  public String policyFingerprint() {
    return first().policyFingerprint();
  }

  /** {@return the earliest sheet} */
  public BalanceSheet first() {
    return sheets.get(0);
  }

  /** {@return the latest sheet} */
  public BalanceSheet last() {
    return sheets.get(sheets.size() - 1);
  }

  /** {@return the statement of changes from the earliest sheet to the latest} */
  public StatementOfChanges changes() {
    return StatementOfChanges.between(first(), last());
  }

  @Override
  public int size() {
    return sheets.size();
  }

  @Override
  public BalanceSheet get(int index) {
    return sheets.get(index);
  }

  /** {@return a table with a line for each instant} */
  @Override
  public String toString() {
    return SheetText.of(this);
  }
}
