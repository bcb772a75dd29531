package io.github.mettle.insight;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Maps;
import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.amount.Points;
import io.github.mettle.policy.Policy;
import io.github.mettle.policy.PolicyBuilder;
import io.github.mettle.record.Severity;
import io.github.mettle.refusal.RefusedException;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.trust.TrustModel;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What to expect of a supplier, from what others are like: base rates that are a portfolio's pooled
 * expected, and windows that are a quantile of what it achieved, so that expectations rise with the
 * market.
 *
 * <p>Whoever is judged by the policy is left out of what it is made of, so that no one's record
 * leaks into their own prior; {@link #baseRatesOfAll} and {@link #windowsOfAll} are for policies
 * that are the same for everyone, and say so by their name.
 *
 * <pre>{@code
 * Policy policy = Peers.of(sheets).baseRatesFor("Ruhr Steelworks").policy();
 * Scorecard.of(policy).weigh(record, "2026-11-21");
 * }</pre>
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Peers {
  /** With fewer observations than these, a window is left as it was. */
  public static final int FEWEST = 5;

  private final ImmutableList<BalanceSheet> sheets;
  private final TrustModel model;

  private Peers(ImmutableList<BalanceSheet> sheets, TrustModel model) {
    this.sheets = sheets;
    this.model = model;
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
    return new Peers(ImmutableList.copyOf(sheets), Sheets.common("peers", sheets));
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
   * {@return the policy whose windows are what everyone else achieved}
   *
   * <p>A window is the time within which that share of what fell due was done; what was never done
   * counts as later than all, and where the share reaches into it, or there are fewer than {@value
   * #FEWEST} observations, the window is as it was. Where nothing was expected, nothing is. For
   * {@code update} the longest silence counts. What is pending or was waived says nothing.
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
   * {@return the policy whose windows are what all achieved, the judged included; see {@link
   * #windowsFor}}
   *
   * @param quantile the share, in (0, 1)
   * @throws RefusedException if it is outside
   * @throws IllegalStateException if a sheet was read
   */
  public PeerWindows windowsOfAll(double quantile) {
    return windows(sheets, quantile);
  }

  private List<BalanceSheet> without(String party) {
    return sheets.stream().filter(sheet -> !sheet.party().equals(party)).toList();
  }

  private PeerRates rates(List<BalanceSheet> peers) {
    PolicyBuilder policy = model.policy().toBuilder();
    Map<Account, Points> evidence = new EnumMap<>(Account.class);
    for (Account account : Account.values()) {
      Points good = Points.ZERO;
      Points bad = Points.ZERO;
      for (BalanceSheet peer : peers) {
        good = good.plus(peer.totals().assets(account));
        bad = bad.plus(peer.totals().liabilities(account));
      }
      evidence.put(account, good.plus(bad));
      if (!good.plus(bad).isZero()) {
        policy.baseRate(account, model.expected(account, good.micros(), bad.micros()));
      }
    }
    ImmutableMap<Account, Points> known = Maps.immutableEnumMap(evidence);
    return ImmutablePeerRates.assemble()
        .policy(policy.build())
        .peers(peers.size())
        .evidence(known)
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
    return ImmutablePeerWindows.assemble()
        .policy(incidents(policy, model.policy(), achieved, quantile).build())
        .peers(peers.size())
        .quantile(quantile)
        .incidents(counts(achieved))
        .answers(achieved.answers())
        .build();
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
