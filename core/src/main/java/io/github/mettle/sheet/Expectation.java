package io.github.mettle.sheet;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.amount.Points;
import io.github.mettle.refusal.Problems;
import io.github.mettle.text.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.immutables.value.Value;

/** Something we expect of them, or expected, and what has become of it. */
@Value.Immutable
public abstract class Expectation {
  /** Soonest first; then by account, episode and criterion. */
  static final Comparator<Expectation> ORDER =
      Comparator.comparing(Expectation::dueAt)
          .thenComparing(Expectation::account)
          .thenComparing(Expectation::episode)
          .thenComparing(Expectation::criterion)
          .thenComparing(Expectation::stake);

  Expectation() {}

  /** {@return a builder, for those who extend the library} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the account on which it is judged} */
  public abstract Account account();

  /** {@return the id of the episode it comes from} */
  public abstract String episode();

  /** {@return what is expected} */
  public abstract Criterion criterion();

  /** {@return what has become of it} */
  public abstract ExpectationState state();

  /** {@return what can be lost by it, before negativity} */
  public abstract Points stake();

  /** {@return when the time began to run} */
  public abstract Instant start();

  /** {@return how long it has} */
  public abstract Duration window();

  /** {@return when it was done, if it was} */
  public abstract Optional<Instant> done();

  /** {@return what is expected, in words, such as "explain the cause"} */
  public abstract String demand();

  @Value.Check
  void check() {
    Problems problems = Problems.of(episode());
    if (stake().signum() < 0) {
      problems.add("stake", "must be at least 0", stake());
    }
    if (window().isNegative()) {
      problems.add("window", "must be at least PT0S", window());
    }
    problems.refuseIfAny();
  }

  /** {@return by when it is expected} */
  public final Instant dueAt() {
    return start().plus(window());
  }

  /** {@return one readable line} */
  @Override
  public final String toString() {
    return dueAt()
        + " "
        + state()
        + " "
        + account()
        + " "
        + stake()
        + "  "
        + Text.oneLine(episode())
        + ": "
        + demand();
  }

  /**
   * Puts an expectation together from its parts, all of which are required, but for when it was
   * done. Not thread-safe.
   */
  public static final class Builder {
    private final ImmutableExpectation.Builder parts =
        ImmutableExpectation.assemble().done(Optional.empty());

    private Builder() {}

    /**
     * Says on which account it is judged.
     *
     * @param account any
     * @return this builder
     */
    public Builder account(Account account) {
      parts.account(account);
      return this;
    }

    /**
     * Says from which episode it comes.
     *
     * @param episode the id of the episode
     * @return this builder
     */
    public Builder episode(String episode) {
      parts.episode(episode);
      return this;
    }

    /**
     * Says what is expected.
     *
     * @param criterion any
     * @return this builder
     */
    public Builder criterion(Criterion criterion) {
      parts.criterion(criterion);
      return this;
    }

    /**
     * Says what has become of it.
     *
     * @param state any
     * @return this builder
     */
    public Builder state(ExpectationState state) {
      parts.state(state);
      return this;
    }

    /**
     * Says what can be lost by it, before negativity.
     *
     * @param stake at least 0
     * @return this builder
     */
    public Builder stake(Points stake) {
      parts.stake(stake);
      return this;
    }

    /**
     * Says when the time began to run.
     *
     * @param start to the second
     * @return this builder
     */
    public Builder start(Instant start) {
      parts.start(start);
      return this;
    }

    /**
     * Says how long it has.
     *
     * @param window at least zero
     * @return this builder
     */
    public Builder window(Duration window) {
      parts.window(window);
      return this;
    }

    /**
     * Says when it was done.
     *
     * @param done to the second; empty if it was not
     * @return this builder
     */
    public Builder done(Optional<Instant> done) {
      parts.done(done);
      return this;
    }

    /**
     * Says what is expected, in words.
     *
     * @param demand a few words
     * @return this builder
     */
    public Builder demand(String demand) {
      parts.demand(demand);
      return this;
    }

    /**
     * Makes the expectation.
     *
     * @return the expectation
     * @throws io.github.mettle.refusal.RefusedException if stake or window is negative
     * @throws IllegalStateException if a part is missing
     */
    public Expectation build() {
      return parts.build();
    }
  }
}
