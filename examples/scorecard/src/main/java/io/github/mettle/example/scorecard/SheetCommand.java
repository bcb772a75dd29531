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

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text, or json: one sheet a line. Unless given: text.")
  private String format = "text";

  @Option(names = "--wide", description = "Text with every account and every number.")
  private boolean wide;

  SheetCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    switch (format) {
      case "text" -> printText();
      case "json" -> weighing.sheets(console).forEach(it -> console.say(MettleJson.write(it)));
      default -> throw Refusal.of("--format", "must be text or json", format);
    }
  }

  private void printText() {
    String gap = "";
    for (BalanceSheet sheet : weighing.sheets(console)) {
      console.say(gap + (wide ? sheet.toWideString() : sheet));
      gap = "\n";
    }
  }
}
