package io.github.mettle.record;

/** How straight the answer to a question was. */
public enum Candour {
  /** True and to the point. */
  STRAIGHT,
  /** "I do not know, I will find out": to be followed up. */
  WILL_FIND_OUT,
  /** Wrong, then put right by themselves. */
  CORRECTED,
  /** No answer in many words. */
  EVADED,
  /** Untrue. */
  MISLED
}
