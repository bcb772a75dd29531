package io.github.mettle.insight;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.page.Numbers;
import java.util.Optional;
import org.immutables.value.Value;

/** The criterion from which most of the gain or the loss on an account comes, and how often. */
@Value.Immutable
abstract class AccountDriver {
  abstract Account account();

  abstract Criterion criterion();

  /** The kind of failure; empty for a gain. */
  abstract Optional<LossReason> lossReason();

  /** In micro-points. */
  abstract long amount();

  /** The number of cases in which it was so. */
  abstract int count();

  /** The number of cases judged by that criterion on that account. */
  abstract int judged();

  /** The count of what fell due in the last 365 days. */
  abstract int recentCount();

  abstract int recentJudged();

  /** Of how many incidents the criterion tells. */
  abstract IncidentScope scope();

  /** Whether the last year's rate reads differently from that of all years. */
  final boolean isRecentDifferent() {
    return recentJudged() > 0
        && !rate(recentCount(), recentJudged()).equals(rate(count(), judged()));
  }

  private static String rate(int count, int judged) {
    return Numbers.percent((double) count / judged);
  }
}
