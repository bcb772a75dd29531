package io.github.mettle.example.scorecard;

import io.github.mettle.insight.Ranking;
import io.github.mettle.json.MettleJson;
import io.github.mettle.report.Report;
import io.github.mettle.sheet.BalanceSheet;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the balance sheet of each record. */
@Command(
    name = "sheet",
    description = {
      "Prints the trust balance sheet of each record.",
      "What they have earned, what they owe, and how well we expect them to handle"
          + " the next thing. On a page of several, their ranking comes first."
    },
    footer = {
      "",
      "Examples:",
      "  scorecard sheet ruhr-steelworks.json",
      "  scorecard sheet --as-of 2026-11-21 --wide a.json b.json",
      "  scorecard sheet --out suppliers.html *.json",
      "  export-record 4711 | scorecard sheet --policy cautious --format json -"
    })
final class SheetCommand implements Runnable {
  private final Console console;

  @Mixin private final Weighing weighing = new Weighing();

  @Mixin private final Output output = new Output();

  @Option(names = "--wide", description = "Print every account and every number, as text.")
  private boolean wide;

  SheetCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    if (wide && !output.isText()) {
      throw Refusal.of("--wide", "must be given with text only", output.format().key());
    }
    output.print(
        console,
        () -> weighing.sheets(console),
        wide ? BalanceSheet::toWideString : BalanceSheet::toString,
        MettleJson::write,
        SheetCommand::page);
  }

  /** A chapter each; of several suppliers, first how they stand beside each other. */
  private static Report page(List<BalanceSheet> sheets) {
    long parties = sheets.stream().map(BalanceSheet::party).distinct().count();
    if (sheets.size() == 1 || parties < sheets.size()) {
      return Output.chapters(sheets, Report::of, Report::and);
    }
    Report report = Report.of(Ranking.of(sheets));
    for (BalanceSheet sheet : sheets) {
      report = report.and(sheet);
    }
    return report;
  }
}
