package io.github.mettle.backtest;

import java.util.Arrays;

/** Changes in the order of their seconds; of one second, in the order in which they were added. */
final class EventQueue {
  private ScheduledChange[] changes;
  private long[] seconds;
  private int size;
  private long first = Long.MAX_VALUE;
  private long last = Long.MIN_VALUE;

  /** Numbers of changes, each packed below its second; in order once all are added. */
  private long[] order = {};

  private int bits;

  /**
   * Creates one.
   *
   * @param likely how many changes to be ready for
   */
  EventQueue(int likely) {
    changes = new ScheduledChange[Math.max(likely, 1)];
    seconds = new long[changes.length];
  }

  void add(long second, ScheduledChange change) {
    if (size == changes.length) {
      changes = Arrays.copyOf(changes, 2 * size);
      seconds = Arrays.copyOf(seconds, 2 * size);
    }
    changes[size] = change;
    seconds[size++] = second;
    first = Math.min(first, second);
    last = Math.max(last, second);
  }

  /**
   * Puts them in order. Plain numbers are sorted, which takes a fraction of the time that objects
   * and a comparison take.
   *
   * @throws ArithmeticException if they are too many, and too far apart, for that
   */
  void sort() {
    order = new long[size];
    if (size > 0) {
      bits = Integer.SIZE - Integer.numberOfLeadingZeros(size);
      Math.multiplyExact(Math.subtractExact(last, first) + 1, 1L << bits);
    }
    for (int i = 0; i < size; i++) {
      order[i] = ((seconds[i] - first) << bits) + i;
    }
    Arrays.sort(order);
  }

  int size() {
    return size;
  }

  long second(int place) {
    return first + (order[place] >> bits);
  }

  ScheduledChange change(int place) {
    return changes[(int) (order[place] & ((1L << bits) - 1))];
  }
}
