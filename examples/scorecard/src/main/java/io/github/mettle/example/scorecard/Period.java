package io.github.mettle.example.scorecard;

import io.github.mettle.Scorecard;
import io.github.mettle.record.Moment;
import io.github.mettle.record.TrackRecord;
import java.util.List;
import java.util.function.BiFunction;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every command that weighs records twice or more has in common: which, and between when. */
final class Period {
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

  /** Both ends. */
  record Ends(Moment from, Moment to) {}

  /**
   * Both ends, the second later than the first.
   *
   * @throws Refusal with all that is wrong with them
   */
  Ends ends(Console console) {
    Refusal.Gatherer refused = new Refusal.Gatherer();
    Moment now = Moments.now(console.clock());
    Moment first = Moments.parse("--from", from, now, refused);
    Moment last = Moments.parse("--to", to, now, refused);
    refused.refuseIfAny();
    if (!last.due().isAfter(first.due())) {
      throw Refusal.of("--to", "must be after --from, " + first, last.toString());
    }
    return new Ends(first, last);
  }

  /** What the weighing makes of each record, in the order given. */
  <T> List<T> weigh(Console console, BiFunction<Scorecard, TrackRecord, T> weighing) {
    return standard.weigh(files, console, new Refusal.Gatherer(), weighing);
  }
}
