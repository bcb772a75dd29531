package io.github.mettle.example.spark;

import io.github.mettle.sheet.Totals;
import java.io.Serializable;

/** Totals on their way through Spark: plain numbers. A bean, as Spark's encoders want it. */
public final class Sum implements Serializable {
  private static final long serialVersionUID = 1;

  private long[] longs = Totals.empty().toLongs();

  /** Creates the sum of nothing. */
  public Sum() {}

  static Sum of(Totals totals) {
    Sum sum = new Sum();
    sum.longs = totals.toLongs();
    return sum;
  }

  Totals totals() {
    return Totals.ofLongs(longs);
  }

  Sum plus(long[] others) {
    return of(totals().plus(Totals.ofLongs(others)));
  }

  /** {@return the totals as plain numbers} */
  public long[] getLongs() {
    return longs;
  }

  /**
   * @param longs totals as plain numbers
   */
  public void setLongs(long[] longs) {
    this.longs = longs;
  }
}
