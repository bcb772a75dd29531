package io.github.mettle.insight;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import org.immutables.value.Value;

/** What most of the gain or the loss on an account comes from, and how often. */
@Value.Immutable
abstract class AccountDriver {
  abstract Account account();

  abstract Criterion criterion();

  /** Whether it was lost whatever happened next: we noticed first, it hit us, it came back. */
  abstract boolean isForfeited();

  /** In micro-points. */
  abstract long amount();

  /** In how many episodes it was so. */
  abstract int count();

  /** How many episodes were judged by that criterion on that account. */
  abstract int judged();
}
