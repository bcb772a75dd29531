package io.github.mettle.example.scorecard;

import io.github.mettle.json.MettleJson;
import io.github.mettle.report.Report;
import io.github.mettle.sheet.History;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints how the trust of each record went, month by month. */
@Command(
    name = "history",
    description = {
      "Prints trust month by month.",
      "A line for the first instant, each end of a month, and the last; as html, a curve"
          + " with its band and the incidents on it."
    },
    footer = {
      "",
      "Examples:",
      "  scorecard history --from 2025-12-31 --to 2026-11-21 ruhr-steelworks.json",
      "  scorecard history --from 2025-12-31 --to 2026-11-21 --out ruhr.html ruhr-steelworks.json"
    })
final class HistoryCommand implements Runnable {
  private static final Duration LONGEST = Duration.ofDays(365 * 100);

  private final Console console;

  @Mixin private final Period period = new Period();

  @Mixin private final Output output = new Output();

  HistoryCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    output.print(console, this::histories, HistoryCommand::json, Report::ofAll);
  }

  private List<History> histories() {
    Period.Ends ends = period.ends(console);
    if (Duration.between(ends.from().due(), ends.to().due()).compareTo(LONGEST) > 0) {
      String rule = "must be at most 100 years before --to, " + ends.to();
      throw Refusal.of("--from", rule, ends.from().toString());
    }
    String from = ends.from().toString();
    String to = ends.to().toString();
    return period.weigh(console, (scorecard, record) -> scorecard.monthly(record, from, to));
  }

  private static String json(History history) {
    return history.stream().map(MettleJson::write).collect(Collectors.joining("\n"));
  }
}
