package io.github.mettle.example.scorecard;

import io.github.mettle.record.Moment;
import io.github.mettle.sheet.BalanceSheet;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** As of when records are weighed, and under which policy. */
final class Terms {
  @Mixin private final Standard standard = new Standard();

  @Option(
      names = "--as-of",
      paramLabel = "WHEN",
      description = {
        "What was known then: a date (its last second in UTC) or an instant with a zone, such as"
            + " 2026-11-21 or 2026-11-21T12:00:00Z. Now, unless given."
      })
  private Optional<String> asOf = Optional.empty();

  /**
   * The sheets of all records, in the order given.
   *
   * @throws Refusal with everything that is wrong in any of them; then there is no sheet at all
   */
  List<BalanceSheet> sheets(Console console, List<String> files) {
    Refusal.Gatherer refused = new Refusal.Gatherer();
    Moment now = Moments.now(console.clock());
    Moment when = asOf.map(text -> Moments.parse("--as-of", text, now, refused)).orElse(now);
    return standard.weigh(
        files, console, refused, (scorecard, record) -> scorecard.weigh(record, when));
  }
}
