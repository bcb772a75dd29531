package io.github.mettle.insight;

import com.google.common.collect.ImmutableList;
import io.github.mettle.refusal.RefusedException;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.trust.Trust;
import io.github.mettle.trust.TrustDistribution;
import io.github.mettle.trust.TrustModel;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Suppliers in order: the PROVEN first, the IMPAIRED last, the rest between; within these by
 * expected, then by lower, then by name.
 *
 * <p>Beside the order stand the probability of each to be the most trustworthy of all, and how
 * stable the order of neighbours is when the weights move.
 *
 * <pre>{@code
 * Ranking ranking = Ranking.of(sheets);
 * ranking.places().get(0).party();
 * System.out.println(ranking);
 * }</pre>
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Ranking {
  /** The order of sheets under one policy, as of one instant; the best comes first. */
  public static final Comparator<BalanceSheet> ORDER =
      Comparator.comparing((BalanceSheet sheet) -> sheet.trust(), Ranking::compare)
          .thenComparing(BalanceSheet::party);

  private final ImmutableList<RankingEntry> places;

  private Ranking(ImmutableList<RankingEntry> places) {
    this.places = places;
  }

  /**
   * {@return the ranking of sheets}
   *
   * @param sheets at least one, of different parties, under the same policy and as of the same
   *     instant
   * @throws RefusedException if they are not
   * @throws IllegalStateException if none was weighed here
   */
  public static Ranking of(Collection<BalanceSheet> sheets) {
    if (sheets.isEmpty()) {
      throw RefusedException.of("", "sheets", "must be at least one", "none");
    }
    TrustModel model = Sheets.common("a ranking", sheets);
    requireDifferentParties(sheets);
    ImmutableList<BalanceSheet> ordered = ImmutableList.sortedCopyOf(ORDER, sheets);
    double[] best =
        TrustDistribution.probabilitiesOfBest(
            ordered.stream().map(sheet -> Sheets.curve(model, sheet)).toList());
    double[] stabilities = Stability.of(model, ordered);
    ImmutableList.Builder<RankingEntry> places = ImmutableList.builder();
    for (int i = 0; i < best.length; i++) {
      boolean isLast = i == best.length - 1;
      places.add(
          ImmutableRankingEntry.assemble()
              .position(i + 1)
              .sheet(ordered.get(i))
              .best(best[i])
              .stability(isLast ? OptionalDouble.empty() : OptionalDouble.of(stabilities[i]))
              .build());
    }
    return new Ranking(places.build());
  }

  private static void requireDifferentParties(Collection<BalanceSheet> sheets) {
    Set<String> parties = new HashSet<>();
    for (BalanceSheet sheet : sheets) {
      if (!parties.add(sheet.party())) {
        throw RefusedException.of("", "party", "must be ranked once", sheet.party());
      }
    }
  }

  /** The order without names; negative if the first is better. */
  static int compare(Trust first, Trust second) {
    int byStanding = Integer.compare(rank(first), rank(second));
    if (byStanding != 0) {
      return byStanding;
    }
    int byExpected = Double.compare(second.expected(), first.expected());
    return byExpected != 0 ? byExpected : Double.compare(second.lower(), first.lower());
  }

  private static int rank(Trust trust) {
    return switch (trust.standing()) {
      case PROVEN -> 0;
      case PROMISING, UNTESTED -> 1;
      case MIXED, DOUBTFUL -> 2;
      case IMPAIRED -> 3;
    };
  }

  /** {@return the suppliers, the best first} */
  public ImmutableList<RankingEntry> places() {
    return places;
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof Ranking other && places.equals(other.places);
  }

  @Override
  public int hashCode() {
    return places.hashCode();
  }

  /** {@return a table, the best first} */
  @Override
  public String toString() {
    return Sentences.table(this);
  }
}
