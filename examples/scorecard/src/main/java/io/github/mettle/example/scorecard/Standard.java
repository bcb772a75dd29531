package io.github.mettle.example.scorecard;

import io.github.mettle.Scorecard;
import io.github.mettle.policy.Policy;
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
    return weigh(files, console, refused, this::find, weighing);
  }

  private Optional<Scorecard> find(Inputs inputs) {
    return Policies.find(policy, inputs).map(Standard::scorecard);
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
    return weigh(find(files, console, refused, standard, false), refused, weighing);
  }

  /**
   * What the weighing makes of each record, in the order given; those of two files are two, even of
   * one party.
   *
   * @throws Refusal with everything that is wrong in any of them; then nothing is made of any
   */
  <T> List<T> weighApart(
      List<String> files,
      Console console,
      Refusal.Gatherer refused,
      BiFunction<Scorecard, TrackRecord, T> weighing) {
    return weigh(find(files, console, refused, this::find, true), refused, weighing);
  }

  private static <T> List<T> weigh(
      Found found, Refusal.Gatherer refused, BiFunction<Scorecard, TrackRecord, T> weighing) {
    List<T> made = new ArrayList<>();
    for (Joined.Part part : found.parts) {
      found
          .scorecard
          .flatMap(by -> weigh(part.file(), () -> weighing.apply(by, part.record()), refused))
          .ifPresent(made::add);
    }
    refused.refuseIfAny();
    return made;
  }

  /** A scorecard, unless it was refused, and records. */
  private record Found(Optional<Scorecard> scorecard, List<Joined.Part> parts) {}

  private static Found find(
      List<String> files,
      Console console,
      Refusal.Gatherer refused,
      Function<Inputs, Optional<Scorecard>> standard,
      boolean isByFile) {
    try (Progress progress = Progress.of(console, files.size())) {
      Inputs inputs = new Inputs(console, refused, progress);
      Optional<Scorecard> scorecard = standard.apply(inputs);
      Joined joined = new Joined(refused, isByFile);
      for (String file : files) {
        joined.add(file, inputs.records(file).orElse(List.of()));
        progress.advance();
      }
      return new Found(scorecard, joined.parts());
    }
  }

  /**
   * All records, one a party, and the policy to learn from them with.
   *
   * @throws Refusal with everything that is wrong in any of them, or if the policy has chapters
   */
  Past past(List<String> files, Console console, Refusal.Gatherer refused) {
    Found found = find(files, console, refused, this::find, false);
    found
        .scorecard
        .map(scorecard -> scorecard.book().chapters().size())
        .filter(chapters -> chapters > 0)
        .ifPresent(
            chapters -> refused.add("--policy", "must have no chapters here", "" + chapters));
    refused.refuseIfAny();
    return new Past(
        found.scorecard.orElseThrow().policy(),
        found.parts.stream().map(Joined.Part::record).toList());
  }

  /** A policy, and the records to learn from. */
  record Past(Policy policy, List<TrackRecord> records) {}

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
