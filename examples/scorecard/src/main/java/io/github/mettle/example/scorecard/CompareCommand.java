package io.github.mettle.example.scorecard;

import io.github.mettle.insight.Comparison;
import io.github.mettle.json.MettleJson;
import io.github.mettle.report.Report;
import io.github.mettle.sheet.BalanceSheet;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints which of two suppliers is ahead, and how surely. */
@Command(
    name = "compare",
    description = {
      "Prints which of two suppliers is ahead, and how surely.",
      "The difference, overall and by account. Odds below three to one are too close to"
          + " call. With --audience supplier, the first is addressed."
    },
    footer = {
      "",
      "Examples:",
      "  scorecard compare --as-of 2026-11-21 ruhr-steelworks.json weser-coil.json",
      "  scorecard compare --out both.html ruhr-steelworks.json weser-coil.json"
    })
final class CompareCommand implements Runnable {
  private final Console console;

  @Parameters(
      index = "0",
      paramLabel = "FIRST",
      description = "A record in JSON; - is standard input.")
  private String first = "";

  @Parameters(index = "1", paramLabel = "SECOND", description = "Another record in JSON.")
  private String second = "";

  @Mixin private final Terms terms = new Terms();

  @Mixin private final Reader reader = new Reader();

  @Mixin private final Output output = new Output();

  CompareCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    output.print(console, this::comparison, MettleJson::write, Report::ofAll);
  }

  private List<Comparison> comparison() {
    List<BalanceSheet> sheets = terms.pair(console, first, second);
    return List.of(Comparison.of(sheets.get(0), sheets.get(1)).to(reader.audience()));
  }
}
