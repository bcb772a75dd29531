package io.github.mettle.record;

import java.util.Arrays;

/** Disjoint intervals of seconds, ascending, and the time that they have taken by any second. */
final class Intervals {
  static final Intervals NONE = new Intervals(new long[0], 0);

  /** The first second of each interval, and the one after its last, in turn. */
  private final long[] bounds;

  /** The seconds in the intervals before each. */
  private final long[] before;

  private Intervals(long[] merged, int length) {
    bounds = Arrays.copyOf(merged, length);
    before = new long[length / 2];
    for (int i = 1; i < before.length; i++) {
      before[i] = before[i - 1] + bounds[2 * i - 1] - bounds[2 * i - 2];
    }
  }

  /** Merges intervals that are sorted by their first second: pairs of first and one after last. */
  static Intervals merge(long[] sorted) {
    long[] merged = new long[sorted.length];
    int length = 0;
    for (int i = 0; i < sorted.length; i += 2) {
      long until = sorted[i + 1];
      if (until <= sorted[i]) {
        continue;
      }
      if (length > 0 && sorted[i] <= merged[length - 1]) {
        merged[length - 1] = Math.max(merged[length - 1], until);
      } else {
        merged[length++] = sorted[i];
        merged[length++] = until;
      }
    }
    return length == 0 ? NONE : new Intervals(merged, length);
  }

  /** What lies between these, from a second to another. */
  Intervals between(long from, long until) {
    long[] gaps = new long[bounds.length + 2];
    gaps[0] = from;
    System.arraycopy(bounds, 0, gaps, 1, bounds.length);
    gaps[gaps.length - 1] = until;
    return merge(gaps);
  }

  int size() {
    return before.length;
  }

  long from(int index) {
    return bounds[2 * index];
  }

  long until(int index) {
    return bounds[2 * index + 1];
  }

  /** The number of intervals that begin at or before a second. */
  int begunBy(long second) {
    int low = 0;
    int high = before.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (bounds[2 * middle] <= second) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The seconds in the intervals before a second. */
  long takenBy(long second) {
    int last = begunBy(second) - 1;
    return last < 0 ? 0 : before[last] + Math.min(second, until(last)) - from(last);
  }
}
