package io.github.mettle.record;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.RandomAccess;

/**
 * The receipts of a delivery, ordered by instant: an immutable list that also gives its parts as
 * primitives, so that walking it allocates nothing.
 */
public final class Receipts extends AbstractList<Receipt> implements RandomAccess {
  /** No receipts. */
  public static final Receipts NONE =
      new Receipts(new long[0], new double[0], Moment.NEVER, Moment.NEVER);

  private final long[] times;
  private final double[] shares;
  private final long began;
  private final long due;

  private Receipts(long[] times, double[] shares, long began, long due) {
    this.times = times;
    this.shares = shares;
    this.began = began;
    this.due = due;
  }

  /** The receipts, in any order, of a delivery that was ordered and is due then. */
  static Receipts of(List<Receipt> receipts, long began, long due) {
    if (receipts.isEmpty()) {
      return NONE;
    }
    Comparator<Receipt> byTime = Comparator.comparingLong(receipt -> receipt.at().time());
    List<Receipt> sorted =
        receipts.stream().sorted(byTime.thenComparingDouble(Receipt::share)).toList();
    return new Receipts(
        sorted.stream().mapToLong(receipt -> receipt.at().time()).toArray(),
        sorted.stream().mapToDouble(Receipt::share).toArray(),
        began,
        due);
  }

  @Override
  public int size() {
    return times.length;
  }

  @Override
  public Receipt get(int index) {
    return new Receipt(Times.moment(times[index]), shares[index]);
  }

  /**
   * {@return the second the part came, since 1970-01-01T00:00:00Z}
   *
   * @param index from 0, below {@link #size()}
   */
  public long second(int index) {
    return Times.second(times[index]);
  }

  /**
   * {@return the second as which the part is judged: the end of its day where the delivery is due
   * on a bare date}
   *
   * @param index from 0, below {@link #size()}
   */
  public long judged(int index) {
    return Times.delivered(times[index], began, due);
  }

  /**
   * {@return the accepted share of what was ordered}
   *
   * @param index from 0, below {@link #size()}
   */
  public double share(int index) {
    return shares[index];
  }

  double sum() {
    return times.length == 0 ? 0 : Arrays.stream(shares).sum();
  }
}
