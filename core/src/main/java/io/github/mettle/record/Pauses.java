package io.github.mettle.record;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/**
 * The pauses of an episode, ordered by their beginning: an immutable list that also tells how much
 * time passes between two instants.
 *
 * <p>A pause is known from its beginning on. One without an end, or whose end is still to come,
 * lasts until now; none reaches beyond now. Overlaps count once.
 */
public final class Pauses extends AbstractList<Pause> implements RandomAccess {
  /** No pauses: all time passes. */
  public static final Pauses NONE = new Pauses(new long[0], Intervals.NONE);

  /** The packed moments of each pause, its beginning and its end. */
  private final long[] times;

  private final Intervals intervals;

  private Pauses(long[] times, Intervals intervals) {
    this.times = times;
    this.intervals = intervals;
  }

  /** The pauses, in any order, of an episode that began then. */
  static Pauses of(List<Pause> pauses, long began) {
    if (pauses.isEmpty()) {
      return NONE;
    }
    long[] times = sorted(pauses.stream().map(Pauses::times).toArray(long[][]::new));
    long[] seconds = Arrays.stream(times).map(time -> Times.done(time, began)).toArray();
    return new Pauses(times, Intervals.merge(seconds));
  }

  private static long[] times(Pause pause) {
    return new long[] {
      pause.from().time(), pause.until().map(Moment::time).orElse(Moment.NEVER)
    };
  }

  /** The pairs in order, one after another. Sorting packed moments sorts their seconds. */
  private static long[] sorted(long[][] pairs) {
    Arrays.sort(pairs, Arrays::compare);
    return Arrays.stream(pairs).flatMapToLong(Arrays::stream).toArray();
  }

  @Override
  public int size() {
    return times.length / 2;
  }

  @Override
  public Pause get(int index) {
    return new Pause(Times.moment(times[2 * index]), Times.optional(times[2 * index + 1]));
  }

  /**
   * {@return the seconds that pass between two instants, minus the pauses known by now; 0 if the
   * second is before the first}
   *
   * @param from in seconds since 1970-01-01T00:00:00Z
   * @param to in seconds since 1970-01-01T00:00:00Z; it may be later than now
   * @param now in seconds since 1970-01-01T00:00:00Z
   */
  public long elapsed(long from, long to, long now) {
    if (to <= from) {
      return 0;
    }
    return intervals == Intervals.NONE
        ? to - from
        : to - from - intervals.takenBy(Math.min(to, now)) + intervals.takenBy(Math.min(from, now));
  }

  /**
   * {@return these pauses and one more interval in which no time passes; it is not one of the list}
   *
   * @param from its first second
   * @param until the second after its last
   */
  public Pauses plus(long from, long until) {
    return new Pauses(times, intervals.plus(from, until));
  }
}
