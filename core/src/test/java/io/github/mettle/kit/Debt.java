package io.github.mettle.kit;

import io.github.mettle.account.Criterion;
import io.github.mettle.record.Action;
import io.github.mettle.record.Answer;
import io.github.mettle.record.Candour;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Inquiry;
import io.github.mettle.record.Request;
import io.github.mettle.record.Scope;
import io.github.mettle.record.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Something that is expected, not done, and can still be done at any instant.
 *
 * @param criterion the criterion by which it is judged
 * @param unpaid the episode in which it is not done
 * @param settlement the episode in which it is done at an instant
 * @param age the time from the beginning of the episode to now
 */
public record Debt(
    Criterion criterion, Episode unpaid, Function<Instant, Episode> settlement, Duration age) {

  /** {@return the instant at which it is asked for} */
  public Instant now() {
    return unpaid.beganAt().begin().plus(age);
  }

  /** {@return the episode in which it is done now} */
  public Episode paid() {
    return settlement.apply(now());
  }

  /** {@return a debt of any kind, mostly overdue, some for ten years} */
  public static Arbitrary<Debt> any() {
    return Arbitraries.frequencyOf(
        Tuple.of(6, steps()),
        Tuple.of(2, of(Criterion.KEEP, Episodes.openCommitments(), Commitment::keptAt)),
        Tuple.of(2, of(Criterion.DELIVER, Episodes.openDeliveries(), Delivery::deliveredAt)),
        Tuple.of(1, of(Criterion.ANSWER, Episodes.openRequests(), Debt::grant)),
        Tuple.of(1, of(Criterion.ANSWER, Episodes.openInquiries(), Debt::answer)),
        Tuple.of(1, of(Criterion.CANDOUR, findingOut(), Inquiry::followedUpAt)));
  }

  private static Request grant(Request open, Instant at) {
    return open.toBuilder().scope(Scope.WITHIN).build().answered(Answer.GRANTED, at);
  }

  private static Inquiry answer(Inquiry open, Instant at) {
    return open.answered(Candour.STRAIGHT, at);
  }

  private static Arbitrary<Inquiry> findingOut() {
    return Episodes.openInquiries()
        .map(open -> open.answered(Candour.WILL_FIND_OUT, open.askedAt()));
  }

  private static Arbitrary<Debt> steps() {
    return Arbitraries.oneOf(
        step(Criterion.NOTIFY, Action.NOTIFIED),
        step(Criterion.CONTAIN, Action.CONTAINED),
        step(Criterion.REMEDY, Action.REMEDY_OFFERED),
        step(Criterion.RESOLVE, Action.RESOLVED),
        step(Criterion.EXPLAIN, Action.CAUSE_EXPLAINED),
        step(Criterion.PREVENT, Action.PREVENTION_SHARED));
  }

  private static Arbitrary<Debt> step(Criterion criterion, Action action) {
    Arbitrary<Incident> undone = Incidents.any().map(incident -> undo(incident, action));
    return of(criterion, undone, (incident, at) -> incident.toBuilder().step(action, at).build());
  }

  /** Leaves out every step of that kind, and every resolution that has not been struck. */
  private static Incident undo(Incident incident, Action action) {
    Predicate<Step> kept =
        step ->
            step.action() == Action.RESOLVED ? isStruck(step, incident) : step.action() != action;
    return (Incident) Retelling.withSteps(kept).tell(incident).orElseThrow();
  }

  private static boolean isStruck(Step resolved, Incident incident) {
    return incident.steps().stream()
        .filter(step -> step.action() == Action.REOPENED)
        .anyMatch(step -> step.at().begin().isAfter(resolved.at().begin()));
  }

  private static <E extends Episode> Arbitrary<Debt> of(
      Criterion criterion, Arbitrary<E> unpaid, BiFunction<E, Instant, Episode> deed) {
    Arbitrary<Duration> ages =
        Arbitraries.oneOf(Moments.minutes(60 * 24 * 60), Moments.minutes(4_000 * 24 * 60));
    return Combinators.combine(unpaid, ages)
        .as((episode, age) -> new Debt(criterion, episode, at -> deed.apply(episode, at), age));
  }
}
