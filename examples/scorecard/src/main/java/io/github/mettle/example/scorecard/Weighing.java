package io.github.mettle.example.scorecard;

import io.github.mettle.Scorecard;
import io.github.mettle.json.MettleJson;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Moment;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.refusal.RefusedException;
import io.github.mettle.sheet.BalanceSheet;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every command that weighs records has in common: which, as of when, under which policy. */
final class Weighing {
  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "A record in JSON; - is standard input.")
  private List<String> files = List.of();

  @Option(
      names = "--as-of",
      paramLabel = "WHEN",
      description = {
        "What was known then: a date (its last second in UTC) or an instant with a zone, such as"
            + " 2026-11-21 or 2026-11-21T12:00:00Z. Now, unless given."
      })
  private Optional<String> asOf = Optional.empty();

  @Option(
      names = "--policy",
      paramLabel = "POLICY",
      defaultValue = "standard",
      description = {"What you expect: " + Policies.CHOICE + ". Unless given: standard."})
  private String policy = "standard";

  /**
   * The sheets of all records, in the order given.
   *
   * @throws Refusal with everything that is wrong in any of them; then there is no sheet at all
   */
  List<BalanceSheet> sheets(Console console) {
    Refusal.Gatherer refused = new Refusal.Gatherer();
    Inputs inputs = new Inputs(console.in(), refused);
    Optional<Moment> when = moment(console.clock(), refused);
    Optional<Scorecard> scorecard = Policies.find(policy, inputs).map(Weighing::scorecard);
    List<BalanceSheet> sheets = new ArrayList<>();
    for (String file : files) {
      Optional<TrackRecord> found = inputs.read(file, MettleJson::readRecord);
      if (found.isPresent() && when.isPresent() && scorecard.isPresent()) {
        try {
          sheets.add(scorecard.get().weigh(found.get(), when.get()));
        } catch (RefusedException refusal) {
          refused.add(Inputs.name(file), refusal);
        }
      }
    }
    refused.refuseIfAny();
    return sheets;
  }

  private static Scorecard scorecard(Policy policy) {
    return policy.equals(Policy.standard()) ? Scorecard.standard() : Scorecard.of(policy);
  }

  private Optional<Moment> moment(Clock clock, Refusal.Gatherer refused) {
    if (asOf.isEmpty()) {
      return Optional.of(Moment.of(clock.instant().truncatedTo(ChronoUnit.SECONDS)));
    }
    try {
      return Optional.of(Moment.parse(asOf.get()));
    } catch (RefusedException refusal) {
      refusal.problems().forEach(p -> refused.add("--as-of", p.rule(), p.actual()));
      return Optional.empty();
    }
  }
}
