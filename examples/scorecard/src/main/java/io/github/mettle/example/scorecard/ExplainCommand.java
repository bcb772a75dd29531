package io.github.mettle.example.scorecard;

import io.github.mettle.insight.Reasons;
import io.github.mettle.insight.Resilience;
import io.github.mettle.insight.SmallOrders;
import io.github.mettle.json.MettleJson;
import io.github.mettle.report.Report;
import io.github.mettle.sheet.BalanceSheet;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints why the trust of each record is what it is. */
@Command(
    name = "explain",
    description = {
      "Prints the reasons for each verdict, in sentences for the buyer or the supplier.",
      "The accounts and the episodes that raise or lower trust most; whether small"
          + " orders are treated like large ones, where order values are known; and how"
          + " few failures would cost the standing, where it is few."
    },
    footer = {
      "",
      "Examples:",
      "  scorecard explain --as-of 2026-11-21 ruhr-steelworks.json",
      "  scorecard explain --audience supplier --out for-ruhr.html ruhr-steelworks.json"
    })
final class ExplainCommand implements Runnable {
  private final Console console;

  @Mixin private final Weighing weighing = new Weighing();

  @Mixin private final Reader reader = new Reader();

  @Mixin private final Output output = new Output();

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    output.print(console, this::reasons, ExplainCommand::json, ExplainCommand::report);
  }

  private List<Reasons> reasons() {
    return weighing.sheets(console).stream()
        .map(sheet -> Reasons.of(sheet).to(reader.audience()))
        .toList();
  }

  private static Report report(List<Reasons> made) {
    return Output.each(made, Report::explaining);
  }

  private static String json(Reasons reasons) {
    BalanceSheet sheet = reasons.sheet();
    return String.join(
        "\n",
        MettleJson.write(reasons),
        MettleJson.write(SmallOrders.of(sheet)),
        MettleJson.write(Resilience.of(sheet).to(reasons.audience())));
  }
}
