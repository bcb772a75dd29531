package io.github.mettle.insight;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.sheet.Expectation;
import io.github.mettle.sheet.Fulfilment;
import java.util.Optional;

/** What one criterion earned and lost on one account, and how often. Not thread-safe. */
final class AccountTally {
  private static final LossReason[] REASONS = LossReason.values();

  private final Account account;
  private final Criterion criterion;
  private final long[] lost = new long[REASONS.length];
  private final int[] counts = new int[REASONS.length];
  private long earned;
  private int episodes;
  private int clean;
  private int met;
  private int missed;
  private int recentMet;
  private int recentMissed;

  AccountTally(Account account, Criterion criterion) {
    this.account = account;
    this.criterion = criterion;
  }

  long earned() {
    return earned;
  }

  /** Counts an episode that earned and lost so much; it may lose in several ways. */
  void addEpisode(long credit, long[] debits) {
    earned += credit;
    episodes++;
    boolean isClean = true;
    for (int i = 0; i < REASONS.length; i++) {
      if (debits[i] > 0) {
        lost[i] += debits[i];
        counts[i]++;
        isClean = false;
      }
    }
    clean += isClean ? 1 : 0;
  }

  /**
   * Counts an expectation, as it was met or missed.
   *
   * @param isRecent whether it fell due in the last 365 days
   */
  void add(Expectation expectation, boolean isRecent) {
    int one = isRecent ? 1 : 0;
    if (expectation.fulfilment() == Fulfilment.MET) {
      met++;
      recentMet += one;
    } else if (expectation.fulfilment() == Fulfilment.MISSED) {
      missed++;
      recentMissed += one;
    }
  }

  /** Whether it speaks for anyone: it earned, and no more was missed than met. */
  boolean isGood() {
    if (earned == 0) {
      return false;
    }
    return isCountedByExpectation()
        ? met > 0 && met >= missed
        : isPraise() || 2 * clean >= episodes;
  }

  /** What is given without being asked for, or brought forward, has no rate. */
  private boolean isPraise() {
    return criterion == Criterion.OPENING
        || criterion == Criterion.GESTURE
        || criterion == Criterion.BEYOND;
  }

  private boolean isCountedByExpectation() {
    return switch (criterion) {
      case NOTIFY, CONTAIN, REMEDY, UPDATE, RESOLVE, EXPLAIN, PREVENT, KEEP, DELIVER, ANSWER ->
          true;
      case RECUR, BEYOND, REQUEST, REFUTE, CANDOUR, GESTURE, REVIEW, OPENING -> false;
    };
  }

  /** The reason that lost most. */
  LossReason worst() {
    int worst = 0;
    for (int i = 1; i < REASONS.length; i++) {
      worst = lost[i] > lost[worst] ? i : worst;
    }
    return REASONS[worst];
  }

  long lost() {
    return lost[worst().ordinal()];
  }

  AccountDriver gain(IncidentScope scope) {
    ImmutableAccountDriver.Builder driver = driver(scope).amount(earned);
    return isCountedByExpectation()
        ? rate(driver, met, recentMet).build()
        : driver.count(clean).judged(episodes).build();
  }

  AccountDriver loss(IncidentScope scope) {
    LossReason reason = worst();
    ImmutableAccountDriver.Builder driver =
        driver(scope).lossReason(Optional.of(reason)).amount(lost());
    return reason == LossReason.LATE && isCountedByExpectation() && missed > 0
        ? rate(driver, missed, recentMissed).build()
        : driver.count(counts[reason.ordinal()]).judged(episodes).build();
  }

  private ImmutableAccountDriver.Builder driver(IncidentScope scope) {
    return ImmutableAccountDriver.assemble()
        .account(account)
        .criterion(criterion)
        .lossReason(Optional.empty())
        .recentCount(0)
        .recentJudged(0)
        .scope(scope);
  }

  private ImmutableAccountDriver.Builder rate(
      ImmutableAccountDriver.Builder driver, int count, int recent) {
    return driver
        .count(count)
        .judged(met + missed)
        .recentCount(recent)
        .recentJudged(recentMet + recentMissed);
  }
}
