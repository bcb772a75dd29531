package io.github.mettle.example.benchmark;

import io.github.mettle.Scorecard;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.Totals;
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
 * The same number of episodes in many records or in one: does an episode cost the same in a record
 * of ten million as in one of ten thousand?
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ScaleBenchmark {
  /** How many episodes in all. */
  @Param("1000000")
  public int total;

  /** How many episodes in a record. */
  @Param("10000")
  public int episodes;

  private final Scorecard scorecard = Scorecard.standard();
  private List<TrackRecord> records = List.of();

  /** Makes the records. */
  @Setup
  public void setUp() {
    records = World.mixed(total / episodes, episodes);
  }

  /** The sums of all. */
  @Benchmark
  public Totals totals() {
    Totals sum = Totals.empty();
    for (TrackRecord record : records) {
      sum = sum.plus(scorecard.totals(record, World.AS_OF));
    }
    return sum;
  }
}
