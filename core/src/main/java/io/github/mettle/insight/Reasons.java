package io.github.mettle.insight;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.mettle.account.Account;
import io.github.mettle.refusal.RefusedException;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Posting;
import io.github.mettle.sheet.Reportable;
import io.github.mettle.trust.TrustModel;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Why the trust is what it is.
 *
 * <p>An account contributes weight · (expected value − base rate). Contributions add up exactly:
 * {@link #distance()}, the overall expected value minus the overall base rate, is their sum, the
 * same doubles in the same order. The effect of an episode is the overall expected value minus what
 * it would be without the episode, from the exact amounts that it posted: nothing is weighed again.
 *
 * <pre>{@code
 * Reasons reasons = Reasons.of(sheet);
 * reasons.bad().get(0).sentence();  // "Tell us before we notice: in 3 of 5 incidents we found …"
 * reasons.effects().get("NCR-7");   // such as -0.034
 * }</pre>
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Reasons implements Reportable {
  private static final int MOST = 4;

  private final BalanceSheet sheet;
  private final EpisodeEffects effects;
  private final ImmutableMap<Account, Double> contributions;
  private final int most;

  private Reasons(
      BalanceSheet sheet,
      EpisodeEffects effects,
      ImmutableMap<Account, Double> contributions,
      int most) {
    this.sheet = sheet;
    this.effects = effects;
    this.contributions = contributions;
    this.most = most;
  }

  /**
   * {@return the reasons for a sheet's trust, at most four each way}
   *
   * @param sheet weighed here
   * @throws IllegalStateException if it was read
   */
  public static Reasons of(BalanceSheet sheet) {
    TrustModel model = Sheets.model("reasons", sheet);
    EpisodeEffects effects = EpisodeEffects.of(sheet.ledger(), sheet.totals());
    Map<Account, Double> contributions = new EnumMap<>(Account.class);
    for (Account account : Account.values()) {
      if (model.weight(account) > 0) {
        double more = sheet.trust(account).expected() - model.baseRate(account);
        contributions.put(account, model.weight(account) * more);
      }
    }
    return new Reasons(sheet, effects, Maps.immutableEnumMap(contributions), MOST);
  }

  /**
   * {@return the same reasons, more of them or fewer}
   *
   * @param most the most each way, at least 1
   * @throws RefusedException if it is less
   */
  public Reasons atMost(int most) {
    if (most < 1) {
      throw RefusedException.of("", "most", "must be at least 1", most);
    }
    return new Reasons(sheet, effects, contributions, most);
  }

  /** {@return the sheet whose trust they explain} */
  public BalanceSheet sheet() {
    return sheet;
  }

  /** {@return the contribution of each account that has weight} */
  public ImmutableMap<Account, Double> contributions() {
    return contributions;
  }

  /**
   * {@return the overall expected value minus the overall base rate: the sum of the contributions}
   */
  public double distance() {
    double sum = 0;
    for (double contribution : contributions.values()) {
      sum += contribution;
    }
    return sum;
  }

  /** {@return the effect of each episode on the overall expected value, by its id} */
  public ImmutableMap<String, Double> effects() {
    return effects.effects();
  }

  /** {@return the accounts that raise trust above the base rate, what raises it most first} */
  public ImmutableList<Reason> good() {
    return accounts(effect -> effect > 0);
  }

  /** {@return the accounts that hold trust below the base rate, what costs most first} */
  public ImmutableList<Reason> bad() {
    return accounts(effect -> effect < 0);
  }

  /** {@return the episodes that raise trust, what raises it most first} */
  public ImmutableList<Reason> helpful() {
    return episodes(effect -> effect > 0);
  }

  /** {@return the episodes that lower trust, what costs most first} */
  public ImmutableList<Reason> harmful() {
    return episodes(effect -> effect < 0);
  }

  private ImmutableList<Reason> accounts(Predicate<Double> included) {
    return ranked(contributions, Account::title, included).stream()
        .map(entry -> account(entry.getKey(), entry.getValue()))
        .collect(ImmutableList.toImmutableList());
  }

  private Reason account(Account account, double effect) {
    AccountDriver cause = effect > 0 ? effects.gain(account) : effects.loss(account);
    return ImmutableReason.assemble()
        .about(account.title())
        .effect(effect)
        .sentence(effect > 0 ? Advice.good(cause) : Advice.bad(cause))
        .build();
  }

  private ImmutableList<Reason> episodes(Predicate<Double> included) {
    List<Map.Entry<String, Double>> episodes = ranked(effects(), id -> id, included);
    return episodes.stream()
        .map(entry -> episode(effects.heaviest(entry.getKey()), entry.getValue()))
        .collect(ImmutableList.toImmutableList());
  }

  private static Reason episode(Posting fact, double effect) {
    return ImmutableReason.assemble()
        .about(fact.episodeId())
        .effect(effect)
        .sentence(Sentences.episode(fact, effect))
        .build();
  }

  private <K> List<Map.Entry<K, Double>> ranked(
      Map<K, Double> effects, Function<K, String> name, Predicate<Double> included) {
    Comparator<Map.Entry<K, Double>> bySize =
        Comparator.comparingDouble(entry -> -Math.abs(entry.getValue()));
    return effects.entrySet().stream()
        .filter(entry -> included.test(entry.getValue()))
        .sorted(bySize.thenComparing(entry -> name.apply(entry.getKey())))
        .limit(most)
        .toList();
  }

  /** {@return all of these reasons, a line each} */
  @Override
  public String toString() {
    return Sentences.reasons(sheet, this);
  }
}
