package io.github.mettle.sheet;

/** How an expectation counts among those that were met, missed or waived. */
public enum Fulfilment {
  /** Done in time and in full. */
  MET,
  /** Done late or not in full, or not done and overdue. */
  MISSED,
  /** Not done when the buyer stopped the clock. */
  WAIVED,
  /** Not due yet, or not counted: it is counted elsewhere, as the answer that is expected. */
  OPEN;

  static Fulfilment of(ExpectationState state) {
    return switch (state) {
      case MET -> MET;
      case LATE, OVERDUE, WRITTEN_OFF -> MISSED;
      case WAIVED -> WAIVED;
      case PENDING -> OPEN;
    };
  }
}
