package io.github.mettle.record;

/** How bad an incident was, in the order of what is at stake. */
public enum Severity {
  /** A nuisance. */
  MINOR,
  /** It cost somebody work. */
  MODERATE,
  /** It put an order or a customer at risk. */
  MAJOR,
  /** It put the business, or people, at risk. */
  CRITICAL
}
