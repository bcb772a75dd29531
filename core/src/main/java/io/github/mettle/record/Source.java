package io.github.mettle.record;

/** Where we know an episode from. */
public enum Source {
  /** We saw it ourselves. */
  OBSERVED,
  /** Another customer told us. */
  REFERRED,
  /** The supplier says so. */
  CLAIMED
}
