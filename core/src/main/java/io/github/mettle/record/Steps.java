package io.github.mettle.record;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * The steps of an incident, ordered by instant; at one instant {@link Action#REOPENED} first, then
 * in the order of {@link Action}.
 *
 * <p>A {@code REOPENED} on a bare date stands at its first second if a {@code RESOLVED} from before
 * stands then, else at its last. A step exists as of an instant if {@code steps.asOf(now).second(i)
 * <= now}; since they are in order, a loop may stop at the first that does not.
 *
 * <p>An immutable list that also gives its parts as primitives, so that walking it allocates
 * nothing.
 */
public final class Steps extends AbstractList<Step> implements RandomAccess {
  /** No steps. */
  public static final Steps NONE = new Steps(List.of(), Moment.NEVER);

  private final Action[] actions;

  /** Packed; a bare date that stands at its last second has that second. */
  private final long[] times;

  private final @Nullable String @Nullable [] notes;
  private final @Nullable String @Nullable [] links;
  private final long began;

  /** The last second at which a REOPENED stands because only its date is known. */
  private final long vagueUntil;

  private Steps(List<Taken> taken, long began) {
    int size = taken.size();
    actions = new Action[size];
    times = new long[size];
    @Nullable String[] remarks = null;
    @Nullable String[] places = null;
    long vague = Long.MIN_VALUE;
    for (int i = 0; i < size; i++) {
      Taken step = taken.get(i);
      actions[i] = step.action;
      times[i] = step.time;
      vague = step.isPlacedLast() ? Times.second(step.time) : vague;
      remarks = put(remarks, i, size, step.note);
      places = put(places, i, size, step.link);
    }
    notes = remarks;
    links = places;
    vagueUntil = vague;
    this.began = began;
  }

  private static @Nullable String @Nullable [] put(
      @Nullable String @Nullable [] texts, int index, int size, @Nullable String text) {
    if (text == null) {
      return texts;
    }
    @Nullable String[] some = texts == null ? new String[size] : texts;
    some[index] = text;
    return some;
  }

  /** Puts the steps, in any order, of an incident that began then where they belong. */
  static Steps of(List<Taken> taken, long began) {
    if (taken.isEmpty()) {
      return NONE;
    }
    List<Taken> sorted = new ArrayList<>(taken);
    sorted.sort(Taken.ORDER);
    boolean isVague = sorted.stream().anyMatch(Taken::isVague);
    return new Steps(isVague ? placed(sorted) : sorted, began);
  }

  /** Places each REOPENED of which only the date is known. */
  private static List<Taken> placed(List<Taken> sorted) {
    PriorityQueue<Taken> coming = new PriorityQueue<>(Taken.ORDER);
    coming.addAll(sorted);
    List<Taken> placed = new ArrayList<>();
    boolean resolved = false;
    while (!coming.isEmpty()) {
      Taken step = coming.remove();
      if (step.isVague() && !step.isPlacedLast() && !resolved) {
        coming.add(step.at(Times.pack(Times.lastSecond(step.time), Times.DATE)));
      } else {
        placed.add(step);
        resolved = step.action == Action.RESOLVED || (resolved && step.action != Action.REOPENED);
      }
    }
    return placed;
  }

  @Override
  public int size() {
    return actions.length;
  }

  @Override
  public Step get(int index) {
    return taken(index).step();
  }

  private Taken taken(int index) {
    String note = notes == null ? null : notes[index];
    String link = links == null ? null : links[index];
    return new Taken(actions[index], times[index], note, link);
  }

  /**
   * {@return the action of the step}
   *
   * @param index from 0, below {@link #size()}
   */
  public Action action(int index) {
    return actions[index];
  }

  /**
   * {@return the second the step was taken, since 1970-01-01T00:00:00Z}
   *
   * @param index from 0, below {@link #size()}
   */
  public long second(int index) {
    return Times.second(times[index]);
  }

  /**
   * {@return the second at which the step is judged to be taken, since 1970-01-01T00:00:00Z; for a
   * step of the day on which the incident began, this can be the beginning of the incident}
   *
   * @param index from 0, below {@link #size()}
   */
  public long judged(int index) {
    return actions[index] == Action.REOPENED ? second(index) : Times.answered(times[index], began);
  }

  /**
   * {@return these steps as they stand at an instant: a {@code REOPENED} that stands at the last
   * second of that day stands at the instant itself while that second is still to come}
   *
   * @param now in seconds since 1970-01-01T00:00:00Z
   */
  public Steps asOf(long now) {
    return now >= vagueUntil ? this : cut(now);
  }

  private Steps cut(long now) {
    List<Taken> cut = new ArrayList<>(size());
    boolean isCut = false;
    for (int i = 0; i < size(); i++) {
      Taken step = taken(i);
      boolean isToday = step.isPlacedLast() && second(i) > now && second(i) - now < Moment.DAY;
      cut.add(isToday ? step.at(Times.pack(now, Times.SAME_DAY)) : step);
      isCut |= isToday;
    }
    cut.sort(Taken.ORDER);
    return isCut ? new Steps(cut, began) : this;
  }

  /** A step on its way in. */
  record Taken(Action action, long time, @Nullable String note, @Nullable String link) {
    static final Comparator<Taken> ORDER =
        Comparator.comparingLong((Taken step) -> Times.second(step.time))
            .thenComparing(Taken::action)
            .thenComparingLong(Taken::time)
            .thenComparing(Taken::note, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Taken::link, Comparator.nullsFirst(Comparator.naturalOrder()));

    boolean isVague() {
      return action == Action.REOPENED && Times.isDate(time);
    }

    boolean isPlacedLast() {
      return isVague() && Math.floorMod(Times.second(time), Moment.DAY) != 0;
    }

    Taken at(long other) {
      return new Taken(action, other, note, link);
    }

    Step step() {
      long written = Times.isDate(time) ? Times.pack(Times.day(time) * Moment.DAY, 0) : time;
      return new Step(
          action, Times.moment(written), Optional.ofNullable(note), Optional.ofNullable(link));
    }
  }
}
