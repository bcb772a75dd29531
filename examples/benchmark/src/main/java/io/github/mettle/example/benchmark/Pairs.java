package io.github.mettle.example.benchmark;

import io.github.mettle.example.benchmark.Pair.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Measures every pair and prints a table of ratios.
 *
 * <p>On a machine that others use too, an absolute time says little and two times measured one
 * after the other are hard to compare. So each side runs in a process of its own, in turns, A B A
 * B; each ratio is of two neighbours, and what is judged is the median of the ratios. Times are of
 * the processor, but for whole processes and for several threads, where they are of the clock.
 *
 * <p>Arguments: {@code quick} or {@code full}, and a regular expression that finds the names of
 * some pairs. Ends with status 1 if a median is beyond its limit.
 */
public final class Pairs {
  private static final String FOLD = "FoldBenchmark.totals";
  private static final String WEIGH = "PrintingBenchmark.weigh";
  private static final String FADED = "FadedSumsBenchmark.mettle";

  private Pairs() {}

  /**
   * Runs the pairs.
   *
   * @param args see above
   * @throws Exception if a side cannot be run
   */
  public static void main(String[] args) throws Exception {
    boolean full = args.length > 0 && args[0].equals("full");
    Pattern only = Pattern.compile(args.length > 1 ? args[1] : ".*");
    Runs runs = full ? Runs.full() : Runs.quick();
    List<Ratio> ratios = new ArrayList<>();
    for (Pair pair : all(full)) {
      if (only.matcher(pair.name()).find()) {
        ratios.add(pair.measure(runs));
        System.out.println(ratios.get(ratios.size() - 1));
      }
    }
    System.out.println();
    System.out.println(Machine.describe());
    System.out.println();
    System.out.println(Table.of(ratios));
    if (ratios.stream().anyMatch(Ratio::isBeyondLimit)) {
      System.exit(1);
    }
  }

