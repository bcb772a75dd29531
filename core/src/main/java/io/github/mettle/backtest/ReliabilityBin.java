package io.github.mettle.backtest;

import io.github.mettle.amount.Decimals;
import org.immutables.value.Value;

/** A line of a reliability table: of what was foretold to about so much, how much came to be. */
@Value.Immutable
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

  /** {@return how many outcomes} */
  public abstract int count();

  /** {@return the mean of what was foretold; NaN if there are none} */
  public abstract double forecast();

  /** {@return the mean share that came to be; NaN if there are none} */
  public abstract double observed();

  /** {@return what came to be without what was foretold: above 0 if too little was promised} */
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
            + " foretold "
            + Decimals.fixed(forecast(), 3)
            + ", came to be "
            + Decimals.fixed(observed(), 3);
  }
}
