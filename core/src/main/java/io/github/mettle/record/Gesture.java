package io.github.mettle.record;

import io.github.mettle.refusal.Problems;
import java.time.temporal.TemporalAccessor;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A deed beyond what was expected: the extra mile.
 *
 * <pre>{@code
 * Gesture.of("night-courier", "2026-05-04", Satisfaction.DELIGHTED);
 * }</pre>
 */
@Value.Immutable
public abstract non-sealed class Gesture extends Episode {
  Gesture() {}

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * {@return a deed}
   *
   * @param id unique in its record
   * @param at a date or an instant with a zone
   * @param level how it was felt: EXCEEDED, DELIGHTED or AMAZED
   */
  public static Gesture of(String id, String at, Satisfaction level) {
    return builder().id(id).at(at).level(level).build();
  }

  /**
   * {@return a deed}
   *
   * @param id unique in its record
   * @param at a date or an instant
   * @param level how it was felt: EXCEEDED, DELIGHTED or AMAZED
   */
  public static Gesture of(String id, TemporalAccessor at, Satisfaction level) {
    return builder().id(id).at(at).level(level).build();
  }

  @Override
  public final Kind kind() {
    return Kind.GESTURE;
  }

  /** {@return the moment it was done} */
  public final Moment at() {
    return beganAt();
  }

  /** {@return the level: EXCEEDED, DELIGHTED or AMAZED} */
  public abstract Satisfaction level();

  /** {@return a builder that starts with these facts} */
  @Override
  public final Builder toBuilder() {
    return new Builder(this);
  }

  @Override
  final Gesture with(Details details) {
    return ImmutableGesture.assemble().from(this).details(details).build();
  }

  @Override
  public final void accept(EpisodeVisitor visitor) {
    visitor.gesture(this);
  }

  /** {@return one readable line} */
  @Override
  public final String toString() {
    StringBuilder line = line(level() + " " + beganAt());
    return ended(line);
  }

  /** Gathers the facts of a gesture; id, at and level are required. */
  public static final class Builder extends Episode.Builder<Builder> {
    private @Nullable Moment at;
    private @Nullable Satisfaction level;

    private Builder() {}

    private Builder(Gesture from) {
      copy(from);
      at = from.at();
      level = from.level();
    }

    @Override
    Builder self() {
      return this;
    }

    /**
     * Sets the moment it was done; required.
     *
     * @param at a date or an instant with a zone
     * @return this builder
     */
    public Builder at(String at) {
      this.at = read("at", at);
      return this;
    }

    /**
     * Sets the moment it was done; required.
     *
     * @param at a date or an instant
     * @return this builder
     */
    public Builder at(TemporalAccessor at) {
      this.at = read("at", at);
      return this;
    }

    /**
     * Sets the level: how it was felt; required.
     *
     * @param level EXCEEDED, DELIGHTED or AMAZED
     * @return this builder
     */
    public Builder level(Satisfaction level) {
      this.level = level;
      return this;
    }

    @Override
    public Gesture build() {
      Problems problems = problems();
      requireMoment(problems, "at", at);
      problems.requireGiven("level", level);
      if (level != null && level.compareTo(Satisfaction.EXCEEDED) < 0) {
        problems.add("level", "must be EXCEEDED, DELIGHTED or AMAZED", level);
      }
      Details details = details(problems, "at", at, Pauses.NONE);
      return ImmutableGesture.assemble()
          .id(given(id))
          .details(details)
          .beganTime(time(at))
          .level(given(level))
          .build();
    }
  }
}
