package io.github.mettle.example.benchmark;

import io.github.mettle.Scorecard;
import io.github.mettle.record.Episode;
import io.github.mettle.record.TrackRecord;
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
 * A fact changes: an episode is replaced and the record weighed again, from the beginning. What it
 * takes is what a cache of sheets, or a sum that is added to, could save.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ChangeBenchmark {
  /** How many distinct records. */
  @Param("1000")
  public int suppliers;

  /** How many episodes each. */
  @Param("20")
  public int episodes;

  private final Scorecard scorecard = Scorecard.standard();
  private Cycle<TrackRecord> records;

  /** Makes the records. */
  @Setup
  public void setUp() {
    records = new Cycle<>(World.mixed(suppliers, episodes));
  }

  /** The sheet with its trust, of a record that is there. */
  @Benchmark
  public double weigh() {
    return trust(records.next());
  }

  /** The same, of a record one episode of which is new. */
  @Benchmark
  public double change() {
    TrackRecord record = records.next();
    Episode last = record.episodes().get(episodes - 1);
    return trust(record.replace(last));
  }

  private double trust(TrackRecord record) {
    return scorecard.weigh(record, World.AS_OF).trust().expected();
  }
}
