package io.github.mettle.example.scorecard;

import io.github.mettle.record.Moment;
import java.util.Optional;
import picocli.CommandLine.Option;

/** As of when records are weighed. */
final class AsOf {
  @Option(
      names = "--as-of",
      paramLabel = "WHEN",
      description = {
        "The as-of instant: a date (its last second in UTC) or an instant with a zone, such as"
            + " 2026-11-21 or 2026-11-21T12:00:00Z. Default: now."
      })
  private Optional<String> asOf = Optional.empty();

  /** The instant; now, if it was refused. */
  Moment moment(Console console, Refusal.Gatherer refused) {
    Moment now = Moments.now(console.clock());
    return asOf.map(text -> Moments.parse("--as-of", text, now, refused)).orElse(now);
  }
}
