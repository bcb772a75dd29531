package io.github.mettle.example.scorecard;

import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Posting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints every entry behind each sheet, with the fact behind the entry. */
@Command(
    name = "postings",
    description = {
      "Prints every entry behind each sheet: the day it fell due, the account, what is left of it"
          + " on the day of the sheet, and the fact. The columns add up to the sheet."
    },
    footer = {"", "Example:", "  scorecard postings --as-of 2026-11-21 ruhr-steelworks.json"})
final class PostingsCommand implements Runnable {
  private final Console console;

  @Mixin private final Weighing weighing = new Weighing();

  PostingsCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    weighing.sheets(console).forEach(this::print);
  }

  private void print(BalanceSheet sheet) {
    Columns columns = new Columns("%-10s  %-14s %10s %12s  %s");
    console.say(Columns.title(sheet) + ": " + sheet.postings().size() + " postings");
    console.say(columns.line("Day", "Account", "Assets", "Liabilities", "Why"));
    for (Posting posting : sheet.postings()) {
      console.say(
          columns.line(
              posting.day(),
              posting.account().title(),
              Columns.points(posting.assets()),
              Columns.points(posting.liabilities()),
              Columns.oneLine(posting.episode()) + ": " + posting.reason()));
    }
    String assets = Columns.points(sheet.assets());
    console.say(columns.line("Total", "", assets, Columns.points(sheet.liabilities()), ""));
  }
}
