package io.github.mettle.insight;

import io.github.mettle.sheet.BalanceSheet;
import java.util.OptionalDouble;
import org.immutables.value.Value;

/** Where one supplier stands among several. */
@Value.Immutable
public abstract class RankingEntry {
  RankingEntry() {}

  /** {@return the position, from 1} */
  public abstract int position();

  /** {@return the sheet} */
  public abstract BalanceSheet sheet();

  /** {@return the probability of being the most trustworthy of all; the sum over all is 1} */
  public abstract double best();

  /**
   * {@return how stable the order with the next is, in [0, 1]: in which share of cases this one
   * stays before the next when the weight of each account is a fifth more or a fifth less, in every
   * combination; empty for the last}
   */
  public abstract OptionalDouble stability();

  /** {@return the party} */
  public final String party() {
    return sheet().party();
  }

  /** {@return one sentence, such as "1. Ruhr Steelworks: proven, 0.71 expected, …"} */
  @Override
  public final String toString() {
    return Sentences.place(this);
  }
}
