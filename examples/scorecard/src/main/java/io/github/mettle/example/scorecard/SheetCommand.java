package io.github.mettle.example.scorecard;

import io.github.mettle.insight.Peers;
import io.github.mettle.insight.Ranking;
import io.github.mettle.json.MettleJson;
import io.github.mettle.report.Report;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.SheetWords;
import java.util.List;
import java.util.stream.Collectors;
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
      "  scorecard sheet --audience supplier --out for-ruhr.html ruhr-steelworks.json",
      "  export-record 4711 | scorecard sheet --policy cautious --format json -"
    })
final class SheetCommand implements Runnable {
  private final Console console;

  @Mixin private final Weighing weighing = new Weighing();

  @Mixin private final Reader reader = new Reader();

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
        console, () -> weighing.sheets(console), this::text, MettleJson::write, this::page);
  }

  private String text(List<BalanceSheet> sheets) {
    return wide
        ? sheets.stream()
            .map(sheet -> SheetWords.wideText(sheet, reader.audience()))
            .collect(Collectors.joining("\n\n\n"))
        : Report.ofSheets(sheets, reader.audience()).text();
  }

  /** A chapter each; several suppliers are one another's peers, and their ranking is above. */
  private Report page(List<BalanceSheet> sheets) {
    long parties = sheets.stream().map(BalanceSheet::party).distinct().count();
    if (sheets.size() == 1 || parties < sheets.size()) {
      return Report.ofSheets(sheets, reader.audience());
    }
    Report report = Report.ofSheets(sheets, reader.audience(), Peers.of(sheets));
    return Report.of(Ranking.of(sheets), report);
  }
}
