package io.github.mettle.insight;

import io.github.mettle.account.Account;
import io.github.mettle.policy.Policy;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.trust.Standing;
import io.github.mettle.trust.Trust;
import io.github.mettle.trust.TrustModel;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Tries mixtures of promises, answers and requests. The trust of an account is worked out once per
 * amount: of all mixtures, few differ on any one account. Not thread-safe.
 */
final class ScenarioSearch {
  private final TrustModel model;
  private final Predicate<Trust> reached;
  private final AccountAmounts present;
  private final boolean hasFailed;
  private final AccountAmounts promise;
  private final AccountAmounts answer;
  private final AccountAmounts request;
  private final Map<Account, Map<Long, Trust>> known = new HashMap<>();

  private ScenarioSearch(TrustModel model, Predicate<Trust> reached, BalanceSheet sheet) {
    Policy policy = model.policy();
    Instant now = sheet.asOf().due();
    this.model = model;
    this.reached = reached;
    present = AccountAmounts.of(sheet);
    hasFailed = Sheets.hasFailed(sheet);
    promise = Scenario.PROMISE.worth(policy, now);
    answer = Scenario.ANSWER.worth(policy, now);
    request = Scenario.REQUEST.worth(policy, now);
  }

  static ScenarioSearch of(TrustModel model, BalanceSheet sheet, Predicate<Trust> reached) {
    return new ScenarioSearch(model, reached, sheet);
  }

  /**
   * {@return whether up to so many of each may do} Deeds only earn: if so many leave it impaired or
   * doubtful, fewer do too. Where it would be mixed, fewer may do nevertheless.
   *
   * @param isMonotone whether each number above one that does, does too
   */
  boolean mayReach(int each, boolean isMonotone) {
    Trust most = trust(each, each, each);
    return reached.test(most) || (!isMonotone && most.standing() == Standing.MIXED);
  }

  /** {@return a mixture of so many that does, if one does: most promises, then most answers} */
  Optional<GoodDeeds> reaching(int count) {
    for (int promises = count; promises >= 0; promises--) {
      for (int answers = count - promises; answers >= 0; answers--) {
        int requests = count - promises - answers;
        if (reaches(promises, answers, requests)) {
          return Optional.of(GoodDeeds.of(promises, answers, requests));
        }
      }
    }
    return Optional.empty();
  }

  private boolean reaches(int promises, int answers, int requests) {
    return reached.test(trust(promises, answers, requests));
  }

  private Trust trust(int promises, int answers, int requests) {
    Map<Account, Trust> trusts = new EnumMap<>(Account.class);
    for (Account account : Account.values()) {
      trusts.put(account, trust(account, promises, answers, requests));
    }
    return model.whole(trusts, hasFailed);
  }

  /** Deeds only earn, so the trust of an account depends on what is earned on it. */
  private Trust trust(Account account, int promises, int answers, int requests) {
    long earned =
        promise.assets(account) * promises
            + answer.assets(account) * answers
            + request.assets(account) * requests;
    return known
        .computeIfAbsent(account, any -> new HashMap<>())
        .computeIfAbsent(
            earned,
            more ->
                model.account(
                    account, present.assets(account) + more, present.liabilities(account)));
  }
}
