package io.github.mettle.record;

import io.github.mettle.account.Account;
import io.github.mettle.refusal.Problems;
import java.time.temporal.TemporalAccessor;
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
  private static final double USUAL_STAKE = 0.25;

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
   * @param account the account that was judged
   * @param level how it was felt
   */
  public static Review of(String id, String at, Account account, Satisfaction level) {
    return builder().id(id).at(at).account(account).level(level).build();
  }

  /**
   * {@return a judgement}
   *
   * @param id unique in its record
   * @param at a date or an instant
   * @param account the account that was judged
   * @param level how it was felt
   */
  public static Review of(String id, TemporalAccessor at, Account account, Satisfaction level) {
    return builder().id(id).at(at).account(account).level(level).build();
  }

  @Override
  public final Kind kind() {
    return Kind.REVIEW;
  }

  /** {@return the moment it was given} */
  public final Moment at() {
    return beganAt();
  }

  /** {@return the account that was judged} */
  public abstract Account account();

  /** {@return the level: how it was felt} */
  public abstract Satisfaction level();

  /** {@return the number of observations it counts for, in (0, 100]} */
  public abstract double stake();

  /** {@return a builder that starts with these facts} */
  @Override
  public final Builder toBuilder() {
    return new Builder(this);
  }

  @Override
  final Review with(Details details) {
    return ImmutableReview.assemble().from(this).details(details).build();
  }

  @Override
  public final void accept(EpisodeVisitor visitor) {
    visitor.review(this);
  }

  /** {@return one readable line} */
  @Override
  public final String toString() {
    StringBuilder line = line(account() + " " + level() + " " + beganAt());
    addStake(line, stake(), USUAL_STAKE);
    return ended(line);
  }

  /** Gathers the facts of a review; id, at, account and level are required. */
  public static final class Builder extends Episode.Builder<Builder> {
    private @Nullable Moment at;
    private @Nullable Account account;
    private @Nullable Satisfaction level;
    private double stake = USUAL_STAKE;

    private Builder() {}

    private Builder(Review from) {
      copy(from);
      at = from.at();
      account = from.account();
      level = from.level();
      stake = from.stake();
    }

    @Override
    Builder self() {
      return this;
    }

    /**
     * Sets the moment it was given; required.
     *
     * @param at a date or an instant with a zone
     * @return this builder
     */
    public Builder at(String at) {
      this.at = read("at", at);
      return this;
    }

    /**
     * Sets the moment it was given; required.
     *
     * @param at a date or an instant
     * @return this builder
     */
    public Builder at(TemporalAccessor at) {
      this.at = read("at", at);
      return this;
    }

    /**
     * Sets the account that was judged; required.
     *
     * @param account any
     * @return this builder
     */
    public Builder account(Account account) {
      this.account = account;
      return this;
    }

    /**
     * Sets the level: how it was felt; required.
     *
     * @param level any
     * @return this builder
     */
    public Builder level(Satisfaction level) {
      this.level = level;
      return this;
    }

    /**
     * Sets the number of observations it counts for.
     *
     * @param stake in (0, 100], ¼ by default
     * @return this builder
     */
    public Builder stake(double stake) {
      this.stake = stake;
      return this;
    }

    @Override
    public Review build() {
      Problems problems = problems();
      requireMoment(problems, "at", at);
      problems.requireGiven("account", account);
      problems.requireGiven("level", level);
      requireStake(problems, stake);
      Details details = details(problems, "at", at, Pauses.NONE);
      return ImmutableReview.assemble()
          .id(given(id))
          .details(details)
          .beganTime(time(at))
          .account(given(account))
          .level(given(level))
          .stake(stake)
          .build();
    }
  }
}
