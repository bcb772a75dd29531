package io.github.mettle.example.scorecard;

import io.github.mettle.report.Report;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Expectation;
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
        DueCommand::json,
        made -> Output.each(made, Report::ofDue));
  }

  private static String json(BalanceSheet sheet) {
    return JsonLine.of(
        line -> {
          line.text("format", "mettle-due/1");
          line.text("party", sheet.party());
          line.terms(sheet);
          line.list("due", sheet.due(), DueCommand::write);
        });
  }

  private static void write(JsonLine line, Expectation expectation) {
    line.text("dueAt", expectation.dueAt().toString());
    line.text("state", expectation.state().name());
    line.text("account", expectation.account().name());
    line.text("episode", expectation.episodeId());
    line.points("stake", expectation.stake());
    line.text("demand", expectation.demand());
  }
}
