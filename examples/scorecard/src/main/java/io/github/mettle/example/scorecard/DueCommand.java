package io.github.mettle.example.scorecard;

import com.google.common.base.Ascii;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Expectation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints what each party owes us now. */
@Command(
    name = "due",
    description = {
      "Prints what each party owes you now, soonest first: by when (UTC), whether that has passed,"
          + " the account, how many points it can cost them, and what you wait for."
    },
    footer = {"", "Example:", "  scorecard due *.json"})
final class DueCommand implements Runnable {
  private final Console console;

  @Mixin private final Weighing weighing = new Weighing();

  DueCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    weighing.sheets(console).forEach(this::print);
  }

  private void print(BalanceSheet sheet) {
    Columns columns = new Columns("%-20s  %-7s  %-14s %9s  %s");
    console.say(Columns.title(sheet) + ": " + sheet.due().size() + " due");
    if (!sheet.due().isEmpty()) {
      console.say(columns.line("Due", "State", "Account", "At stake", "What"));
    }
    for (Expectation expectation : sheet.due()) {
      console.say(
          columns.line(
              expectation.dueAt(),
              Ascii.toLowerCase(expectation.state().name()),
              expectation.account().title(),
              Columns.points(expectation.stake()),
              Columns.oneLine(expectation.episode()) + ": " + expectation.demand()));
    }
  }
}
