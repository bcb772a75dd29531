package io.github.mettle.record;

/** How a deed or an account of conduct was felt, from worst to best. */
public enum Satisfaction {
  /** It made us angry. */
  ANGERED,
  /** Less than expected. */
  DISAPPOINTED,
  /** As expected. */
  SATISFIED,
  /** More than expected. */
  EXCEEDED,
  /** Much more than expected. */
  DELIGHTED,
  /** Beyond anything expected. */
  AMAZED
}
