package io.github.mettle.insight;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.mettle.account.Account;
import io.github.mettle.amount.Points;
import io.github.mettle.appraisal.Appraiser;
import io.github.mettle.record.Episode;
import io.github.mettle.sheet.Decay;
import io.github.mettle.sheet.EpisodeEntry;
import io.github.mettle.sheet.Ledger;
import io.github.mettle.sheet.Totals;
import io.github.mettle.sheet.TotalsAccumulator;
import io.github.mettle.trust.TrustModel;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The evidence of a portfolio per account, and what it makes one expect. Not thread-safe. */
final class Pool {
  private final TrustModel model;
  private Totals sum = Totals.empty();

  Pool(TrustModel model) {
    this.model = model;
  }

  void add(Totals totals) {
    sum = sum.plus(totals);
  }

  /** Adds the facts of a ledger as the policy of this pool weighs them. */
  void weigh(Ledger ledger) {
    Instant now = ledger.asOf().due();
    TotalsAccumulator sums = TotalsAccumulator.of(Decay.of(model.policy()), now);
    Consumer<Episode> appraisal = Appraiser.of(model.book()).each(now, sums);
    ledger.entries().stream()
        .map(EpisodeEntry::episode)
        .flatMap(Optional::stream)
        .forEach(appraisal);
    add(sums.totals());
  }

  /** {@return assets and liabilities together} */
  ImmutableMap<Account, Points> evidence() {
    Map<Account, Points> evidence = new EnumMap<>(Account.class);
    for (Account account : Account.values()) {
      evidence.put(account, sum.assets(account).plus(sum.liabilities(account)));
    }
    return Maps.immutableEnumMap(evidence);
  }

  /** {@return the expected value of each account with evidence} */
  ImmutableMap<Account, Double> expected() {
    Map<Account, Double> expected = new EnumMap<>(Account.class);
    evidence()
        .forEach(
            (account, points) -> {
              if (!points.isZero()) {
                expected.put(account, expected(account));
              }
            });
    return Maps.immutableEnumMap(expected);
  }

  private double expected(Account account) {
    return model.expected(account, sum.assets(account).micros(), sum.liabilities(account).micros());
  }
}
