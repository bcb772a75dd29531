package io.github.mettle.example.scorecard;

import com.google.common.base.Ascii;
import io.github.mettle.insight.WhatItTakes;
import io.github.mettle.json.MettleJson;
import io.github.mettle.report.Report;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.trust.Standing;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints what it would take to reach a standing or an expected value. */
@Command(
    name = "what-if",
    description = {
      "Prints what it would take to reach a standing or an expected value.",
      "First what is owed and can be settled; then the smallest numbers of promises kept,"
          + " questions answered straight and requests granted; and of incidents, if they happen"
          + " and are handled without fault."
    },
    footer = {
      "",
      "Examples:",
      "  scorecard what-if --reach PROVEN --as-of 2026-11-21 ruhr-steelworks.json",
      "  scorecard what-if --reach 0.75 *.json",
      "  scorecard what-if --audience supplier ruhr-steelworks.json"
    })
final class WhatIfCommand implements Runnable {
  private static final String CHOICE = "PROVEN, PROMISING, MIXED, or a number in (0, 1)";
  private static final Set<String> GOALS = Set.of("PROVEN", "PROMISING", "MIXED");

  private final Console console;

  @Mixin private final Weighing weighing = new Weighing();

  @Option(
      names = "--reach",
      paramLabel = "GOAL",
      defaultValue = "PROVEN",
      description = CHOICE + ". Default: PROVEN.")
  private String reach = "PROVEN";

  @Mixin private final Reader reader = new Reader();

  @Mixin private final Output output = new Output();

  WhatIfCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    requireGoal();
    output.print(console, this::answers, MettleJson::write, Report::ofAll);
  }

  private List<WhatItTakes> answers() {
    return weighing.sheets(console).stream()
        .map(sheet -> whatItTakes(sheet).to(reader.audience()))
        .toList();
  }

  private void requireGoal() {
    if (!isShare() && !GOALS.contains(Ascii.toUpperCase(reach))) {
      throw Refusal.of("--reach", "must be " + CHOICE, reach);
    }
  }

  private boolean isShare() {
    return Shares.isShare(reach);
  }

  private WhatItTakes whatItTakes(BalanceSheet sheet) {
    return isShare()
        ? WhatItTakes.toReach(sheet, Double.parseDouble(reach))
        : WhatItTakes.toReach(sheet, Standing.valueOf(Ascii.toUpperCase(reach)));
  }
}
