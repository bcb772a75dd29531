package io.github.mettle.sheet;

/** Why a posting was made. */
public enum PostingType {
  /** An expectation was done, in time or late. */
  DONE,
  /** An expectation was waived when its window had passed. */
  WAIVED,
  /** An expectation is overdue: the debit is open, and does not fade. */
  OVERDUE,
  /** An expectation was overdue for so long that the loss was booked. */
  WRITTEN_OFF,
  /** Part of what could be earned was lost whatever happens next. */
  FORFEITED,
  /** An answer, a silence, a deed or a balance was weighed as it is. */
  JUDGED
}
