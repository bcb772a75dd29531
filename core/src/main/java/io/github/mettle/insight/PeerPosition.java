package io.github.mettle.insight;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.mettle.account.Account;
import io.github.mettle.reflection.NotByReflection;
import io.github.mettle.sheet.Audience;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Frequency;
import io.github.mettle.sheet.Reportable;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToIntFunction;

/**
 * The position of one supplier among its peers: overall, on each account, and by how often things
 * go wrong.
 *
 * <p>Overall and on an account the order is that of a {@link Ranking}: by standing, then by
 * expected value, then by lower end. On an account only those with evidence on it are compared; by
 * frequency, only those who have one.
 *
 * <pre>{@code
 * PeerPosition position = Peers.of(sheets).positionOf("Ruhr Steelworks");
 * position.overall().behind();  // 1
 * position.sentence();          // "Ruhr Steelworks stands ahead of the only peer; …"
 * }</pre>
 *
 * <p>Immutable and safe to share between threads.
 */
@NotByReflection
public final class PeerPosition implements Reportable {
  private final BalanceSheet sheet;
  private final ImmutableMap<String, String> tags;
  private final Rank overall;
  private final ImmutableMap<Account, Rank> accounts;
  private final Optional<Rank> incidents;
  private final Audience audience;

  /**
   * A rank among others.
   *
   * @param peers the number of others
   * @param behind the number of those behind
   * @param level the number of those neither behind nor ahead
   */
  public record Rank(int peers, int behind, int level) {
    /** {@return the rank among others, by an order; negative if the party is ahead} */
    static Rank of(Collection<BalanceSheet> others, ToIntFunction<BalanceSheet> order) {
      int[] signs = others.stream().mapToInt(order).map(Integer::signum).toArray();
      int behind = 0;
      int level = 0;
      for (int sign : signs) {
        behind += sign < 0 ? 1 : 0;
        level += sign == 0 ? 1 : 0;
      }
      return new Rank(signs.length, behind, level);
    }

    /** {@return the number of those ahead} */
    public int ahead() {
      return peers - behind - level;
    }

    /**
     * {@return the share of the others that are behind, ties half, in [0, 1]; empty without any}
     */
    public OptionalDouble percentile() {
      return peers == 0
          ? OptionalDouble.empty()
          : OptionalDouble.of((behind + 0.5 * level) / peers);
    }
  }

  private PeerPosition(
      BalanceSheet sheet,
      ImmutableMap<String, String> tags,
      Rank overall,
      ImmutableMap<Account, Rank> accounts,
      Optional<Rank> incidents,
      Audience audience) {
    this.sheet = sheet;
    this.tags = tags;
    this.overall = overall;
    this.accounts = accounts;
    this.incidents = incidents;
    this.audience = audience;
  }

  static PeerPosition of(
      BalanceSheet sheet, List<BalanceSheet> others, ImmutableMap<String, String> tags) {
    Map<Account, Rank> accounts = new EnumMap<>(Account.class);
    for (Account account : Account.values()) {
      if (isKnown(sheet, account)) {
        accounts.put(account, on(account, sheet, others));
      }
    }
    return new PeerPosition(
        sheet,
        tags,
        Rank.of(others, other -> Ranking.compare(sheet.trust(), other.trust())),
        Maps.immutableEnumMap(accounts),
        sheet.frequency().map(frequency -> of(frequency, others)),
        Audience.BUYER);
  }

  private static boolean isKnown(BalanceSheet sheet, Account account) {
    return sheet.totals().episodeCount(account) > 0;
  }

  private static Rank on(Account account, BalanceSheet sheet, List<BalanceSheet> others) {
    return Rank.of(
        others.stream().filter(other -> isKnown(other, account)).toList(),
        other -> Ranking.compare(sheet.trust(account), other.trust(account)));
  }

  private static Rank of(Frequency own, List<BalanceSheet> others) {
    return Rank.of(
        others.stream().filter(other -> other.frequency().isPresent()).toList(),
        other -> Double.compare(perYear(own), perYear(other.frequency().orElseThrow())));
  }

  private static double perYear(Frequency frequency) {
    return frequency.incidents().perYear();
  }

  /** {@return the sheet of the supplier; among peers by tag, that of its episodes with the tag} */
  public BalanceSheet sheet() {
    return sheet;
  }

  /** {@return the tags of the episodes that count; none if all do} */
  public ImmutableMap<String, String> tags() {
    return tags;
  }

  /** {@return the rank by the trust overall} */
  public Rank overall() {
    return overall;
  }

  /** {@return the rank on each account on which the supplier has evidence} */
  public ImmutableMap<Account, Rank> accounts() {
    return accounts;
  }

  /**
   * {@return the rank by incidents a year, those behind having more; empty if no frequency is
   * known}
   */
  public Optional<Rank> incidents() {
    return incidents;
  }

  /**
   * {@return the same position in words for a reader}
   *
   * @param audience the buyer, as in the beginning, or the supplier
   */
  public PeerPosition to(Audience audience) {
    return new PeerPosition(sheet, tags, overall, accounts, incidents, audience);
  }

  /** {@return the reader of the sentences} */
  public Audience audience() {
    return audience;
  }

  /** {@return the position in words} */
  public String sentence() {
    return PeerSentences.position(this);
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof PeerPosition other
        && sheet.equals(other.sheet)
        && tags.equals(other.tags)
        && overall.equals(other.overall)
        && accounts.equals(other.accounts)
        && incidents.equals(other.incidents)
        && audience == other.audience;
  }

  @Override
  public int hashCode() {
    return Objects.hash(sheet, tags, overall, accounts, incidents, audience);
  }

  /** {@return the sentence} */
  @Override
  public String toString() {
    return sentence();
  }
}
