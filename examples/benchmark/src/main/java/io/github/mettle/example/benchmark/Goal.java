package io.github.mettle.example.benchmark;

/**
 * What a ratio should be.
 *
 * @param goal what we want
 * @param limit what is still let pass
 * @param sign 1 if more is better, −1 if less is, 0 if there is no goal
 */
record Goal(double goal, double limit, int sign) {
  static Goal above(double goal, double limit) {
    return new Goal(goal, limit, 1);
  }

  static Goal below(double goal, double limit) {
    return new Goal(goal, limit, -1);
  }

  static Goal none() {
    return new Goal(0, 0, 0);
  }

  boolean isReachedBy(double ratio) {
    return sign * ratio >= sign * goal;
  }

  boolean isLetPassBy(double ratio) {
    return sign * ratio >= sign * limit;
  }

  /** In words, beside the ratio. */
  String verdict(double ratio) {
    if (sign == 0) {
      return ratio < 1 ? "the rival wins" : "";
    }
    return isReachedBy(ratio) ? "" : isLetPassBy(ratio) ? "missed" : "MISSED, beyond the limit";
  }

  @Override
  public String toString() {
    String bound = sign > 0 ? "≥ " : "≤ ";
    return sign == 0 ? "none" : bound + Ratio.show(goal);
  }
}
