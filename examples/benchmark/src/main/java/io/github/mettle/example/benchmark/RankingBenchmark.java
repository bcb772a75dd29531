package io.github.mettle.example.benchmark;

import io.github.mettle.Scorecard;
import io.github.mettle.insight.Ranking;
import io.github.mettle.insight.RankingEntry;
import io.github.mettle.sheet.BalanceSheet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The order of a portfolio: alone, and with the probabilities of being best and the stability. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RankingBenchmark {
  /** The number of suppliers. */
  @Param("1000")
  public int suppliers;

  /** The number of episodes behind each. */
  @Param("20")
  public int episodes;

  private List<BalanceSheet> sheets = List.of();

  /** Weighs the suppliers, in no order, and checks the order and that probabilities sum to 1. */
  @Setup
  public void setUp() {
    sheets = new ArrayList<>();
    Scorecard.standard()
        .weighAll(World.mixed(suppliers, episodes).stream(), World.AS_OF)
        .forEach(sheets::add);
    Collections.shuffle(sheets, new Random(suppliers));
    List<RankingEntry> order = Ranking.of(sheets).places();
    List<BalanceSheet> sorted = sorted();
    long same = order.stream().filter(e -> e.sheet() == sorted.get(e.position() - 1)).count();
    Agreement.require("the order", same, suppliers);
    Agreement.require(
        "the sum of all", order.stream().mapToDouble(RankingEntry::best).sum(), 1, 1e-9);
  }

  /** The sheets in their order, by a sort. */
  @Benchmark
  public List<BalanceSheet> sorted() {
    List<BalanceSheet> sorted = new ArrayList<>(sheets);
    sorted.sort(Ranking.ORDER);
    return sorted;
  }

  /** The order without probabilities. */
  @Benchmark
  public List<RankingEntry> order() {
    return Ranking.of(sheets).places();
  }

  /** The order with the probability of each to be the best, and its stability. */
  @Benchmark
  public double probabilities() {
    double sum = 0;
    for (RankingEntry entry : Ranking.of(sheets).places()) {
      sum += entry.best() + entry.stability().orElse(0);
    }
    return sum;
  }
}
