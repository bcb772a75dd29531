package io.github.mettle.record;

import io.github.mettle.refusal.Problems;
import java.time.Instant;
import java.time.temporal.Temporal;
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
   * {@return a promise, so far neither kept nor withdrawn}
   *
   * @param id unique in its record
   * @param madeAt a date or an instant with a zone
   * @param dueAt a date, meaning the end of that day, or an instant with a zone
   */
  public static Commitment of(String id, String madeAt, String dueAt) {
    return builder().id(id).madeAt(madeAt).dueAt(dueAt).build();
  }

  @Override
  public final Kind kind() {
    return Kind.COMMITMENT;
  }

  /** {@return when it was made} */
  public final Instant madeAt() {
    return beganAt();
  }

  /** {@return when it is due} */
  public final Instant dueAt() {
    return Instant.ofEpochSecond(dueAtSecond());
  }

  /** {@return when it was kept, if it was} */
  public final Optional<Instant> keptAt() {
    return Times.optional(keptAtSecond());
  }

  /** {@return when it was withdrawn, if it was} */
  public final Optional<Instant> withdrawnAt() {
    return Times.optional(withdrawnAtSecond());
  }

  /** {@return how many observations it counts for, in (0, 100]} */
  public abstract double stake();

  abstract long dueAtSecond();

  abstract long keptAtSecond();

  abstract long withdrawnAtSecond();

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
  public final Commitment keptAt(Temporal at) {
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
  public final Commitment withdrawnAt(Temporal at) {
    return toBuilder().withdrawnAt(at).build();
  }

  /** {@return a builder that starts with these facts} */
  public final Builder toBuilder() {
    return new Builder(this);
  }

  @Override
  public final void accept(EpisodeVisitor visitor) {
    visitor.commitment(
        this,
        beganAtSecond(),
        waivedAtSecond(),
        dueAtSecond(),
        keptAtSecond(),
        withdrawnAtSecond());
  }

  /** {@return one readable line} */
  @Override
  public final String toString() {
    StringBuilder line = line("made " + Times.done(beganAtSecond()));
    line.append(", due ").append(Times.due(dueAtSecond()));
    addDone(line, "kept", keptAtSecond());
    addDone(line, "withdrawn", withdrawnAtSecond());
    addStake(line, stake());
    return ended(line);
  }

  /** Gathers the facts of a commitment; id, madeAt and dueAt are required. */
  public static final class Builder extends Episode.Builder<Builder> {
    private @Nullable Moment madeAt;
    private @Nullable Moment dueAt;
    private @Nullable Moment keptAt;
    private @Nullable Moment withdrawnAt;
    private double stake = 1;

    private Builder() {}

    private Builder(Commitment from) {
      copy(from);
      madeAt = Moment.ofSecond(from.beganAtSecond());
      dueAt = Moment.ofSecond(from.dueAtSecond());
      keptAt = moment(from.keptAtSecond());
      withdrawnAt = moment(from.withdrawnAtSecond());
      stake = from.stake();
    }

    @Override
    Builder self() {
      return this;
    }

    /**
     * Says when it was made; required.
     *
     * @param at a date or an instant with a zone
     * @return this builder
     */
    public Builder madeAt(String at) {
      madeAt = read("madeAt", at);
      return this;
    }

    /**
     * Says when it was made; required.
     *
     * @param at a date or an instant
     * @return this builder
     */
    public Builder madeAt(Temporal at) {
      madeAt = read("madeAt", at);
      return this;
    }

    /**
     * Says when it is due, a date meaning the end of that day; required.
     *
     * @param at a date or an instant with a zone
     * @return this builder
     */
    public Builder dueAt(String at) {
      dueAt = read("dueAt", at);
      return this;
    }

    /**
     * Says when it is due, a date meaning the end of that day; required.
     *
     * @param at a date or an instant
     * @return this builder
     */
    public Builder dueAt(Temporal at) {
      dueAt = read("dueAt", at);
      return this;
    }

    /**
     * Says when it was kept.
     *
     * @param at a date or an instant with a zone
     * @return this builder
     */
    public Builder keptAt(String at) {
      keptAt = read("keptAt", at);
      return this;
    }

    /**
     * Says when it was kept.
     *
     * @param at a date or an instant
     * @return this builder
     */
    public Builder keptAt(Temporal at) {
      keptAt = read("keptAt", at);
      return this;
    }

    /**
     * Says when it was withdrawn.
     *
     * @param at a date or an instant with a zone
     * @return this builder
     */
    public Builder withdrawnAt(String at) {
      withdrawnAt = read("withdrawnAt", at);
      return this;
    }

    /**
     * Says when it was withdrawn.
     *
     * @param at a date or an instant
     * @return this builder
     */
    public Builder withdrawnAt(Temporal at) {
      withdrawnAt = read("withdrawnAt", at);
      return this;
    }

    /**
     * Says how many observations it counts for.
     *
     * @param stake in (0, 100], 1 unless called
     * @return this builder
     */
    public Builder stake(double stake) {
      this.stake = stake;
      return this;
    }

    @Override
    public Commitment build() {
      Problems problems = problems();
      long begin = begin(problems, "madeAt", madeAt);
      long due = due(problems, dueAt, "madeAt", begin);
      long kept = done(problems, "keptAt", keptAt, "madeAt", begin, begin);
      long withdrawn = done(problems, "withdrawnAt", withdrawnAt, "madeAt", begin, begin);
      if (keptAt != null && withdrawnAt != null) {
        problems.add("withdrawnAt", "must be absent where keptAt is given", withdrawnAt);
      }
      requireStake(problems, stake);
      long waived = waived(problems, "madeAt", begin);
      problems.refuseIfAny();
      return ImmutableCommitment.assemble()
          .id(given(id))
          .source(source)
          .orderValueOrNaN(orderValue)
          .noteOrNull(note)
          .beganAtSecond(begin)
          .waivedAtSecond(waived)
          .dueAtSecond(due)
          .keptAtSecond(kept)
          .withdrawnAtSecond(withdrawn)
          .stake(stake)
          .build();
    }
  }
}
