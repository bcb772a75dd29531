package io.github.mettle.sheet;

import io.github.mettle.reflection.NotByReflection;
import io.github.mettle.trust.GammaQuantile;
import java.util.OptionalDouble;
import org.immutables.value.Value;

/**
 * A number of incidents, and the rate that it shows.
 *
 * <p>The interval is Jeffreys' for a Poisson rate: the (1−c)/2 and (1+c)/2 quantiles of Gamma(n +
 * ½, 1) over the years, c the policy's confidence (Brown, Cai &amp; DasGupta 2003, "Interval
 * estimation in exponential families", Statistica Sinica 13).
 */
@Value.Immutable
@NotByReflection
public abstract class Rate {
  Rate() {}

  static Rate of(int all, int lastYear, double years, double deliveries, double confidence) {
    double tail = (1 - confidence) / 2;
    double lower = GammaQuantile.lower(all, tail) / years;
    double upper = GammaQuantile.upper(all, tail) / years;
    OptionalDouble perHundred =
        deliveries > 0 ? OptionalDouble.of(100 * all / deliveries) : OptionalDouble.empty();
    return of(all, lastYear, all / years, lower, upper, perHundred);
  }

  /**
   * {@return a rate that was worked out elsewhere, such as in a sheet that is read back}
   *
   * @param all the number since the first episode
   * @param lastYear the number opened in the last 365 days
   * @param perYear the number per year
   * @param lower its lower bound
   * @param upper its upper bound
   * @param perHundredDeliveries the number per hundred deliveries, if there are any
   */
  public static Rate of(
      int all,
      int lastYear,
      double perYear,
      double lower,
      double upper,
      OptionalDouble perHundredDeliveries) {
    return ImmutableRate.assemble()
        .all(all)
        .lastYear(lastYear)
        .perYear(perYear)
        .lower(lower)
        .upper(upper)
        .perHundredDeliveries(perHundredDeliveries)
        .build();
  }

  /** {@return the number since the first episode} */
  public abstract int all();

  /** {@return the number opened in the last 365 days} */
  public abstract int lastYear();

  /** {@return the number per year of 365.25 days} */
  public abstract double perYear();

  /** {@return the lower bound of the number per year} */
  public abstract double lower();

  /** {@return the upper bound of the number per year} */
  public abstract double upper();

  /**
   * {@return the number per hundred deliveries, of which those with a stake below ¼ count in part;
   * empty if there are no deliveries}
   */
  public abstract OptionalDouble perHundredDeliveries();
}
