package io.github.mettle.backtest;

import io.github.mettle.amount.Decimals;
import io.github.mettle.reflection.NotByReflection;
import org.immutables.value.Value;

/** A row of a reliability table: similar forecasts, and the mean share observed. */
@Value.Immutable
@NotByReflection
public abstract class ReliabilityBin {
  private static final int BINS = 10;

  ReliabilityBin() {}

  static ReliabilityBin of(int number, int count, double forecast, double observed) {
    return ImmutableReliabilityBin.assemble()
        .lower((double) number / BINS)
        .upper((double) (number + 1) / BINS)
        .count(count)
        .forecast(forecast)
        .observed(observed)
        .build();
  }

  /** {@return the lower edge, inclusive} */
  public abstract double lower();

  /** {@return the upper edge, exclusive but for 1} */
  public abstract double upper();

  /** {@return the number of outcomes} */
  public abstract int count();

  /** {@return the mean forecast; NaN if there are no outcomes} */
  public abstract double forecast();

  /** {@return the mean share observed; NaN if there are no outcomes} */
  public abstract double observed();

  /** {@return observed minus forecast: above 0 if the forecast was too low} */
  public final double error() {
    return observed() - forecast();
  }

  /** {@return one readable line} */
  @Override
  public final String toString() {
    String range = Decimals.fixed(lower(), 1) + " to " + Decimals.fixed(upper(), 1) + ": ";
    return count() == 0
        ? range + "none"
        : range
            + count()
            + " forecast "
            + Decimals.fixed(forecast(), 3)
            + ", observed "
            + Decimals.fixed(observed(), 3);
  }
}
