package io.github.mettle.backtest;

import com.google.common.collect.ImmutableList;
import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;

/** Questions about a party of which the sheet knows nothing. */
public final class Questions {
  private Questions() {}

  public static Question of(
      int number, String party, long askedAt, double baseRate, ImmutableList<Double> halfLives) {
    double[] sums = new double[4 * (halfLives.size() + 1)];
    return new Question(
        number, party, Account.RELIABILITY, Criterion.DELIVER, askedAt, baseRate, halfLives, sums);
  }
}
