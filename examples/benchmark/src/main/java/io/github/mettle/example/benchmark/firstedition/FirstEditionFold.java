package io.github.mettle.example.benchmark.firstedition;

import io.github.mettle.account.Account;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Moment;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.Decay;
import java.time.Instant;
import java.util.List;

/** Sums a record under the first edition of the model, as the library once did it. */
public final class FirstEditionFold {
  private static final int ACCOUNTS = Account.values().length;

  private final CompiledPolicy policy;
  private final Decay decay;
  private final Instant now;

  private FirstEditionFold(Policy policy, Moment asOf) {
    this.policy = CompiledPolicy.of(policy);
    decay = Decay.of(policy);
    now = asOf.due();
  }

  /**
   * {@return the fold under a policy as of an instant}
   *
   * @param policy the policy; what the first edition did not know is ignored
   * @param asOf the instant
   */
  public static FirstEditionFold of(Policy policy, Moment asOf) {
    return new FirstEditionFold(policy, asOf);
  }

  /**
   * {@return the amounts of a record in micro-points: five times eleven accounts}
   *
   * @param record the facts, without disputes
   */
  public long[] sum(TrackRecord record) {
    Sums sums = Sums.of(decay, now);
    Appraisal appraisal = new Appraisal(policy, now.getEpochSecond(), sums);
    List<Episode> episodes = record.episodes();
    for (int i = 0; i < episodes.size(); i++) {
      appraisal.appraise(episodes.get(i), false);
    }
    return sums.amounts();
  }

  /**
   * {@return the assets of an account in micro-points}
   *
   * @param amounts of a record
   * @param account the account
   */
  public static long assets(long[] amounts, Account account) {
    return amounts[account.ordinal()];
  }

  /**
   * {@return the liabilities of an account in micro-points}
   *
   * @param amounts of a record
   * @param account the account
   */
  public static long liabilities(long[] amounts, Account account) {
    return amounts[ACCOUNTS + account.ordinal()];
  }
}
