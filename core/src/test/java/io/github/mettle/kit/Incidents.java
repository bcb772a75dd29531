package io.github.mettle.kit;

import static io.github.mettle.kit.Circumstances.optional;

import io.github.mettle.account.Criterion;
import io.github.mettle.kit.Moments.Writing;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Action;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Moment;
import io.github.mettle.record.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/** Generators of incidents, handled in all ways. Their id is "incident". */
public final class Incidents {
  /** The time to the resolution where none is expected. */
  private static final Duration UNHURRIED = Duration.ofDays(3);

  private Incidents() {}

  /** An action, and the time from the opening to it. */
  record Stage(Action action, Duration after, Writing writing) {
    Moment at(Instant begin) {
      return writing.write(begin.plus(after));
    }
  }

  /** An incident but for its steps. */
  record Description(
      Severity severity,
      Attribution attribution,
      Impact impact,
      Optional<Duration> noticedAfter,
      Writing noticed,
      boolean recurrence,
      Set<Criterion> unrecorded) {
    Incident.Builder in(Incident.Builder builder, Instant begin) {
      builder.id("incident");
      builder.severity(severity).attribution(attribution).impact(impact);
      builder.unrecorded(unrecorded.toArray(Criterion[]::new));
      noticedAfter.ifPresent(delay -> builder.noticedAt(noticed.write(begin.plus(delay))));
      return recurrence ? builder.recurrenceOf("an earlier one") : builder;
    }
  }

  /** {@return an incident, handled well, badly, again or not at all} */
  public static Arbitrary<Incident> any() {
    return Arbitraries.frequencyOf(
        Tuple.of(5, withSteps(stages())),
        Tuple.of(2, withSteps(reopened())),
        Tuple.of(1, neglected()),
        Tuple.of(3, inSomeTime()),
        Tuple.of(2, handled(Policy.standard())));
  }

  /** {@return an incident in which nothing was done} */
  public static Arbitrary<Incident> neglected() {
    return withSteps(Arbitraries.just(List.of()));
  }

  private static Arbitrary<Incident> withSteps(Arbitrary<List<Stage>> stages) {
    return Combinators.combine(Moments.begins(), descriptions(), stages, Circumstances.any())
        .as(
            (begin, description, steps, circumstances) -> {
              Incident.Builder builder = circumstances.timed(Incident.builder(), begin);
              description.in(builder, begin).openedAt(circumstances.begin(begin));
              steps.forEach(stage -> builder.step(stage.action, stage.at(begin)));
              return builder.build();
            });
  }

  private static Arbitrary<Description> descriptions() {
    return Combinators.combine(
            severities(),
            attributions(),
            Arbitraries.of(Impact.values()),
            optional(Moments.delays(), 1, 2),
            Moments.writings(),
            Arbitraries.of(true, false, false, false),
            unrecorded())
        .as(Description::new);
  }

  static Arbitrary<Severity> severities() {
    return Arbitraries.of(Severity.values());
  }

  static Arbitrary<Attribution> attributions() {
    return Arbitraries.frequencyOf(
        Tuple.of(1, Arbitraries.just(Attribution.SUPPLIER)),
        Tuple.of(1, Arbitraries.of(Attribution.values())));
  }

  private static Arbitrary<Set<Criterion>> unrecorded() {
    List<Criterion> withWindow =
        Arrays.stream(Criterion.values()).filter(Criterion::hasWindow).toList();
    return Arbitraries.frequencyOf(
        Tuple.of(3, Arbitraries.just(Set.of())),
        Tuple.of(1, Arbitraries.of(withWindow).set().ofMinSize(1).ofMaxSize(3)));
  }

  private static Arbitrary<List<Stage>> stages() {
    return Combinators.combine(
            Arbitraries.of(Action.values()), Moments.delays(), Moments.writings())
        .as(Stage::new)
        .list()
        .ofMaxSize(8)
        .withSizeDistribution(RandomDistribution.uniform());
  }

  /** Resolved, and back again, once or twice; sometimes resolved in the end. */
  private static Arbitrary<List<Stage>> reopened() {
    Arbitrary<List<Long>> delays =
        Moments.delays().map(Duration::toSeconds).list().ofMinSize(2).ofMaxSize(5);
    return Combinators.combine(delays, Moments.writings())
        .as((after, writing) -> alternating(after.stream().sorted().toList(), writing));
  }

