package io.github.mettle.example.scorecard;

import io.github.mettle.Scorecard;
import io.github.mettle.json.MettleJson;
import io.github.mettle.record.Moment;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.report.Report;
import io.github.mettle.sheet.StatementOfChanges;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints what changed in each record between two instants. */
@Command(
    name = "changes",
    description = {
      "Prints what changed between two instants.",
      "Account by account: what was earned, what has faded, and how much of the"
          + " change is only time passing."
    },
    footer = {
      "",
      "Examples:",
      "  scorecard changes --from 2026-01-01 --to 2026-11-21 ruhr-steelworks.json",
      "  scorecard changes --from 2026-01-01 --to 2026-11-21 --out ruhr.html ruhr-steelworks.json"
    })
final class ChangesCommand implements Runnable {
  private final Console console;

  @Mixin private final Period period = new Period();

  @Mixin private final Output output = new Output();

  ChangesCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    output.print(console, this::changes, MettleJson::write, Report::ofAll);
  }

  private List<StatementOfChanges> changes() {
    Period.Ends ends = period.ends(console);
    return period.weigh(
        console, (scorecard, record) -> between(scorecard, record, ends.from(), ends.to()));
  }

  private static StatementOfChanges between(
      Scorecard scorecard, TrackRecord record, Moment from, Moment to) {
    return StatementOfChanges.between(scorecard.weigh(record, from), scorecard.weigh(record, to));
  }
}
