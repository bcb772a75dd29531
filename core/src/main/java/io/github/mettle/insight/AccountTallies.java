package io.github.mettle.insight;

import com.google.common.collect.ImmutableMap;
import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Moment;
import io.github.mettle.sheet.EpisodeEntry;
import io.github.mettle.sheet.Expectation;
import io.github.mettle.sheet.Ledger;
import io.github.mettle.sheet.Posting;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What every criterion earned and lost on every account. One pass over a ledger; final after. */
final class AccountTallies {
  private static final long YEAR = 365 * Moment.DAY;

  private final Map<Account, Map<Criterion, AccountTally>> tallies = new EnumMap<>(Account.class);
  private final Map<Criterion, Integer> unrecorded = new EnumMap<>(Criterion.class);
  private final Map<Criterion, Integer> asked = new EnumMap<>(Criterion.class);
  private final long yearAgo;
  private int incidents;

  private AccountTallies(long now) {
    yearAgo = now - YEAR;
  }

  static AccountTallies of(Ledger ledger) {
    AccountTallies tallies = new AccountTallies(ledger.asOf().dueSecond());
    ledger.entries().forEach(tallies::add);
    return tallies;
  }

  /** {@return the criterion that earned most on an account, of those that speak for anyone} */
  Optional<AccountDriver> gain(Account account) {
    return tallies(account)
        .filter(tally -> tally.getValue().isGood())
        .max(Comparator.comparingLong(tally -> tally.getValue().earned()))
        .map(tally -> tally.getValue().gain(scope(tally.getKey())));
  }

  /** {@return the criterion that lost most on an account} */
  Optional<AccountDriver> loss(Account account) {
    return tallies(account)
        .filter(tally -> tally.getValue().lost() > 0)
        .max(Comparator.comparingLong(tally -> tally.getValue().lost()))
        .map(tally -> tally.getValue().loss(scope(tally.getKey())));
  }

  /** The criteria of an account, the last first: of several as large, the first is taken. */
  private Stream<Map.Entry<Criterion, AccountTally>> tallies(Account account) {
    return tallies.getOrDefault(account, ImmutableMap.of()).entrySet().stream()
        .sorted(Map.Entry.<Criterion, AccountTally>comparingByKey().reversed());
  }

  private IncidentScope scope(Criterion criterion) {
    int silent = unrecorded.getOrDefault(criterion, 0);
    int expecting = asked.getOrDefault(criterion, 0);
    return new IncidentScope(incidents, silent, incidents - silent - expecting);
  }

  private void add(EpisodeEntry entry) {
    if (entry.episode().orElse(null) instanceof Incident incident) {
      incidents++;
      incident.unrecorded().forEach(criterion -> unrecorded.merge(criterion, 1, Integer::sum));
      Stream.concat(
              entry.expectations().stream().map(Expectation::criterion),
              entry.postings().stream().map(Posting::criterion))
          .distinct()
          .forEach(criterion -> asked.merge(criterion, 1, Integer::sum));
    }
    for (Expectation expectation : entry.expectations()) {
      boolean isRecent = expectation.dueAt().getEpochSecond() > yearAgo;
      tally(expectation.account(), expectation.criterion()).add(expectation, isRecent);
    }
    entry.postings().stream()
        .map(Posting::account)
        .distinct()
        .forEach(account -> add(entry, account));
  }

  private void add(EpisodeEntry entry, Account account) {
    entry.postings().stream()
        .filter(posting -> posting.account() == account)
        .map(Posting::criterion)
        .distinct()
        .forEach(criterion -> add(entry, account, criterion));
  }

  private void add(EpisodeEntry entry, Account account, Criterion criterion) {
    long credit = 0;
    long[] debits = new long[LossReason.values().length];
    for (Posting posting : entry.postings()) {
      if (posting.account() == account && posting.criterion() == criterion) {
        credit += posting.assets().micros();
        debits[LossReason.of(posting, entry).ordinal()] += posting.liabilities().micros();
      }
    }
    tally(account, criterion).addEpisode(credit, debits);
  }

  private AccountTally tally(Account account, Criterion criterion) {
    return tallies
        .computeIfAbsent(account, any -> new EnumMap<>(Criterion.class))
        .computeIfAbsent(criterion, any -> new AccountTally(account, criterion));
  }
}
