package io.github.mettle.insight;

/** Who is ahead of two, judged by the probability that the first is the more trustworthy. */
public enum Ahead {
  /** The first: at least 0.75. */
  FIRST,
  /** Neither: between 0.25 and 0.75. */
  TOO_CLOSE,
  /** The second: at most 0.25. */
  SECOND;

  private static final double SURE = 0.75;

  /**
   * {@return the party ahead}
   *
   * @param probability that the first is the more trustworthy, in [0, 1]
   */
  public static Ahead of(double probability) {
    if (probability >= SURE) {
      return FIRST;
    }
    return probability <= 1 - SURE ? SECOND : TOO_CLOSE;
  }
}
