package io.github.mettle.sheet;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.amount.Points;
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

  /** {@return the account on which it is judged} */
  public abstract Account account();

  /** {@return the id of the episode it comes from} */
  public abstract String episode();

  /** {@return what is expected} */
  public abstract Criterion criterion();

  /** {@return what has become of it} */
  public abstract State state();

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
}
