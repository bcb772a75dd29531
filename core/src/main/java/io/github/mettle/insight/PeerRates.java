package io.github.mettle.insight;

import com.google.common.collect.ImmutableMap;
import io.github.mettle.account.Account;
import io.github.mettle.amount.Points;
import io.github.mettle.policy.Policy;
import io.github.mettle.reflection.NotByReflection;
import org.immutables.value.Value;

/** A policy whose base rates are what peers are like, and the evidence for them. */
@Value.Immutable
@NotByReflection
public abstract class PeerRates {
  PeerRates() {}

  /** {@return the peers' policy with their pooled expected values for its base rates} */
  public abstract Policy policy();

  /** {@return the number of peers} */
  public abstract int peers();

  /**
   * {@return the evidence for each base rate, assets and liabilities together; where there is none,
   * the base rate is as it was}
   */
  public abstract ImmutableMap<Account, Points> evidence();

  /** {@return one sentence, such as "Base rates from 12 peers, by 345.20 points of evidence"} */
  @Override
  public final String toString() {
    return Sentences.rates(this);
  }
}
