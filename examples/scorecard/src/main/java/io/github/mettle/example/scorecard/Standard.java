package io.github.mettle.example.scorecard;

import io.github.mettle.Scorecard;
import io.github.mettle.json.MettleJson;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.refusal.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import picocli.CommandLine.Option;

/** Under which policy records are weighed. */
final class Standard {
  @Option(
      names = "--policy",
      paramLabel = "POLICY",
      defaultValue = "standard",
      description = {"What you expect: " + Policies.CHOICE + ". Unless given: standard."})
  private String policy = "standard";

  /**
   * What the weighing makes of each record, in the order given.
   *
   * @throws Refusal with everything that is wrong in any of them; then nothing is made of any
   */
  <T> List<T> weigh(
      List<String> files,
      Console console,
      Refusal.Gatherer refused,
      BiFunction<Scorecard, TrackRecord, T> weighing) {
    Inputs inputs = new Inputs(console.in(), refused);
    Optional<Scorecard> scorecard = Policies.find(policy, inputs).map(Standard::scorecard);
    List<T> made = new ArrayList<>();
    for (String file : files) {
      Optional<TrackRecord> found = inputs.read(file, MettleJson::readRecord);
      if (found.isPresent() && scorecard.isPresent()) {
        try {
          made.add(weighing.apply(scorecard.get(), found.get()));
        } catch (RefusedException refusal) {
          refused.add(Inputs.name(file), refusal);
        }
      }
    }
    refused.refuseIfAny();
    return made;
  }

  private static Scorecard scorecard(Policy policy) {
    return policy.equals(Policy.standard()) ? Scorecard.standard() : Scorecard.of(policy);
  }
}
