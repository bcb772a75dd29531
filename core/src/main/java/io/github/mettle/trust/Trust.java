package io.github.mettle.trust;

import io.github.mettle.amount.Decimals;
import org.immutables.value.Value;

/**
 * How well they will handle the next thing, and how sure we are: an opinion of subjective logic
 * (Jøsang 2016, "Subjective Logic", doi:10.1007/978-3-319-42337-1) with its interval and standing.
 *
 * <p>Of an account, {@link #expected()} is the probability of a good outcome, the mean of a Beta
 * distribution; of EXTRA_MILE it is goodwill on a scale that saturates; of a section or the whole,
 * an index in [0, 1], the weighted mean of its accounts. The lower end of the interval is a
 * cautious estimate: trust you can plan with.
 */
@Value.Immutable
public abstract class Trust {
  Trust() {}

  /**
   * {@return trust as it was derived elsewhere, such as in a sheet that is read back}
   *
   * @param belief in [0, 1]
   * @param disbelief in [0, 1]
   * @param uncertainty in [0, 1]
   * @param expected in [0, 1]
   * @param lower in [0, 1]
   * @param upper in [0, 1]
   * @param standing as it was judged
   */
  public static Trust of(
      double belief,
      double disbelief,
      double uncertainty,
      double expected,
      double lower,
      double upper,
      Standing standing) {
    return ImmutableTrust.assemble()
        .belief(belief)
        .disbelief(disbelief)
        .uncertainty(uncertainty)
        .expected(expected)
        .lower(lower)
        .upper(upper)
        .standing(standing)
        .build();
  }

  /** {@return the share of good evidence, R/(R+S+W)} */
  public abstract double belief();

  /** {@return the share of bad evidence, S/(R+S+W)} */
  public abstract double disbelief();

  /** {@return the share of the unknown, W/(R+S+W)} */
  public abstract double uncertainty();

  /** {@return belief plus the base rate's share of the uncertainty} */
  public abstract double expected();

  /** {@return the lower end of the interval} */
  public abstract double lower();

  /** {@return the upper end of the interval} */
  public abstract double upper();

  /** {@return where they stand} */
  public abstract Standing standing();

  /** {@return one readable line, such as "0.64 (0.27 to 0.94), partly tested"} */
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
