package io.github.mettle.example.scorecard;

import io.github.mettle.json.MettleJson;
import io.github.mettle.sheet.BalanceSheet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the balance sheet of each record. */
@Command(
    name = "sheet",
    description = "Weighs each record into a trust balance sheet, and prints it.",
    footer = {
      "",
      "Examples:",
      "  scorecard sheet ruhr-steelworks.json",
      "  scorecard sheet --as-of 2026-11-21 --wide a.json b.json",
      "  export-record 4711 | scorecard sheet --policy cautious --format json -"
    })
final class SheetCommand implements Runnable {
  private final Console console;

  @Mixin private final Weighing weighing = new Weighing();

  @Mixin private final Format format = new Format();

  @Option(names = "--wide", description = "Text with every account and every number.")
  private boolean wide;

  SheetCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    if (wide && format.isJson()) {
      throw Refusal.of("--wide", "must be given with text only", "--format json");
    }
    format.print(
        () -> weighing.sheets(console),
        console,
        wide ? BalanceSheet::toWideString : BalanceSheet::toString,
        MettleJson::write);
  }
}
