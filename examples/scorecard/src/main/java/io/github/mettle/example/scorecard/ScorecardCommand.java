package io.github.mettle.example.scorecard;

import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/** The command without a subcommand: weighs the sample. */
@Command(
    name = "scorecard",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    scope = ScopeType.INHERIT,
    synopsisSubcommandLabel = "[COMMAND]",
    description = {
      "Weighs what suppliers did into trust balance sheets: what they have earned, what they owe,"
          + " how well they will handle the next thing, and how sure that is. Without a command:"
          + " a sample of five suppliers."
    },
    footer = {
      "",
      "Examples:",
      "  scorecard",
      "  scorecard sheet --as-of 2026-11-21 ruhr-steelworks.json",
      "  scorecard changes --from 2026-01-01 --to 2026-11-21 ruhr-steelworks.json",
      "  scorecard history --from 2025-12-31 --to 2026-11-21 --out ruhr.html ruhr-steelworks.json",
      "  scorecard explain ruhr-steelworks.json",
      "  scorecard compare ruhr-steelworks.json weser-coil.json",
      "  scorecard rank *.json",
      "  scorecard rank --account notification --top 3 *.json",
      "  scorecard peers *.json",
      "  scorecard relationship ruhr-steelworks.json our-own-conduct.json",
      "  scorecard what-if --reach PROVEN ruhr-steelworks.json",
      "  scorecard gate --gate our-gate.json *.json",
      "  scorecard import deliveries.csv --kind delivery --party \"Ruhr Steelworks\" > ruhr.json",
      "  scorecard policy cautious > our-policy.json",
      "  scorecard backtest suppliers.jsonl",
      "  scorecard calibrate suppliers.jsonl",
      "  scorecard sheet --policy our-policy.json --format json *.json",
      "  scorecard rank --out ranking.html *.json",
      "",
      "The smallest useful record:",
      "  {\"party\": \"Ruhr Steelworks\", \"episodes\": [",
      "    {\"kind\": \"commitment\", \"id\": \"first-articles\", \"madeAt\": \"2026-04-01\",",
      "     \"dueAt\": \"2026-04-30\", \"keptAt\": \"2026-04-28\"}]}",
      "",
      "Exit code: 0; 2 if input was refused, with one line for each problem; 1 if the program",
      "failed."
    })
final class ScorecardCommand implements Runnable {
  private final Console console;

  ScorecardCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    console.say(Sample.weigh().toString());
  }
}
