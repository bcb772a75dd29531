package io.github.mettle.record;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * The pauses of an episode, ordered by their beginning: an immutable list that also tells how much
 * time passes between two instants.
 *
 * <p>A pause is known from its beginning on. One without an end, or whose end is still to come,
 * lasts until now; none reaches beyond now. Overlaps count once.
 */
public final class Pauses extends AbstractList<Pause> implements RandomAccess {
  /** No pauses: all time passes. */
  public static final Pauses NONE = new Pauses(new long[0], Intervals.NONE, null, Long.MIN_VALUE);

  /** The packed moments of each pause, its beginning and its end. */
  private final long[] times;

  private final Intervals intervals;

  /** What is known before {@link #knownFrom}, if that is less. */
  private final @Nullable Intervals early;

  private final long knownFrom;

  private Pauses(long[] times, Intervals intervals, @Nullable Intervals early, long knownFrom) {
    this.times = times;
    this.intervals = intervals;
    this.early = early;
    this.knownFrom = knownFrom;
  }

  /**
   * The pauses of an episode.
   *
   * @param pauses in any order
   * @param began the packed beginning of the episode
   */
  static Pauses of(List<Pause> pauses, long began) {
    if (pauses.isEmpty()) {
      return NONE;
    }
    long[][] pairs =
        pauses.stream()
            .map(pause -> new long[] {pause.from().time(), until(pause)})
            .sorted(Arrays::compare)
            .toArray(long[][]::new);
    long[] times = Arrays.stream(pairs).flatMapToLong(Arrays::stream).toArray();
    return of(times, began);
  }

  private static long until(Pause pause) {
    return pause.until().map(Moment::time).orElse(Moment.NEVER);
  }

  private static Pauses of(long[] times, long began) {
    long begin = Times.second(began);
    long[][] all = judged(times, began, Long.MAX_VALUE);
    // A date of the day as the beginning is written may begin after it: not known before it does.
    long nextDay = (Math.floorDiv(begin, (long) Moment.DAY) + 1) * Moment.DAY;
    long[][] first = judged(times, began, nextDay - 1);
    Intervals known = merged(all);
    boolean isLate = Arrays.stream(all).anyMatch(pair -> pair[0] == begin && pair[2] == nextDay);
    return isLate
        ? new Pauses(times, known, merged(first), nextDay)
        : new Pauses(times, known, null, Long.MIN_VALUE);
  }

  /** The pauses that are known by a second: from, until, and when they come to be known. */
  private static long[][] judged(long[] times, long began, long now) {
    long[][] judged = new long[times.length / 2][];
    int count = 0;
    for (int i = 0; i < times.length; i += 2) {
      long known = Times.second(times[i]);
      if (known <= now) {
        long from = Times.done(times[i], began);
        judged[count++] = new long[] {from, Times.done(times[i + 1], began), known};
      }
    }
    return Arrays.copyOf(judged, count);
  }

  private static Intervals merged(long[][] judged) {
    Arrays.sort(judged, Arrays::compare);
    long[] sorted = new long[2 * judged.length];
    for (int i = 0; i < judged.length; i++) {
      sorted[2 * i] = judged[i][0];
      sorted[2 * i + 1] = judged[i][1];
    }
    return Intervals.merge(sorted);
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
    if (this == NONE) {
      return to - from;
    }
    Intervals known = early != null && now < knownFrom ? early : intervals;
    return to - from - known.takenBy(Math.min(to, now)) + known.takenBy(Math.min(from, now));
  }

  /**
   * {@return these pauses and one more interval in which no time passes; it is not one of the list}
   *
   * @param from its first second
   * @param until the second after its last
   */
  public Pauses plus(long from, long until) {
    Intervals sooner = early == null ? null : early.plus(from, until);
    return new Pauses(times, intervals.plus(from, until), sooner, knownFrom);
  }
}
