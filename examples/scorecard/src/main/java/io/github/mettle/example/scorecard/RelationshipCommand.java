package io.github.mettle.example.scorecard;

import io.github.mettle.insight.Relationship;
import io.github.mettle.json.MettleJson;
import io.github.mettle.report.Report;
import io.github.mettle.sheet.BalanceSheet;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints how a supplier and a buyer stand with each other. */
@Command(
    name = "relationship",
    description = {
      "Prints how both sides stand with each other, and who owes goodwill.",
      "One record holds the supplier's conduct toward the buyer, the other the buyer's"
          + " toward the supplier. Paying on time is a promise kept."
    },
    footer = {
      "",
      "Examples:",
      "  scorecard relationship --as-of 2026-11-21 ruhr-steelworks.json our-own-conduct.json",
      "  scorecard relationship --out both-ways.html ruhr-steelworks.json our-own-conduct.json"
    })
final class RelationshipCommand implements Runnable {
  private final Console console;

  @Parameters(
      index = "0",
      paramLabel = "SUPPLIER",
      description = "The record of the supplier's conduct in JSON; - is standard input.")
  private String supplier = "";

  @Parameters(index = "1", paramLabel = "BUYER", description = "The record of the buyer's conduct.")
  private String buyer = "";

  @Mixin private final Terms terms = new Terms();

  @Mixin private final Reader reader = new Reader();

  @Mixin private final Output output = new Output();

  RelationshipCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    output.print(console, this::relationship, MettleJson::write, Report::ofAll);
  }

  private List<Relationship> relationship() {
    List<BalanceSheet> sheets = terms.pair(console, supplier, buyer);
    return List.of(Relationship.of(sheets.get(0), sheets.get(1)).to(reader.audience()));
  }
}
