package io.github.mettle.example.benchmark;

import io.github.mettle.Scorecard;
import io.github.mettle.account.Account;
import io.github.mettle.sheet.Totals;
import io.github.mettle.trust.Trust;
import io.github.mettle.trust.TrustDistribution;
import io.github.mettle.trust.TrustModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** How likely one supplier is ahead of another, and each of fifty the best: from bare sums. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ComparisonBenchmark {
  /** How many distinct suppliers. */
  @Param("50")
  public int suppliers;

  /** How many episodes behind each. */
  @Param("100")
  public int episodes;

  private final TrustModel model = Scorecard.standard().model();
  private List<Totals> all = List.of();
  private Cycle<Totals> totals = new Cycle<>(List.of());

  /** Weighs the suppliers and checks that the probabilities sum to 1. */
  @Setup
  public void setUp() {
    all =
        World.mixed(suppliers, episodes).stream()
            .map(record -> Scorecard.standard().totals(record, World.AS_OF))
            .toList();
    totals = new Cycle<>(all);
    double sum = 0;
    for (double probability : best()) {
      sum += probability;
    }
    Agreement.require("the sum of all", sum, 1, 1e-9);
    TrustDistribution first = curve(all.get(0));
    TrustDistribution second = curve(all.get(1));
    double both = first.probabilityAbove(second) + second.probabilityAbove(first);
    Agreement.require("ahead or behind", both, 1, 0);
  }

  private TrustDistribution curve(Totals sums) {
    return model.curve(a -> sums.assets(a).micros(), a -> sums.liabilities(a).micros());
  }

  private Map<Account, Trust> intervals(Totals sums) {
    return model.accounts(a -> sums.assets(a).micros(), a -> sums.liabilities(a).micros());
  }

  /** The probability that one is ahead of the next, curves and all. */
  @Benchmark
  public double ahead() {
    return curve(totals.next()).probabilityAbove(curve(totals.next()));
  }

  /** The trust of one sheet's accounts. */
  @Benchmark
  public Map<Account, Trust> intervals() {
    return intervals(totals.next());
  }

  /** Of each, the probability that it is the best of all, curves and all. */
  @Benchmark
  public double[] best() {
    List<TrustDistribution> curves = new ArrayList<>();
    for (Totals sums : all) {
      curves.add(curve(sums));
    }
    return TrustDistribution.probabilitiesOfBest(curves);
  }

  /** The trust of all sheets' accounts. */
  @Benchmark
  public List<Map<Account, Trust>> allIntervals() {
    List<Map<Account, Trust>> trusts = new ArrayList<>();
    for (Totals sums : all) {
      trusts.add(intervals(sums));
    }
    return trusts;
  }
}
