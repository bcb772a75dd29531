package io.github.mettle.insight;

import io.github.mettle.account.Account;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.trust.Trust;
import io.github.mettle.trust.TrustModel;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The plain form of {@link Stability}, and the reference that it is held against: the trust overall
 * is derived anew for each of the weightings.
 */
final class PlainStability {
  private static final double MOVE = 0.2;

  private PlainStability() {}

  /**
   * {@return for each sheet but the last, the share of combinations that leave it before the next}
   */
  static double[] of(TrustModel model, List<BalanceSheet> ordered) {
    List<Map<Account, Trust>> trusts = ordered.stream().map(PlainStability::accounts).toList();
    Account[] weighty =
        Arrays.stream(Account.values())
            .filter(account -> model.weight(account) > 0)
            .toArray(Account[]::new);
    int combinations = 1 << weighty.length;
    double[] survived = new double[Math.max(0, ordered.size() - 1)];
    for (int combination = 0; combination < combinations; combination++) {
      TrustModel moved = moved(model, weighty, combination);
      Trust before = moved.whole(trusts.get(0));
      for (int i = 0; i < survived.length; i++) {
        Trust next = moved.whole(trusts.get(i + 1));
        survived[i] += Ranking.compare(before, next) <= 0 ? 1 : 0;
        before = next;
      }
    }
    return Arrays.stream(survived).map(count -> count / combinations).toArray();
  }

  private static Map<Account, Trust> accounts(BalanceSheet sheet) {
    Map<Account, Trust> trusts = new EnumMap<>(Account.class);
    for (Account account : Account.values()) {
      trusts.put(account, sheet.trust(account));
    }
    return trusts;
  }

  private static TrustModel moved(TrustModel model, Account[] weighty, int combination) {
    double[] factors = new double[Account.values().length];
    for (int bit = 0; bit < weighty.length; bit++) {
      boolean isMore = (combination >> bit & 1) != 0;
      factors[weighty[bit].ordinal()] = isMore ? 1 + MOVE : 1 - MOVE;
    }
    return model.reweighted(account -> factors[account.ordinal()]);
  }
}
