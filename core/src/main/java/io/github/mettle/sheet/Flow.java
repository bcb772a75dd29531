package io.github.mettle.sheet;

import io.github.mettle.amount.Points;
import io.github.mettle.reflection.NotByReflection;
import org.immutables.value.Value;

/**
 * How one side of an account came from one balance to another.
 *
 * <p>{@code opening + earned − faded − reversed + outstanding − restated = closing}, exact to the
 * micro-point. All but {@link #outstanding()} are at least 0.
 */
@Value.Immutable
@NotByReflection
public abstract class Flow {
  Flow() {}

  /** {@return nothing, and no change} */
  public static Flow none() {
    return ImmutableFlow.assemble()
        .opening(Points.ZERO)
        .earned(Points.ZERO)
        .faded(Points.ZERO)
        .reversed(Points.ZERO)
        .outstanding(Points.ZERO)
        .restated(Points.ZERO)
        .build();
  }

  /**
   * {@return a flow from its parts}
   *
   * @param opening the balance at the beginning
   * @param earned what was posted between
   * @param faded what time alone has taken
   * @param reversed the value of postings that stood at the beginning and are gone
   * @param outstanding by how much what is overdue has grown
   * @param restated the value of the episodes that were ruled out
   * @throws ArithmeticException if the balance at the end does not fit
   */
  public static Flow of(
      Points opening,
      Points earned,
      Points faded,
      Points reversed,
      Points outstanding,
      Points restated) {
    return ImmutableFlow.assemble()
        .opening(opening)
        .earned(earned)
        .faded(faded)
        .reversed(reversed)
        .outstanding(outstanding)
        .restated(restated)
        .build();
  }

  /** {@return the balance at the beginning} */
  public abstract Points opening();

  /** {@return the points posted between, as valued at the end} */
  public abstract Points earned();

  /** {@return the value lost to time alone by postings that stand at both} */
  public abstract Points faded();

  /**
   * {@return the value of postings that stood at the beginning and are gone: reopened, refuted, or
   * overtaken}
   */
  public abstract Points reversed();

  /** {@return the growth of what is overdue; negative if more was settled} */
  public abstract Points outstanding();

  /** {@return the value at the beginning of episodes that were ruled out between} */
  public abstract Points restated();

  /** {@return the balance at the end} */
  @Value.Derived
  public Points closing() {
    return opening()
        .plus(earned())
        .minus(faded())
        .minus(reversed())
        .plus(outstanding())
        .minus(restated());
  }

  /**
   * {@return the sum of both, part by part}
   *
   * @param other the flow of another account
   * @throws ArithmeticException if a sum does not fit
   */
  public final Flow plus(Flow other) {
    return ImmutableFlow.assemble()
        .opening(opening().plus(other.opening()))
        .earned(earned().plus(other.earned()))
        .faded(faded().plus(other.faded()))
        .reversed(reversed().plus(other.reversed()))
        .outstanding(outstanding().plus(other.outstanding()))
        .restated(restated().plus(other.restated()))
        .build();
  }

  /** {@return one readable line} */
  @Override
  public final String toString() {
    return opening()
        + " + earned "
        + earned()
        + " − faded "
        + faded()
        + " − reversed "
        + reversed()
        + " + outstanding "
        + outstanding()
        + " − restated "
        + restated()
        + " = "
        + closing();
  }
}
