package io.github.mettle.example.benchmark;

import io.github.mettle.Scorecard;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Totals;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A portfolio of suppliers, each to its whole sheet: on one thread, and on all. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PortfolioBenchmark {
  /** How many suppliers. */
  @Param("2000")
  public int suppliers;

  /** How many episodes each. */
  @Param("100")
  public int episodes;

  private final Scorecard scorecard = Scorecard.standard();
  private List<TrackRecord> records = List.of();

  /** Makes the records and checks that the number of threads makes no difference. */
  @Setup
  public void setUp() {
    records = World.mixed(suppliers, episodes);
    Agreement.require("proven or not", sequential(), parallel());
  }

  /** On the thread that asks. */
  @Benchmark
  public long sequential() {
    return sum(records.stream());
  }

  /** The sums alone, on the thread that asks. */
  @Benchmark
  public Totals sums() {
    Totals sum = Totals.empty();
    for (TrackRecord record : records) {
      sum = sum.plus(scorecard.totals(record, World.AS_OF));
    }
    return sum;
  }

  /** On all cores. */
  @Benchmark
  public long parallel() {
    return sum(records.parallelStream());
  }

  private long sum(Stream<TrackRecord> portfolio) {
    return scorecard.weighAll(portfolio, World.AS_OF).mapToLong(PortfolioBenchmark::micros).sum();
  }

  private static long micros(BalanceSheet sheet) {
    return Math.round(sheet.trust().lower() * 1e6) + sheet.equity().micros();
  }
}
