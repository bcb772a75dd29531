package io.github.mettle.sheet;

/** What has become of an expectation. */
public enum ExpectationState {
  /** Not yet done, and not yet due. */
  PENDING,
  /** Done within its window. */
  MET,
  /** Done after its window, or withdrawn. */
  LATE,
  /** Not done, and its window has passed: an open debit stands on the sheet. */
  OVERDUE,
  /** Not done when the buyer waived it. */
  WAIVED,
  /** Not done for so long that the loss was booked. */
  WRITTEN_OFF;

  /** {@return whether it is still owed: not done, and not waived} */
  public boolean isDue() {
    return this == PENDING || this == OVERDUE || this == WRITTEN_OFF;
  }
}
