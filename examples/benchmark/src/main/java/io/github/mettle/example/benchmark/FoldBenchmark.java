package io.github.mettle.example.benchmark;

import io.github.mettle.Scorecard;
import io.github.mettle.account.Account;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.BalanceSheet;
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
 * Weighing one mixed record after another into sums: as the library does it, at the limit of what
 * the machine can, and as one would write it without a thought for speed. And the whole sheet, with
 * its intervals.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class FoldBenchmark {
  /** How many distinct records. */
  @Param("100")
  public int suppliers;

  /** How many episodes each. */
  @Param("1000")
  public int episodes;

  private final Scorecard scorecard = Scorecard.standard();
  private final FlatFold flat = new FlatFold(scorecard.policy(), World.AS_OF);
  private final NaiveFold naive = new NaiveFold(scorecard.policy(), World.AS_OF.due());
  private Cycle<TrackRecord> records;
  private Cycle<Columns> columns;

  /** Makes the records and checks that all three ways give the same sums. */
  @Setup
  public void setUp() {
    List<TrackRecord> world = World.mixed(suppliers, episodes);
    records = new Cycle<>(world);
    columns = new Cycle<>(world.stream().map(Columns::of).toList());
    world.forEach(this::check);
    world.forEach(FoldBenchmark::explain);
  }

  private void check(TrackRecord record) {
    Totals totals = scorecard.totals(record, World.AS_OF);
    flat.sum(Columns.of(record));
    double[] slow = naive.sum(record);
    for (Account account : Account.values()) {
      int i = account.ordinal();
      String what = record.party() + " " + account;
      Agreement.require(what + " assets", totals.assets(account).micros(), flat.assets[i]);
      long liabilities = totals.liabilities(account).micros();
      Agreement.require(what + " liabilities", liabilities, flat.liabilities[i]);
      long outstanding = totals.outstanding(account).micros();
      Agreement.require(what + " outstanding", outstanding, flat.outstanding[i]);
      long contingent = totals.contingent(account).micros();
      Agreement.require(what + " contingent", contingent, flat.contingent[i]);
      Agreement.require(what + " episodes", totals.episodeCount(account), flat.episodes[i]);
      double tolerance = 2e-6 * record.episodes().size();
      Agreement.require(what + " assets", totals.assets(account).toDouble(), slow[i], tolerance);
      double lost = totals.liabilities(account).toDouble();
      Agreement.require(what + " liabilities", lost, slow[Account.values().length + i], tolerance);
    }
  }

  /** Other journals are written to as well, as in real use: no call knows only one. */
  private static void explain(TrackRecord record) {
    BalanceSheet sheet = Scorecard.standard().weigh(record, World.AS_OF);
    if (sheet.postings().isEmpty() || sheet.minus(sheet).equity().signum() != 0) {
      throw new IllegalStateException(record.party() + " must have postings");
    }
    Scorecard.standard().history(record, List.of("2025-11-21", "2026-02-21"));
  }

  /** The sums of one record. */
  @Benchmark
  public Totals totals() {
    return scorecard.totals(records.next(), World.AS_OF);
  }

  /** The same sums from columns of primitives. */
  @Benchmark
  public long flat() {
    flat.sum(columns.next());
    return flat.checksum();
  }

  /** The same sums with objects and streams. */
  @Benchmark
  public double[] naive() {
    return naive.sum(records.next());
  }

  /** The whole sheet of one record: sums, 22 quantiles, standings. */
  @Benchmark
  public double sheet() {
    return scorecard.weigh(records.next(), World.AS_OF).trust().expected();
  }
}
