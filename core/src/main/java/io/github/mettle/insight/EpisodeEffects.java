package io.github.mettle.insight;

import com.google.common.collect.ImmutableMap;
import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.record.Episode;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.ExpectationState;
import io.github.mettle.sheet.Journal;
import io.github.mettle.sheet.PostingType;
import io.github.mettle.sheet.Totals;
import io.github.mettle.trust.TrustModel;
import java.util.Arrays;

/**
 * A journal of valued postings that sums per episode, for its effect, and per account and
 * criterion, for what most of it comes from: one replay, whatever is asked. Not thread-safe while
 * it is written; not changed after.
 */
final class EpisodeEffects implements Journal {
  private static final Account[] ACCOUNTS = Account.values();
  private static final Criterion[] CRITERIA = Criterion.values();
  private static final int CELLS = ACCOUNTS.length * CRITERIA.length;

  private final Totals totals;
  private final TrustModel model;
  private final ImmutableMap.Builder<String, Double> effects = ImmutableMap.builder();
  private final long[] assets = new long[ACCOUNTS.length];
  private final long[] liabilities = new long[ACCOUNTS.length];
  private String episode = "";
  private boolean hasPostings;

  private final Sum earned = new Sum();
  private final Sum lost = new Sum();
  private final Sum forfeited = new Sum();
  private final Sum anyLoss = new Sum();
  private final Sum judged = new Sum();

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

  static EpisodeEffects of(BalanceSheet sheet, TrustModel model) {
    EpisodeEffects tally = new EpisodeEffects(sheet.totals(), model);
    sheet.valued().writeTo(tally);
    tally.endEpisode();
    return tally;
  }

  ImmutableMap<String, Double> effects() {
    return effects.buildOrThrow();
  }

  /** {@return what earned most on an account, and in how many episodes nothing was lost by it} */
  AccountDriver gain(Account account) {
    int cell = largest(earned, account);
    int clean = judged.episodes[cell] - anyLoss.episodes[cell];
    return cause(cell, false, earned.amounts[cell], clean);
  }

  /** {@return what was lost most by on an account, and in how many episodes} */
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

  @Override
  public void episode(Episode next, boolean disputed) {
    endEpisode();
    episode = next.id();
  }

  private void endEpisode() {
    if (!hasPostings) {
      return;
    }
    effects.put(episode, effect());
    Arrays.fill(assets, 0);
    Arrays.fill(liabilities, 0);
    for (Sum sum : new Sum[] {earned, lost, forfeited, anyLoss, judged}) {
      sum.endEpisode();
    }
    hasPostings = false;
  }

  /** Overall expected with the episode's amounts without overall expected without them. */
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

  @Override
  public void post(
      Account account,
      Criterion criterion,
      PostingType basis,
      long day,
      long credit,
      long debit,
      long start,
      long window,
      long until) {
    hasPostings = true;
    assets[account.ordinal()] += credit;
    liabilities[account.ordinal()] += debit;
    int cell = cell(account, criterion);
    judged.add(cell, 0);
    if (credit > 0) {
      earned.add(cell, credit);
    }
    if (debit > 0) {
      anyLoss.add(cell, debit);
      (basis == PostingType.FORFEITED ? forfeited : lost).add(cell, debit);
    }
  }

  @Override
  public void expect(
      Account account,
      Criterion criterion,
      ExpectationState state,
      long stake,
      long contingent,
      long start,
      long window,
      long done) {}
}
