package io.github.mettle.insight;

/** What became of a grave incident. */
public enum TrialOutcome {
  /** At least as much was missed as met, and it had an impact or we noticed it first. */
  FAILED,
  /** It is resolved, and more was met than missed. */
  STOOD
}
