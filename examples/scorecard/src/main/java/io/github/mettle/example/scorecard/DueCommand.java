package io.github.mettle.example.scorecard;

import com.google.common.base.Ascii;
import io.github.mettle.report.Report;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Expectation;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints what each party owes us now. */
@Command(
    name = "due",
    description = {
      "Prints what each party owes you now, soonest first.",
      "By when (UTC), whether that has passed, the account, how many points it can"
          + " cost them, and what you wait for."
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
        DueCommand::text,
        DueCommand::json,
        made -> Output.chapters(made, Report::ofDue, Report::andDue));
  }

  private static String text(BalanceSheet sheet) {
    Columns columns = new Columns("%-20s  %-7s  %-14s %9s  %s");
    List<String> lines = new ArrayList<>();
    lines.add(Columns.title(sheet) + ": " + sheet.due().size() + " due");
    if (!sheet.due().isEmpty()) {
      lines.add(columns.line("Due", "State", "Account", "At stake", "What"));
    }
    for (Expectation expectation : sheet.due()) {
      lines.add(
          columns.line(
              expectation.dueAt(),
              Ascii.toLowerCase(expectation.state().name()),
              expectation.account().title(),
              Columns.points(expectation.stake()),
              Columns.oneLine(expectation.episodeId()) + ": " + expectation.demand()));
    }
    return String.join("\n", lines);
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
