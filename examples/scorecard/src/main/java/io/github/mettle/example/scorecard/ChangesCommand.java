package io.github.mettle.example.scorecard;

import io.github.mettle.Scorecard;
import io.github.mettle.json.MettleJson;
import io.github.mettle.record.Moment;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.StatementOfChanges;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what changed in each record between two instants. */
@Command(
    name = "changes",
    description = {
      "Prints what changed between two instants, account by account: what was earned, what has"
          + " faded, and how much of the change is only time passing."
    },
    footer = {
      "",
      "Example:",
      "  scorecard changes --from 2026-01-01 --to 2026-11-21 ruhr-steelworks.json"
    })
final class ChangesCommand implements Runnable {
  private final Console console;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "A record in JSON; - is standard input.")
  private List<String> files = List.of();

  @Option(
      names = "--from",
      required = true,
      paramLabel = "WHEN",
      description = "A date (its last second in UTC), or an instant with a zone.")
  private String from = "";

  @Option(
      names = "--to",
      required = true,
      paramLabel = "WHEN",
      description = "A later date or instant.")
  private String to = "";

  @Mixin private final Standard standard = new Standard();

  @Mixin private final Format format = new Format();

  ChangesCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    format.print(this::changes, console, StatementOfChanges::toString, MettleJson::write);
  }

  private List<StatementOfChanges> changes() {
    Refusal.Gatherer refused = new Refusal.Gatherer();
    Moment now = Moments.now(console.clock());
    Moment first = Moments.parse("--from", from, now, refused);
    Moment last = Moments.parse("--to", to, now, refused);
    refused.refuseIfAny();
    return standard.weigh(
        files, console, refused, (scorecard, record) -> between(scorecard, record, first, last));
  }

  private static StatementOfChanges between(
      Scorecard scorecard, TrackRecord record, Moment from, Moment to) {
    return StatementOfChanges.between(scorecard.weigh(record, from), scorecard.weigh(record, to));
  }
}
