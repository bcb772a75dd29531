package io.github.mettle.example.scorecard;

import io.github.mettle.insight.Reason;
import io.github.mettle.insight.Reasons;
import io.github.mettle.insight.Resilience;
import io.github.mettle.insight.SmallOrders;
import io.github.mettle.report.Report;
import io.github.mettle.sheet.BalanceSheet;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints why the trust of each record is what it is. */
@Command(
    name = "explain",
    description = {
      "Prints why the trust is what it is, in sentences that the supplier can act on.",
      "The accounts and the episodes that raise or lower it most; whether small"
          + " orders are treated like large ones, where order values are known; and how"
          + " much failure the standing would survive."
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
        ExplainCommand::text,
        ExplainCommand::json,
        made -> Output.chapters(made, ExplainCommand::page, ExplainCommand::page));
  }

  private static Report page(BalanceSheet sheet) {
    return more(Report.of(Reasons.of(sheet)), sheet);
  }

  private static Report page(Report report, BalanceSheet sheet) {
    return more(report.and(Reasons.of(sheet)), sheet);
  }

  private static Report more(Report report, BalanceSheet sheet) {
    SmallOrders orders = SmallOrders.of(sheet);
    Report known = orders.episodeCount() > 0 ? report.and(orders) : report;
    return known.and(Resilience.of(sheet));
  }

  private static String text(BalanceSheet sheet) {
    List<String> parts = new ArrayList<>();
    parts.add(Reasons.of(sheet).toString());
    SmallOrders orders = SmallOrders.of(sheet);
    if (orders.episodeCount() > 0) {
      parts.add("Small orders beside large ones:\n  " + orders.sentence());
    }
    parts.add("How firm that is:\n  " + Resilience.of(sheet).sentence());
    return String.join("\n", parts);
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
