package io.github.mettle.example.scorecard;

import io.github.mettle.insight.Ranking;
import io.github.mettle.insight.RankingEntry;
import io.github.mettle.report.Report;
import io.github.mettle.trust.Trust;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints suppliers in order, best first. */
@Command(
    name = "rank",
    description = {
      "Prints suppliers in order, best first.",
      "The proven, then the rest by expected value, the impaired last; the probability"
          + " that each is the best of all; and how often it stays ahead of the next when"
          + " every weight moves by a fifth."
    },
    footer = {
      "",
      "Examples:",
      "  scorecard rank --as-of 2026-11-21 *.json",
      "  scorecard rank --out ranking.md *.json"
    })
final class RankCommand implements Runnable {
  private final Console console;

  @Mixin private final Weighing weighing = new Weighing();

  @Mixin private final Output output = new Output();

  RankCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    output.print(
        console,
        () -> List.of(Ranking.of(weighing.sheets(console))),
        RankCommand::json,
        Report::ofAll);
  }

  private static String json(Ranking ranking) {
    return ranking.places().stream().map(RankCommand::json).collect(Collectors.joining("\n"));
  }

  private static String json(RankingEntry place) {
    return JsonLine.of(
        line -> {
          line.text("format", "mettle-place/1");
          line.number("position", place.position());
          line.text("party", place.party());
          line.terms(place.sheet());
          Trust trust = place.sheet().trust();
          line.text("standing", trust.standing().name());
          line.number("expected", trust.expected());
          line.number("lower", trust.lower());
          line.number("upper", trust.upper());
          line.number("best", place.best());
          place.stability().ifPresent(share -> line.number("stability", share));
        });
  }
}
