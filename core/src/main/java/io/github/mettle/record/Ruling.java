package io.github.mettle.record;

/** How a dispute was decided. */
public enum Ruling {
  /** The supplier was right: the episode no longer counts. */
  UPHELD,
  /** The episode stands. */
  DISMISSED
}
