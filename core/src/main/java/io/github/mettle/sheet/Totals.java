package io.github.mettle.sheet;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.mettle.account.Account;
import io.github.mettle.amount.Points;
import io.github.mettle.record.Kind;
import io.github.mettle.refusal.RefusedException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * The bare sums of a sheet: what can be added and taken back, bit for bit, in any order.
 *
 * <p>For bulk work: it knows no party, no instant and no policy, and so cannot refuse to be added
 * to the totals of another; {@link BalanceSheet#plus} does. Laws: {@link #plus} is associative and
 * commutative with {@link #empty()} as its zero, and {@code a.plus(b).minus(b)} equals {@code a}.
 */
public final class Totals {
  private static final Account[] ACCOUNTS = Account.values();
  private static final Kind[] KINDS = Kind.values();
  private static final int N = ACCOUNTS.length;
  private static final Totals EMPTY = new Totals(newAmounts(), newCounts());

  /** An amount that is kept per account. */
  enum Amount {
    ASSETS("assets"),
    LIABILITIES("liabilities"),
    OUTSTANDING("outstanding"),
    CONTINGENT("contingent"),
    DISPUTED("disputed");

    private final String key;

    Amount(String key) {
      this.key = key;
    }

    int index(Account account) {
      return ordinal() * N + account.ordinal();
    }
  }

  /** Micro-points, by {@link Amount#index}; zeros at the end, where disputes are, are left out. */
  private final long[] amounts;

  /** Episodes with a posting, by account; then episodes known, by kind. */
  private final int[] counts;

  private Totals(long[] amounts, int[] counts) {
    this.amounts = trimmed(amounts);
    this.counts = counts;
  }

  private static long[] trimmed(long[] amounts) {
    int size = amounts.length;
    while (size > 0 && amounts[size - 1] == 0) {
      size--;
    }
    return Arrays.copyOf(amounts, size);
  }

  /** {@return totals of nothing} */
  public static Totals empty() {
    return EMPTY;
  }

  /** {@return a builder, for those who extend the library} */
  public static Builder builder() {
    return new Builder();
  }

  /** Copies the sums of an accumulator. */
  static Totals copyOf(long[] amounts, int[] counts) {
    return new Totals(amounts, counts.clone());
  }

  static long[] newAmounts() {
    return new long[Amount.values().length * N];
  }

  static int[] newCounts() {
    return new int[N + KINDS.length];
  }

  static int countIndex(Kind kind) {
    return N + kind.ordinal();
  }

  /**
   * {@return the sum of both}
   *
   * @param other totals of other episodes
   * @throws ArithmeticException if a sum does not fit
   */
  public Totals plus(Totals other) {
    long[] sums = newAmounts();
    int[] sumCounts = newCounts();
    Arrays.setAll(sums, i -> Math.addExact(micros(i), other.micros(i)));
    Arrays.setAll(sumCounts, i -> Math.addExact(counts[i], other.counts[i]));
    return new Totals(sums, sumCounts);
  }

  /**
   * {@return the difference of both}
   *
   * @param other totals of some of these episodes
   * @throws RefusedException if more would be taken back than there is
   */
  public Totals minus(Totals other) {
    long[] rest = newAmounts();
    int[] restCounts = newCounts();
    Arrays.setAll(rest, i -> micros(i) - other.micros(i));
    Arrays.setAll(restCounts, i -> counts[i] - other.counts[i]);
    if (Arrays.stream(rest).anyMatch(x -> x < 0)
        || Arrays.stream(restCounts).anyMatch(x -> x < 0)) {
      String rule = "must be part of what it is taken from";
      throw RefusedException.of("", "subtrahend", rule, "more than there is");
    }
    return new Totals(rest, restCounts);
  }

  /**
   * {@return the points earned on an account}
   *
   * @param account the account
   */
  public Points assets(Account account) {
    return amount(Amount.ASSETS, account);
  }

  /**
   * {@return the points lost or owed on an account}
   *
   * @param account the account
   */
  public Points liabilities(Account account) {
    return amount(Amount.LIABILITIES, account);
  }

  /**
   * {@return the part of the liabilities that is overdue and not settled}
   *
   * @param account the account
   */
  public Points outstanding(Account account) {
    return amount(Amount.OUTSTANDING, account);
  }

  /**
   * {@return the stakes of expectations not yet due: shown, not counted}
   *
   * @param account the account
   */
  public Points contingent(Account account) {
    return amount(Amount.CONTINGENT, account);
  }

  /**
   * {@return the part of the liabilities that comes from disputed episodes}
   *
   * @param account the account
   */
  public Points disputed(Account account) {
    return amount(Amount.DISPUTED, account);
  }

  /**
   * {@return assets minus liabilities}
   *
   * @param account the account
   */
  public Points net(Account account) {
    return assets(account).minus(liabilities(account));
  }

  /**
   * {@return the number of episodes with a posting on an account}
   *
   * @param account the account
   */
  public int episodeCount(Account account) {
    return counts[account.ordinal()];
  }

  /** {@return the points earned, over all accounts} */
  public Points assets() {
    return sum(Amount.ASSETS);
  }

  /** {@return the points lost or owed, over all accounts} */
  public Points liabilities() {
    return sum(Amount.LIABILITIES);
  }

  /** {@return the part of the liabilities that is overdue and not settled, over all accounts} */
  public Points outstanding() {
    return sum(Amount.OUTSTANDING);
  }

  /** {@return the stakes of expectations not yet due, over all accounts} */
  public Points contingent() {
    return sum(Amount.CONTINGENT);
  }

  /** {@return the part of the liabilities that comes from disputed episodes, over all accounts} */
  public Points disputed() {
    return sum(Amount.DISPUTED);
  }

  /** {@return assets minus liabilities, over all accounts} */
  public Points equity() {
    return assets().minus(liabilities());
  }

  /**
   * {@return the number of known episodes of a kind, with a posting or not}
   *
   * @param kind of episode
   */
  public int count(Kind kind) {
    return counts[countIndex(kind)];
  }

  /** {@return the number of known episodes of each kind, zeros left out} */
  public ImmutableMap<Kind, Integer> counts() {
    Map<Kind, Integer> known = new EnumMap<>(Kind.class);
    for (Kind kind : KINDS) {
      if (count(kind) > 0) {
        known.put(kind, count(kind));
      }
    }
    return Maps.immutableEnumMap(known);
  }

  long micros(Amount amount, Account account) {
    return micros(amount.index(account));
  }

  private long micros(int index) {
    return index < amounts.length ? amounts[index] : 0;
  }

  private Points amount(Amount amount, Account account) {
    return Points.ofMicros(micros(amount, account));
  }

  private Points sum(Amount amount) {
    long sum = 0;
    for (Account account : ACCOUNTS) {
      sum = Math.addExact(sum, micros(amount, account));
    }
    return Points.ofMicros(sum);
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof Totals other
        && Arrays.equals(amounts, other.amounts)
        && Arrays.equals(counts, other.counts);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(amounts) * 31 + Arrays.hashCode(counts);
  }

  /** {@return one line, such as "+5.44 −1.25 = 4.19 (commitment 1, incident 2)"} */
  @Override
  public String toString() {
    return "+" + assets() + " −" + liabilities() + " = " + equity() + " " + counts();
  }

  /** Puts totals together from their numbers. Not thread-safe. */
  public static final class Builder {
    private final long[] amounts = newAmounts();
    private final int[] counts = newCounts();

    private Builder() {}

    /**
     * Sets the numbers of an account.
     *
     * @param account the account
     * @param assets at least 0
     * @param liabilities at least 0
     * @param outstanding in [0, liabilities]
     * @param contingent at least 0
     * @param disputed in [0, liabilities]
     * @param episodes at least 0
     * @return this builder
     * @throws RefusedException if a number is out of its range
     */
    public Builder account(
        Account account,
        Points assets,
        Points liabilities,
        Points outstanding,
        Points contingent,
        Points disputed,
        int episodes) {
      set(Amount.ASSETS, account, assets, Long.MAX_VALUE);
      set(Amount.LIABILITIES, account, liabilities, Long.MAX_VALUE);
      set(Amount.OUTSTANDING, account, outstanding, liabilities.micros());
      set(Amount.CONTINGENT, account, contingent, Long.MAX_VALUE);
      set(Amount.DISPUTED, account, disputed, liabilities.micros());
      counts[account.ordinal()] = count(account + ".episodes", episodes);
      return this;
    }

    /**
     * Sets the number of known episodes of a kind.
     *
     * @param kind of episode
     * @param count at least 0
     * @return this builder
     * @throws RefusedException if the count is negative
     */
    public Builder count(Kind kind, int count) {
      counts[countIndex(kind)] = count("counts." + kind.key(), count);
      return this;
    }

    /** {@return the totals} */
    public Totals build() {
      return copyOf(amounts, counts);
    }

    private void set(Amount amount, Account account, Points points, long most) {
      if (points.signum() < 0 || points.micros() > most) {
        String rule = most == Long.MAX_VALUE ? "must be at least 0" : "must be in [0, liabilities]";
        throw RefusedException.of("", account + "." + amount.key, rule, points);
      }
      amounts[amount.index(account)] = points.micros();
    }

    private static int count(String attribute, int count) {
      if (count < 0) {
        throw RefusedException.of("", attribute, "must be at least 0", count);
      }
      return count;
    }
  }
}
