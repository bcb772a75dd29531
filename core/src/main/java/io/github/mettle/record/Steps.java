package io.github.mettle.record;

import java.time.Instant;
import java.util.AbstractList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * The steps of an incident, ordered by instant; at one instant {@link Action#REOPENED} first, then
 * in the order of {@link Action}.
 *
 * <p>An immutable list that also gives its parts as primitives, so that walking it allocates
 * nothing.
 */
public final class Steps extends AbstractList<Step> implements RandomAccess {
  static final Steps NONE = new Steps(List.of());

  private final Action[] actions;
  private final long[] seconds;
  private final @Nullable String @Nullable [] notes;

  private Steps(List<Taken> taken) {
    actions = new Action[taken.size()];
    seconds = new long[taken.size()];
    @Nullable String[] found = null;
    for (int i = 0; i < actions.length; i++) {
      Taken step = taken.get(i);
      actions[i] = step.action;
      seconds[i] = step.second;
      if (step.note != null) {
        found = found == null ? new String[actions.length] : found;
        found[i] = step.note;
      }
    }
    notes = found;
  }

  /** Sorts the steps in place, those with notes at one instant by their note. */
  static Steps sorted(List<Taken> taken) {
    taken.sort(Taken.ORDER);
    return new Steps(taken);
  }

  @Override
  public int size() {
    return actions.length;
  }

  @Override
  public Step get(int index) {
    String note = notes == null ? null : notes[index];
    Instant at = Instant.ofEpochSecond(seconds[index]);
    return new Step(actions[index], at, Optional.ofNullable(note));
  }

  /**
   * {@return what was done in the step}
   *
   * @param index from 0, below {@link #size()}
   */
  public Action action(int index) {
    return actions[index];
  }

  /**
   * {@return when the step was taken, in seconds since 1970-01-01T00:00:00Z}
   *
   * @param index from 0, below {@link #size()}
   */
  public long second(int index) {
    return seconds[index];
  }

  /** A step on its way in. */
  record Taken(Action action, long second, @Nullable String note) {
    static final Comparator<Taken> ORDER =
        Comparator.comparingLong(Taken::second)
            .thenComparing(Taken::action)
            .thenComparing(Taken::note, Comparator.nullsFirst(Comparator.naturalOrder()));
  }
}
