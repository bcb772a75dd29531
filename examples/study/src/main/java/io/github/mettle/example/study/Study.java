package io.github.mettle.example.study;

import io.github.mettle.backtest.Backtest;
import io.github.mettle.backtest.BacktestReport;
import io.github.mettle.backtest.Baselines;
import io.github.mettle.backtest.Calibration;
import io.github.mettle.backtest.ForecastScores;
import io.github.mettle.backtest.ReliabilityBin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Does the score predict? Reads the public sets from one folder and writes report.html and
 * report.md to another.
 *
 * <pre>java io.github.mettle.example.study.Study DATA-FOLDER REPORT-FOLDER</pre>
 */
public final class Study {
  private static final int REFUSALS_SHOWN = 10;

  private final Page page = new Page("Does the score predict?");

  private Study() {}

  /** A set and its forecasts. */
  private record Run(DataSet set, BacktestReport report) {
    static Run of(DataSet set) {
      Backtest backtest = Backtest.of(set.policy()).against(Baselines.all());
      return new Run(set, backtest.run(set.portfolio(), set.asOf()));
    }

    ForecastScores scores(String forecast) {
      return report.scores(forecast, set.account());
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
    Page page = of(Path.of(arguments[0]));
    Path folder = Files.createDirectories(Path.of(arguments[1]));
    Files.writeString(folder.resolve("report.html"), page.html());
    Files.writeString(folder.resolve("report.md"), page.markdown());
    System.out.println(folder.resolve("report.html"));
  }

  static Page of(Path data) throws IOException {
    Study study = new Study();
    study.page.paragraph(
        "Each outcome was forecast from what was known one second before it was settled. The log"
            + " loss counts no certainty beyond 0.001 and 0.999; lower is better. A result stands"
            + " here as it came out.");
    List<Run> inTime =
        List.of(
            Run.of(Promises.strict(data)),
            Run.of(Deliveries.strict(data)),
            Run.of(Complaints.answers(data)),
            Run.of(Complaints.disputes(data)));
    List<Gaming.Result> games = Gaming.play();
    study.summary(inTime, games);
    inTime.forEach(study::report);
    study.report(Run.of(Promises.graded(data)));
    study.report(Run.of(Deliveries.graded(data)));
    study.reportGaming(games);
    return study.page;
  }

  /** The answer, before the numbers. */
  private void summary(List<Run> runs, List<Gaming.Result> games) {
    page.heading("In short");
    List<String> header = new ArrayList<>(List.of("log loss, lower is better"));
    runs.forEach(run -> header.add(run.set().name()));
    List<List<String>> rows = new ArrayList<>();
    for (String forecast : runs.get(0).report().forecasts()) {
      List<String> row = new ArrayList<>(List.of(forecast));
      runs.forEach(run -> row.add(fixed(4, run.scores(forecast).logLoss())));
      rows.add(row);
    }
    List<String> errors = new ArrayList<>(List.of("largest bin error of ours with peers"));
    runs.forEach(
        run ->
            errors.add(
                fixed(3, run.scores(BacktestReport.WITH_PEERS).largestBinError(Plot.FULL_BIN))));
    rows.add(errors);
    page.table("In short", header, rows);
    List<String> answers = new ArrayList<>();
    runs.forEach(run -> answers.add(run.set().name() + ": " + verdict(run.report(), run.set())));
    for (int score = 0; score < 2; score++) {
      int ours = score;
      answers.add(
          "Tricks that pay on "
              + Gaming.scores().get(ours)
              + ": "
              + games.stream()
                  .filter(game -> game.pays(ours))
                  .map(game -> game.attack().name() + " (" + fixed(2, game.gain(ours)) + ")")
                  .collect(Collectors.joining("; "))
              + ".");
    }
    page.list(answers);
    page.paragraph(
        "Skill is the share of another forecast's log loss that is saved. A bin error is the"
            + " absolute difference of the mean forecast and the mean share observed, among at least "
            + Plot.FULL_BIN
            + " outcomes with similar forecasts. Clipped are certainties that counted as less.");
  }

