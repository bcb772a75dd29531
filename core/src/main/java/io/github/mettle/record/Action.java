package io.github.mettle.record;

/** What was done in an incident. */
public enum Action {
  /** What was resolved came back: strikes the resolution. */
  REOPENED,
  /** They told us. */
  NOTIFIED,
  /** They told us how it stands. */
  UPDATED,
  /** They kept it from spreading (8D D3). */
  CONTAINED,
  /** They offered us a way out. */
  REMEDY_OFFERED,
  /** They solved it. */
  RESOLVED,
  /** They explained why it happened (8D D4). */
  CAUSE_EXPLAINED,
  /** They told us what will stop it coming back (8D D7). */
  PREVENTION_SHARED
}
