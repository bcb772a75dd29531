package io.github.mettle.kit;

import io.github.mettle.account.Account;
import io.github.mettle.account.Section;
import io.github.mettle.amount.Points;
import io.github.mettle.json.MettleJson;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Line;
import io.github.mettle.trust.Trust;
import io.github.mettle.trust.TrustModel;
import java.util.Collection;
import java.util.List;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions about a balance sheet.
 *
 * <p>An account is below another if it has less assets, more liabilities, or a lower expected,
 * lower or upper end. Amounts are compared exactly unless told otherwise; the three probabilities
 * to within 1e-12, which is what the quantiles promise.
 */
public final class BalanceSheetAssert extends AbstractAssert<BalanceSheetAssert, BalanceSheet> {
  private static final double PROBABILITY = 1e-12;

  BalanceSheetAssert(BalanceSheet actual) {
    super(actual, BalanceSheetAssert.class);
  }

  /** Verifies that no account, no section and not the overall trust is below the other's. */
  public BalanceSheetAssert isNowhereBelow(BalanceSheet other) {
    isNotBelow(other, List.of(Account.values()));
    for (Section section : Section.values()) {
      if (other.trust(section).isPresent()) {
        Trust mine = actual.trust(section).orElseThrow();
        requireNotBelow(section, mine, other.trust(section).orElseThrow());
      }
    }
    return requireNotBelow("the whole", actual.trust(), other.trust());
  }

  /** Verifies that these accounts are not below the other's. */
  public BalanceSheetAssert isNotBelow(BalanceSheet other, Collection<Account> accounts) {
    isNotNull();
    for (Account account : accounts) {
      Line mine = actual.line(account);
      Line theirs = other.line(account);
      requireAtLeast(account + " assets", mine.assets(), theirs.assets());
      requireAtLeast(account + " liabilities", theirs.liabilities(), mine.liabilities());
      requireNotBelow(account, mine.trust(), theirs.trust());
    }
    return this;
  }

  /** Verifies that no account loses more, and none but EXTRA_MILE earns more than the other's. */
  public BalanceSheetAssert isNoMoreAtStakeThan(BalanceSheet other) {
    isNotNull();
    for (Account account : Account.values()) {
      Line mine = actual.line(account);
      Line theirs = other.line(account);
      requireAtLeast(account + " liabilities", theirs.liabilities(), mine.liabilities());
      if (account != Account.EXTRA_MILE) {
        requireAtLeast(account + " assets", theirs.assets(), mine.assets());
      }
    }
    return this;
  }

  /**
   * Verifies that no account is below the other's, even if its liabilities were less by so many
   * micro-points.
   */
  public BalanceSheetAssert isNowhereBelowByMoreThan(
      long micros, BalanceSheet other, TrustModel model) {
    isNotNull();
    for (Account account : Account.values()) {
      Line mine = actual.line(account);
      Line theirs = other.line(account);
      long forgiven = Math.max(0, mine.liabilities().micros() - micros);
      requireAtLeast(account + " assets", mine.assets(), theirs.assets());
      requireAtLeast(account + " liabilities", theirs.liabilities(), Points.ofMicros(forgiven));
      Trust nearly = model.account(account, mine.assets().micros(), forgiven);
      requireNotBelow(account, nearly, theirs.trust());
    }
    return this;
  }

  /** Verifies that every amount, count, trust, frequency and trial is the other's, bit for bit. */
  public BalanceSheetAssert hasTheNumbersOf(BalanceSheet other) {
    requireSame("counts", actual.counts(), other.counts());
    return hasTheNumbersButTheCountsOf(other);
  }

  /** Verifies that every amount, trust, frequency and trial is the other's, bit for bit. */
  public BalanceSheetAssert hasTheNumbersButTheCountsOf(BalanceSheet other) {
    requireSame("frequency", actual.frequency(), other.frequency());
    return hasTheAmountsAndTrustOf(other);
  }

  /** Verifies that every amount, trust and trial is the other's, bit for bit. */
  public BalanceSheetAssert hasTheAmountsAndTrustOf(BalanceSheet other) {
    requireSame("trials", actual.trials(), other.trials());
    return hasTheTrustOf(other);
  }

  /** Verifies that every amount and trust is the other's, bit for bit. */
  public BalanceSheetAssert hasTheTrustOf(BalanceSheet other) {
    isNotNull();
    requireSame("lines", actual.lines(), other.lines());
    requireSame("sections", actual.sections(), other.sections());
    requireSame("trust", actual.trust(), other.trust());
    return this;
  }

  /**
   * Verifies that JSON, postings, expectations and text equal the other's, to the last character.
   */
  public BalanceSheetAssert readsLike(BalanceSheet other) {
    isNotNull();
    requireSame("JSON", MettleJson.write(actual), MettleJson.write(other));
    requireSame("postings", actual.postings(), other.postings());
    requireSame("expectations", actual.expectations(), other.expectations());
    requireSame("table", actual.toString(), other.toString());
    return this;
  }

  private void requireSame(String what, Object mine, Object theirs) {
    if (!mine.equals(theirs)) {
      failWithActualExpectedAndMessage(mine, theirs, "%s must be the same", what);
    }
  }

  private void requireAtLeast(String what, Points more, Points less) {
    if (more.compareTo(less) < 0) {
      failWithMessage("%s must not be worse by %s%n%s", what, less.minus(more), actual);
    }
  }

  private BalanceSheetAssert requireNotBelow(Object what, Trust mine, Trust theirs) {
    boolean holds =
        mine.expected() >= theirs.expected() - PROBABILITY
            && mine.lower() >= theirs.lower() - PROBABILITY
            && mine.upper() >= theirs.upper() - PROBABILITY;
    if (!holds) {
      failWithActualExpectedAndMessage(mine, theirs, "%s must not be below the other's", what);
    }
    return this;
  }
}
