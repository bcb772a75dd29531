package io.github.mettle.sheet;

import io.github.mettle.account.Account;
import io.github.mettle.amount.Halving;
import io.github.mettle.policy.Policy;

/**
 * What a posting is worth after so many days: face · 2^(−age/half-life), rounded half-even.
 *
 * <p>Factors for the first eleven years are tabled, once per half-life; beyond, the same function
 * is asked, so the numbers are the same. Immutable and safe to share between threads.
 *
 * <p>For those who extend the library; callers do not need it.
 */
public final class Decay {
  private static final int TABLED_DAYS = 4096;
  private static final Account[] ACCOUNTS = Account.values();

  private final double[] halfLifeDays = new double[ACCOUNTS.length];
  private final double[][] tables = new double[ACCOUNTS.length][];

  private Decay(Policy policy) {
    for (Account account : ACCOUNTS) {
      int i = account.ordinal();
      halfLifeDays[i] = policy.halfLifeDays().getOrDefault(account, Double.POSITIVE_INFINITY);
      tables[i] = table(i);
    }
  }

  /**
   * {@return the fading of a policy}
   *
   * @param policy half-lives
   */
  public static Decay of(Policy policy) {
    return new Decay(policy);
  }

  /**
   * {@return what is left of one point}
   *
   * @param account the account it was posted to
   * @param age in days, at least 0
   */
  public double factor(Account account, long age) {
    int i = account.ordinal();
    return age < TABLED_DAYS ? tables[i][(int) age] : compute(halfLifeDays[i], age);
  }

  /**
   * {@return what is left of the face value, in micro-points}
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
}
