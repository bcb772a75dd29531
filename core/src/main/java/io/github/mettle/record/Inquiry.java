package io.github.mettle.record;

import io.github.mettle.refusal.Problems;
import java.time.Instant;
import java.time.temporal.Temporal;
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

  @Override
  public final Kind kind() {
    return Kind.INQUIRY;
  }

  /** {@return when we asked} */
  public final Instant askedAt() {
    return beganAt();
  }

  /** {@return how straight the answer was, if there was one} */
  public final Optional<Candour> candour() {
    return Optional.ofNullable(candourOrNull());
  }

  /** {@return when it was answered, if it was} */
  public final Optional<Instant> answeredAt() {
    return Times.optional(answeredAtSecond());
  }

  /** {@return when they told us what they had found out, if they did} */
  public final Optional<Instant> followedUpAt() {
    return Times.optional(followedUpAtSecond());
  }

  abstract @Nullable Candour candourOrNull();

  abstract long answeredAtSecond();

  abstract long followedUpAtSecond();

  /**
   * {@return this question, answered}
   *
   * @param candour how straight
   * @param at a date or an instant with a zone
   */
  public final Inquiry answered(Candour candour, String at) {
    return toBuilder().candour(candour).answeredAt(at).build();
  }

  /**
   * {@return this question, answered}
   *
   * @param candour how straight
   * @param at a date or an instant
   */
  public final Inquiry answered(Candour candour, Temporal at) {
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
  public final Inquiry followedUpAt(Temporal at) {
    return toBuilder().followedUpAt(at).build();
  }

  /** {@return a builder that starts with these facts} */
  public final Builder toBuilder() {
    return new Builder(this);
  }

  @Override
  public final void accept(EpisodeVisitor visitor) {
    visitor.inquiry(
        this,
        beganAtSecond(),
        waivedAtSecond(),
        candourOrNull(),
        answeredAtSecond(),
        followedUpAtSecond());
  }

  /** {@return one readable line} */
  @Override
  public final String toString() {
    StringBuilder line = line("asked " + Times.done(beganAtSecond()));
    candour().ifPresent(candour -> addDone(line, "answered " + candour, answeredAtSecond()));
    addDone(line, "followed up", followedUpAtSecond());
    return ended(line);
  }

  /** Gathers the facts of an inquiry; id and askedAt are required. */
  public static final class Builder extends Episode.Builder<Builder> {
    private @Nullable Moment askedAt;
    private @Nullable Candour candour;
    private @Nullable Moment answeredAt;
    private @Nullable Moment followedUpAt;

    private Builder() {}

    private Builder(Inquiry from) {
      copy(from);
      askedAt = Moment.ofSecond(from.beganAtSecond());
      candour = from.candourOrNull();
      answeredAt = moment(from.answeredAtSecond());
      followedUpAt = moment(from.followedUpAtSecond());
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
     * Says how straight the answer was.
     *
     * @param candour goes with answeredAt
     * @return this builder
     */
    public Builder candour(Candour candour) {
      this.candour = candour;
      return this;
    }

    /**
     * Says when it was answered; goes with candour.
     *
     * @param at a date or an instant with a zone
     * @return this builder
     */
    public Builder answeredAt(String at) {
      answeredAt = read("answeredAt", at);
      return this;
    }

    /**
     * Says when it was answered; goes with candour.
     *
     * @param at a date or an instant
     * @return this builder
     */
    public Builder answeredAt(Temporal at) {
      answeredAt = read("answeredAt", at);
      return this;
    }

    /**
     * Says when they told us what they had found out.
     *
     * @param at a date or an instant with a zone
     * @return this builder
     */
    public Builder followedUpAt(String at) {
      followedUpAt = read("followedUpAt", at);
      return this;
    }

    /**
     * Says when they told us what they had found out.
     *
     * @param at a date or an instant
     * @return this builder
     */
    public Builder followedUpAt(Temporal at) {
      followedUpAt = read("followedUpAt", at);
      return this;
    }

    @Override
    public Inquiry build() {
      Problems problems = problems();
      long begin = begin(problems, "askedAt", askedAt);
      long answered = answered(problems, "candour", candour, answeredAt, begin);
      long followed = done(problems, "followedUpAt", followedUpAt, "answeredAt", answered, begin);
      if (followedUpAt != null && candour != Candour.WILL_FIND_OUT) {
        String rule = "must be absent unless candour is WILL_FIND_OUT";
        problems.add("followedUpAt", rule, followedUpAt);
      }
      long waived = waived(problems, "askedAt", begin);
      problems.refuseIfAny();
      return ImmutableInquiry.assemble()
          .id(given(id))
          .source(source)
          .orderValueOrNaN(orderValue)
          .noteOrNull(note)
          .beganAtSecond(begin)
          .waivedAtSecond(waived)
          .candourOrNull(candour)
          .answeredAtSecond(answered)
          .followedUpAtSecond(followed)
          .build();
    }
  }
}
