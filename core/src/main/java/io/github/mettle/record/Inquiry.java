package io.github.mettle.record;

import io.github.mettle.refusal.Problems;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * We asked a question, and they answered straight, or not, or not at all.
 *
 * <pre>{@code
 * Inquiry.of("which-batch", "2026-05-04").answered(Candour.STRAIGHT, "2026-05-05");
 * }</pre>
 */
@Value.Immutable
public abstract non-sealed class Inquiry extends Episode {
  Inquiry() {}

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * {@return a question that is not answered yet}
   *
   * @param id unique in its record
   * @param askedAt a date or an instant with a zone
   */
  public static Inquiry of(String id, String askedAt) {
    return builder().id(id).askedAt(askedAt).build();
  }

  /**
   * {@return a question that is not answered yet}
   *
   * @param id unique in its record
   * @param askedAt a date or an instant
   */
  public static Inquiry of(String id, TemporalAccessor askedAt) {
    return builder().id(id).askedAt(askedAt).build();
  }

  @Override
  public final Kind kind() {
    return Kind.INQUIRY;
  }

  /** {@return the moment we asked} */
  public final Moment askedAt() {
    return beganAt();
  }

  /** {@return the candour of the answer, if there was one} */
  public final Optional<Candour> candour() {
    return Optional.ofNullable(candourOrNull());
  }

  /** {@return the candour of the answer, or null if there was none} */
  public abstract @Nullable Candour candourOrNull();

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

  /** {@return the moment they told us what they had found out, if they did} */
  public final Optional<Moment> followedUpAt() {
    return Times.optional(followedUpTime());
  }

  /**
   * {@return the second they told us what they had found out, since 1970-01-01T00:00:00Z; {@link
   * Moment#NEVER} if not}
   */
  public final long followedUpSecond() {
    return Times.second(followedUpTime());
  }

  /**
   * {@return the second as which that is judged: on the day on which we asked, perhaps when we
   * asked; {@link Moment#NEVER} if it did not happen}
   */
  public final long followedUpJudgedSecond() {
    return Times.answered(followedUpTime(), beganTime());
  }

  abstract long answeredTime();

  abstract long followedUpTime();

  /**
   * {@return this question, answered}
   *
   * @param candour the candour of the answer
   * @param at a date or an instant with a zone
   */
  public final Inquiry answered(Candour candour, String at) {
    return toBuilder().candour(candour).answeredAt(at).build();
  }

  /**
   * {@return this question, answered}
   *
   * @param candour the candour of the answer
   * @param at a date or an instant
   */
  public final Inquiry answered(Candour candour, TemporalAccessor at) {
    return toBuilder().candour(candour).answeredAt(at).build();
  }

  /**
   * {@return this question, followed up then}
   *
   * @param at a date or an instant with a zone
   */
  public final Inquiry followedUpAt(String at) {
    return toBuilder().followedUpAt(at).build();
  }

  /**
   * {@return this question, followed up then}
   *
   * @param at a date or an instant
   */
  public final Inquiry followedUpAt(TemporalAccessor at) {
    return toBuilder().followedUpAt(at).build();
  }

  /** {@return a builder that starts with these facts} */
  @Override
  public final Builder toBuilder() {
    return new Builder(this);
  }

  @Override
  final Inquiry with(Details details) {
    return ImmutableInquiry.assemble().from(this).details(details).build();
  }

  @Override
  public final void accept(EpisodeVisitor visitor) {
    visitor.inquiry(this);
  }

  /** {@return one readable line} */
  @Override
  public final String toString() {
    StringBuilder line = line("asked " + beganAt());
    candour().ifPresent(candour -> add(line, "answered " + candour, answeredTime()));
    add(line, "followed up", followedUpTime());
    return ended(line);
  }

  /** Gathers the facts of an inquiry; id and askedAt are required. */
  public static final class Builder extends PausableBuilder<Builder> {
    private @Nullable Moment askedAt;
    private @Nullable Candour candour;
    private @Nullable Moment answeredAt;
    private @Nullable Moment followedUpAt;

    private Builder() {}

    private Builder(Inquiry from) {
      copyPauses(from);
      askedAt = from.askedAt();
      candour = from.candourOrNull();
      answeredAt = moment(from.answeredTime());
      followedUpAt = moment(from.followedUpTime());
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
     * Sets the candour of the answer; goes with answeredAt.
     *
     * @param candour the candour
     * @return this builder
     */
    public Builder candour(Candour candour) {
      this.candour = candour;
      return this;
    }

    /**
     * Sets the moment it was answered; goes with candour.
     *
     * @param at a date or an instant with a zone
     * @return this builder
     */
    public Builder answeredAt(String at) {
      answeredAt = read("answeredAt", at);
      return this;
    }

    /**
     * Sets the moment it was answered; goes with candour.
     *
     * @param at a date or an instant
     * @return this builder
     */
    public Builder answeredAt(TemporalAccessor at) {
      answeredAt = read("answeredAt", at);
      return this;
    }

    /**
     * Sets the moment they told us what they had found out.
     *
     * @param at a date or an instant with a zone
     * @return this builder
     */
    public Builder followedUpAt(String at) {
      followedUpAt = read("followedUpAt", at);
      return this;
    }

    /**
     * Sets the moment they told us what they had found out.
     *
     * @param at a date or an instant
     * @return this builder
     */
    public Builder followedUpAt(TemporalAccessor at) {
      followedUpAt = read("followedUpAt", at);
      return this;
    }

    @Override
    public Inquiry build() {
      Problems problems = problems();
      requireMoment(problems, "askedAt", askedAt);
      requireBoth(problems, "candour", candour, "answeredAt", answeredAt);
      requireAnswered(problems, "answeredAt", answeredAt, "askedAt", askedAt);
      if (followedUpAt != null && answeredAt != null && askedAt != null) {
        long second = Times.answered(followedUpAt.time(), askedAt.time());
        long answered = Times.answered(answeredAt.time(), askedAt.time());
        requireOrder(
            problems, "followedUpAt", followedUpAt, second, "answeredAt", answeredAt, answered);
      }
      if (followedUpAt != null && candour != Candour.WILL_FIND_OUT) {
        String rule = "must be absent unless candour is WILL_FIND_OUT";
        problems.add("followedUpAt", rule, followedUpAt);
      }
      Details details = details(problems, "askedAt", askedAt);
      return ImmutableInquiry.assemble()
          .id(given(id))
          .details(details)
          .beganTime(time(askedAt))
          .candourOrNull(candour)
          .answeredTime(time(answeredAt))
          .followedUpTime(time(followedUpAt))
          .build();
    }
  }
}
