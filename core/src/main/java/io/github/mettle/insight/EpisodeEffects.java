package io.github.mettle.insight;

import com.google.common.collect.ImmutableMap;
import io.github.mettle.account.Account;
import io.github.mettle.sheet.EpisodeEntry;
import io.github.mettle.sheet.Fulfilment;
import io.github.mettle.sheet.Ledger;
import io.github.mettle.sheet.Posting;
import io.github.mettle.sheet.Totals;
import io.github.mettle.trust.TrustModel;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The effect of each episode on the overall expected value, with the posting behind it. One pass
 * over a ledger; not changed after.
 */
final class EpisodeEffects {
  private static final Account[] ACCOUNTS = Account.values();

  private final Totals totals;
  private final TrustModel model;
  private final Map<String, Double> effects = new LinkedHashMap<>();
  private final Map<String, Posting> heaviest = new HashMap<>();
  private final Map<String, EpisodeEntry> entries = new HashMap<>();
  private final long[] assets = new long[ACCOUNTS.length];
  private final long[] liabilities = new long[ACCOUNTS.length];

  private EpisodeEffects(Totals totals, TrustModel model) {
    this.totals = totals;
    this.model = model;
  }

  static EpisodeEffects of(Ledger ledger, Totals totals) {
    EpisodeEffects effects = new EpisodeEffects(totals, ledger.model());
    ledger.entries().forEach(effects::add);
    return effects;
  }

  ImmutableMap<String, Double> effects() {
    return ImmutableMap.copyOf(effects);
  }

  /** {@return the posting that explains most of an episode's effect} */
  Posting heaviest(String episodeId) {
    return Objects.requireNonNull(heaviest.get(episodeId));
  }

  /** {@return the entry of an episode} */
  EpisodeEntry entry(String episodeId) {
    return Objects.requireNonNull(entries.get(episodeId));
  }

  /** {@return whether more was missed than met by an episode, which then speaks for no one} */
  boolean isMostlyMissed(String episodeId) {
    return count(episodeId, Fulfilment.MISSED) > count(episodeId, Fulfilment.MET);
  }

  private long count(String episodeId, Fulfilment fulfilment) {
    return entry(episodeId).expectations().stream()
        .filter(expectation -> expectation.fulfilment() == fulfilment)
        .count();
  }

  private void add(EpisodeEntry entry) {
    if (entry.postings().isEmpty()) {
      return;
    }
    Arrays.fill(assets, 0);
    Arrays.fill(liabilities, 0);
    entry.postings().forEach(this::add);
    double effect = effect();
    entries.put(entry.episodeId(), entry);
    effects.put(entry.episodeId(), effect);
    heaviest.put(entry.episodeId(), HeaviestPosting.of(entry.postings(), effect > 0, model));
  }

  private void add(Posting posting) {
    assets[posting.account().ordinal()] += posting.assets().micros();
    liabilities[posting.account().ordinal()] += posting.liabilities().micros();
  }

  /** The overall expected value minus what it would be if the episode had posted nothing. */
  private double effect() {
    double effect = 0;
    for (Account account : ACCOUNTS) {
      int i = account.ordinal();
      if (assets[i] != 0 || liabilities[i] != 0) {
        long good = totals.assets(account).micros();
        long bad = totals.liabilities(account).micros();
        double with = model.expected(account, good, bad);
        double without = model.expected(account, good - assets[i], bad - liabilities[i]);
        effect += model.weight(account) * (with - without);
      }
    }
    return effect;
  }
}
