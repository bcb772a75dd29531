package io.github.mettle.example.scorecard;

import io.github.mettle.Scorecard;
import io.github.mettle.forecast.Forecasts;
import io.github.mettle.forecast.PartyForecast;
import io.github.mettle.json.MettleJson;
import io.github.mettle.record.Moment;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.report.Report;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the probability that the next expectation of each supplier is met. */
@Command(
    name = "forecast",
    description = {
      "Prints the probability that the next promise, delivery or answer of each supplier is met.",
      "Learnt from the past of all suppliers that are given; beside it, an interval for the rate"
          + " at which the supplier meets such."
    },
    footer = {
      "",
      "Examples:",
      "  scorecard forecast ruhr-steelworks.json --peers saxonia.json baltic.json",
      "  scorecard forecast --as-of 2026-11-21 *.json"
    })
final class ForecastCommand implements Runnable {
  private final Console console;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "A record in JSON; - is standard input.")
  private List<String> files = List.of();

  @Option(
      names = "--peers",
      arity = "1..*",
      paramLabel = "FILE",
      description = "Records to learn from besides; a record among both counts once.")
  private List<String> peers = List.of();

  @Mixin private final Standard standard = new Standard();

  @Mixin private final AsOf asOf = new AsOf();

  @Mixin private final Output output = new Output();

  ForecastCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    output.print(console, this::forecasts, MettleJson::write, Report::ofAll);
  }

  /** A record, and the scorecard that weighs it. */
  private record Known(Scorecard scorecard, TrackRecord record) {}

  private List<PartyForecast> forecasts() {
    Refusal.Gatherer refused = new Refusal.Gatherer();
    Moment when = asOf.moment(console, refused);
    List<Known> asked = standard.weigh(files, console, refused, Known::new);
    if (asked.isEmpty()) {
      return List.of();
    }
    Scorecard scorecard = asked.get(0).scorecard();
    Set<TrackRecord> portfolio = new LinkedHashSet<>();
    asked.forEach(known -> portfolio.add(known.record()));
    portfolio.addAll(
        Standard.weigh(
            peers, console, refused, inputs -> Optional.of(scorecard), (by, record) -> record));
    Forecasts forecasts = Forecasts.of(scorecard.book(), portfolio, when);
    return asked.stream().map(known -> forecasts.of(known.record().party())).toList();
  }
}
