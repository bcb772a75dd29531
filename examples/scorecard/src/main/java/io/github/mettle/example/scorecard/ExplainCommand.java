package io.github.mettle.example.scorecard;

import io.github.mettle.insight.Reason;
import io.github.mettle.insight.Reasons;
import io.github.mettle.sheet.BalanceSheet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints why the trust of each record is what it is. */
@Command(
    name = "explain",
    description = {
      "Prints why the trust is what it is: the accounts and the episodes that raise or lower it"
          + " most, in sentences that the supplier can act on."
    },
    footer = {"", "Example:", "  scorecard explain --as-of 2026-11-21 ruhr-steelworks.json"})
final class ExplainCommand implements Runnable {
  private final Console console;

  @Mixin private final Weighing weighing = new Weighing();

  @Mixin private final Format format = new Format();

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    format.print(
        () -> weighing.sheets(console),
        console,
        sheet -> Reasons.of(sheet).toString(),
        ExplainCommand::json);
  }

  private static String json(BalanceSheet sheet) {
    Reasons reasons = Reasons.of(sheet);
    return JsonLine.of(
        line -> {
          line.text("format", "mettle-reasons/1");
          line.text("party", sheet.party());
          line.terms(sheet);
          line.number("distance", reasons.distance());
          line.object(
              "contributions",
              () -> reasons.contributions().forEach((it, part) -> line.number(it.name(), part)));
          line.object("effects", () -> reasons.effects().forEach(line::number));
          line.list("good", reasons.good(), ExplainCommand::write);
          line.list("bad", reasons.bad(), ExplainCommand::write);
          line.list("helpful", reasons.helpful(), ExplainCommand::write);
          line.list("harmful", reasons.harmful(), ExplainCommand::write);
        });
  }

  private static void write(JsonLine line, Reason reason) {
    line.text("about", reason.about());
    line.number("effect", reason.effect());
    line.text("sentence", reason.sentence());
  }
}
