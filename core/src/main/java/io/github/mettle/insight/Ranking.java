package io.github.mettle.insight;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import io.github.mettle.account.Account;
import io.github.mettle.reflection.NotByReflection;
import io.github.mettle.refusal.RefusedException;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Reportable;
import io.github.mettle.trust.Standing;
import io.github.mettle.trust.Trust;
import io.github.mettle.trust.TrustDistribution;
import io.github.mettle.trust.TrustModel;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Suppliers in order: the PROVEN first, then the PROMISING and the UNTESTED, then the MIXED and the
 * DOUBTFUL, the IMPAIRED last; within these by expected value, then by lower end, then by name.
 *
 * <p>The order costs no more than a sort. Beside it stand the probability of each to be the most
 * trustworthy of all, and the stability of the order of neighbours when the weights move; both are
 * worked out once, when they are first asked for. {@link #toString()} asks for them.
 *
 * <pre>{@code
 * Ranking ranking = Ranking.of(sheets);
 * ranking.top(3).forEach(entry -> System.out.println(entry.party()));
 * Ranking.by(Account.RELIABILITY, sheets).places().get(0).party();
 * System.out.println(ranking);
 * }</pre>
 *
 * <p>Immutable and safe to share between threads.
 */
@NotByReflection
public final class Ranking implements Reportable {
  /** The order of sheets under one policy, as of one instant; the best comes first. */
  public static final Comparator<BalanceSheet> ORDER = order(null);

  private final @Nullable Account account;
  private final TrustModel model;
  private final ImmutableList<BalanceSheet> sheets;
  private final int most;
  private final boolean isOrderOnly;
  private volatile double @Nullable [] best;
  private volatile double @Nullable [] stabilities;

  private Ranking(
      @Nullable Account account,
      TrustModel model,
      ImmutableList<BalanceSheet> sheets,
      int most,
      boolean isOrderOnly) {
    this.account = account;
    this.model = model;
    this.sheets = sheets;
    this.most = most;
    this.isOrderOnly = isOrderOnly;
  }

  private static Ranking ranked(@Nullable Account account, Collection<BalanceSheet> sheets) {
    if (sheets.isEmpty()) {
      throw RefusedException.of("", "sheets", "must be at least one", "none");
    }
    TrustModel model = Sheets.common("a ranking", sheets);
    requireDifferentParties(sheets);
    Comparator<BalanceSheet> order = account == null ? ORDER : order(account);
    return new Ranking(
        account, model, ImmutableList.sortedCopyOf(order, sheets), sheets.size(), false);
  }

  /**
   * {@return the ranking of sheets by the trust overall}
   *
   * @param sheets at least one, of different parties, under the same policy and as of the same
   *     instant
   * @throws RefusedException if they are not
   * @throws IllegalStateException if none was weighed here
   */
  public static Ranking of(Collection<BalanceSheet> sheets) {
    return ranked(null, sheets);
  }

  /**
   * {@return the ranking of sheets by the trust of one account}
   *
   * @param account the account
   * @param sheets at least one, of different parties, under the same policy and as of the same
   *     instant
   * @throws RefusedException if they are not
   * @throws IllegalStateException if none was weighed here
   */
  public static Ranking by(Account account, Collection<BalanceSheet> sheets) {
    return ranked(account, sheets);
  }

  private static void requireDifferentParties(Collection<BalanceSheet> sheets) {
    Set<String> parties = Sets.newHashSetWithExpectedSize(sheets.size());
    for (BalanceSheet sheet : sheets) {
      if (!parties.add(sheet.party())) {
        throw RefusedException.of("", "party", "must be ranked once", sheet.party());
      }
    }
  }

  private static Comparator<BalanceSheet> order(@Nullable Account account) {
    return Comparator.comparing((BalanceSheet sheet) -> trust(account, sheet), Ranking::compare)
        .thenComparing(BalanceSheet::party);
  }

  private static Trust trust(@Nullable Account account, BalanceSheet sheet) {
    return account == null ? sheet.trust() : sheet.trust(account);
  }

  /** The order without names; negative if the first is better. */
  static int compare(Trust first, Trust second) {
    int byStanding = Integer.compare(tier(first.standing()), tier(second.standing()));
    if (byStanding != 0) {
      return byStanding;
    }
    int byExpected = Double.compare(second.expected(), first.expected());
    return byExpected != 0 ? byExpected : Double.compare(second.lower(), first.lower());
  }

  /**
   * {@return the tier of a standing, from 0, which is the best}
   *
   * <p>Standings of one tier are ordered by expected value. For engines that sort by columns.
   *
   * @param standing of a supplier
   */
  public static int tier(Standing standing) {
    return switch (standing) {
      case PROVEN -> 0;
      case PROMISING, UNTESTED -> 1;
      case MIXED, DOUBTFUL -> 2;
      case IMPAIRED -> 3;
    };
  }

  /** {@return the account that the order is by, unless it is by the trust overall} */
  public Optional<Account> account() {
    return Optional.ofNullable(account);
  }

  /** {@return the suppliers shown, the best first} */
  public ImmutableList<RankingEntry> places() {
    return top(most);
  }

  /** {@return the number of suppliers in the order, shown or not} */
  public int size() {
    return sheets.size();
  }

  /**
   * {@return the same ranking, showing only its first suppliers; their probabilities of being the
   * best are still those among all suppliers}
   *
   * @param most the number of suppliers, at least 1; all where there are fewer
   * @throws RefusedException if it is below 1
   */
  public Ranking atMost(int most) {
    if (most < 1) {
      throw RefusedException.of("", "most", "must be at least 1", most);
    }
    return new Ranking(account, model, sheets, Math.min(most, sheets.size()), isOrderOnly);
  }

  /**
   * {@return the same ranking that shows neither probabilities nor stability, which cost far more
   * than the order of many suppliers}
   */
  public Ranking orderOnly() {
    return new Ranking(account, model, sheets, most, true);
  }

  /** {@return whether neither probabilities nor stability are shown} */
  public boolean isOrderOnly() {
    return isOrderOnly;
  }

  /**
   * {@return the first suppliers, the best first; all where there are fewer}
   *
   * @param size the number of suppliers, at least 0
   * @throws RefusedException if it is below 0
   */
  public ImmutableList<RankingEntry> top(int size) {
    if (size < 0) {
      throw RefusedException.of("", "size", "must be at least 0", size);
    }
    return IntStream.range(0, Math.min(size, sheets.size()))
        .mapToObj(index -> new RankingEntry(this, index))
        .collect(ImmutableList.toImmutableList());
  }

  ImmutableList<BalanceSheet> sheets() {
    return sheets;
  }

  Trust trust(BalanceSheet sheet) {
    return trust(account, sheet);
  }

  /** {@return the probability of each to be the best, in their order; not to be changed} */
  double[] best() {
    double[] known = best;
    if (known == null) {
      known = TrustDistribution.probabilitiesOfBest(curves());
      best = known;
    }
    return known;
  }

  private List<TrustDistribution> curves() {
    return sheets.stream().map(this::curve).toList();
  }

  private TrustDistribution curve(BalanceSheet sheet) {
    return account == null
        ? Sheets.curve(model, sheet)
        : model.curve(
            account,
            sheet.totals().assets(account).micros(),
            sheet.totals().liabilities(account).micros());
  }

  /** {@return the stability of each but the last, in their order; not to be changed} */
  double[] stabilities() {
    double[] known = stabilities;
    if (known == null) {
      known = account == null ? Stability.of(model, sheets) : certain(sheets.size() - 1);
      stabilities = known;
    }
    return known;
  }

  /** Weights do not change the order by one account. */
  private static double[] certain(int size) {
    double[] certain = new double[size];
    Arrays.fill(certain, 1);
    return certain;
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof Ranking other
        && account == other.account
        && most == other.most
        && isOrderOnly == other.isOrderOnly
        && sheets.equals(other.sheets);
  }

  @Override
  public int hashCode() {
    return Objects.hash(account, sheets, most, isOrderOnly);
  }

  /** {@return a table, the best first} */
  @Override
  public String toString() {
    return RankingWords.table(this);
  }
}
