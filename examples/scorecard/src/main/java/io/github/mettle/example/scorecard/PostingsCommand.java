package io.github.mettle.example.scorecard;

import io.github.mettle.json.MettleJson;
import io.github.mettle.report.Report;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Posting;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints every entry behind each sheet, with the fact behind the entry. */
@Command(
    name = "postings",
    description = {
      "Prints every entry behind each sheet, with the fact behind it.",
      "The day it fell due, the account, what is left of it on the day of the sheet,"
          + " and the fact. The columns add up to the sheet."
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
        PostingsCommand::text,
        MettleJson::writePostings,
        made -> Output.chapters(made, Report::ofPostings, Report::andPostings));
  }

  private static String text(BalanceSheet sheet) {
    Columns columns = new Columns("%-10s  %-14s %10s %12s  %s");
    List<String> lines = new ArrayList<>();
    lines.add(Columns.title(sheet) + ": " + Columns.count(sheet.postings().size(), "posting"));
    lines.add(columns.line("Day", "Account", "Assets", "Liabilities", "Why"));
    for (Posting posting : sheet.postings()) {
      lines.add(
          columns.line(
              posting.day(),
              posting.account().title(),
              Columns.points(posting.assets()),
              Columns.points(posting.liabilities()),
              Columns.oneLine(posting.episodeId()) + ": " + posting.reason()));
    }
    String assets = Columns.points(sheet.assets());
    lines.add(columns.line("Total", "", assets, Columns.points(sheet.liabilities()), ""));
    return String.join("\n", lines);
  }
}
