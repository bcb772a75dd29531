package io.github.mettle.trust;

import io.github.mettle.amount.Decimals;
import io.github.mettle.reflection.NotByReflection;
import org.immutables.value.Value;

/**
 * How well a supplier will handle the next thing, and how sure that is: an opinion of subjective
 * logic (Jøsang 2016, "Subjective Logic", doi:10.1007/978-3-319-42337-1) with its interval and
 * standing.
 *
 * <p>Of an account, {@link #expected()} is the share of its stake that the next thing of its kind
 * will earn, the mean of a Beta distribution; what is late earns in part, so it is not the
 * probability of being in time. Of EXTRA_MILE it is goodwill on a scale that saturates; of a
 * section, or overall, it is an index in [0, 1], the weighted mean of the accounts. The lower end
 * of the interval is a cautious estimate: trust to plan with.
 */
@Value.Immutable
@NotByReflection
public abstract class Trust {
  Trust() {}

  /**
   * {@return trust that was derived elsewhere, such as on a sheet that is read back}
   *
   * @param belief in [0, 1]
   * @param disbelief in [0, 1]
   * @param uncertainty in [0, 1]
   * @param expected in [0, 1]
   * @param lower in [0, 1]
   * @param upper in [0, 1]
   * @param standing the standing
   */
  public static Trust of(
      double belief,
      double disbelief,
      double uncertainty,
      double expected,
      double lower,
      double upper,
      Standing standing) {
    return ImmutableTrust.of(belief, disbelief, uncertainty, expected, lower, upper, standing);
  }

  /** {@return the share of good evidence, R/(R+S+W)} */
  @Value.Parameter
  public abstract double belief();

  /** {@return the share of bad evidence, S/(R+S+W)} */
  @Value.Parameter
  public abstract double disbelief();

  /** {@return the share of the unknown, W/(R+S+W)} */
  @Value.Parameter
  public abstract double uncertainty();

  /** {@return the expected value: belief plus the base rate's share of the uncertainty} */
  @Value.Parameter
  public abstract double expected();

  /** {@return the lower end of the interval} */
  @Value.Parameter
  public abstract double lower();

  /** {@return the upper end of the interval} */
  @Value.Parameter
  public abstract double upper();

  /** {@return the standing} */
  @Value.Parameter
  public abstract Standing standing();

  /** {@return whether enough is known, and more bad than good} */
  public final boolean isKnownForBad() {
    return !Opinion.isUnknown(uncertainty()) && Opinion.isMoreBadThanGood(belief(), disbelief());
  }

  /** {@return one readable line, such as "0.64 (0.27 to 0.94), promising"} */
  @Override
  public final String toString() {
    return Decimals.fixed(expected(), 2)
        + " ("
        + Decimals.fixed(lower(), 2)
        + " to "
        + Decimals.fixed(upper(), 2)
        + "), "
        + standing().title();
  }
}
