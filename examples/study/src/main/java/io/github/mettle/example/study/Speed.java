package io.github.mettle.example.study;

import io.github.mettle.Scorecard;
import io.github.mettle.account.Account;
import io.github.mettle.backtest.Backtest;
import io.github.mettle.backtest.BacktestReport;
import io.github.mettle.backtest.Outcome;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Moment;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.Totals;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * How much faster a backtest is than weighing anew before each outcome; both must say the same.
 *
 * <p>Distinct records in turn, rounds in pairs, the median of the ratios: what else the machine
 * does falls on both.
 */
public final class Speed {
  private static final int RECORDS = 20;
  private static final int ROUNDS = 9;
  private static final int WARM_UP = 4;
  private static final int OFTEN = 20;
  private static final int OUTCOMES = 600;
  private static final String AS_OF = "2026-01-01T00:00:00Z";
  private static final double PRECISION = 1e-6;

  private final Backtest backtest = Backtest.of(Policy.standard());
  private final Scorecard scorecard = Scorecard.standard();

  private Speed() {}

  /** Measures and prints. */
  public static void main(String[] arguments) {
    new Speed().measure("mixed", Suppliers::mixed);
    new Speed().measure("deliveries", Suppliers::deliveries);
  }

  /** Makes up a record. */
  private interface World {
    TrackRecord record(String party, long seed, int outcomes);
  }

  private void measure(String name, World world) {
    List<TrackRecord> records = records(world, OUTCOMES);
    List<TrackRecord> doubled = records(world, 2 * OUTCOMES);
    List<Double> bySums = new ArrayList<>();
    List<Double> bySheets = new ArrayList<>();
    List<Double> growths = new ArrayList<>();
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      double fast = time(() -> forecastOften(records)) / OFTEN;
      double twice = time(() -> forecastOften(doubled)) / OFTEN;
      double sums = time(() -> records.forEach(record -> weighAnew(record, this::bySums)));
      double sheets = time(() -> records.forEach(record -> weighAnew(record, this::bySheet)));
      if (round >= 0) {
        bySums.add(sums / fast);
        bySheets.add(sheets / fast);
        growths.add(twice / fast);
      }
    }
    System.out.println(name);
    print("a sheet before each outcome, by the backtest", bySheets);
    print("bare sums before each outcome, by the backtest", bySums);
    print("twice the record by once", growths);
  }

  private void forecastOften(List<TrackRecord> records) {
    for (int i = 0; i < OFTEN; i++) {
      records.forEach(this::forecast);
    }
  }

  private static List<TrackRecord> records(World world, int outcomes) {
    List<TrackRecord> records = new ArrayList<>();
    for (int i = 0; i < RECORDS; i++) {
      records.add(world.record("supplier " + i, i, outcomes));
    }
    return records;
  }

  /** Of this thread's own, in nanoseconds, whatever else the machine does. */
  private static double time(Runnable work) {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    work.run();
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
  }

  private static void print(String what, List<Double> ratios) {
    Collections.sort(ratios);
    System.out.printf(
        Locale.ROOT,
        "  %s: median %.1f, %.1f to %.1f in %d pairs%n",
        what,
        ratios.get(ratios.size() / 2),
        ratios.get(0),
        ratios.get(ratios.size() - 1),
        ratios.size());
  }

  private BacktestReport forecast(TrackRecord record) {
    return backtest.run(List.of(record), AS_OF);
  }

  /** Asks for the expected of an account as of a moment, weighing anew. */
  private interface Weighing {
    double expected(TrackRecord record, Moment asOf, Account account);
  }

  private double bySums(TrackRecord record, Moment asOf, Account account) {
    Totals totals = scorecard.totals(record, asOf);
    long assets = totals.assets(account).micros();
    return scorecard.model().expected(account, assets, totals.liabilities(account).micros());
  }

  private double bySheet(TrackRecord record, Moment asOf, Account account) {
    return scorecard.weigh(record, asOf).line(account).trust().expected();
  }

  private void weighAnew(TrackRecord record, Weighing weighing) {
    BacktestReport report = forecast(record);
    List<Outcome> outcomes = report.outcomes();
    for (int i = 0; i < outcomes.size(); i++) {
      Outcome outcome = outcomes.get(i);
      Moment before = Moment.ofSecond(outcome.askedSecond() - 1);
      double expected = weighing.expected(record, before, outcome.account());
      if (!(Math.abs(expected - report.forecast(BacktestReport.METTLE, i)) <= PRECISION)) {
        throw new IllegalStateException("they differ: " + outcome);
      }
    }
  }
}
