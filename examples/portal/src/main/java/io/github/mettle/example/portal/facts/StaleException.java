package io.github.mettle.example.portal.facts;

/** Thrown when a change was made to a version that is no longer the newest. */
public final class StaleException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * Creates one.
   *
   * @param id of the fact
   * @param seen the version that the writer had seen
   * @param now the version that there is
   */
  StaleException(String id, int seen, int now) {
    super(
        "Somebody else has changed %s since you looked: you saw version %d, and it is now version %d. Nothing of yours was written. Look at what it says now, and change that."
            .formatted(id, seen, now));
  }
}
