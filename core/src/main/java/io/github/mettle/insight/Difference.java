package io.github.mettle.insight;

import io.github.mettle.account.Account;
import io.github.mettle.amount.Decimals;
import io.github.mettle.reflection.NotByReflection;
import org.immutables.value.Value;

/** What one account contributes to the difference between two sheets. */
@Value.Immutable
@NotByReflection
public abstract class Difference {
  Difference() {}

  /** {@return the account} */
  public abstract Account account();

  /** {@return weight · (expected value of the first − that of the second): its part overall} */
  public abstract double amount();

  /** {@return the probability that the first is better on this account; ties half} */
  public abstract double probability();

  /** {@return whether there is evidence on this account in both sheets} */
  public abstract boolean isKnown();

  /** {@return the party ahead on this account} */
  public final Ahead lead() {
    return Ahead.of(probability());
  }

  /** {@return one readable line, such as "NOTIFICATION +0.0312, 0.84 likely ahead"} */
  @Override
  public final String toString() {
    String sign = amount() < 0 ? "−" : "+";
    return account()
        + " "
        + sign
        + Decimals.fixed(Math.abs(amount()), 4)
        + ", "
        + Decimals.fixed(probability(), 2)
        + " likely ahead";
  }
}
