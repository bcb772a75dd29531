package io.github.mettle.record;

/** What a request asked for. */
public enum Scope {
  /** What the agreement gives us. */
  WITHIN,
  /** More than the agreement gives us. */
  BEYOND,
  /** What nobody should have to grant. */
  UNREASONABLE
}
