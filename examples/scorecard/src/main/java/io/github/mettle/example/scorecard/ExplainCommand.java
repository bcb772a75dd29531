package io.github.mettle.example.scorecard;

import io.github.mettle.insight.Reason;
import io.github.mettle.insight.Reasons;
import io.github.mettle.insight.Resilience;
import io.github.mettle.insight.SmallOrders;
import io.github.mettle.report.Report;
import io.github.mettle.sheet.BalanceSheet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints why the trust of each record is what it is. */
@Command(
    name = "explain",
    description = {
      "Prints the reasons for each verdict, in sentences that the supplier can act on.",
      "The accounts and the episodes that raise or lower trust most; whether small"
          + " orders are treated like large ones, where order values are known; and how"
          + " much failure the standing survives."
    },
    footer = {"", "Example:", "  scorecard explain --as-of 2026-11-21 ruhr-steelworks.json"})
final class ExplainCommand implements Runnable {
  private final Console console;

  @Mixin private final Weighing weighing = new Weighing();

  @Mixin private final Output output = new Output();

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    output.print(
        console,
        () -> weighing.sheets(console),
        ExplainCommand::json,
        made -> Output.each(made, ExplainCommand::report));
  }

  private static Report report(BalanceSheet sheet) {
    Reasons reasons = Reasons.of(sheet);
    SmallOrders orders = SmallOrders.of(sheet);
    Resilience resilience = Resilience.of(sheet);
    return orders.episodeCount() > 0
        ? Report.of(reasons, orders, resilience)
        : Report.of(reasons, resilience);
  }

  private static String json(BalanceSheet sheet) {
    Reasons reasons = Reasons.of(sheet);
    SmallOrders orders = SmallOrders.of(sheet);
    Resilience resilience = Resilience.of(sheet);
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
          line.object("smallOrders", () -> write(line, orders));
          line.object("survives", () -> write(line, resilience));
        });
  }

  private static void write(JsonLine line, SmallOrders orders) {
    line.number("episodes", orders.episodeCount());
    orders.median().ifPresent(median -> line.number("median", median));
    orders.small().ifPresent(trust -> line.number("small", trust.expected()));
    orders.large().ifPresent(trust -> line.number("large", trust.expected()));
    orders.probability().ifPresent(likely -> line.number("probability", likely));
    line.truth("isEnough", orders.isEnough());
    line.text("sentence", orders.sentence());
  }

  private static void write(JsonLine line, Resilience resilience) {
    resilience.promises().ifPresent(most -> line.number("promises", most));
    resilience.questions().ifPresent(most -> line.number("questions", most));
    resilience.requests().ifPresent(most -> line.number("requests", most));
    resilience.incidents().ifPresent(most -> line.number("incidents", most));
    line.text("sentence", resilience.sentence());
  }

  private static void write(JsonLine line, Reason reason) {
    line.text("about", reason.about());
    line.number("effect", reason.effect());
    line.text("sentence", reason.sentence());
  }
}
