package io.github.mettle.record;

/** How far an incident reached into our operations. */
public enum Impact {
  /** It was contained before it reached us. */
  NONE,
  /** We felt it. */
  LIMITED,
  /** It stopped us. */
  SEVERE
}
