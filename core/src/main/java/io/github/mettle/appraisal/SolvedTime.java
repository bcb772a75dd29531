package io.github.mettle.appraisal;

import io.github.mettle.record.Pauses;
import java.util.Arrays;

/**
 * The time in which everyone thought that an incident was solved: from each resolution that was
 * struck to the reopening that struck it. One is used again for the next incident, so that nothing
 * is allocated per episode.
 */
final class SolvedTime {
  private static final long[] NOTHING = {};

  /** Disjoint and sorted: the first second of each interval, and the one after its last. */
  private long[] from = NOTHING;

  private long[] until = NOTHING;
  private int size;

  void clear() {
    size = 0;
  }

  /**
   * Adds an interval.
   *
   * @param resolvedAt the instant by which the resolution is judged
   * @param reopenedAt at or after all instants added before
   */
  void add(long resolvedAt, long reopenedAt) {
    while (size > 0 && resolvedAt <= from[size - 1]) {
      size--;
    }
    if (size > 0 && resolvedAt <= until[size - 1]) {
      until[size - 1] = reopenedAt;
      return;
    }
    if (size == from.length) {
      from = Arrays.copyOf(from, 2 * size + 2);
      until = Arrays.copyOf(until, 2 * size + 2);
    }
    from[size] = resolvedAt;
    until[size++] = reopenedAt;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** Returns the seconds of it between two instants, up to now, that are not paused anyway. */
  long between(long start, long end, Pauses pauses, long now) {
    long sum = 0;
    long stop = Math.min(end, now);
    for (int i = firstAfter(start); i < size && from[i] < stop; i++) {
      sum += pauses.elapsed(Math.max(start, from[i]), Math.min(stop, until[i]), now);
    }
    return sum;
  }

  /** Returns the first interval that ends after an instant: thousands of words ask for it. */
  private int firstAfter(long start) {
    if (size == 0 || start < until[0]) {
      return 0;
    }
    if (start >= until[size - 1]) {
      return size;
    }
    int found = Arrays.binarySearch(until, 0, size, start + 1);
    return found < 0 ? -found - 1 : found;
  }
}
