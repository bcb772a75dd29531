package io.github.mettle.insight;

import com.google.common.collect.ImmutableTable;
import io.github.mettle.account.Criterion;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Severity;
import io.github.mettle.reflection.NotByReflection;
import org.immutables.value.Value;

/**
 * A policy with the windows that peers achieved and their expected values under these windows as
 * base rates and targets, and the number of observations.
 */
@Value.Immutable
@NotByReflection
public abstract class PeerWindows {
  PeerWindows() {}

  /**
   * {@return the peers' policy, with the windows that the given share of their deeds would meet,
   * and with their pooled expected values under these windows as base rates and targets}
   */
  public abstract Policy policy();

  /** {@return the number of peers} */
  public abstract int peers();

  /** {@return the share of their deeds that would meet the windows, in (0, 1)} */
  public abstract double quantile();

  /**
   * {@return the number of observations for each window of an incident; with fewer than {@value
   * Peers#FEWEST} it is as it was}
   */
  public abstract ImmutableTable<Severity, Criterion, Integer> incidents();

  /** {@return the number of observations for the answer window} */
  public abstract int answers();

  /** {@return the number of observations in all} */
  public final int observations() {
    return incidents().values().stream().mapToInt(n -> n).sum() + answers();
  }

  /** {@return one sentence} */
  @Override
  public final String toString() {
    return Sentences.windows(this);
  }
}
