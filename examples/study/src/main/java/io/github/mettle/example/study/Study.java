package io.github.mettle.example.study;

import io.github.mettle.account.Account;
import io.github.mettle.backtest.Backtest;
import io.github.mettle.backtest.BacktestReport;
import io.github.mettle.backtest.Baseline;
import io.github.mettle.backtest.Baselines;
import io.github.mettle.backtest.ForecastScores;
import io.github.mettle.backtest.Outcome;
import io.github.mettle.backtest.ReliabilityBin;
import io.github.mettle.forecast.Calibration;
import io.github.mettle.forecast.Forecasts;
import io.github.mettle.forecast.TargetCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Does the score predict? Reads the public sets from one folder and writes report.html and
 * report.md to another.
 *
 * <pre>java io.github.mettle.example.study.Study DATA-FOLDER REPORT-FOLDER</pre>
 */
public final class Study {
  private static final int REFUSALS_SHOWN = 10;

  /**
   * Made-up portfolios of each kind of supplier, for which the coverage of intervals is counted.
   */
  private static final int PORTFOLIOS = 160;

  private final Page page = new Page("Does the score predict?");

  private Study() {}

  /** A set and its forecasts. */
  record Run(DataSet set, BacktestReport report) {
    static Run of(DataSet set) {
      List<Baseline> all = new ArrayList<>(List.of(Forecasts.baseline(set.policy())));
      all.addAll(Baselines.all());
      Backtest backtest = Backtest.of(set.policy()).against(all);
      return new Run(set, backtest.run(set.portfolio(), set.asOf()));
    }

    ForecastScores scores(String forecast) {
      return report.scores(forecast, set.account());
    }

    double logLoss(String forecast) {
      return scores(forecast).logLoss();
    }

    /** The baseline of least log loss, chosen in hindsight. */
    String bestBaseline() {
      return report.forecasts().stream()
          .filter(name -> !name.equals(Forecasts.NAME) && !name.startsWith("Mettle"))
          .min(Comparator.comparingDouble(this::logLoss))
          .orElseThrow();
    }

    Difference against(String other) {
      return Difference.between(report, set.account(), other, Forecasts.NAME);
    }
  }

  /**
   * Runs the study.
   *
   * @param arguments the folder of the data, and the folder for the report
   * @throws IOException if a file cannot be read or written
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      System.err.println("usage: Study DATA-FOLDER REPORT-FOLDER");
      System.exit(2);
    }
    Page page = of(Path.of(arguments[0]), PORTFOLIOS);
    Path folder = Files.createDirectories(Path.of(arguments[1]));
    Files.writeString(folder.resolve("report.html"), page.html());
    Files.writeString(folder.resolve("report.md"), page.markdown());
    System.out.println(folder.resolve("report.html"));
  }

  /** Reads the seven accounts. */
  static List<Run> runs(Path data) throws IOException {
    List<Run> runs = new ArrayList<>();
    runs.add(Run.of(Promises.of(data)));
    runs.add(Run.of(Deliveries.of(data)));
    runs.add(Run.of(Complaints.answers(data)));
    runs.add(Run.of(Complaints.disputes(data)));
    for (Account account : List.of(Account.CONTAINMENT, Account.RESOLUTION, Account.CANDOUR)) {
      runs.add(Run.of(StatusPages.of(data, account)));
    }
    return runs;
  }

  static Page of(Path data, int portfolios) throws IOException {
    Study study = new Study();
    study.page.paragraph(
        "Each outcome was forecast when its expectation began, from the facts known one second"
            + " before, and observed when it was settled. The log loss counts no certainty beyond"
            + " 0.001 and 0.999; lower is better. A result stands here as it came out.");
    List<Run> runs = runs(data);
    List<Gaming.Result> games = Gaming.play();
    study.summary(runs, games);
    runs.forEach(study::report);
    study.reportCoverage(portfolios);
    study.reportGaming(games);
    return study.page;
  }

