package io.github.mettle.record;

import io.github.mettle.refusal.Problems;
import java.time.Instant;
import java.time.temporal.Temporal;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * We asked for something, and they granted it, offered another way, said that they cannot, or that
 * they will not. A "cannot" that proves untrue is refuted.
 *
 * <pre>{@code
 * Request.of("expedite", "2026-05-04", Scope.WITHIN).answered(Answer.GRANTED, "2026-05-05");
 * }</pre>
 */
@Value.Immutable
public abstract non-sealed class Request extends Episode {
  Request() {}

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * {@return a request that is not answered yet}
   *
   * @param id unique in its record
   * @param askedAt a date or an instant with a zone
   * @param scope what it asks for
   */
  public static Request of(String id, String askedAt, Scope scope) {
    return builder().id(id).askedAt(askedAt).scope(scope).build();
  }

  @Override
  public final Kind kind() {
    return Kind.REQUEST;
  }

  /** {@return when we asked} */
  public final Instant askedAt() {
    return beganAt();
  }

  /** {@return what it asked for} */
  public abstract Scope scope();

  /** {@return how it was answered, if it was} */
  public final Optional<Answer> answer() {
    return Optional.ofNullable(answerOrNull());
  }

  /** {@return when it was answered, if it was} */
  public final Optional<Instant> answeredAt() {
    return Times.optional(answeredAtSecond());
  }

  /** {@return when their "cannot" proved untrue, if it did} */
  public final Optional<Instant> refutedAt() {
    return Times.optional(refutedAtSecond());
  }

  /** {@return how many observations it counts for, in (0, 100]} */
  public abstract double stake();

  abstract @Nullable Answer answerOrNull();

  abstract long answeredAtSecond();

  abstract long refutedAtSecond();

  /**
   * {@return this request, answered}
   *
   * @param answer how
   * @param at a date or an instant with a zone
   */
  public final Request answered(Answer answer, String at) {
    return toBuilder().answer(answer).answeredAt(at).build();
  }

  /**
   * {@return this request, answered}
   *
   * @param answer how
   * @param at a date or an instant
   */
  public final Request answered(Answer answer, Temporal at) {
    return toBuilder().answer(answer).answeredAt(at).build();
  }

  /**
   * {@return this request, its "cannot" proved untrue then}
   *
   * @param at a date or an instant with a zone
   */
  public final Request refutedAt(String at) {
    return toBuilder().refutedAt(at).build();
  }

  /**
   * {@return this request, its "cannot" proved untrue then}
   *
   * @param at a date or an instant
   */
  public final Request refutedAt(Temporal at) {
    return toBuilder().refutedAt(at).build();
  }

  /** {@return a builder that starts with these facts} */
  public final Builder toBuilder() {
    return new Builder(this);
  }

  @Override
  public final void accept(EpisodeVisitor visitor) {
    visitor.request(
        this,
        beganAtSecond(),
        waivedAtSecond(),
        answerOrNull(),
        answeredAtSecond(),
        refutedAtSecond());
  }

  /** {@return one readable line} */
  @Override
  public final String toString() {
    StringBuilder line = line(scope() + ", asked " + Times.done(beganAtSecond()));
    answer().ifPresent(answer -> addDone(line, "answered " + answer, answeredAtSecond()));
    addDone(line, "refuted", refutedAtSecond());
    addStake(line, stake());
    return ended(line);
  }

  /** Gathers the facts of a request; id, askedAt and scope are required. */
  public static final class Builder extends Episode.Builder<Builder> {
    private @Nullable Moment askedAt;
    private @Nullable Scope scope;
    private @Nullable Answer answer;
    private @Nullable Moment answeredAt;
    private @Nullable Moment refutedAt;
    private double stake = 1;

    private Builder() {}

    private Builder(Request from) {
      copy(from);
      askedAt = Moment.ofSecond(from.beganAtSecond());
      scope = from.scope();
      answer = from.answerOrNull();
      answeredAt = moment(from.answeredAtSecond());
      refutedAt = moment(from.refutedAtSecond());
      stake = from.stake();
    }

    @Override
    Builder self() {
      return this;
    }

    /**
     * Says when we asked; required.
     *
     * @param at a date or an instant with a zone
     * @return this builder
     */
    public Builder askedAt(String at) {
      askedAt = read("askedAt", at);
      return this;
    }

    /**
     * Says when we asked; required.
     *
     * @param at a date or an instant
     * @return this builder
     */
    public Builder askedAt(Temporal at) {
      askedAt = read("askedAt", at);
      return this;
    }

    /**
     * Says what we asked for; required.
     *
     * @param scope within the agreement or not
     * @return this builder
     */
    public Builder scope(Scope scope) {
      this.scope = scope;
      return this;
    }

    /**
     * Says how it was answered.
     *
     * @param answer goes with answeredAt
     * @return this builder
     */
    public Builder answer(Answer answer) {
      this.answer = answer;
      return this;
    }

    /**
     * Says when it was answered; goes with answer.
     *
     * @param at a date or an instant with a zone
     * @return this builder
     */
    public Builder answeredAt(String at) {
      answeredAt = read("answeredAt", at);
      return this;
    }

    /**
     * Says when it was answered; goes with answer.
     *
     * @param at a date or an instant
     * @return this builder
     */
    public Builder answeredAt(Temporal at) {
      answeredAt = read("answeredAt", at);
      return this;
    }

    /**
     * Says when their "cannot" proved untrue.
     *
     * @param at a date or an instant with a zone
     * @return this builder
     */
    public Builder refutedAt(String at) {
      refutedAt = read("refutedAt", at);
      return this;
    }

    /**
     * Says when their "cannot" proved untrue.
     *
     * @param at a date or an instant
     * @return this builder
     */
    public Builder refutedAt(Temporal at) {
      refutedAt = read("refutedAt", at);
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
    public Request build() {
      Problems problems = problems();
      long begin = begin(problems, "askedAt", askedAt);
      problems.requireGiven("scope", scope);
      long answered = answered(problems, "answer", answer, answeredAt, begin);
      long refuted = done(problems, "refutedAt", refutedAt, "answeredAt", answered, begin);
      if (refutedAt != null && answer != Answer.CANNOT) {
        problems.add("refutedAt", "must be absent unless answer is CANNOT", refutedAt);
      }
      requireStake(problems, stake);
      long waived = waived(problems, "askedAt", begin);
      problems.refuseIfAny();
      return ImmutableRequest.assemble()
          .id(given(id))
          .source(source)
          .orderValueOrNaN(orderValue)
          .noteOrNull(note)
          .beganAtSecond(begin)
          .waivedAtSecond(waived)
          .scope(given(scope))
          .answerOrNull(answer)
          .answeredAtSecond(answered)
          .refutedAtSecond(refuted)
          .stake(stake)
          .build();
    }
  }
}
