package io.github.mettle.insight;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableTable;
import io.github.mettle.account.Criterion;
import io.github.mettle.policy.Policy;
import io.github.mettle.policy.PolicyBuilder;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Severity;
import io.github.mettle.reflection.NotByReflection;
import io.github.mettle.refusal.RefusedException;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.EpisodeEntry;
import io.github.mettle.sheet.Ledger;
import io.github.mettle.trust.TrustModel;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What to expect of a supplier, from what others are like: windows that are a quantile of what a
 * portfolio achieved, and base rates and targets that are its pooled expected values, so that
 * expectations rise with the market.
 *
 * <p>The supplier judged by a policy is left out of the evidence for it, so that no record leaks
 * into its own prior; {@link #baseRatesOfAll} and {@link #windowsOfAll} are for policies that are
 * the same for everyone, and say so by their name.
 *
 * <pre>{@code
 * Policy policy = Peers.of(sheets).baseRatesFor("Ruhr Steelworks").policy();
 * Scorecard.of(policy).weigh(record, "2026-11-21");
 * }</pre>
 *
 * <p>Immutable and safe to share between threads.
 */
@NotByReflection
public final class Peers {
  /** With fewer observations than these, a window is left as it was. */
  public static final int FEWEST = 5;

  private final ImmutableList<BalanceSheet> sheets;
  private final TrustModel model;
  private final ImmutableMap<String, String> tags;
  private final Supplier<PeerTerms.Market> terms;

  private Peers(
      ImmutableList<BalanceSheet> sheets, TrustModel model, ImmutableMap<String, String> tags) {
    this.sheets = sheets;
    this.model = model;
    this.tags = tags;
    terms = Suppliers.memoize(() -> PeerTerms.Market.of(sheets));
  }

  /**
   * {@return a portfolio of suppliers}
   *
   * @param sheets at least one, under the same policy and as of the same instant
   * @throws RefusedException if they are not
   * @throws IllegalStateException if none was weighed here
   */
  public static Peers of(Collection<BalanceSheet> sheets) {
    if (sheets.isEmpty()) {
      throw RefusedException.of("", "sheets", "must be at least one", "none");
    }
    return new Peers(
        ImmutableList.copyOf(sheets), Sheets.common("peers", sheets), ImmutableMap.of());
  }

  /**
   * {@return the same suppliers, by only their episodes with a tag, such as {@code commodity} of
   * {@code castings}; a supplier without such episodes is left out}
   *
   * @param key the name of the tag
   * @param value its value
   * @throws RefusedException if nobody has such an episode
   * @throws IllegalStateException if a sheet was read
   */
  public Peers tagged(String key, String value) {
    ImmutableList<BalanceSheet> tagged =
        sheets.stream()
            .map(sheet -> tagged(sheet.ledger(), key, value))
            .filter(ledger -> !ledger.entries().isEmpty())
            .map(BalanceSheet::of)
            .collect(ImmutableList.toImmutableList());
    if (tagged.isEmpty()) {
      throw RefusedException.of("", "tags." + key, "must be on an episode of a peer", value);
    }
    ImmutableMap<String, String> all =
        ImmutableMap.<String, String>builder().putAll(tags).put(key, value).buildKeepingLast();
    return new Peers(tagged, model, all);
  }

  private static Ledger tagged(Ledger ledger, String key, String value) {
    Set<String> others =
        ledger.entries().stream()
            .filter(entry -> entry.episode().filter(it -> isTagged(it, key, value)).isEmpty())
            .map(EpisodeEntry::episodeId)
            .collect(Collectors.toSet());
    return ledger.without(others);
  }

  private static boolean isTagged(Episode episode, String key, String value) {
    return value.equals(episode.tags().get(key));
  }

  /** {@return the suppliers} */
  public ImmutableList<String> parties() {
    return sheets.stream().map(BalanceSheet::party).collect(ImmutableList.toImmutableList());
  }

  /**
   * {@return the position of a supplier among all others}
   *
   * @param party one of {@link #parties()}
   * @throws RefusedException if it is not
   */
  public PeerPosition positionOf(String party) {
    BalanceSheet own =
        sheets.stream()
            .filter(sheet -> sheet.party().equals(party))
            .findFirst()
            .orElseThrow(() -> RefusedException.of("", "party", "must be one of the peers", party));
    return PeerPosition.of(own, without(party), tags);
  }

  /**
   * {@return the policy whose base rates are the pooled expected values of everyone else}
   *
   * <p>Assets and liabilities are pooled per account, so that who has more evidence counts more;
   * the base rate so far counts as ever, by the prior weight.
   *
   * @param party who is to be judged by it
   */
  public PeerRates baseRatesFor(String party) {
    return rates(without(party));
  }

  /**
   * {@return the policy whose base rates are the pooled expected values of all, the judged
   * included}
   */
  public PeerRates baseRatesOfAll() {
    return rates(sheets);
  }

  /**
   * {@return the policy whose windows are what everyone else achieved, and whose base rates and
   * targets are their pooled expected values under those windows}
   *
   * <p>A window is the time within which that share of what fell due was done. What was never done
   * counts as later than everything else; if the share reaches into it, or there are fewer than
   * {@value #FEWEST} observations, the window stays as it was. Where the policy has no window, none
   * is set. For {@code update} the longest silence counts, minus pauses as everywhere. Pending and
   * waived expectations do not count. The facts are then weighed again under these windows: a
   * market that takes six weeks is on time within six. Where nobody has evidence, base rate and
   * target are as they were.
   *
   * @param party who is to be judged by it
   * @param quantile the share, in (0, 1)
   * @throws RefusedException if it is outside
   * @throws IllegalStateException if a peer's sheet was read
   */
  public PeerWindows windowsFor(String party, double quantile) {
    return windows(without(party), quantile);
  }

  /**
   * {@return the same as {@link #windowsFor}, of all, the judged included}
   *
   * @param quantile the share, in (0, 1)
   * @throws RefusedException if it is outside
   * @throws IllegalStateException if a sheet was read
   */
  public PeerWindows windowsOfAll(double quantile) {
    return windows(sheets, quantile);
  }

  /** The terms on which everyone else has promised. */
  PeerTerms termsFor(String party) {
    return terms.get().without(party);
  }

  private List<BalanceSheet> without(String party) {
    return sheets.stream().filter(sheet -> !sheet.party().equals(party)).toList();
  }

  private PeerRates rates(List<BalanceSheet> peers) {
    PolicyBuilder policy = model.policy().toBuilder();
    Pool pool = new Pool(model);
    peers.forEach(peer -> pool.add(peer.totals()));
    pool.expected().forEach(policy::baseRate);
    return ImmutablePeerRates.assemble()
        .policy(policy.build())
        .peers(peers.size())
        .evidence(pool.evidence())
        .build();
  }

  private PeerWindows windows(List<BalanceSheet> peers, double quantile) {
    if (!(quantile > 0 && quantile < 1)) {
      throw RefusedException.of("", "quantile", "must be in (0, 1)", quantile);
    }
    ResponseTimes achieved = new ResponseTimes();
    peers.forEach(peer -> achieved.add(peer.ledger()));
    PolicyBuilder policy = model.policy().toBuilder();
    achieved.answerWindow(quantile).ifPresent(policy::answerWindow);
    Policy timed = incidents(policy, model.policy(), achieved, quantile).build();
    return ImmutablePeerWindows.assemble()
        .policy(under(timed, peers))
        .peers(peers.size())
        .quantile(quantile)
        .incidents(counts(achieved))
        .answers(achieved.answers())
        .build();
  }

  /** The policy with what its own windows make of the market for base rates and targets. */
  private static Policy under(Policy timed, List<BalanceSheet> peers) {
    Pool pool = new Pool(TrustModel.of(timed));
    peers.forEach(peer -> pool.weigh(peer.ledger()));
    PolicyBuilder policy = timed.toBuilder();
    pool.expected()
        .forEach(
            (account, expected) -> policy.baseRate(account, expected).target(account, expected));
    return policy.build();
  }

  private static PolicyBuilder incidents(
      PolicyBuilder changed, Policy policy, ResponseTimes achieved, double quantile) {
    policy
        .windows()
        .forEach(
            (severity, row) ->
                row.keySet()
                    .forEach(
                        criterion ->
                            achieved
                                .window(severity, criterion, quantile)
                                .ifPresent(window -> changed.window(severity, criterion, window))));
    return changed;
  }

  private static ImmutableTable<Severity, Criterion, Integer> counts(ResponseTimes achieved) {
    ImmutableTable.Builder<Severity, Criterion, Integer> counts = ImmutableTable.builder();
    for (Severity severity : Severity.values()) {
      for (Criterion criterion : Criterion.values()) {
        int count = achieved.count(severity, criterion);
        if (count > 0) {
          counts.put(severity, criterion, count);
        }
      }
    }
    return counts.build();
  }
}
