package io.github.mettle.insight;

import io.github.mettle.account.Account;
import io.github.mettle.record.Episode;
import io.github.mettle.reflection.NotByReflection;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.EpisodeEntry;
import io.github.mettle.sheet.Reportable;
import io.github.mettle.trust.Standing;
import io.github.mettle.trust.Trust;
import io.github.mettle.trust.TrustModel;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Do they take the same trouble over the small order?
 *
 * <p>Of the episodes that have an order value and a posting, those up to the median value are
 * small, the others large. Each half's trust is the weighted mean of the accounts on which both
 * have evidence: what only one of them knows says nothing about the difference. There is too little
 * to tell where there is no such account, or where either half is UNTESTED.
 *
 * <pre>{@code
 * SmallOrders.of(sheet).sentence();
 * // "Small orders, up to 500, are treated worse than large ones: 0.41 against 0.78, 96 % likely"
 * }</pre>
 *
 * <p>Immutable and safe to share between threads.
 */
@NotByReflection
public final class SmallOrders implements Reportable {
  private final BalanceSheet sheet;
  private final int episodes;
  private final double median;
  private final Optional<Halves> halves;

  /** What is known where both halves have evidence. */
  private record Halves(Trust small, Trust large, double probability) {}

  private SmallOrders(BalanceSheet sheet, int episodes, double median, Optional<Halves> halves) {
    this.sheet = sheet;
    this.episodes = episodes;
    this.median = median;
    this.halves = halves;
  }

  /**
   * {@return the treatment of a supplier's small orders}
   *
   * @param sheet weighed here
   * @throws IllegalStateException if it was read
   */
  public static SmallOrders of(BalanceSheet sheet) {
    TrustModel model = Sheets.model("small orders", sheet);
    List<Order> all =
        sheet.ledger().entries().stream().map(Order::of).flatMap(Optional::stream).toList();
    if (all.isEmpty()) {
      return new SmallOrders(sheet, 0, Double.NaN, Optional.empty());
    }
    double median = median(all);
    AccountAmounts small = new AccountAmounts();
    AccountAmounts large = new AccountAmounts();
    all.forEach(order -> (order.value <= median ? small : large).add(order.amounts, 1));
    return new SmallOrders(sheet, all.size(), median, halves(model, small, large));
  }

  private static double median(List<Order> orders) {
    double[] values = orders.stream().mapToDouble(Order::value).sorted().toArray();
    int middle = values.length / 2;
    return values.length % 2 == 1
        ? values[middle]
        : values[middle - 1] + (values[middle] - values[middle - 1]) / 2;
  }

  private static Optional<Halves> halves(
      TrustModel model, AccountAmounts small, AccountAmounts large) {
    boolean isShared =
        Arrays.stream(Account.values())
            .anyMatch(account -> isShared(small, large, account) && model.weight(account) > 0);
    if (!isShared) {
      return Optional.empty();
    }
    TrustModel shared = model.reweighted(account -> isShared(small, large, account) ? 1 : 0);
    double above = small.curve(shared).probabilityAbove(large.curve(shared));
    return Optional.of(new Halves(small.whole(shared, false), large.whole(shared, false), above));
  }

  private static boolean isShared(AccountAmounts small, AccountAmounts large, Account account) {
    return small.has(account) && large.has(account);
  }

  /** {@return the sheet of which it is asked} */
  public BalanceSheet sheet() {
    return sheet;
  }

  /** {@return the number of episodes with an order value and a posting} */
  public int episodeCount() {
    return episodes;
  }

  /** {@return their median order value, if there are any: up to this an order is small} */
  public OptionalDouble median() {
    return episodes == 0 ? OptionalDouble.empty() : OptionalDouble.of(median);
  }

  /** {@return the trust that small orders earned, where both halves have evidence} */
  public Optional<Trust> small() {
    return halves.map(Halves::small);
  }

  /** {@return the trust that large orders earned, where both halves have evidence} */
  public Optional<Trust> large() {
    return halves.map(Halves::large);
  }

  /** {@return the probability that small orders are treated at least as well; ties half} */
  public OptionalDouble probability() {
    return halves.map(known -> OptionalDouble.of(known.probability)).orElse(OptionalDouble.empty());
  }

  /** {@return whether there is enough evidence on both halves to say anything} */
  public boolean isEnough() {
    return halves
        .filter(known -> known.small.standing() != Standing.UNTESTED)
        .filter(known -> known.large.standing() != Standing.UNTESTED)
        .isPresent();
  }

  /** {@return the answer in one sentence} */
  public String sentence() {
    return Sentences.smallOrders(this);
  }

  /** {@return the sentence} */
  @Override
  public String toString() {
    return sentence();
  }

  /** The order value of an episode, and the sums of its postings. */
  private record Order(double value, AccountAmounts amounts) {
    private static Optional<Order> of(EpisodeEntry entry) {
      OptionalDouble value =
          entry.episode().map(Episode::orderValue).orElse(OptionalDouble.empty());
      AccountAmounts amounts = AccountAmounts.of(entry.postings());
      return value.isPresent() && Arrays.stream(Account.values()).anyMatch(amounts::has)
          ? Optional.of(new Order(value.getAsDouble(), amounts))
          : Optional.empty();
    }
  }
}
