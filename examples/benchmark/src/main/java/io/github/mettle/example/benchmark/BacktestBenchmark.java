package io.github.mettle.example.benchmark;

import io.github.mettle.Scorecard;
import io.github.mettle.account.Account;
import io.github.mettle.backtest.Backtest;
import io.github.mettle.backtest.BacktestReport;
import io.github.mettle.backtest.Outcome;
import io.github.mettle.record.Moment;
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

/** Forecasting every outcome from the sheet of the moment before: by running sums, or anew. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class BacktestBenchmark {
  private static final String AS_OF = "2026-11-20";

  /** How many distinct records. */
  @Param("20")
  public int suppliers;

  /** How many episodes each: 250 have some 600 outcomes. */
  @Param("250")
  public int episodes;

  private final Scorecard scorecard = Scorecard.standard();
  private final Backtest backtest = Backtest.of(scorecard.policy());
  private Cycle<TrackRecord> records = new Cycle<>(List.of());
  private Cycle<List<Outcome>> outcomes = new Cycle<>(List.of());

  /** Makes the records and checks both ways against each other. */
  @Setup
  public void setUp() {
    List<TrackRecord> world = World.mixed(suppliers, episodes);
    records = new Cycle<>(world);
    outcomes = new Cycle<>(world.stream().map(record -> run(record).outcomes()).toList());
    TrackRecord first = world.get(0);
    List<Outcome> known = run(first).outcomes();
    double slack = 1e-6 * known.size();
    Agreement.require("forecast", forecast(first), bySums(first, known), slack);
    Agreement.require("forecast", forecast(first), bySheets(first, known), slack);
  }

  private BacktestReport run(TrackRecord record) {
    return backtest.run(List.of(record), AS_OF);
  }

  private double forecast(TrackRecord record) {
    BacktestReport report = run(record);
    String ours = report.forecasts().get(0);
    double sum = 0;
    for (int i = 0; i < report.outcomes().size(); i++) {
      sum += report.forecast(ours, i);
    }
    return sum;
  }

  private double bySums(TrackRecord record, List<Outcome> known) {
    double sum = 0;
    for (Outcome outcome : known) {
      Account account = outcome.account();
      Moment before = Moment.of(outcome.askedAt().minusSeconds(1));
      Totals totals = scorecard.totals(record, before);
      long assets = totals.assets(account).micros();
      sum += scorecard.model().expected(account, assets, totals.liabilities(account).micros());
    }
    return sum;
  }

  private double bySheets(TrackRecord record, List<Outcome> known) {
    double sum = 0;
    for (Outcome outcome : known) {
      Moment before = Moment.of(outcome.askedAt().minusSeconds(1));
      sum += scorecard.weigh(record, before).line(outcome.account()).trust().expected();
    }
    return sum;
  }

  /** One sum of the record, as of the end. */
  @Benchmark
  public Totals sum() {
    return scorecard.totals(records.next(), AS_OF);
  }

  /** The backtest of one record. */
  @Benchmark
  public int backtest() {
    return run(records.next()).outcomes().size();
  }

  /** The same forecasts, each from a sheet weighed anew. */
  @Benchmark
  public double sheets() {
    return bySheets(records.next(), outcomes.next());
  }

  /** The same forecasts, each from bare sums made anew. */
  @Benchmark
  public double sums() {
    return bySums(records.next(), outcomes.next());
  }
}
