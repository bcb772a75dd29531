package io.github.mettle.example.scorecard;

import io.github.mettle.backtest.Backtest;
import io.github.mettle.backtest.BacktestReport;
import io.github.mettle.forecast.Forecasts;
import io.github.mettle.json.MettleJson;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints how well a policy would have forecast what came. */
@Command(
    name = "backtest",
    description = {
      "Prints how well the scores would have forecast what came.",
      "Records are replayed in time: each promise, delivery, answer or step is forecast when it"
          + " begins, and compared with what came of it. Lower Brier scores and log losses are"
          + " better; so are higher skills over the base rate and the running mean."
    },
    footer = {
      "",
      "Examples:",
      "  scorecard backtest --as-of 2026-11-21 *.json",
      "  scorecard backtest --policy our-policy.json --format json suppliers.jsonl"
    })
final class BacktestCommand implements Runnable {
  private final Console console;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "A record in JSON; - is standard input.")
  private List<String> files = List.of();

  @Mixin private final Terms terms = new Terms();

  @Mixin private final Output output = new Output();

  BacktestCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    output.list(
        console,
        () -> terms.learn(console, files, BacktestCommand::report),
        BacktestReport::toString,
        MettleJson::write);
  }

  private static BacktestReport report(Standard.Past past, String asOf) {
    return Backtest.of(past.policy())
        .against(List.of(Forecasts.baseline(past.policy())))
        .run(past.records(), asOf);
  }
}
