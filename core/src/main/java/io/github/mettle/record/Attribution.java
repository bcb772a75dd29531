package io.github.mettle.record;

/** Whose fault an incident was, as we see it today. */
public enum Attribution {
  /** Theirs. */
  SUPPLIER,
  /** Theirs and ours, or theirs and another's. */
  SHARED,
  /** Nobody's here: weather, a strike, a carrier. */
  EXTERNAL,
  /** Ours. */
  BUYER
}
