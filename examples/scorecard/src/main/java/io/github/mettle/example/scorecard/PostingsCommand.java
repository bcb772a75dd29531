package io.github.mettle.example.scorecard;

import io.github.mettle.json.MettleJson;
import io.github.mettle.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints every entry behind each sheet, with the fact behind the entry. */
@Command(
    name = "postings",
    description = {
      "Prints every entry of each sheet, with the fact behind it.",
      "The day it fell due, the account, its value on the day of the sheet, and the"
          + " fact. The columns add up to the sheet."
    },
    footer = {"", "Example:", "  scorecard postings --as-of 2026-11-21 ruhr-steelworks.json"})
final class PostingsCommand implements Runnable {
  private final Console console;

  @Mixin private final Weighing weighing = new Weighing();

  @Mixin private final Output output = new Output();

  PostingsCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    output.print(
        console,
        () -> weighing.sheets(console),
        MettleJson::writePostings,
        made -> Output.each(made, Report::ofPostings));
  }
}
