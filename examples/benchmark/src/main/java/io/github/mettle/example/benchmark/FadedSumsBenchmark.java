package io.github.mettle.example.benchmark;

import io.github.mettle.Scorecard;
import io.github.mettle.account.Account;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Source;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.Totals;
import java.sql.SQLException;
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
import org.openjdk.jmh.annotations.TearDown;

/**
 * What the deliveries of each supplier earned and lost, by how late they were and how long ago: two
 * faded sums per supplier, which a database or a formula can compute too. And the plain share that
 * came on time, which a columnar database computes faster than we weigh.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class FadedSumsBenchmark {
  /** How many suppliers. */
  @Param("100")
  public int suppliers;

  /** How many deliveries each. */
  @Param("1000")
  public int episodes;

  private final Policy policy = Policy.builder().sourceWeight(Source.REFERRED, 1).build();
  private final Scorecard scorecard = Scorecard.of(policy);
  private List<TrackRecord> records = List.of();
  private Database duckdb;
  private Database sqlite;
  private Formulas jexl;

  /** Loads the rows and checks all ways against each other. */
  @Setup
  public void setUp() throws SQLException {
    records = World.deliveries(suppliers, episodes);
    List<DeliveryRow> rows = DeliveryRow.of(records);
    duckdb = Database.duckdb(rows);
    sqlite = Database.sqlite(rows);
    jexl = new Formulas(rows);
    double ours = mettle();
    double tolerance = 1e-6 * rows.size();
    Agreement.require("DuckDB's sums", ours, duckdb(), tolerance);
    Agreement.require("SQLite's sums", ours, sqlite(), tolerance);
    Agreement.require("JEXL's sums", ours, jexl(), tolerance);
  }

  /** Closes the databases. */
  @TearDown
  public void tearDown() throws SQLException {
    duckdb.close();
    sqlite.close();
  }

  /** The library, weighing the records. */
  @Benchmark
  public double mettle() {
    double sum = 0;
    for (TrackRecord record : records) {
      Totals totals = scorecard.totals(record, World.AS_OF);
      sum += totals.assets(Account.RELIABILITY).toDouble();
      sum -= totals.liabilities(Account.RELIABILITY).toDouble();
    }
    return sum;
  }

  /** DuckDB on one thread, over its own table. */
  @Benchmark
  public double duckdb() throws SQLException {
    return duckdb.fadedSums();
  }

  /** SQLite, over its own table. */
  @Benchmark
  public double sqlite() throws SQLException {
    return sqlite.fadedSums();
  }

  /** A compiled JEXL formula for each row. */
  @Benchmark
  public double jexl() {
    return jexl.fadedSums();
  }

  /** DuckDB's share on time, without lateness or fading. */
  @Benchmark
  public double duckdbShareOnTime() throws SQLException {
    return duckdb.shareOnTime();
  }
}
