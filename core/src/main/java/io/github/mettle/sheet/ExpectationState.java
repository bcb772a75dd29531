package io.github.mettle.sheet;

/** What has become of an expectation. */
public enum ExpectationState {
  /** Not yet done, and not yet due. */
  PENDING,
  /** Done within its window, and in full. */
  MET,
  /** Done after its window or not in full, or withdrawn or broken. */
  LATE,
  /** Not done, and its window has passed: an open debit stands on the sheet. */
  OVERDUE,
  /** Not done when the buyer waived it. */
  WAIVED,
  /** Not done for so long that the loss was booked. */
  WRITTEN_OFF;

  /** {@return whether it can still be done in time, or its loss still grows} */
  public boolean isDue() {
    return this == PENDING || this == OVERDUE;
  }

  /** {@return whether it is what they owe us now: not done and not waived} */
  public boolean isOwed() {
    return isDue() || this == WRITTEN_OFF;
  }
}