  /** The answer, before the numbers. */
  private void summary(List<Run> runs, List<Gaming.Result> games) {
    page.heading("In short");
    List<String> header = new ArrayList<>(List.of("log loss, lower is better"));
    runs.forEach(run -> header.add(run.set().name()));
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("outcomes", runs, run -> Integer.toString(run.scores(Forecasts.NAME).count())));
    for (String forecast : runs.get(0).report().forecasts()) {
      rows.add(row(forecast, runs, run -> fixed(4, run.logLoss(forecast))));
    }
    page.table("In short", header, rows);
    page.table(
        "Forecast against others",
        List.of(
            "set",
            "best baseline in hindsight",
            "it minus Forecast",
            "peers' setting minus Forecast"),
        runs.stream().map(Study::comparison).toList());
    page.paragraph(
        "Differences are of mean log losses on the same outcomes, above 0 where Forecast is better,"
            + " with 95 % intervals that draw whole parties (2,000 draws, seeded). The best baseline"
            + " is the best of "
            + (runs.get(0).report().forecasts().size() - 3)
            + " after the fact, which flatters it; there are "
            + 2 * runs.size()
            + " comparisons, so one in twenty would look sure by chance alone. With few parties an"
            + " interval says little.");
    List<String> answers = new ArrayList<>();
    runs.forEach(run -> answers.add(run.set().name() + ": " + verdict(run)));
    answers.add(
        "Tricks that gain "
            + fixed(2, Gaming.WORTHWHILE)
            + " or more and that nothing printed shows: "
            + games.stream()
                .filter(game -> game.pays() && !game.isShown())
                .map(game -> game.attack().name() + " (" + fixed(2, game.gain()) + ")")
                .collect(Collectors.joining("; "))
            + ".");
    page.list(answers);
  }

  private static List<String> row(String name, List<Run> runs, Function<Run, String> cell) {
    List<String> row = new ArrayList<>(List.of(name));
    runs.forEach(run -> row.add(cell.apply(run)));
    return row;
  }

  /** The name of a set, the best baseline, and the differences from it and from the sheet. */
  static List<String> comparison(Run run) {
    String best = run.bestBaseline();
    return List.of(
        run.set().name(),
        best,
        run.against(best).toString(),
        run.against(BacktestReport.WITH_PEERS).toString());
  }

  private static String verdict(Run run) {
    String best = run.bestBaseline();
    Difference difference = run.against(best);
    String than = best + ", by " + fixed(4, Math.abs(difference.mean()));
    String sure = difference.isSure() ? "." : ", which may be chance.";
    return difference.mean() > 0
        ? "Forecast has a lower log loss than the best baseline, " + than + sure
        : "Forecast loses to " + than + sure;
  }

  private void report(Run run) {
    DataSet set = run.set();
    page.heading(set.name());
    page.list(set.assumptions());
    page.paragraph(intake(set));
    List<String> refusals = set.rows().refusals();
    page.list(refusals.subList(0, Math.min(refusals.size(), REFUSALS_SHOWN)));
    page.table(
        set.name() + ": forecasts",
        List.of(
            "forecast",
            "outcomes",
            "Brier",
            "log loss",
            "skill over base rate",
            "skill over mean",
            "largest bin error",
            "clipped"),
        run.report().forecasts().stream().map(forecast -> row(run, forecast)).toList());
    page.paragraph(verdict(run) + late(run));
    List<ReliabilityBin> bins = run.scores(Forecasts.NAME).reliability();
    page.plot(Plot.reliability(set.name() + ": " + Forecasts.NAME, bins));
    page.table(
        set.name() + ": reliability",
        List.of("forecast between", "outcomes", "forecast", "observed"),
        bins.stream().filter(bin -> bin.count() > 0).map(Study::row).toList());
    page.subheading(set.name() + ": calibration and targets");
    page.code(Calibration.of(set.policy()).run(set.portfolio(), set.asOf()).toString());
    code(set, TargetCheck.of(set.policy(), set.portfolio(), set.asOf()));
    code(set, TargetCheck.againstPeers(set.policy(), set.portfolio(), set.asOf()));
  }

  private void code(DataSet set, List<TargetCheck> checks) {
    checks.stream()
        .filter(check -> check.account() == set.account())
        .forEach(check -> page.code(check.toString()));
  }

  private static String intake(DataSet set) {
    return set.rows().read()
        + " rows of "
        + set.portfolio().size()
        + " parties; "
        + set.rows().leftOut()
        + " rows do not belong, "
        + set.rows().refusals().size()
        + " were refused.";
  }

  private static List<String> row(Run run, String forecast) {
    ForecastScores scores = run.scores(forecast);
    return List.of(
        forecast,
        Integer.toString(scores.count()),
        fixed(4, scores.brier()),
        fixed(4, scores.logLoss()),
        fixed(3, scores.logSkill(run.scores("base rate"))),
        fixed(3, scores.logSkill(run.scores("running mean"))),
        fixed(3, scores.largestBinError(Plot.FULL_BIN)),
        Integer.toString(scores.clipped()));
  }

  private static List<String> row(ReliabilityBin bin) {
    return List.of(
        fixed(1, bin.lower()) + " and " + fixed(1, bin.upper()),
        Integer.toString(bin.count()),
        fixed(3, bin.forecast()),
        fixed(3, bin.observed()));
  }

  private static String late(Run run) {
    List<Outcome> missed =
        run.report().outcomes().stream()
            .filter(outcome -> outcome.account() == run.set().account() && !outcome.isMet())
            .toList();
    long made = missed.stream().filter(outcome -> outcome.credit() > 0).count();
    return " " + missed.size() + " outcomes were missed; " + made + " of them earned credit later.";
  }

  private void reportCoverage(int portfolios) {
    page.heading("How far to trust an interval");
    page.paragraph(
        "The share of intervals that held the rate of a supplier, after so many promises of each:"
            + " rates were drawn for "
            + portfolios
            + " made-up portfolios of each kind, of 50 suppliers, a quarter of them from 20 promises"
            + " on, and an interval says "
            + Math.round(100 * Coverage.CONFIDENCE)
            + " %.");
    List<Coverage> kinds = Coverage.simulate(portfolios);
    page.plot(Plot.coverage("Intervals of the forecast", kinds));
    List<String> header = new ArrayList<>(List.of("suppliers"));
    Coverage.OUTCOMES.forEach(outcomes -> header.add(outcomes.toString()));
    page.table("Coverage", header, coverage(kinds));
  }

  /** A row for all kinds together, and one for each. */
  static List<List<String>> coverage(List<Coverage> kinds) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(percents("all kinds together", Coverage.together(kinds)));
    kinds.forEach(it -> rows.add(percents(it.kind().title(), it.shares())));
    return rows;
  }

  private static List<String> percents(String name, List<Double> shares) {
    List<String> row = new ArrayList<>(List.of(name));
    shares.forEach(share -> row.add(fixed(0, 100 * share) + " %"));
    return row;
  }

  private void reportGaming(List<Gaming.Result> results) {
    page.heading("Attacks");
    page.paragraph(
        "What each trick gains on an account and overall, against the same conduct without it, and"
            + " what a plain share of met would have gained; then the standing of the account and"
            + " the decision, before and after; and what the library prints that shows it, where it"
            + " gains "
            + fixed(2, Gaming.WORTHWHILE)
            + " or more.");
    page.table("Attacks", Gaming.header(), Gaming.rows(results));
    page.list(
        results.stream()
            .map(result -> result.attack().name() + ": it " + result.attack().what() + ".")
            .toList());
  }

  static String fixed(int decimals, double value) {
    String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
    return text.matches("-0\\.0*") ? text.substring(1) : text;
  }
}