  private void report(Run run) {
    DataSet set = run.set();
    BacktestReport report = run.report();
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
        report.forecasts().stream().map(forecast -> row(report, set, forecast)).toList());
    page.paragraph(verdict(report, set));
    page.paragraph(late(report, set));
    ForecastScores peers = report.scores(BacktestReport.WITH_PEERS, set.account());
    page.plot(Plot.reliability(set.name() + ": " + BacktestReport.WITH_PEERS, peers.reliability()));
    page.table(
        set.name() + ": reliability",
        List.of("forecast between", "outcomes", "forecast", "observed"),
        peers.reliability().stream().filter(bin -> bin.count() > 0).map(Study::row).toList());
    page.subheading(set.name() + ": calibration");
    page.code(Calibration.of(set.policy()).run(set.portfolio(), set.asOf()).toString());
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

  private static List<String> row(BacktestReport report, DataSet set, String forecast) {
    ForecastScores scores = report.scores(forecast, set.account());
    ForecastScores baseRate = report.scores("base rate", set.account());
    ForecastScores mean = report.scores("running mean", set.account());
    return List.of(
        forecast,
        Integer.toString(scores.count()),
        fixed(4, scores.brier()),
        fixed(4, scores.logLoss()),
        fixed(3, scores.logSkill(baseRate)),
        fixed(3, scores.logSkill(mean)),
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

  /** Whether we won, against whom not, and how sure that is. */
  private static String verdict(BacktestReport report, DataSet set) {
    Map<String, Double> losses = new TreeMap<>();
    for (String forecast : report.forecasts().subList(2, report.forecasts().size())) {
      losses.put(forecast, report.scores(forecast, set.account()).logLoss());
    }
    String best =
        losses.entrySet().stream().min(Map.Entry.comparingByValue()).orElseThrow().getKey();
    Difference difference =
        Difference.between(report, set.account(), best, BacktestReport.WITH_PEERS);
    String text =
        difference.mean() > 0 ? " has a lower log loss than every baseline" : " loses to ";
    return BacktestReport.WITH_PEERS
        + text
        + (difference.mean() > 0 ? "; the best of them is " : "")
        + best
        + ", by "
        + fixed(4, Math.abs(difference.mean()))
        + " (standard error "
        + fixed(4, difference.standardError())
        + (difference.isSure() ? ")." : ", so it may be chance).")
        + " The mean width of our interval is "
        + fixed(2, report.meanIntervalWidth(set.account()))
        + ".";
  }

  private static String late(BacktestReport report, DataSet set) {
    List<Double> ends = new ArrayList<>();
    report.outcomes().stream()
        .filter(outcome -> outcome.account() == set.account() && outcome.share() == 0)
        .forEach(outcome -> ends.add(outcome.shareInTheEnd()));
    double mean = ends.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    long made = ends.stream().filter(share -> share > 0).count();
    return ends.size()
        + " outcomes earned nothing in time; "
        + made
        + " of them earned something later, all together a mean share of "
        + fixed(3, mean)
        + ".";
  }

  private void reportGaming(List<Gaming.Result> results) {
    page.heading("Gaming");
    page.paragraph(
        "What each trick gains: the score with it, less the score of the same conduct without it,"
            + " the mean of seeded draws. Poor conduct keeps three promises of ten. A gain of "
            + fixed(2, Gaming.WORTHWHILE)
            + " or more is marked *: there the attack pays.");
    List<String> header = new ArrayList<>(List.of("score"));
    results.forEach(result -> header.add(result.attack().name()));
    List<List<String>> rows = new ArrayList<>();
    for (int score = 0; score < Gaming.scores().size(); score++) {
      List<String> row = new ArrayList<>(List.of(Gaming.scores().get(score)));
      for (Gaming.Result result : results) {
        row.add(fixed(2, result.gain(score)) + (result.pays(score) ? " *" : ""));
      }
      rows.add(row);
    }
    page.table("Gaming", header, rows);
    page.list(results.stream().map(Study::explain).toList());
  }

  private static String explain(Gaming.Result result) {
    return result.attack().name()
        + ": "
        + result.attack().what()
        + ". Ours goes from "
        + fixed(2, result.before()[0])
        + " to "
        + fixed(2, result.after()[0])
        + " on COMMITMENT, from "
        + fixed(2, result.before()[1])
        + " to "
        + fixed(2, result.after()[1])
        + " overall; the next promise will be kept with probability "
        + fixed(1, result.attack().truth())
        + ".";
  }

  static String fixed(int decimals, double value) {
    String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
    return text.matches("-0\\.0*") ? text.substring(1) : text;
  }
}
