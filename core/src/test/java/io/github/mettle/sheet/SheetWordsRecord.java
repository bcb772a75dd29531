package io.github.mettle.sheet;

import io.github.mettle.Scorecard;
import io.github.mettle.account.Account;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Incident;
import io.github.mettle.record.OpeningBalance;
import io.github.mettle.record.Severity;
import io.github.mettle.record.TrackRecord;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record to which facts are added, and the sentences of its sheet. */
abstract class SheetWordsRecord {
  static final String NOW = "2026-11-28";

  final TrackRecord.Builder record = TrackRecord.builder("P");
  int next;

  void deliver(int count, String day) {
    for (int i = 0; i < count; i++) {
      record.add(Delivery.of("d" + next++, "2026-04-01", "2026-04-30").deliveredAt(day));
    }
  }

  void incident(Severity severity, Impact impact, String day) {
    record.add(incident(severity, impact, day, "i" + next++).build());
  }

  static Incident.Builder incident(Severity severity, Impact impact, String day, String id) {
    return Incident.builder()
        .id(id)
        .openedAt(day)
        .severity(severity)
        .attribution(Attribution.SUPPLIER)
        .impact(impact);
  }

  void all(double assets, double liabilities) {
    balance(balances(assets, liabilities, null, null));
  }

  static Map<Account, double[]> balances(
      double assets, double liabilities, @Nullable Account but, double @Nullable [] other) {
    Map<Account, double[]> balances = new EnumMap<>(Account.class);
    for (Account account : Account.values()) {
      balances.put(account, account == but ? other : new double[] {assets, liabilities});
    }
    return balances;
  }

  /** Brings forward assets and liabilities by account. */
  void balance(Map<Account, double[]> balances) {
    OpeningBalance.Builder opening = OpeningBalance.builder().id("o" + next++).at(NOW);
    balances.forEach((account, sides) -> opening.balance(account, sides[0], sides[1]));
    record.add(opening.build());
  }

  String head() {
    return SheetWords.head(sheet(), Audience.BUYER);
  }

  String headToSupplier() {
    return SheetWords.head(sheet(), Audience.SUPPLIER);
  }

  String standing() {
    return SheetWords.standing(sheet(), Audience.BUYER);
  }

  String standingToSupplier() {
    return SheetWords.standing(sheet(), Audience.SUPPLIER);
  }

  String trials() {
    return SheetWords.trials(sheet(), Audience.BUYER).orElseThrow();
  }

  BalanceSheet sheet() {
    return weigh(record.build());
  }

  static BalanceSheet weigh(TrackRecord record) {
    return Scorecard.of(Policy.standard()).weigh(record, NOW);
  }
}
