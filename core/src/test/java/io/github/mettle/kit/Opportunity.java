package io.github.mettle.kit;

import io.github.mettle.account.Account;
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
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * An episode in which one good deed was possible: left undone, done, and done earlier. With the
 * same surroundings these are records that differ in one deed.
 *
 * @param accounts the accounts on which the deed is judged; none for a word, which is judged by
 *     gaps
 * @param undone the episode without the deed
 * @param done the episode with the deed
 * @param earlier the episode with the deed done earlier, or at the same instant
 * @param delay the time from the beginning to the deed
 * @param head the time from the beginning to the earlier deed
 */
public record Opportunity(
    Set<Account> accounts,
    Episode undone,
    Episode done,
    Episode earlier,
    Duration delay,
    Duration head) {

  /** A deed: the episode in which it is done at an instant. */
  private interface GoodDeed<E extends Episode> {
    Episode in(E undone, Instant at);
  }

  /** {@return an opportunity to do something good, in an episode of any kind} */
  public static Arbitrary<Opportunity> any() {
    return Arbitraries.frequencyOf(
        Tuple.of(4, toStep()),
        Tuple.of(1, toKeep()),
        Tuple.of(1, toDeliver()),
        Tuple.of(1, toAnswerStraight()),
        Tuple.of(1, toGrant()));
  }

  /** {@return an opportunity to do something about an incident} */
  public static Arbitrary<Opportunity> toStep() {
    return Arbitraries.oneOf(
        to(Action.NOTIFIED),
        to(Action.UPDATED),
        to(Action.CONTAINED),
        to(Action.REMEDY_OFFERED),
        to(Action.RESOLVED),
        to(Action.CAUSE_EXPLAINED),
        to(Action.PREVENTION_SHARED));
  }

  /** {@return an opportunity for an action on an incident; what is resolved stays so} */
  public static Arbitrary<Opportunity> to(Action action) {
    Arbitrary<Opportunity> steps =
        of(Incidents.any(), (incident, at) -> with(incident, action, at), accounts(action));
    return action == Action.RESOLVED ? steps.filter(Opportunity::isNotStruck) : steps;
  }

  private static Incident with(Incident incident, Action action, Instant at) {
    return incident.toBuilder().step(action, at).build();
  }

  private boolean isNotStruck() {
    Instant resolved = undone.beganAt().begin().plus(head);
    return ((Incident) undone)
        .steps().stream()
            .filter(step -> step.action() == Action.REOPENED)
            .noneMatch(step -> step.at().begin().isAfter(resolved));
  }

  private static Set<Account> accounts(Action action) {
    return switch (action) {
      case NOTIFIED -> Set.of(Account.NOTIFICATION);
      case CONTAINED -> Set.of(Account.CONTAINMENT);
      case REMEDY_OFFERED -> Set.of(Account.REMEDY);
      case RESOLVED ->
          Set.of(Account.RESOLUTION, Account.CONTAINMENT, Account.REMEDY, Account.EXTRA_MILE);
      case CAUSE_EXPLAINED -> Set.of(Account.CANDOUR);
      case PREVENTION_SHARED -> Set.of(Account.PREVENTION);
      case UPDATED, REOPENED -> Set.of();
    };
  }

  /** {@return an opportunity to keep a promise} */
  public static Arbitrary<Opportunity> toKeep() {
    return of(Episodes.openCommitments(), Commitment::keptAt, Set.of(Account.COMMITMENT));
  }

  /** {@return an opportunity to deliver in full} */
  public static Arbitrary<Opportunity> toDeliver() {
    return of(Episodes.openDeliveries(), Delivery::deliveredAt, Set.of(Account.RELIABILITY));
  }

  /** {@return an opportunity to answer a question straight} */
  public static Arbitrary<Opportunity> toAnswerStraight() {
    return of(
        Episodes.openInquiries(),
        (Inquiry open, Instant at) -> open.answered(Candour.STRAIGHT, at),
        Set.of(Account.RESPONSIVENESS, Account.CANDOUR));
  }

  /** {@return an opportunity to grant a request} */
  public static Arbitrary<Opportunity> toGrant() {
    return Arbitraries.of(Scope.values())
        .flatMap(
            scope ->
                of(
                    Episodes.openRequests().map(open -> open.toBuilder().scope(scope).build()),
                    (Request open, Instant at) -> open.answered(Answer.GRANTED, at),
                    Set.of(
                        Account.RESPONSIVENESS,
                        scope == Scope.WITHIN ? Account.WILLINGNESS : Account.EXTRA_MILE)));
  }

  private static <E extends Episode> Arbitrary<Opportunity> of(
      Arbitrary<E> episodes, GoodDeed<E> deed, Set<Account> accounts) {
    return Combinators.combine(episodes, Moments.delays(), Moments.delays())
        .as(
            (episode, one, other) -> {
              Duration delay = one.compareTo(other) < 0 ? other : one;
              Duration head = one.compareTo(other) < 0 ? one : other;
              Episode done = deed.in(episode, episode.beganAt().begin().plus(delay));
              Episode earlier = deed.in(episode, episode.beganAt().begin().plus(head));
              return new Opportunity(accounts, episode, done, earlier, delay, head);
            });
  }
}