  private static List<Stage> alternating(List<Long> seconds, Writing writing) {
    Stage[] stages = new Stage[seconds.size()];
    for (int i = 0; i < stages.length; i++) {
      Action action = i % 2 == 0 ? Action.RESOLVED : Action.REOPENED;
      stages[i] = new Stage(action, Duration.ofSeconds(seconds.get(i)), writing);
    }
    return List.of(stages);
  }

  /**
   * {@return an incident without impact in which everything is done within its window, and word
   * comes in time until it is resolved; not a recurrence, and not noticed first}
   *
   * @param policy the policy that has the windows
   */
  public static Arbitrary<Incident> handled(Policy policy) {
    return Combinators.combine(Moments.begins(), severities(), attributions(), promptness())
        .as((begin, severity, fault, prompt) -> handled(policy, begin, severity, fault, prompt));
  }

  /** {@return the share of its window that each action takes, in hundredths} */
  public static Arbitrary<List<Integer>> promptness() {
    return hundredths(100);
  }

  private static Arbitrary<List<Integer>> hundredths(int most) {
    return Arbitraries.integers()
        .between(0, most)
        .withDistribution(RandomDistribution.uniform())
        .list()
        .ofSize(Action.values().length);
  }

  /** Everything is done, some of it perhaps late or after a waiver; it may have reached us. */
  private static Arbitrary<Incident> inSomeTime() {
    return Combinators.combine(
            Moments.begins(),
            severities(),
            attributions(),
            Arbitraries.of(Impact.values()),
            Arbitraries.oneOf(hundredths(100), hundredths(500)),
            Circumstances.any())
        .as(
            (begin, severity, fault, impact, prompt, circumstances) -> {
              Incident done = handled(Policy.standard(), begin, severity, fault, prompt);
              return circumstances.timed(done.toBuilder().impact(impact), begin).build();
            });
  }

  /**
   * {@return the incident, every step of it on time}
   *
   * @param promptness the share of its window that each action takes, in hundredths
   */
  public static Incident handled(
      Policy policy,
      Instant begin,
      Severity severity,
      Attribution attribution,
      List<Integer> promptness) {
    Incident.Builder builder = plain(begin, severity, attribution);
    Duration resolved = UNHURRIED;
    for (Action action : Action.values()) {
      Optional<Duration> window = criterion(action).flatMap(c -> policy.window(severity, c));
      if (window.isPresent() || action == Action.RESOLVED) {
        int share = promptness.get(action.ordinal());
        Duration after = window.orElse(UNHURRIED).multipliedBy(share).dividedBy(100);
        after = Duration.ofSeconds(after.toSeconds());
        builder.step(action, begin.plus(after));
        resolved = action == Action.RESOLVED ? after : resolved;
      }
    }
    keepInformed(builder, begin, policy.window(severity, Criterion.UPDATE), resolved);
    return builder.build();
  }

  private static void keepInformed(
      Incident.Builder builder, Instant begin, Optional<Duration> every, Duration until) {
    Duration window = every.orElse(until.plusSeconds(1));
    for (Duration at = window; at.compareTo(until) < 0; at = at.plus(window)) {
      builder.updated(begin.plus(at));
    }
  }

  /** {@return an incident without impact in which nothing has been done} */
  public static Incident.Builder plain(Instant begin, Severity severity, Attribution attribution) {
    return Incident.builder()
        .id("incident")
        .openedAt(begin)
        .severity(severity)
        .attribution(attribution)
        .impact(Impact.NONE);
  }

  private static Optional<Criterion> criterion(Action action) {
    return switch (action) {
      case NOTIFIED -> Optional.of(Criterion.NOTIFY);
      case CONTAINED -> Optional.of(Criterion.CONTAIN);
      case REMEDY_OFFERED -> Optional.of(Criterion.REMEDY);
      case RESOLVED -> Optional.of(Criterion.RESOLVE);
      case CAUSE_EXPLAINED -> Optional.of(Criterion.EXPLAIN);
      case PREVENTION_SHARED -> Optional.of(Criterion.PREVENT);
      case UPDATED, REOPENED -> Optional.empty();
    };
  }
}
