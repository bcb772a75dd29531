package io.github.mettle.insight;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.sheet.EpisodeEntry;
import io.github.mettle.sheet.Ledger;
import io.github.mettle.sheet.Posting;
import io.github.mettle.sheet.PostingType;
import io.github.mettle.sheet.Totals;
import io.github.mettle.trust.TrustModel;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The effect of each episode on the overall expected value, with the posting behind it; and the
 * sums per account and criterion, for what most of a gain or a loss comes from. One pass over a
 * ledger; not changed after.
 */
final class EpisodeEffects {
  private static final Account[] ACCOUNTS = Account.values();
  private static final Criterion[] CRITERIA = Criterion.values();
  private static final int CELLS = ACCOUNTS.length * CRITERIA.length;

  private final Totals totals;
  private final TrustModel model;
  private final Map<String, Double> effects = new LinkedHashMap<>();
  private final Map<String, Posting> heaviest = new HashMap<>();
  private final long[] assets = new long[ACCOUNTS.length];
  private final long[] liabilities = new long[ACCOUNTS.length];

  private final Sum earned = new Sum();
  private final Sum lost = new Sum();
  private final Sum forfeited = new Sum();
  private final Sum anyLoss = new Sum();
  private final Sum judged = new Sum();
  private final ImmutableList<Sum> sums =
      ImmutableList.of(earned, lost, forfeited, anyLoss, judged);

  /** An amount per account and criterion, and in how many episodes there was one. */
  private static final class Sum {
    private final long[] amounts = new long[CELLS];
    private final int[] episodes = new int[CELLS];
    private final boolean[] seen = new boolean[CELLS];

    void add(int cell, long amount) {
      amounts[cell] += amount;
      if (!seen[cell]) {
        seen[cell] = true;
        episodes[cell]++;
      }
    }

    void endEpisode() {
      Arrays.fill(seen, false);
    }
  }

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

  /** {@return the criterion that earned most on an account} */
  AccountDriver gain(Account account) {
    int cell = largest(earned, account);
    int clean = judged.episodes[cell] - anyLoss.episodes[cell];
    return cause(cell, false, earned.amounts[cell], clean);
  }

  /** {@return the criterion that lost most on an account} */
  AccountDriver loss(Account account) {
    int late = largest(lost, account);
    int gone = largest(forfeited, account);
    return lost.amounts[late] >= forfeited.amounts[gone]
        ? cause(late, false, lost.amounts[late], lost.episodes[late])
        : cause(gone, true, forfeited.amounts[gone], forfeited.episodes[gone]);
  }

  private static int largest(Sum sum, Account account) {
    int first = cell(account, CRITERIA[0]);
    int largest = first;
    for (int cell = first; cell < first + CRITERIA.length; cell++) {
      largest = sum.amounts[cell] > sum.amounts[largest] ? cell : largest;
    }
    return largest;
  }

  private AccountDriver cause(int cell, boolean isForfeited, long amount, int count) {
    return ImmutableAccountDriver.assemble()
        .account(ACCOUNTS[cell / CRITERIA.length])
        .criterion(CRITERIA[cell % CRITERIA.length])
        .isForfeited(isForfeited)
        .amount(amount)
        .count(count)
        .judged(judged.episodes[cell])
        .build();
  }

  private static int cell(Account account, Criterion criterion) {
    return account.ordinal() * CRITERIA.length + criterion.ordinal();
  }

  private void add(EpisodeEntry entry) {
    if (entry.postings().isEmpty()) {
      return;
    }
    Arrays.fill(assets, 0);
    Arrays.fill(liabilities, 0);
    entry.postings().forEach(this::add);
    for (Sum sum : sums) {
      sum.endEpisode();
    }
    double effect = effect();
    effects.put(entry.episodeId(), effect);
    heaviest.put(entry.episodeId(), HeaviestPosting.of(entry.postings(), effect > 0, model));
  }

  private void add(Posting posting) {
    long credit = posting.assets().micros();
    long debit = posting.liabilities().micros();
    assets[posting.account().ordinal()] += credit;
    liabilities[posting.account().ordinal()] += debit;
    int cell = cell(posting.account(), posting.criterion());
    judged.add(cell, 0);
    if (credit > 0) {
      earned.add(cell, credit);
    }
    if (debit > 0) {
      anyLoss.add(cell, debit);
      (posting.basis() == PostingType.FORFEITED ? forfeited : lost).add(cell, debit);
    }
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
