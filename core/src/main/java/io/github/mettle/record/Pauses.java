package io.github.mettle.record;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;

/**
 * The pauses of an episode, ordered by their beginning: an immutable list that also tells how much
 * time passes between two instants.
 *
 * <p>A pause is known from its beginning on. One without an end, or whose end is still to come,
 * lasts until now; none reaches beyond now. Overlaps count once.
 */
public abstract sealed class Pauses extends AbstractList<Pause> implements RandomAccess {
  /** No pauses: all time passes. */
  public static final Pauses NONE = new Listed(new long[0], Intervals.NONE);

  private Pauses() {}

  /** The pauses, in any order, of an episode that began then. */
  static Pauses of(List<Pause> pauses, long began) {
    if (pauses.isEmpty()) {
      return NONE;
    }
    long[] times = sorted(pauses.stream().map(Pauses::times).toArray(long[][]::new));
    long[] seconds = Arrays.stream(times).map(time -> Times.done(time, began)).toArray();
    return new Listed(times, Intervals.merge(seconds));
  }

  private static long[] times(Pause pause) {
    return new long[] {pause.from().time(), pause.until().map(Moment::time).orElse(Moment.NEVER)};
  }

  /** The pairs in order, one after another: packed moments are ordered as their seconds are. */
  private static long[] sorted(long[][] pairs) {
    Arrays.sort(pairs, Arrays::compare);
    return Arrays.stream(pairs).flatMapToLong(Arrays::stream).toArray();
  }

  /** Whether there are none, and the clock never stops: asked for every expectation. */
  @Override
  @SuppressWarnings("ReferenceEquality") // no others are empty
  public final boolean isEmpty() {
    return this == NONE;
  }

  /**
   * {@return the seconds that pass between two instants, minus the pauses known by now; 0 if the
   * second is before the first}
   *
   * @param from in seconds since 1970-01-01T00:00:00Z
   * @param to in seconds since 1970-01-01T00:00:00Z; it may be later than now
   * @param now in seconds since 1970-01-01T00:00:00Z
   */
  public abstract long elapsed(long from, long to, long now);

  /** Pauses as they were given, packed: the beginning and the end of each. */
  private static final class Listed extends Pauses {
    private final long[] times;
    private final Intervals intervals;

    Listed(long[] times, Intervals intervals) {
      this.times = times;
      this.intervals = intervals;
    }

    @Override
    public int size() {
      return times.length / 2;
    }

    @Override
    public Pause get(int index) {
      return new Pause(Times.moment(times[2 * index]), Times.optional(times[2 * index + 1]));
    }

    @Override
    public long elapsed(long from, long to, long now) {
      if (to <= from) {
        return 0;
      }
      return intervals == Intervals.NONE
          ? to - from
          : to
              - from
              - intervals.takenBy(Math.min(to, now))
              + intervals.takenBy(Math.min(from, now));
    }
  }

  /** Pauses that begin with an episode, of intervals that are kept once for many. */
  static final class Shared extends Pauses {
    private final Intervals intervals;
    private final int first;
    private final long began;

    private Shared(Intervals intervals, int first, long began) {
      this.intervals = intervals;
      this.first = first;
      this.began = began;
    }

    /** What is left of the intervals, from the second on at which an episode began. */
    static Pauses of(Intervals intervals, long began) {
      int begun = intervals.begunBy(began);
      int first = begun > 0 && intervals.until(begun - 1) > began ? begun - 1 : begun;
      return first == intervals.size() ? NONE : new Shared(intervals, first, began);
    }

    @Override
    public int size() {
      return intervals.size() - first;
    }

    @Override
    public Pause get(int index) {
      long from = Math.max(began, intervals.from(first + index));
      Moment until = Moment.ofSecond(intervals.until(first + index));
      return new Pause(Moment.ofSecond(from), Optional.of(until));
    }

    @Override
    public long elapsed(long from, long to, long now) {
      return to <= from ? 0 : to - from - takenBy(Math.min(to, now)) + takenBy(Math.min(from, now));
    }

    private long takenBy(long second) {
      return intervals.takenBy(Math.max(began, second));
    }
  }
}
