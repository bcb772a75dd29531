package io.github.mettle.record;

/** How a request was answered. */
public enum Answer {
  /** Yes. */
  GRANTED,
  /** Not that, but this. */
  ALTERNATIVE,
  /** It cannot be done. */
  CANNOT,
  /** It could be done, and will not be. */
  WILL_NOT
}
