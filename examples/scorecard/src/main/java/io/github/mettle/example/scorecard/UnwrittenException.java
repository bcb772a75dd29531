package io.github.mettle.example.scorecard;

/** What was to be written could not be, through no fault of the user's: the disk is full, say. */
final class UnwrittenException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnwrittenException(String file) {
    super(file + " could not be written");
  }
}