  private static List<Pair> all(boolean full) {
    return Stream.of(
            sums(),
            fadedSums(),
            trust(),
            portfolios(),
            backtests(),
            mixtures(),
            scale(full),
            texts(),
            reading(),
            start())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Pair> sums() {
    return List.of(
        Pair.of("fold, share of the flat-array limit").above("FoldBenchmark.flat", FOLD, 0.5, 0.35),
        Pair.of("fold, times faster than objects and streams")
            .above("FoldBenchmark.naive", FOLD, 15, 10),
        Pair.of("fold under the second model, times the first model's fold")
            .below(FOLD, "FoldBenchmark.firstEdition", 1.15, 1.4),
        Pair.of("an episode of 20 replaced and all weighed again, times weighing them")
            .below("ChangeBenchmark.change", "ChangeBenchmark.weigh", 1.3, 1.6));
  }

  private static List<Pair> fadedSums() {
    return List.of(
        fasterThan("DuckDB on one thread", "duckdb", 1.7, 1.3),
        fasterThan("SQLite", "sqlite", 15, 10),
        fasterThan("JEXL formulas", "jexl", 15, 10),
        Pair.of("plain share on time: our faded sums against DuckDB's average")
            .shown("FadedSumsBenchmark.duckdbShareOnTime", FADED));
  }

  private static Pair fasterThan(String rival, String side, double goal, double limit) {
    return Pair.of("faded sums, times faster than " + rival)
        .above("FadedSumsBenchmark." + side, FADED, goal, limit);
  }

  private static List<Pair> trust() {
    return List.of(
        Pair.of("22 quantiles, times faster than Commons Statistics")
            .above("IntervalBenchmark.commons", "IntervalBenchmark.ours", 5, 3.5),
        Pair.of("whole sheet of 1,000 episodes, times its sums alone")
            .below("FoldBenchmark.sheet", FOLD, 1.25, 1.5),
        Pair.of("P(A > B) from two sums, times one sheet's intervals")
            .below("ComparisonBenchmark.ahead", "ComparisonBenchmark.intervals", 5, 12),
        Pair.of("P(best of 50) from 50 sums, times 50 sheets' intervals")
            .shown("ComparisonBenchmark.best", "ComparisonBenchmark.allIntervals"));
  }

  private static List<Pair> portfolios() {
    String probabilities = "RankingBenchmark.probabilities";
    Side many = JmhSide.of(probabilities, "suppliers=10000");
    Side half = JmhSide.of(probabilities, "suppliers=5000");
    Side ordered = JmhSide.of("RankingBenchmark.order", "suppliers=10000");
    Side sorted = JmhSide.of("RankingBenchmark.sorted", "suppliers=10000");
    Side trusts = JmhSide.of("PortfolioBenchmark.sequential", "suppliers=100000", "episodes=20");
    Side sums = JmhSide.of("PortfolioBenchmark.sums", "suppliers=100000", "episodes=20");
    Side alone = JmhSide.onTheWall("PortfolioBenchmark.sequential");
    Side together = JmhSide.onTheWall("PortfolioBenchmark.parallel");
    return List.of(
        Pair.of("order of 10,000 suppliers without probabilities, times sorting them")
            .below(ordered, sorted, 2, 3),
        Pair.of("ranking of 10,000 suppliers with probabilities, times one of 5,000")
            .below(many, half, 2.4, 3),
        Pair.of("100,000 small suppliers weighed with trust, times their bare sums")
            .below(trusts, sums, 6, 8),
        Pair.of("portfolio on two threads, times faster than on one")
            .above(alone, together, 1.6, 1.2));
  }

  private static List<Pair> backtests() {
    String backtest = "BacktestBenchmark.backtest";
    Side twice = JmhSide.of(backtest, "suppliers=5", "episodes=4000");
    Side once = JmhSide.of(backtest, "suppliers=5", "episodes=2000");
    return List.of(
        Pair.of("backtest, times faster than a sheet before each outcome")
            .above("BacktestBenchmark.sheets", backtest, 100, 50),
        Pair.of("backtest, times faster than bare sums before each outcome")
            .shown("BacktestBenchmark.sums", backtest),
        Pair.of("backtest, times one sum of the record")
            .below(backtest, "BacktestBenchmark.sum", 8, 11),
        Pair.of("backtest of 4,000 episodes, times one of 2,000").below(twice, once, 2.4, 3));
  }

  private static List<Pair> mixtures() {
    String mixture = "ForecastBenchmark.mixture";
    Side twice = JmhSide.of(mixture, "suppliers=40", "episodes=1250");
    Side once = JmhSide.of(mixture, "suppliers=40", "episodes=625");
    return List.of(
        Pair.of("50,000 outcomes under the mixture, times a backtest of each of seven policies")
            .below(mixture, "ForecastBenchmark.backtests", 3, 4),
        Pair.of("100,000 outcomes under the mixture, times 50,000").below(twice, once, 2.4, 3));
  }

  private static List<Pair> scale(boolean full) {
    int most = full ? 10_000_000 : 1_000_000;
    String total = "total=" + most;
    Side large = JmhSide.of("ScaleBenchmark.totals", total, "episodes=" + most);
    Side small = JmhSide.of("ScaleBenchmark.totals", total, "episodes=10000");
    return List.of(
        Pair.of("an episode in a record of " + most + ", times one in a record of 10000")
            .below(large, small, 1.3, 1.6));
  }

  private static List<Pair> texts() {
    return List.of(
        timesWeighing("sheet of 1,000 episodes printed, times weighed", "print", 6, 9),
        timesWeighing("what is due of 1,000 episodes, times weighing them", "due", 2.5, 4),
        timesWeighing("postings of every line in words, times weighing them", "postings", 30, 45),
        timesWeighing("page of 1,000 episodes, times weighing them", "page", 40, 60));
  }

  private static Pair timesWeighing(String name, String side, double goal, double limit) {
    return Pair.of(name).below("PrintingBenchmark." + side, WEIGH, goal, limit);
  }

  private static List<Pair> reading() {
    return List.of(
        Pair.of("reading JSON, share of the bare token pass")
            .above("ReadingBenchmark.tokens", "ReadingBenchmark.record", 0.5, 0.3),
        Pair.of("reading CSV by a mapping, share of the bare pass over the cells")
            .above("TableBenchmark.cells", "TableBenchmark.handed", 0.4, 0.15),
        Pair.of("the same into the records of 100 suppliers")
            .above("TableBenchmark.cells", "TableBenchmark.records", 0.4, 0.1));
  }

  private static List<Pair> start() {
    Side first = new ProcessSide(FirstSheet.class);
    Side nothing = new ProcessSide(FirstSheet.Nothing.class);
    return List.of(
        Pair.of("process with a first sheet, times an empty one").below(first, nothing, 2.5, 4));
  }
}
