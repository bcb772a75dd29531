package io.github.mettle.record;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Receives the facts of an episode, by its kind: total, so that a new kind must be handled wherever
 * it matters.
 *
 * <p>Times are seconds since 1970-01-01T00:00:00Z; what has not happened is {@link Moment#NEVER}.
 * In each method {@code waivedAt} is the instant of the waiver. Nothing is allocated for a visit.
 */
public interface EpisodeVisitor {
  /** Visits an {@link Incident}. */
  void incident(
      Incident incident,
      long openedAt,
      long waivedAt,
      long noticedAt,
      boolean recurrence,
      Set<Criterion> unrecorded,
      Steps steps);

  /** Visits a {@link Commitment}. */
  void commitment(
      Commitment commitment, long madeAt, long waivedAt, long dueAt, long keptAt, long withdrawnAt);

  /** Visits a {@link Delivery}. */
  void delivery(Delivery delivery, long orderedAt, long waivedAt, long dueAt, long deliveredAt);

  /** Visits a {@link Request}; {@code answer} is null, and the rest never, if there is none. */
  void request(
      Request request,
      long askedAt,
      long waivedAt,
      @Nullable Answer answer,
      long answeredAt,
      long refutedAt);

  /** Visits an {@link Inquiry}; {@code candour} is null, and the rest never, if unanswered. */
  void inquiry(
      Inquiry inquiry,
      long askedAt,
      long waivedAt,
      @Nullable Candour candour,
      long answeredAt,
      long followedUpAt);

  /** Visits a {@link Gesture}. */
  void gesture(Gesture gesture, long at, Satisfaction level);

  /** Visits a {@link Review}. */
  void review(Review review, long at, Account account, Satisfaction level);

  /** Visits an {@link OpeningBalance}. */
  void opening(OpeningBalance opening, long at, Map<Account, Balance> balances);
}
