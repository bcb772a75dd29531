package io.github.mettle.example.scorecard;

import io.github.mettle.insight.PeerPosition;
import io.github.mettle.insight.Peers;
import io.github.mettle.json.MettleJson;
import io.github.mettle.report.Report;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints where each supplier stands among the others. */
@Command(
    name = "peers",
    description = {
      "Prints where each supplier stands among the others.",
      "How many of the others are behind: overall, on the account where it is best and the one"
          + " where it is worst, and by how often things go wrong."
    },
    footer = {
      "",
      "Examples:",
      "  scorecard peers --as-of 2026-11-21 *.json",
      "  scorecard peers --for \"Ruhr Steelworks\" --tag commodity=castings suppliers.jsonl"
    })
final class PeersCommand implements Runnable {
  private final Console console;

  @Mixin private final Weighing weighing = new Weighing();

  @Option(
      names = "--for",
      paramLabel = "NAME",
      description = "The supplier to print. Default: all.")
  private Optional<String> judged = Optional.empty();

  @Mixin private final Tags tags = new Tags();

  @Mixin private final Reader reader = new Reader();

  @Mixin private final Output output = new Output();

  PeersCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    output.print(console, this::positions, MettleJson::write, Report::ofAll);
  }

  private List<PeerPosition> positions() {
    Peers peers = tags.of(Peers.of(weighing.sheets(console)));
    return judged.map(List::of).orElseGet(peers::parties).stream()
        .map(party -> peers.positionOf(party).to(reader.audience()))
        .toList();
  }
}
