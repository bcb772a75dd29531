package io.github.mettle.record;

import io.github.mettle.refusal.Problems;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A promise. Its due date never moves: a new date is a new commitment.
 *
 * <pre>{@code
 * Commitment.of("first-articles", "2026-04-01", "2026-04-30").keptAt("2026-04-28");
 * }</pre>
 */
@Value.Immutable
public abstract non-sealed class Commitment extends Episode {
  Commitment() {}

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * {@return a promise, so far neither kept, withdrawn nor broken}
   *
   * @param id unique in its record
   * @param madeAt a date or an instant with a zone
   * @param dueAt a date, meaning the end of that day, or an instant with a zone
   */
  public static Commitment of(String id, String madeAt, String dueAt) {
    return builder().id(id).madeAt(madeAt).dueAt(dueAt).build();
  }

  /**
   * {@return a promise, so far neither kept, withdrawn nor broken}
   *
   * @param id unique in its record
   * @param madeAt a date or an instant
   * @param dueAt a date, meaning the end of that day, or an instant
   */
  public static Commitment of(String id, TemporalAccessor madeAt, TemporalAccessor dueAt) {
    return builder().id(id).madeAt(madeAt).dueAt(dueAt).build();
  }

  @Override
  public final Kind kind() {
    return Kind.COMMITMENT;
  }

  /** {@return the moment it was made} */
  public final Moment madeAt() {
    return beganAt();
  }

  /** {@return the moment it is due} */
  public final Moment dueAt() {
    return Times.moment(dueTime());
  }

  /** {@return the second it is due, since 1970-01-01T00:00:00Z: the last of a bare date} */
  public final long dueSecond() {
    return Times.lastSecond(dueTime());
  }

  /** {@return the moment it was kept, if it was} */
  public final Optional<Moment> keptAt() {
    return Times.optional(keptTime());
  }

  /**
   * {@return the second it was kept, since 1970-01-01T00:00:00Z; {@link Moment#NEVER} if it was
   * not}
   */
  public final long keptSecond() {
    return Times.second(keptTime());
  }

  /**
   * {@return the second as which its being kept is judged: the end of that day where it is due on a
   * bare date; {@link Moment#NEVER} if it was not}
   */
  public final long keptJudgedSecond() {
    return Times.delivered(keptTime(), beganTime(), dueTime());
  }

  /** {@return the moment it was withdrawn, if it was} */
  public final Optional<Moment> withdrawnAt() {
    return Times.optional(withdrawnTime());
  }

  /**
   * {@return the second it was withdrawn, since 1970-01-01T00:00:00Z; {@link Moment#NEVER} if it
   * was not}
   */
  public final long withdrawnSecond() {
    return Times.second(withdrawnTime());
  }

  /**
   * {@return the second as which its being withdrawn is judged: the end of that day where it is due
   * on a bare date; {@link Moment#NEVER} if it was not}
   */
  public final long withdrawnJudgedSecond() {
    return Times.delivered(withdrawnTime(), beganTime(), dueTime());
  }

  /** {@return the moment it was known to be broken, if it was} */
  public final Optional<Moment> brokenAt() {
    return Times.optional(brokenTime());
  }

  /**
   * {@return the second it was known to be broken, since 1970-01-01T00:00:00Z; {@link Moment#NEVER}
   * if it was not}
   */
  public final long brokenSecond() {
    return Times.second(brokenTime());
  }

  /** {@return the number of observations it counts for, in (0, 100]} */
  public abstract double stake();

  abstract long dueTime();

  abstract long keptTime();

  abstract long withdrawnTime();

  abstract long brokenTime();

  /**
   * {@return this commitment, kept then}
   *
   * @param at a date or an instant with a zone
   */
  public final Commitment keptAt(String at) {
    return toBuilder().keptAt(at).build();
  }

  /**
   * {@return this commitment, kept then}
   *
   * @param at a date or an instant
   */
  public final Commitment keptAt(TemporalAccessor at) {
    return toBuilder().keptAt(at).build();
  }

  /**
   * {@return this commitment, withdrawn then}
   *
   * @param at a date or an instant with a zone
   */
  public final Commitment withdrawnAt(String at) {
    return toBuilder().withdrawnAt(at).build();
  }

  /**
   * {@return this commitment, withdrawn then}
   *
   * @param at a date or an instant
   */
  public final Commitment withdrawnAt(TemporalAccessor at) {
    return toBuilder().withdrawnAt(at).build();
  }

  /**
   * {@return this commitment, broken then}
   *
   * @param at a date or an instant with a zone
   */
  public final Commitment brokenAt(String at) {
    return toBuilder().brokenAt(at).build();
  }

  /**
   * {@return this commitment, broken then}
   *
   * @param at a date or an instant
   */
  public final Commitment brokenAt(TemporalAccessor at) {
    return toBuilder().brokenAt(at).build();
  }

  /** {@return a builder that starts with these facts} */
  @Override
  public final Builder toBuilder() {
    return new Builder(this);
  }

  @Override
  final Commitment with(Details details) {
    return ImmutableCommitment.assemble().from(this).details(details).build();
  }

  @Override
  public final void accept(EpisodeVisitor visitor) {
    visitor.commitment(this);
  }

  /** {@return one readable line} */
  @Override
  public final String toString() {
    StringBuilder line = line("made " + beganAt());
    add(line, "due", dueTime());
    add(line, "kept", keptTime());
    add(line, "withdrawn", withdrawnTime());
    add(line, "broken", brokenTime());
    addStake(line, stake(), 1);
    return ended(line);
  }

  /** Gathers the facts of a commitment; id, madeAt and dueAt are required. */
  public static final class Builder extends PausableBuilder<Builder> {
    private @Nullable Moment madeAt;
    private @Nullable Moment dueAt;
    private @Nullable Moment keptAt;
    private @Nullable Moment withdrawnAt;
    private @Nullable Moment brokenAt;
    private double stake = 1;

    private Builder() {}

    private Builder(Commitment from) {
      copyPauses(from);
      madeAt = from.madeAt();
      dueAt = from.dueAt();
      keptAt = moment(from.keptTime());
      withdrawnAt = moment(from.withdrawnTime());
      brokenAt = moment(from.brokenTime());
      stake = from.stake();
    }

    @Override
    Builder self() {
      return this;
    }

    /**
     * Sets the moment it was made; required.
     *
     * @param at a date or an instant with a zone
     * @return this builder
     */
    public Builder madeAt(String at) {
      madeAt = read("madeAt", at);
      return this;
    }

    /**
     * Sets the moment it was made; required.
     *
     * @param at a date or an instant
     * @return this builder
     */
    public Builder madeAt(TemporalAccessor at) {
      madeAt = read("madeAt", at);
      return this;
    }

    /**
     * Sets the moment it is due, a date meaning the end of that day; required.
     *
     * @param at a date or an instant with a zone
     * @return this builder
     */
    public Builder dueAt(String at) {
      dueAt = read("dueAt", at);
      return this;
    }

    /**
     * Sets the moment it is due, a date meaning the end of that day; required.
     *
     * @param at a date or an instant
     * @return this builder
     */
    public Builder dueAt(TemporalAccessor at) {
      dueAt = read("dueAt", at);
      return this;
    }

    /**
     * Sets the moment it was kept.
     *
     * @param at a date or an instant with a zone
     * @return this builder
     */
    public Builder keptAt(String at) {
      keptAt = read("keptAt", at);
      return this;
    }

    /**
     * Sets the moment it was kept.
     *
     * @param at a date or an instant
     * @return this builder
     */
    public Builder keptAt(TemporalAccessor at) {
      keptAt = read("keptAt", at);
      return this;
    }

    /**
     * Sets the moment they said that they will not keep it.
     *
     * @param at a date or an instant with a zone
     * @return this builder
     */
    public Builder withdrawnAt(String at) {
      withdrawnAt = read("withdrawnAt", at);
      return this;
    }

    /**
     * Sets the moment they said that they will not keep it.
     *
     * @param at a date or an instant
     * @return this builder
     */
    public Builder withdrawnAt(TemporalAccessor at) {
      withdrawnAt = read("withdrawnAt", at);
      return this;
    }

    /**
     * Sets the moment we knew that it was not kept.
     *
     * @param at a date or an instant with a zone
     * @return this builder
     */
    public Builder brokenAt(String at) {
      brokenAt = read("brokenAt", at);
      return this;
    }

    /**
     * Sets the moment we knew that it was not kept.
     *
     * @param at a date or an instant
     * @return this builder
     */
    public Builder brokenAt(TemporalAccessor at) {
      brokenAt = read("brokenAt", at);
      return this;
    }

    /**
     * Sets the number of observations it counts for.
     *
     * @param stake in (0, 100], 1 by default
     * @return this builder
     */
    public Builder stake(double stake) {
      this.stake = stake;
      return this;
    }

    @Override
    public Commitment build() {
      Problems problems = problems();
      requireMoment(problems, "madeAt", madeAt);
      requireMoment(problems, "dueAt", dueAt);
      requireLast(problems, "dueAt", dueAt, "madeAt", madeAt);
      requireDone(problems, "keptAt", keptAt, "madeAt", madeAt);
      requireDone(problems, "withdrawnAt", withdrawnAt, "madeAt", madeAt);
      requireDone(problems, "brokenAt", brokenAt, "madeAt", madeAt);
      requireOnly(problems, "withdrawnAt", withdrawnAt, "keptAt", keptAt);
      requireOnly(problems, "brokenAt", brokenAt, "keptAt", keptAt);
      requireOnly(problems, "brokenAt", brokenAt, "withdrawnAt", withdrawnAt);
      requireStake(problems, stake);
      Details details = details(problems, "madeAt", madeAt);
      return ImmutableCommitment.assemble()
          .id(given(id))
          .details(details)
          .beganTime(time(madeAt))
          .dueTime(time(dueAt))
          .keptTime(time(keptAt))
          .withdrawnTime(time(withdrawnAt))
          .brokenTime(time(brokenAt))
          .stake(stake)
          .build();
    }

    private static void requireOnly(
        Problems problems,
        String attribute,
        @Nullable Moment at,
        String otherAttribute,
        @Nullable Moment other) {
      if (at != null && other != null) {
        problems.add(attribute, "must be absent where " + otherAttribute + " is given", at);
      }
    }
  }
}
