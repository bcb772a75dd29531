package io.github.mettle.example.benchmark;

import io.github.mettle.account.Account;
import io.github.mettle.backtest.Backtest;
import io.github.mettle.forecast.Forecasts;
import io.github.mettle.policy.Policy;
import io.github.mettle.policy.PolicyBuilder;
import io.github.mettle.record.TrackRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The forecasts of a portfolio under the whole mixture of 651 settings, beside seven backtests: of
 * the policy as it is, and of one for each half-life that is mixed. From the sums of a half-life
 * its prior weights and base rates follow, so that more backtests would be too easy a yardstick.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ForecastBenchmark {
  private static final String AS_OF = "2026-11-20";
  private static final List<Double> HALF_LIVES =
      List.of(91.25, 182.5, 365.0, 730.0, 1460.0, 5840.0);

  /** How many suppliers. */
  @Param("40")
  public int suppliers;

  /** How many episodes each: 40 times 625 have some 50,000 outcomes. */
  @Param("625")
  public int episodes;

  private final List<Policy> policies = policies();
  private List<TrackRecord> portfolio = List.of();

  private static List<Policy> policies() {
    List<Policy> policies = new ArrayList<>(List.of(Policy.standard()));
    for (double days : HALF_LIVES) {
      PolicyBuilder policy = Policy.standard().toBuilder();
      Arrays.stream(Account.values()).forEach(account -> policy.halfLifeDays(account, days));
      policies.add(policy.build());
    }
    return policies;
  }

  /** Makes the portfolio, and checks that both forecast the same outcomes. */
  @Setup
  public void setUp() {
    portfolio = World.mixed(suppliers, episodes);
    Agreement.require("outcomes", policies.size() * mixture(), backtests());
  }

  /** All under the mixture. */
  @Benchmark
  public long mixture() {
    return Forecasts.of(Policy.standard(), portfolio, AS_OF).report().outcomes().size();
  }

  /** A backtest of each policy. */
  @Benchmark
  public long backtests() {
    return policies.stream()
        .mapToLong(policy -> Backtest.of(policy).run(portfolio, AS_OF).outcomes().size())
        .sum();
  }
}
