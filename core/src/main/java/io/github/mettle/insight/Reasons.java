package io.github.mettle.insight;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.mettle.account.Account;
import io.github.mettle.reflection.NotByReflection;
import io.github.mettle.refusal.RefusedException;
import io.github.mettle.sheet.Audience;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.EpisodeEntry;
import io.github.mettle.sheet.Ledger;
import io.github.mettle.sheet.Posting;
import io.github.mettle.sheet.Reportable;
import io.github.mettle.trust.TrustModel;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Why the trust is what it is.
 *
 * <p>An account contributes weight · (expected value − base rate). Contributions add up exactly:
 * {@link #distance()}, the overall expected value minus the overall base rate, is their sum, the
 * same doubles in the same order. The effect of an episode is the overall expected value minus what
 * it would be without the episode, from the exact amounts that it posted: nothing is weighed again.
 * What settling a debt gains is worked out with it settled. What makes 0.001 or less is no reason.
 *
 * <p>Sentences are for the buyer, to whom the supplier is <i>they</i>; {@link #to} addresses them
 * to the supplier.
 *
 * <pre>{@code
 * Reasons reasons = Reasons.of(sheet);
 * reasons.bad().get(0).sentence();  // "We noticed before they told us in three of five …"
 * reasons.effects().get("NCR-7");   // such as -0.034
 * }</pre>
 *
 * <p>Immutable and safe to share between threads.
 */
@NotByReflection
public final class Reasons implements Reportable {
  private static final int MOST = 4;

  /** What reads as 0.001 or less is no reason. */
  private static final double SMALLEST = 0.0015;

  private final BalanceSheet sheet;
  private final Findings evidence;
  private final ImmutableMap<Account, Double> contributions;
  private final int most;
  private final Audience audience;

  /** What the ledger tells. */
  private record Findings(EpisodeEffects effects, AccountTallies tallies, Settlement settlement) {
    static Findings of(BalanceSheet sheet) {
      Ledger ledger = sheet.ledger();
      return new Findings(
          EpisodeEffects.of(ledger, sheet.totals()),
          AccountTallies.of(ledger),
          Settlement.of(ledger, AccountAmounts.of(sheet)));
    }
  }

  private Reasons(
      BalanceSheet sheet,
      Findings evidence,
      ImmutableMap<Account, Double> contributions,
      int most,
      Audience audience) {
    this.sheet = sheet;
    this.evidence = evidence;
    this.contributions = contributions;
    this.most = most;
    this.audience = audience;
  }

  /**
   * {@return the reasons for a sheet's trust, at most four each way}
   *
   * @param sheet weighed here
   * @throws IllegalStateException if it was read
   */
  public static Reasons of(BalanceSheet sheet) {
    TrustModel model = Sheets.model("reasons", sheet);
    Map<Account, Double> contributions = new EnumMap<>(Account.class);
    for (Account account : Account.values()) {
      if (model.weight(account) > 0) {
        double more = sheet.trust(account).expected() - model.baseRate(account);
        contributions.put(account, model.weight(account) * more);
      }
    }
    return new Reasons(
        sheet, Findings.of(sheet), Maps.immutableEnumMap(contributions), MOST, Audience.BUYER);
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
    return new Reasons(sheet, evidence, contributions, most, audience);
  }

  /**
   * {@return the same reasons in sentences for a reader}
   *
   * @param audience the buyer, as in the beginning, or the supplier
   */
  public Reasons to(Audience audience) {
    return new Reasons(sheet, evidence, contributions, most, audience);
  }

  /** {@return the reader of the sentences} */
  public Audience audience() {
    return audience;
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
    return evidence.effects.effects();
  }

  /**
   * {@return the accounts that raise trust above the base rate, what raises it most first}
   *
   * <p>An account on which more was missed than met is not among them.
   */
  public ImmutableList<Reason> good() {
    return accounts(effect -> effect > 0, this::gain, gain -> Advice.good(gain, audience));
  }

  /** {@return the accounts that hold trust below the base rate, what costs most first} */
  public ImmutableList<Reason> bad() {
    return accounts(
        effect -> effect < 0, evidence.tallies::loss, loss -> Advice.bad(loss, audience));
  }

  private Optional<AccountDriver> gain(Account account) {
    return sheet.totals().missed(account) > sheet.totals().met(account)
        ? Optional.empty()
        : evidence.tallies.gain(account);
  }

  /**
   * {@return the episodes that raise trust, what raises it most first}
   *
   * <p>An episode of which more was missed than met is not among them.
   */
  public ImmutableList<Reason> helpful() {
    return ranked(effects(), id -> id, effect -> effect > 0).stream()
        .filter(entry -> !evidence.effects.isMostlyMissed(entry.getKey()))
        .limit(most)
        .map(entry -> episode(entry.getKey(), entry.getValue()))
        .collect(ImmutableList.toImmutableList());
  }

  /** {@return the episodes that lower trust, what costs most first} */
  public ImmutableList<Reason> harmful() {
    return ranked(effects(), id -> id, effect -> effect < 0).stream()
        .limit(most)
        .map(entry -> episode(entry.getKey(), entry.getValue()))
        .collect(ImmutableList.toImmutableList());
  }

  /** No sentence twice: an untrue "cannot" costs two accounts. */
  private ImmutableList<Reason> accounts(
      Predicate<Double> included,
      Function<Account, Optional<AccountDriver>> driver,
      Function<AccountDriver, String> sentence) {
    Set<String> said = new HashSet<>();
    return ranked(contributions, Account::title, included).stream()
        .flatMap(
            entry ->
                driver.apply(entry.getKey()).stream()
                    .map(by -> account(by, entry.getValue(), sentence.apply(by))))
        .filter(reason -> said.add(reason.sentence()))
        .limit(most)
        .collect(ImmutableList.toImmutableList());
  }

  private static Reason account(AccountDriver driver, double effect, String sentence) {
    return ImmutableReason.assemble()
        .account(driver.account())
        .criterion(driver.criterion())
        .lossReason(driver.lossReason())
        .episodeId(Optional.empty())
        .effect(effect)
        .settled(OptionalDouble.empty())
        .sentence(sentence)
        .build();
  }

  private Reason episode(String id, double effect) {
    EpisodeEntry entry = evidence.effects.entry(id);
    Posting posting = evidence.effects.heaviest(id);
    OptionalDouble gain = effect < 0 ? evidence.settlement.gain(entry) : OptionalDouble.empty();
    return ImmutableReason.assemble()
        .account(posting.account())
        .criterion(posting.criterion())
        .lossReason(Optional.of(LossReason.of(posting, entry)).filter(reason -> effect < 0))
        .episodeId(Optional.of(id))
        .effect(effect)
        .settled(gain)
        .sentence(Sentences.episode(posting, effect, gain, audience))
        .build();
  }

  private <K> List<Map.Entry<K, Double>> ranked(
      Map<K, Double> effects, Function<K, String> name, Predicate<Double> included) {
    Comparator<Map.Entry<K, Double>> bySize =
        Comparator.comparingDouble(entry -> -Math.abs(entry.getValue()));
    return effects.entrySet().stream()
        .filter(entry -> included.test(entry.getValue()))
        .filter(entry -> Math.abs(entry.getValue()) >= SMALLEST)
        .sorted(bySize.thenComparing(entry -> name.apply(entry.getKey())))
        .toList();
  }

  /** {@return all of these reasons, a line each} */
  @Override
  public String toString() {
    return Sentences.reasons(sheet, this);
  }
}
