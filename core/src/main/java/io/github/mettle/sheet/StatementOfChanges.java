package io.github.mettle.sheet;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import io.github.mettle.account.Account;
import io.github.mettle.record.Moment;
import io.github.mettle.reflection.NotByReflection;
import io.github.mettle.refusal.RefusedException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What changed between two sheets of one record, and how much of it is only time passing.
 *
 * <p>Per account and side, {@code opening + earned − faded − reversed + outstanding − restated =
 * closing}, exact to the micro-point. A closed posting is the same at both if its account, episode,
 * criterion, day, credit and debit are; the value that it lost has faded. A posting closed at the
 * end only was earned, one closed at the beginning only is reversed. An episode that the first
 * sheet knows and the second does not was ruled out: all of it is restated, and none of it is in
 * the other parts.
 *
 * <pre>{@code
 * StatementOfChanges.between(
 *     scorecard.weigh(record, "2026-01-01"), scorecard.weigh(record, "2026-07-01"));
 * }</pre>
 */
@NotByReflection
public final class StatementOfChanges implements Reportable {
  private final String party;
  private final Moment from;
  private final Moment to;
  private final String policy;
  private final ImmutableMap<Account, Change> changes;

  private StatementOfChanges(
      String party, Moment from, Moment to, String policy, ImmutableMap<Account, Change> changes) {
    if (to.dueSecond() <= from.dueSecond()) {
      throw RefusedException.of("", "to", "must be after from, " + from, to);
    }
    this.party = party;
    this.from = from;
    this.to = to;
    this.policy = policy;
    this.changes = changes;
  }

  /**
   * {@return the statement of changes between two sheets}
   *
   * @param opening the earlier sheet
   * @param closing the later sheet of the same record under the same policy
   * @throws RefusedException if party or policy differ, or the second is not later
   * @throws IllegalStateException if one of them was not weighed here, but read
   */
  public static StatementOfChanges between(BalanceSheet opening, BalanceSheet closing) {
    SameContext.require("party", opening.party(), closing.party());
    opening.requireSamePolicy(closing);
    return new StatementOfChanges(
        opening.party(),
        opening.asOf(),
        closing.asOf(),
        opening.policyFingerprint(),
        changes(opening, closing));
  }

  /**
   * {@return a statement that was drawn up elsewhere, and read back}
   *
   * @param party the party that is judged
   * @param from the instant of the first sheet
   * @param to the instant of the second sheet
   * @param policy the fingerprint of the policy of both
   * @param changes how the accounts changed; one that is left out did not
   * @throws RefusedException if the second instant is not later
   */
  public static StatementOfChanges read(
      String party, Moment from, Moment to, String policy, Map<Account, Change> changes) {
    Map<Account, Change> all = new EnumMap<>(Account.class);
    for (Account account : Account.values()) {
      all.put(account, changes.getOrDefault(account, Change.none()));
    }
    return new StatementOfChanges(party, from, to, policy, Maps.immutableEnumMap(all));
  }

  private static ImmutableMap<Account, Change> changes(BalanceSheet opening, BalanceSheet closing) {
    ImmutableListMultimap<Account, Posting> before = opening.ledger("postings").byAccount();
    Ledger last = closing.ledger("postings");
    ImmutableSet<String> known = last.ids();
    ImmutableListMultimap<Account, Posting> after = last.byAccount();
    Map<Account, Change> changes = new EnumMap<>(Account.class);
    for (Account account : Account.values()) {
      Reconciliation reconciliation = new Reconciliation(known);
      before.get(account).forEach(reconciliation::open);
      after.get(account).forEach(reconciliation::close);
      changes.put(account, reconciliation.change());
    }
    return Maps.immutableEnumMap(changes);
  }

  /**
   * {@return the changes between two sheets by episode, which sum up to the total of the statement;
   * in the order of the episodes' ids}
   *
   * @param opening the earlier sheet
   * @param closing the later sheet of the same record under the same policy
   * @throws RefusedException if party or policy differ
   * @throws IllegalStateException if one of them was not weighed here, but read
   */
  public static ImmutableSortedMap<String, Change> byEpisode(
      BalanceSheet opening, BalanceSheet closing) {
    SameContext.require("party", opening.party(), closing.party());
    opening.requireSamePolicy(closing);
    Ledger last = closing.ledger("postings");
    ImmutableSet<String> known = last.ids();
    SortedMap<String, Change> changes = new TreeMap<>();
    ImmutableListMultimap<Account, Posting> before = opening.ledger("postings").byAccount();
    ImmutableListMultimap<Account, Posting> after = last.byAccount();
    for (Account account : Account.values()) {
      Map<String, Reconciliation> episodes = new TreeMap<>();
      before.get(account).forEach(it -> of(episodes, it, known).open(it));
      after.get(account).forEach(it -> of(episodes, it, known).close(it));
      episodes.forEach((id, one) -> changes.merge(id, one.change(), Change::plus));
    }
    return ImmutableSortedMap.copyOf(changes);
  }

  private static Reconciliation of(
      Map<String, Reconciliation> episodes, Posting posting, Set<String> known) {
    return episodes.computeIfAbsent(posting.episodeId(), id -> new Reconciliation(known));
  }

  /** {@return the party that is judged} */
  public String party() {
    return party;
  }

  /** {@return the instant of the first sheet} */
  public Moment from() {
    return from;
  }

  /** {@return the instant of the second sheet} */
  public Moment to() {
    return to;
  }

  /** {@return the fingerprint of the policy of both} */
  public String policyFingerprint() {
    return policy;
  }

  /** {@return the change of each of the eleven accounts} */
  public ImmutableMap<Account, Change> changes() {
    return changes;
  }

  /**
   * {@return the change of an account}
   *
   * @param account the account
   */
  public Change change(Account account) {
    return Objects.requireNonNull(changes.get(account));
  }

  /** {@return the change of the sums over all accounts} */
  public Change total() {
    return changes.values().stream().reduce(Change.none(), Change::plus);
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof StatementOfChanges other
        && party.equals(other.party)
        && from.dueSecond() == other.from.dueSecond()
        && to.dueSecond() == other.to.dueSecond()
        && policy.equals(other.policy)
        && changes.equals(other.changes);
  }

  @Override
  public int hashCode() {
    return Objects.hash(party, from.dueSecond(), to.dueSecond(), policy, changes);
  }

  /** {@return the changes as a table, and the part that is only time passing} */
  @Override
  public String toString() {
    return SheetText.of(this);
  }
}
