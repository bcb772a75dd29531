package io.github.mettle.example.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Runs the work of each benchmark once on a small world; setting up checks that sides agree. */
class BenchmarksTest {
  @Test
  void fold() {
    FoldBenchmark fold = new FoldBenchmark();
    fold.suppliers = 5;
    fold.episodes = 400;
    fold.setUp();
    assertThat(fold.totals().assets().signum()).isPositive();
    assertThat(fold.flat()).isNotZero();
    assertThat(fold.naive()).hasSize(22);
    assertThat(fold.firstEdition()).hasSize(55);
    assertThat(fold.sheet()).isBetween(0.0, 1.0);
  }

  @Test
  void scale() {
    ScaleBenchmark scale = new ScaleBenchmark();
    scale.total = 300;
    scale.episodes = 100;
    scale.setUp();
    assertThat(scale.totals().counts().values().stream().mapToInt(n -> n).sum()).isEqualTo(300);
  }

  @Test
  void portfolio() {
    PortfolioBenchmark portfolio = new PortfolioBenchmark();
    portfolio.suppliers = 50;
    portfolio.episodes = 20;
    portfolio.setUp();
    assertThat(portfolio.parallel()).isEqualTo(portfolio.sequential());
    assertThat(portfolio.sums().counts().values().stream().mapToInt(n -> n).sum()).isEqualTo(1_000);
  }

  @Test
  void tables() throws IOException {
    TableBenchmark tables = new TableBenchmark();
    tables.tables = 2;
    tables.rows = 300;
    tables.setUp();
    assertThat(tables.records().records()).hasSizeBetween(80, 100);
    assertThat(tables.handed()).isEqualTo(300);
    assertThat(tables.cells()).isGreaterThan(300 * 40);
  }

  @Test
  void intervals() {
    IntervalBenchmark intervals = new IntervalBenchmark();
    intervals.suppliers = 5;
    intervals.episodes = 50;
    intervals.setUp();
    assertThat(intervals.ours()).isPositive();
    assertThat(intervals.commons()).isPositive();
  }

  @Test
  void comparison() {
    ComparisonBenchmark comparison = new ComparisonBenchmark();
    comparison.suppliers = 4;
    comparison.episodes = 30;
    comparison.setUp();
    assertThat(comparison.ahead()).isBetween(0.0, 1.0);
    assertThat(comparison.intervals()).hasSize(11);
    assertThat(comparison.best()).hasSize(4);
    assertThat(comparison.allIntervals()).hasSize(4);
  }

  @Test
  void ranking() {
    RankingBenchmark ranking = new RankingBenchmark();
    ranking.suppliers = 30;
    ranking.episodes = 10;
    ranking.setUp();
    assertThat(ranking.sorted()).hasSize(30);
    assertThat(ranking.order()).hasSize(30);
    assertThat(ranking.probabilities()).isBetween(1.0, 30.0);
  }

  @Test
  void backtest() {
    BacktestBenchmark backtest = new BacktestBenchmark();
    backtest.suppliers = 2;
    backtest.episodes = 60;
    backtest.setUp();
    assertThat(backtest.backtest()).isGreaterThan(60);
    assertThat(backtest.sheets()).isPositive();
    assertThat(backtest.sums()).isPositive();
    assertThat(backtest.sum().assets().signum()).isPositive();
  }

  @Test
  void forecast() {
    ForecastBenchmark forecast = new ForecastBenchmark();
    forecast.suppliers = 3;
    forecast.episodes = 40;
    forecast.setUp();
    assertThat(forecast.mixture()).isGreaterThan(120);
    assertThat(forecast.backtests()).isEqualTo(7 * forecast.mixture());
  }

  @Test
  void printing() {
    PrintingBenchmark printing = new PrintingBenchmark();
    printing.suppliers = 2;
    printing.episodes = 200;
    printing.setUp();
    assertThat(printing.weigh()).isBetween(0.0, 1.0);
    assertThat(printing.print()).contains("Supplier 1");
    assertThat(printing.due()).isNotEmpty();
    assertThat(printing.postings()).isGreaterThan(200);
    assertThat(printing.page()).contains("Supplier 0").contains("</html>");
  }

  @Test
  void change() {
    ChangeBenchmark change = new ChangeBenchmark();
    change.suppliers = 1;
    change.episodes = 20;
    change.setUp();
    assertThat(change.change()).isEqualTo(change.weigh()).isBetween(0.0, 1.0);
  }

  @Test
  void reading() throws Exception {
    ReadingBenchmark reading = new ReadingBenchmark();
    reading.suppliers = 2;
    reading.episodes = 200;
    reading.setUp();
    assertThat(reading.record().episodes()).hasSize(200);
    assertThat(reading.tokens()).isGreaterThan(200);
  }

  @Test
  void fadedSums() throws Exception {
    FadedSumsBenchmark sums = new FadedSumsBenchmark();
    sums.suppliers = 3;
    sums.episodes = 500;
    sums.setUp();
    assertThat(sums.mettle()).isPositive();
    assertThat(sums.duckdbShareOnTime()).isBetween(0.0, 3.0);
    sums.tearDown();
  }

  @Test
  void firstSheet() {
    assertThatCode(() -> FirstSheet.main(new String[0])).doesNotThrowAnyException();
  }

  @Test
  void disagreementEndsTheRun() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Agreement.require("sums", 1, 1.5, 0.1))
        .withMessage("sums must be the same to within 0.1: 1.0 and 1.5");
    assertThatIllegalStateException()
        .isThrownBy(() -> Agreement.require("assets", 3, 4))
        .withMessage("assets must be the same: 3 and 4");
  }
}
