package io.github.mettle.sheet;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.mettle.account.Account;
import io.github.mettle.amount.Points;
import io.github.mettle.record.Kind;
import io.github.mettle.record.Moment;
import io.github.mettle.record.Severity;
import io.github.mettle.reflection.NotByReflection;
import io.github.mettle.refusal.RefusedException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The bare sums of a sheet: amounts and counts, which can be added and taken back bit for bit, in
 * any order.
 *
 * <p>For bulk work: totals know no party, no instant and no policy, and so cannot refuse to be
 * added to the totals of another; {@link BalanceSheet#plus} does. Laws: {@link #plus} is
 * associative and commutative with {@link #empty()} as its zero, and {@code a.plus(b).minus(b)}
 * equals {@code a}. (When the first episode began is not a sum: it is not compared, and {@code
 * minus} may have to forget it.)
 */
@NotByReflection
public final class Totals {
  private static final Account[] ACCOUNTS = Account.values();
  private static final Kind[] KINDS = Kind.values();
  private static final int N = ACCOUNTS.length;

  /** An amount that is kept per account. */
  enum Amount {
    ASSETS,
    LIABILITIES,
    OUTSTANDING,
    CONTINGENT,
    DISPUTED;

    int index(Account account) {
      return ordinal() * N + account.ordinal();
    }
  }

  /** A number that is kept per account. */
  enum Count {
    EPISODES,
    MET,
    MISSED,
    WAIVED;

    static Count of(Fulfilment fulfilment) {
      if (fulfilment == Fulfilment.OPEN) {
        throw new IllegalArgumentException("what is open is not counted");
      }
      return fulfilment == Fulfilment.MET ? MET : fulfilment == Fulfilment.MISSED ? MISSED : WAIVED;
    }

    int index(Account account) {
      return ordinal() * N + account.ordinal();
    }
  }

  static final long UNKNOWN = Long.MIN_VALUE;

  private static final int AMOUNTS = Amount.values().length * N;
  private static final int KIND = Count.values().length * N;
  private static final int OCCURRENCE = KIND + KINDS.length;
  private static final int OCCURRENCES = Occurrence.values().length;
  private static final int LAST_YEAR = OCCURRENCE + OCCURRENCES;
  private static final int SEVERITY = LAST_YEAR + OCCURRENCES;
  private static final int COUNTS = SEVERITY + Severity.values().length;

  private static final Totals EMPTY =
      new Totals(newAmounts(), newCounts(), 0, Moment.NEVER, null, null);

  /** Micro-points, by {@link Amount#index}; zeros at the end, where disputes are, are left out. */
  private final long[] amounts;

  /** Numbers per account, by {@link Count#index}, of episodes by kind, and of incidents. */
  private final int[] counts;

  /** The number of deliveries that frequency counts, small ones in part, in 1e-9. */
  private final long nanoDeliveries;

  /** The second in which the first that frequency counts began, never, or unknown. */
  private final long since;

  private final @Nullable TrialSums major;
  private final @Nullable TrialSums critical;

  Totals(
      long[] amounts,
      int[] counts,
      long nanoDeliveries,
      long since,
      @Nullable TrialSums major,
      @Nullable TrialSums critical) {
    this.amounts = trimmed(amounts);
    this.counts = counts;
    this.nanoDeliveries = nanoDeliveries;
    this.since = since;
    this.major = major;
    this.critical = critical;
    requireSums();
  }

  /** Fails now rather than later if a sum over all accounts does not fit. */
  private void requireSums() {
    for (int first = 0; first < amounts.length; first += N) {
      long sum = 0;
      for (int i = first; i < Math.min(first + N, amounts.length); i++) {
        sum = Math.addExact(sum, amounts[i]);
      }
    }
  }

  private static long[] trimmed(long[] amounts) {
    int size = amounts.length;
    while (size > 0 && amounts[size - 1] == 0) {
      size--;
    }
    return Arrays.copyOf(amounts, size);
  }

  /** {@return the totals of nothing} */
  public static Totals empty() {
    return EMPTY;
  }

  /** {@return a builder of totals that were summed elsewhere} */
  public static TotalsBuilder builder() {
    return new TotalsBuilder();
  }

  /**
   * {@return the totals as plain numbers, always the format and 165 more, for storage or transport
   * of numbers only, such as the buffer of a distributed job}
   *
   * <p>Nothing is lost: {@code Totals.ofLongs(totals.toLongs())} is these totals, with trials and
   * the beginning of frequency. Only {@link #plus} adds them, since not every number is a sum.
   */
  public long[] toLongs() {
    return TotalsLongs.of(this, amounts, counts, nanoDeliveries);
  }

  /**
   * {@return the totals in plain numbers}
   *
   * @param longs as {@link #toLongs} gave them
   * @throws RefusedException if they are of another format, or out of range
   * @throws ArithmeticException if a sum does not fit
   */
  public static Totals ofLongs(long... longs) {
    return TotalsLongs.read(longs);
  }

  static long[] newAmounts() {
    return new long[AMOUNTS];
  }

  /** Returns amounts that have no place for those of disputes yet. */
  static long[] newUndisputedAmounts() {
    return new long[Amount.DISPUTED.ordinal() * N];
  }

  /** Returns the amounts with a place for those of disputes. */
  static long[] withDisputed(long[] amounts) {
    return amounts.length == AMOUNTS ? amounts : Arrays.copyOf(amounts, AMOUNTS);
  }

  static int[] newCounts() {
    return new int[COUNTS];
  }

  static int countIndex(Kind kind) {
    return KIND + kind.ordinal();
  }

  static int countIndex(Occurrence occurrence, boolean lastYear) {
    return (lastYear ? LAST_YEAR : OCCURRENCE) + occurrence.ordinal();
  }

  static int countIndex(Severity severity) {
    return SEVERITY + severity.ordinal();
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
    return new Totals(
        sums,
        sumCounts,
        Math.addExact(nanoDeliveries, other.nanoDeliveries),
        Math.min(since, other.since),
        TrialSums.plus(major, other.major),
        TrialSums.plus(critical, other.critical));
  }

  /**
   * {@return the difference: these totals minus those of some of the episodes}
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
        || Arrays.stream(restCounts).anyMatch(x -> x < 0)
        || other.nanoDeliveries > nanoDeliveries) {
      throw TrialSums.tooMuch();
    }
    return new Totals(
        rest,
        restCounts,
        nanoDeliveries - other.nanoDeliveries,
        since < other.since ? since : UNKNOWN,
        TrialSums.minus(major, other.major),
        TrialSums.minus(critical, other.critical));
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
   * {@return the part of the liabilities that is overdue and still owed}
   *
   * @param account the account
   */
  public Points outstanding(Account account) {
    return amount(Amount.OUTSTANDING, account);
  }

  /**
   * {@return the points at stake in what is expected and not yet due: shown, not counted}
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
   * {@return the number of episodes with a posting on the account}
   *
   * @param account the account
   */
  public int episodeCount(Account account) {
    return counts[Count.EPISODES.index(account)];
  }

  /**
   * {@return the number of expectations on the account that were met: done in time and in full}
   *
   * @param account the account
   */
  public int met(Account account) {
    return counts[Count.MET.index(account)];
  }

  /**
   * {@return the number of expectations on the account that were missed: late, in part, or overdue}
   *
   * @param account the account
   */
  public int missed(Account account) {
    return counts[Count.MISSED.index(account)];
  }

  /**
   * {@return the number of expectations on the account that the buyer waived}
   *
   * @param account the account
   */
  public int waived(Account account) {
    return counts[Count.WAIVED.index(account)];
  }

  /** {@return the points earned, over all accounts} */
  public Points assets() {
    return sum(Amount.ASSETS);
  }

  /** {@return the points lost or owed, over all accounts} */
  public Points liabilities() {
    return sum(Amount.LIABILITIES);
  }

  /** {@return the part of the liabilities that is overdue and still owed, over all accounts} */
  public Points outstanding() {
    return sum(Amount.OUTSTANDING);
  }

  /** {@return the points at stake in what is expected and not yet due, over all accounts} */
  public Points contingent() {
    return sum(Amount.CONTINGENT);
  }

  /** {@return the part of the liabilities from disputed episodes, over all accounts} */
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

  /** {@return the number of known episodes by kind, without zeros} */
  public ImmutableMap<Kind, Integer> counts() {
    Map<Kind, Integer> known = new EnumMap<>(Kind.class);
    for (Kind kind : KINDS) {
      if (count(kind) > 0) {
        known.put(kind, count(kind));
      }
    }
    return Maps.immutableEnumMap(known);
  }

  int occurrences(Occurrence occurrence, boolean lastYear) {
    return counts[countIndex(occurrence, lastYear)];
  }

  int incidents(Severity severity) {
    return counts[countIndex(severity)];
  }

  /**
   * The second in which the first episode that frequency counts began, {@link Moment#NEVER} if
   * there is none; {@link #UNKNOWN} once that episode was taken back: only the facts can tell.
   */
  long since() {
    return since;
  }

  double deliveries() {
    return nanoDeliveries / EpisodeCounter.WHOLE_DELIVERY;
  }

  /** The trial of incidents of at least that severity, MAJOR or CRITICAL; null if there is none. */
  @Nullable TrialSums trial(Severity severity) {
    return severity == Severity.CRITICAL ? critical : major;
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
        && Arrays.equals(counts, other.counts)
        && nanoDeliveries == other.nanoDeliveries
        && Objects.equals(major, other.major)
        && Objects.equals(critical, other.critical);
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        Arrays.hashCode(amounts), Arrays.hashCode(counts), nanoDeliveries, major, critical);
  }

  /** {@return one line, such as "+5.44 −1.25 = 4.19 {commitment=1, incident=2}"} */
  @Override
  public String toString() {
    return "+" + assets() + " −" + liabilities() + " = " + equity() + " " + counts();
  }
}
