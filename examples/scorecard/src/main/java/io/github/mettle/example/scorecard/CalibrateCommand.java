package io.github.mettle.example.scorecard;

import io.github.mettle.forecast.Calibration;
import io.github.mettle.forecast.CalibrationReport;
import io.github.mettle.json.MettleJson;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the half-lives, the prior weight and the base rates that would have forecast best. */
@Command(
    name = "calibrate",
    description = {
      "Prints the half-lives, prior weight and base rates that would have forecast best.",
      "And whether to rely on them: the search walks forward, and only what beats the given policy"
          + " beyond chance on later outcomes makes a new one. Takes hundreds of outcomes."
    },
    footer = {
      "",
      "Examples:",
      "  scorecard calibrate --as-of 2026-11-21 suppliers.jsonl",
      "  scorecard calibrate --print suppliers.jsonl > our-policy.json"
    })
final class CalibrateCommand implements Runnable {
  private final Console console;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "A record in JSON; - is standard input.")
  private List<String> files = List.of();

  @Option(
      names = "--print",
      description = "Print the policy in JSON: the new one, or the given one if none was better.")
  private boolean isPrinted;

  @Mixin private final Terms terms = new Terms();

  @Mixin private final Output output = new Output();

  CalibrateCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    if (isPrinted) {
      output.document(
          console, () -> MettleJson.indented(MettleJson.write(reports().get(0).policy())));
      return;
    }
    output.list(console, this::reports, CalibrationReport::toString, MettleJson::write);
  }

  private List<CalibrationReport> reports() {
    return terms.learn(
        console, files, (past, asOf) -> Calibration.of(past.policy()).run(past.records(), asOf));
  }
}
