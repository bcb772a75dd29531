package io.github.mettle.example.benchmark;

import io.github.mettle.Scorecard;
import io.github.mettle.account.Account;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.Totals;
import io.github.mettle.trust.Beta;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Both ends of the interval of each of the eleven accounts of a sheet: 22 Beta quantiles. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class IntervalBenchmark {
  private static final double TAIL = 0.1;

  /** How many distinct sheets. */
  @Param("100")
  public int suppliers;

  /** How many episodes behind each. */
  @Param("100")
  public int episodes;

  private final Beta beta = Beta.of(1, 1);
  private Cycle<double[]> shapes = new Cycle<>(List.of());

  /** Makes the sheets' shapes and checks both ways against each other. */
  @Setup
  public void setUp() {
    List<double[]> all =
        World.mixed(suppliers, episodes).stream().map(IntervalBenchmark::shapes).toList();
    shapes = new Cycle<>(all);
    for (double[] shape : all) {
      Agreement.require("quantiles", ours(shape), commons(shape), 1e-10);
    }
  }

  /** Two shapes for each account. */
  private static double[] shapes(TrackRecord record) {
    Scorecard scorecard = Scorecard.standard();
    Totals totals = scorecard.totals(record, World.AS_OF);
    double prior = scorecard.policy().priorWeight();
    double[] shapes = new double[2 * Account.values().length];
    for (Account account : Account.values()) {
      double baseRate = scorecard.model().baseRate(account);
      int i = 2 * account.ordinal();
      shapes[i] = totals.assets(account).toDouble() + prior * baseRate;
      shapes[i + 1] = totals.liabilities(account).toDouble() + prior * (1 - baseRate);
    }
    return shapes;
  }

  /** Our own quantiles, in one workspace. */
  @Benchmark
  public double ours() {
    return ours(shapes.next());
  }

  private double ours(double[] shape) {
    double sum = 0;
    for (int i = 0; i < shape.length; i += 2) {
      beta.shape(shape[i], shape[i + 1]);
      sum += beta.quantile(TAIL) + 2 * beta.upperQuantile(TAIL);
    }
    return sum;
  }

  /** Those of Apache Commons Statistics. */
  @Benchmark
  public double commons() {
    return commons(shapes.next());
  }

  private static double commons(double[] shape) {
    double sum = 0;
    for (int i = 0; i < shape.length; i += 2) {
      BetaDistribution other = BetaDistribution.of(shape[i], shape[i + 1]);
      sum += other.inverseCumulativeProbability(TAIL);
      sum += 2 * other.inverseSurvivalProbability(TAIL);
    }
    return sum;
  }
}
