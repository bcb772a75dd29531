package io.github.mettle.json;

import io.github.mettle.account.Account;
import io.github.mettle.backtest.BacktestReport;
import io.github.mettle.backtest.ForecastScores;
import io.github.mettle.backtest.ReliabilityBin;
import io.github.mettle.forecast.CalibrationReport;
import io.github.mettle.forecast.CriterionLoss;

/** The scores of a backtest and the findings of a calibration as JSON. */
final class BacktestJson {
  static final String BACKTEST = "mettle-backtest/1";
  static final String CALIBRATION = "mettle-calibration/1";

  private BacktestJson() {}

  static void write(BacktestReport report, JsonSink sink) {
    sink.object(
        () -> {
          sink.text("format", BACKTEST);
          sink.text("policy", report.policy().fingerprint());
          sink.number("outcomes", report.outcomes().size());
          sink.number("missed", report.missed());
          sink.number("madeUpFor", report.madeUpFor());
          sink.list("forecasts", report.forecasts(), name -> write(name, report, sink));
        });
  }

  private static void write(String name, BacktestReport report, JsonSink sink) {
    ForecastScores overall = report.scores(name);
    sink.text("name", name);
    write(overall, sink);
    sink.list(
        "reliability",
        overall.reliability().stream().filter(bin -> bin.count() > 0).toList(),
        (ReliabilityBin bin) -> write(bin, sink));
    sink.object(
        "accounts",
        () -> {
          for (Account account : report.accounts()) {
            sink.object(account.name(), () -> write(report.scores(name, account), sink));
          }
        });
  }

  private static void write(ForecastScores scores, JsonSink sink) {
    sink.number("outcomes", scores.count());
    if (scores.count() > 0) {
      sink.number("met", scores.meanShare());
      sink.number("brier", scores.brier());
      sink.number("logLoss", scores.logLoss());
    }
  }

  private static void write(ReliabilityBin bin, JsonSink sink) {
    sink.number("lower", bin.lower());
    sink.number("upper", bin.upper());
    sink.number("outcomes", bin.count());
    sink.number("forecast", bin.forecast());
    sink.number("observed", bin.observed());
  }

  static void write(CalibrationReport report, JsonSink sink) {
    sink.object(
        () -> {
          sink.text("format", CALIBRATION);
          sink.object("accounts", () -> accounts(report, sink));
          sink.texts(
              "tooLittleEvidence", report.tooLittleEvidence().stream().map(Account::name).toList());
          if (!report.calibrated().isEmpty()) {
            sink.number("priorWeight", report.priorWeight());
            sink.numbers("priorWeightsAsGood", report.priorWeightsAsGood());
          }
          sink.object("forward", () -> forward(report, sink));
          sink.truth("isBetter", report.isBetter());
          sink.text("fingerprint", report.policy().fingerprint());
          sink.raw("policy", report.policy().toJson());
        });
  }

  private static void accounts(CalibrationReport report, JsonSink sink) {
    for (Account account : report.calibrated()) {
      sink.object(
          account.name(),
          () -> {
            sink.number("halfLifeDays", report.halfLifeDays(account));
            sink.numbers("halfLivesAsGood", report.halfLivesAsGood(account));
            sink.truth("isPeersBaseRateBetter", report.isPeersBaseRateBetter(account));
          });
    }
  }

  private static void forward(CalibrationReport report, JsonSink sink) {
    sink.number("outcomes", report.outcomesForward());
    if (report.outcomesForward() > 0) {
      sink.number("lossAsGiven", report.lossAsGiven());
      sink.number("lossAsChosen", report.lossAsChosen());
      sink.number("lossOfMixture", report.lossOfMixture());
      sink.number("standardError", report.standardError());
    }
    sink.list("criteria", report.lossesByCriterion(), loss -> write(loss, sink));
  }

  private static void write(CriterionLoss loss, JsonSink sink) {
    sink.text("account", loss.account().name());
    sink.text("criterion", loss.criterion().key());
    sink.number("outcomes", loss.outcomes());
    sink.number("lossAsGiven", loss.asGiven());
    sink.number("lossAsChosen", loss.asChosen());
    sink.number("lossOfMixture", loss.ofMixture());
  }
}
