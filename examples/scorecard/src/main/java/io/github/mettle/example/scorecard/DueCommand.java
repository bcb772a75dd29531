package io.github.mettle.example.scorecard;

import io.github.mettle.json.MettleJson;
import io.github.mettle.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints what each party owes us now. */
@Command(
    name = "due",
    description = {
      "Prints what each party owes you now, soonest first.",
      "The due date (UTC), the days left or overdue, the account, the points at stake,"
          + " and what is expected."
    },
    footer = {"", "Example:", "  scorecard due *.json"})
final class DueCommand implements Runnable {
  private final Console console;

  @Mixin private final Weighing weighing = new Weighing();

  @Mixin private final Output output = new Output();

  DueCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    output.print(
        console,
        () -> weighing.sheets(console),
        MettleJson::writeDue,
        made -> Output.each(made, Report::ofDue));
  }
}
