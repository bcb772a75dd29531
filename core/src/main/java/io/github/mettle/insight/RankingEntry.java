package io.github.mettle.insight;

import io.github.mettle.reflection.NotByReflection;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.trust.Trust;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * The position of one supplier among several.
 *
 * <p>How likely it is the best, and how stable the order is, is worked out for the whole ranking
 * the first time that either is asked of any entry.
 */
@NotByReflection
public final class RankingEntry {
  private final Ranking ranking;
  private final int index;

  RankingEntry(Ranking ranking, int index) {
    this.ranking = ranking;
    this.index = index;
  }

  /** {@return the position, from 1} */
  public int position() {
    return index + 1;
  }

  /** {@return the sheet} */
  public BalanceSheet sheet() {
    return ranking.sheets().get(index);
  }

  /** {@return the supplier} */
  public String party() {
    return sheet().party();
  }

  /** {@return the trust that the order is by: overall, or of the account of the ranking} */
  public Trust trust() {
    return ranking.trust(sheet());
  }

  /**
   * {@return the probability of being the most trustworthy of all, overall or on the account of the
   * ranking; the sum over all is 1}
   */
  public double best() {
    return ranking.best()[index];
  }

  /**
   * {@return the stability of the order with the next, in [0, 1]: the share of cases in which this
   * one stays before the next when the weight of each account is a fifth more or a fifth less, in
   * every combination; 1 in a ranking by one account, and empty for the last}
   */
  public OptionalDouble stability() {
    return index + 1 < ranking.sheets().size()
        ? OptionalDouble.of(ranking.stabilities()[index])
        : OptionalDouble.empty();
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof RankingEntry other
        && index == other.index
        && ranking.equals(other.ranking);
  }

  @Override
  public int hashCode() {
    return Objects.hash(index, sheet());
  }

  /** {@return one sentence, such as "1. Ruhr Steelworks: 0.74 (0.47 to 0.96), promising, …"} */
  @Override
  public String toString() {
    return RankingWords.place(this, ranking.isOrderOnly());
  }
}
