package io.github.mettle.record;

import io.github.mettle.account.Account;
import io.github.mettle.refusal.Problems;
import java.time.Instant;
import java.time.temporal.Temporal;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A person's judgement of one account.
 *
 * <pre>{@code
 * Review.of("site-visit", "2026-05-04", Account.CANDOUR, Satisfaction.SATISFIED);
 * }</pre>
 */
@Value.Immutable
public abstract non-sealed class Review extends Episode {
  Review() {}

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * {@return a judgement}
   *
   * @param id unique in its record
   * @param at a date or an instant with a zone
   * @param account what was judged
   * @param level how it was felt
   */
  public static Review of(String id, String at, Account account, Satisfaction level) {
    return builder().id(id).at(at).account(account).level(level).build();
  }

  @Override
  public final Kind kind() {
    return Kind.REVIEW;
  }

  /** {@return when it was given} */
  public final Instant at() {
    return beganAt();
  }

  /** {@return what was judged} */
  public abstract Account account();

  /** {@return how it was felt} */
  public abstract Satisfaction level();

  /** {@return a builder that starts with these facts} */
  public final Builder toBuilder() {
    return new Builder(this);
  }

  @Override
  public final void accept(EpisodeVisitor visitor) {
    visitor.review(this, beganAtSecond(), account(), level());
  }

  /** {@return one readable line} */
  @Override
  public final String toString() {
    StringBuilder line = line(account() + " " + level() + " " + Times.done(beganAtSecond()));
    return ended(line);
  }

  /** Gathers the facts of a review; id, at, account and level are required. */
  public static final class Builder extends Episode.Builder<Builder> {
    private @Nullable Moment at;
    private @Nullable Account account;
    private @Nullable Satisfaction level;

    private Builder() {}

    private Builder(Review from) {
      copy(from);
      at = Moment.ofSecond(from.beganAtSecond());
      account = from.account();
      level = from.level();
    }

    @Override
    Builder self() {
      return this;
    }

    /**
     * Says when it was given; required.
     *
     * @param at a date or an instant with a zone
     * @return this builder
     */
    public Builder at(String at) {
      this.at = read("at", at);
      return this;
    }

    /**
     * Says when it was given; required.
     *
     * @param at a date or an instant
     * @return this builder
     */
    public Builder at(Temporal at) {
      this.at = read("at", at);
      return this;
    }

    /**
     * Says what was judged; required.
     *
     * @param account any
     * @return this builder
     */
    public Builder account(Account account) {
      this.account = account;
      return this;
    }

    /**
     * Says how it was felt; required.
     *
     * @param level any
     * @return this builder
     */
    public Builder level(Satisfaction level) {
      this.level = level;
      return this;
    }

    @Override
    public Review build() {
      Problems problems = problems();
      long begin = begin(problems, "at", at);
      problems.requireGiven("account", account);
      problems.requireGiven("level", level);
      long waived = waived(problems, "at", begin);
      problems.refuseIfAny();
      return ImmutableReview.assemble()
          .id(given(id))
          .source(source)
          .orderValueOrNaN(orderValue)
          .noteOrNull(note)
          .beganAtSecond(begin)
          .waivedAtSecond(waived)
          .account(given(account))
          .level(given(level))
          .build();
    }
  }
}
