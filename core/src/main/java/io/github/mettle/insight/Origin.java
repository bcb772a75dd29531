package io.github.mettle.insight;

/** An origin of points that says less of a supplier than what we saw them do for us. */
public enum Origin {
  /** What other customers say. */
  REFERRED,
  /** Reviews: the opinions of persons. */
  REVIEWS,
  /** Balances brought forward from closed books or another system. */
  OPENINGS,
  /** Episodes of which we waived what was still missing. */
  WAIVED,
  /** Incidents that were not of their making: EXTERNAL or BUYER. */
  NOT_THEIRS,
  /** Requests that were UNREASONABLE. */
  UNREASONABLE,
  /**
   * Promises that run longer than nine in ten of the peers' promises; known only where peers are
   * given.
   */
  LONG_DATED,
  /** Episodes of which a part was assumed when they were read, as their tag tells. */
  ASSUMED;

  /**
   * {@return whether a gate asks for it: an origin that needs peers, or was our own silence, is
   * only shown}
   */
  public boolean isGated() {
    return compareTo(LONG_DATED) < 0;
  }
}
