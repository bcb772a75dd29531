package io.github.mettle.record;

/**
 * Visits an episode by its kind: total, so that a new kind must be handled wherever it matters.
 *
 * <p>The facts have accessors for bulk work that give seconds since 1970-01-01T00:00:00Z, {@link
 * Moment#NEVER} for what has not happened; they allocate nothing.
 */
public interface EpisodeVisitor {
  /** Visits an incident. */
  void incident(Incident incident);

  /** Visits a commitment. */
  void commitment(Commitment commitment);

  /** Visits a delivery. */
  void delivery(Delivery delivery);

  /** Visits a request. */
  void request(Request request);

  /** Visits an inquiry. */
  void inquiry(Inquiry inquiry);

  /** Visits a gesture. */
  void gesture(Gesture gesture);

  /** Visits a review. */
  void review(Review review);

  /** Visits an opening balance. */
  void opening(OpeningBalance opening);
}
