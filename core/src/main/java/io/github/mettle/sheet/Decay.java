package io.github.mettle.sheet;

import io.github.mettle.account.Account;
import io.github.mettle.amount.Halving;
import io.github.mettle.policy.Policy;
import io.github.mettle.reflection.NotByReflection;
import java.util.Map;

/**
 * The value of a posting by its age in days: face · 2^(−age/half-life), rounded half-even.
 *
 * <p>Factors for the first eleven years are tabled, once per half-life; beyond, the same function
 * computes them, so the numbers are the same. Immutable and safe to share between threads.
 *
 * <p>For those who extend the library; callers do not need it.
 */
@NotByReflection
public final class Decay {
  private static final int TABLED_DAYS = 4096;
  private static final Account[] ACCOUNTS = Account.values();

  private final double[] halfLifeDays = new double[ACCOUNTS.length];
  private final double[][] tables = new double[ACCOUNTS.length][];

  private Decay(Map<Account, Double> halfLives) {
    for (Account account : ACCOUNTS) {
      int i = account.ordinal();
      halfLifeDays[i] = halfLives.getOrDefault(account, Double.POSITIVE_INFINITY);
      tables[i] = table(i);
    }
  }

  /** {@return no decay: every posting keeps its face value} */
  public static Decay none() {
    return None.DECAY;
  }

  /**
   * {@return the decay of a policy}
   *
   * @param policy the policy, for its half-lives
   */
  public static Decay of(Policy policy) {
    return new Decay(policy.halfLifeDays());
  }

  /**
   * {@return the share of the face value that is left}
   *
   * @param account the account it was posted to
   * @param age in days, at least 0
   */
  public double factor(Account account, long age) {
    int i = account.ordinal();
    return age < TABLED_DAYS ? tables[i][(int) age] : compute(halfLifeDays[i], age);
  }

  /**
   * {@return the value of a posting, in micro-points}
   *
   * @param account the account it was posted to
   * @param face in micro-points
   * @param age in days, at least 0
   */
  public long value(Account account, long face, long age) {
    return face == 0 || age == 0 ? face : (long) Math.rint(face * factor(account, age));
  }

  private double[] table(int account) {
    for (int i = 0; i < account; i++) {
      if (halfLifeDays[i] == halfLifeDays[account]) {
        return tables[i];
      }
    }
    double[] table = new double[TABLED_DAYS];
    for (int age = 0; age < TABLED_DAYS; age++) {
      table[age] = compute(halfLifeDays[account], age);
    }
    return table;
  }

  private static double compute(double halfLife, long age) {
    return Halving.after(age / halfLife);
  }

  /** Holds the absence of decay, made on first use. */
  private static final class None {
    static final Decay DECAY = new Decay(Map.of());
  }
}
