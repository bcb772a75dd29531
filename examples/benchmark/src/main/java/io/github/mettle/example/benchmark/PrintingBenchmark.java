package io.github.mettle.example.benchmark;

import io.github.mettle.Scorecard;
import io.github.mettle.account.Account;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.report.Report;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Expectation;
import io.github.mettle.sheet.Ledger;
import io.github.mettle.sheet.Listing;
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
 * What people wait for: a sheet printed, what is due, every posting, and a page. Each begins with
 * the record, so that it takes at least as long as weighing does.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PrintingBenchmark {
  /** How many distinct records. */
  @Param("20")
  public int suppliers;

  /** How many episodes each. */
  @Param("1000")
  public int episodes;

  private final Scorecard scorecard = Scorecard.standard();
  private Cycle<TrackRecord> records;

  /** Makes the records. */
  @Setup
  public void setUp() {
    records = new Cycle<>(World.mixed(suppliers, episodes));
  }

  private BalanceSheet sheet() {
    return scorecard.weigh(records.next(), World.AS_OF);
  }

  /** The sheet with its trust: what the others are compared with. */
  @Benchmark
  public double weigh() {
    return sheet().trust().expected();
  }

  /** The sheet as it is printed. */
  @Benchmark
  public String print() {
    return sheet().toString();
  }

  /** What is due. */
  @Benchmark
  public Listing<Expectation> due() {
    return sheet().due();
  }

  /** The postings of each line, asked of one ledger. */
  @Benchmark
  public int postings() {
    Ledger ledger = sheet().ledger();
    int count = 0;
    for (Account account : Account.values()) {
      count += ledger.postings(account).toString().length();
    }
    return count;
  }

  /** One page. */
  @Benchmark
  public String page() {
    return Report.of(sheet()).html();
  }
}
