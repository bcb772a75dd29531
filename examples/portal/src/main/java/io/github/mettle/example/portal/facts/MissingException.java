package io.github.mettle.example.portal.facts;

/** Thrown when something is asked for that there is not, or that is not for who asks. */
public final class MissingException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Creates one that does not tell which of the two it is. */
  public MissingException() {
    super("There is nothing here, or nothing that is for you.");
  }
}
