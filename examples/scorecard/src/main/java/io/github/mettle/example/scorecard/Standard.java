package io.github.mettle.example.scorecard;

import io.github.mettle.Scorecard;
import io.github.mettle.policy.PolicyBook;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.refusal.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** Under which policy records are weighed. */
final class Standard {
  @Option(
      names = "--policy",
      paramLabel = "POLICY",
      defaultValue = "standard",
      description = {"The policy: " + Policies.CHOICE + ". Default: standard."})
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
    return weigh(
        files,
        console,
        refused,
        inputs -> Policies.find(policy, inputs).map(Standard::scorecard),
        weighing);
  }

  /**
   * What the weighing makes of each record, in the order given, by a scorecard that may have to be
   * read as well.
   *
   * @throws Refusal with everything that is wrong in any of them; then nothing is made of any
   */
  static <T> List<T> weigh(
      List<String> files,
      Console console,
      Refusal.Gatherer refused,
      Function<Inputs, Optional<Scorecard>> standard,
      BiFunction<Scorecard, TrackRecord, T> weighing) {
    List<T> made = new ArrayList<>();
    try (Progress progress = Progress.of(console, files.size())) {
      Inputs inputs = new Inputs(console, refused, progress);
      Optional<Scorecard> scorecard = standard.apply(inputs);
      for (String file : files) {
        for (TrackRecord found : inputs.records(file).orElse(List.of())) {
          scorecard
              .flatMap(by -> weigh(file, () -> weighing.apply(by, found), refused))
              .ifPresent(made::add);
        }
        progress.advance();
      }
    }
    refused.refuseIfAny();
    return made;
  }

  private static <T> Optional<T> weigh(
      String file, Supplier<T> weighing, Refusal.Gatherer refused) {
    try {
      return Optional.of(weighing.get());
    } catch (RefusedException refusal) {
      refused.add(Inputs.name(file), refusal);
      return Optional.empty();
    }
  }

  private static Scorecard scorecard(PolicyBook book) {
    Scorecard standard = Scorecard.standard();
    return book.equals(standard.book()) ? standard : Scorecard.of(book);
  }
}
