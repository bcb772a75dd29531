package io.github.mettle.record;

import io.github.mettle.refusal.Problems;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * We asked for something, and they granted it, offered another way, said that they cannot, or that
 * they will not. A "cannot" that proves untrue is refuted, and so is a "granted" or an
 * "alternative" that was never done.
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
   * @param scope within the agreement or not
   */
  public static Request of(String id, String askedAt, Scope scope) {
    return builder().id(id).askedAt(askedAt).scope(scope).build();
  }

  /**
   * {@return a request that is not answered yet}
   *
   * @param id unique in its record
   * @param askedAt a date or an instant
   * @param scope within the agreement or not
   */
  public static Request of(String id, TemporalAccessor askedAt, Scope scope) {
    return builder().id(id).askedAt(askedAt).scope(scope).build();
  }

  @Override
  public final Kind kind() {
    return Kind.REQUEST;
  }

  /** {@return the moment we asked} */
  public final Moment askedAt() {
    return beganAt();
  }

  /** {@return the scope: within the agreement or not} */
  public abstract Scope scope();

  /** {@return the answer, if there was one} */
  public final Optional<Answer> answer() {
    return Optional.ofNullable(answerOrNull());
  }

  /** {@return the answer, or null if there was none} */
  public abstract @Nullable Answer answerOrNull();

  /** {@return the moment it was answered, if it was} */
  public final Optional<Moment> answeredAt() {
    return Times.optional(answeredTime());
  }

  /**
   * {@return the second it was answered, since 1970-01-01T00:00:00Z; {@link Moment#NEVER} if it was
   * not}
   */
  public final long answeredSecond() {
    return Times.second(answeredTime());
  }

  /**
   * {@return the second as which that is judged: on the day on which we asked, perhaps when we
   * asked; {@link Moment#NEVER} if it did not happen}
   */
  public final long answeredJudgedSecond() {
    return Times.answered(answeredTime(), beganTime());
  }

  /** {@return the moment the answer proved untrue, if it did} */
  public final Optional<Moment> refutedAt() {
    return Times.optional(refutedTime());
  }

  /**
   * {@return the second the answer proved untrue, since 1970-01-01T00:00:00Z; {@link Moment#NEVER}
   * if it did not}
   */
  public final long refutedSecond() {
    return Times.second(refutedTime());
  }

  /**
   * {@return the second as which that is judged: on the day on which we asked, perhaps when we
   * asked; {@link Moment#NEVER} if it did not happen}
   */
  public final long refutedJudgedSecond() {
    return Times.done(refutedTime(), beganTime());
  }

  /** {@return the number of observations it counts for, in (0, 100]} */
  public abstract double stake();

  abstract long answeredTime();

  abstract long refutedTime();

  /**
   * {@return this request, answered}
   *
   * @param answer the answer
   * @param at a date or an instant with a zone
   */
  public final Request answered(Answer answer, String at) {
    return toBuilder().answer(answer).answeredAt(at).build();
  }

  /**
   * {@return this request, answered}
   *
   * @param answer the answer
   * @param at a date or an instant
   */
  public final Request answered(Answer answer, TemporalAccessor at) {
    return toBuilder().answer(answer).answeredAt(at).build();
  }

  /**
   * {@return this request, its answer proved untrue then}
   *
   * @param at a date or an instant with a zone
   */
  public final Request refutedAt(String at) {
    return toBuilder().refutedAt(at).build();
  }

  /**
   * {@return this request, its answer proved untrue then}
   *
   * @param at a date or an instant
   */
  public final Request refutedAt(TemporalAccessor at) {
    return toBuilder().refutedAt(at).build();
  }

  /** {@return a builder that starts with these facts} */
  @Override
  public final Builder toBuilder() {
    return new Builder(this);
  }

  @Override
  final Request with(Details details) {
    return ImmutableRequest.assemble().from(this).details(details).build();
  }

  @Override
  public final void accept(EpisodeVisitor visitor) {
    visitor.request(this);
  }

  /** {@return one readable line} */
  @Override
  public final String toString() {
    StringBuilder line = line(scope() + ", asked " + beganAt());
    answer().ifPresent(answer -> add(line, "answered " + answer, answeredTime()));
    add(line, "refuted", refutedTime());
    addStake(line, stake(), 1);
    return ended(line);
  }

  /** Gathers the facts of a request; id, askedAt and scope are required. */
  public static final class Builder extends PausableBuilder<Builder> {
    private @Nullable Moment askedAt;
    private @Nullable Scope scope;
    private @Nullable Answer answer;
    private @Nullable Moment answeredAt;
    private @Nullable Moment refutedAt;
    private double stake = 1;

    private Builder() {}

    private Builder(Request from) {
      copyPauses(from);
      askedAt = from.askedAt();
      scope = from.scope();
      answer = from.answerOrNull();
      answeredAt = moment(from.answeredTime());
      refutedAt = moment(from.refutedTime());
      stake = from.stake();
    }

    @Override
    Builder self() {
      return this;
    }

    /**
     * Sets the moment we asked; required.
     *
     * @param at a date or an instant with a zone
     * @return this builder
     */
    public Builder askedAt(String at) {
      askedAt = read("askedAt", at);
      return this;
    }

    /**
     * Sets the moment we asked; required.
     *
     * @param at a date or an instant
     * @return this builder
     */
    public Builder askedAt(TemporalAccessor at) {
      askedAt = read("askedAt", at);
      return this;
    }

    /**
     * Sets the scope; required.
     *
     * @param scope within the agreement or not
     * @return this builder
     */
    public Builder scope(Scope scope) {
      this.scope = scope;
      return this;
    }

    /**
     * Sets the answer; goes with answeredAt.
     *
     * @param answer the answer
     * @return this builder
     */
    public Builder answer(Answer answer) {
      this.answer = answer;
      return this;
    }

    /**
     * Sets the moment it was answered; goes with answer.
     *
     * @param at a date or an instant with a zone
     * @return this builder
     */
    public Builder answeredAt(String at) {
      answeredAt = read("answeredAt", at);
      return this;
    }

    /**
     * Sets the moment it was answered; goes with answer.
     *
     * @param at a date or an instant
     * @return this builder
     */
    public Builder answeredAt(TemporalAccessor at) {
      answeredAt = read("answeredAt", at);
      return this;
    }

    /**
     * Sets the moment the answer proved untrue.
     *
     * @param at a date or an instant with a zone
     * @return this builder
     */
    public Builder refutedAt(String at) {
      refutedAt = read("refutedAt", at);
      return this;
    }

    /**
     * Sets the moment the answer proved untrue.
     *
     * @param at a date or an instant
     * @return this builder
     */
    public Builder refutedAt(TemporalAccessor at) {
      refutedAt = read("refutedAt", at);
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
    public Request build() {
      Problems problems = problems();
      requireMoment(problems, "askedAt", askedAt);
      problems.requireGiven("scope", scope);
      requireBoth(problems, "answer", answer, "answeredAt", answeredAt);
      requireAnswered(problems, "answeredAt", answeredAt, "askedAt", askedAt);
      if (refutedAt != null && answeredAt != null && askedAt != null) {
        long second = Times.done(refutedAt.time(), askedAt.time());
        long answered = Times.answered(answeredAt.time(), askedAt.time());
        requireOrder(problems, "refutedAt", refutedAt, second, "answeredAt", answeredAt, answered);
      }
      if (refutedAt != null && (answer == null || answer == Answer.WILL_NOT)) {
        String rule = "must be absent unless answer is GRANTED, ALTERNATIVE or CANNOT";
        problems.add("refutedAt", rule, refutedAt);
      }
      requireStake(problems, stake);
      Details details = details(problems, "askedAt", askedAt);
      return ImmutableRequest.assemble()
          .id(given(id))
          .details(details)
          .beganTime(time(askedAt))
          .scope(given(scope))
          .answerOrNull(answer)
          .answeredTime(time(answeredAt))
          .refutedTime(time(refutedAt))
          .stake(stake)
          .build();
    }
  }
}
