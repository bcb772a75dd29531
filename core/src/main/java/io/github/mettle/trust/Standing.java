package io.github.mettle.trust;

/** Where a supplier stands, of an account, a section or the whole: the first that holds. */
public enum Standing {
  /** Less than half an observation: as good as unknown, and never called trusted. */
  UNTESTED("untested"),
  /** Good enough even at the lower end of the interval. */
  PROVEN("proven"),
  /** Not good even at the upper end of the interval. */
  IMPAIRED("impaired"),
  /** The bad outweighs the unknown. */
  MIXED("mixed"),
  /** Some evidence, mostly good, and not enough of it. */
  PARTLY_TESTED("partly tested");

  private static final double TOLERANCE = 1e-9;
  private static final double MOST_UNCERTAIN = 0.8;
  private static final double EVEN = 0.5;

  private final String title;

  Standing(String title) {
    this.title = title;
  }

  /** {@return the name as a reader sees it, such as "partly tested"} */
  public String title() {
    return title;
  }

  /**
   * The standing of one account; thresholds are met to within 1e-9.
   *
   * @param disbelief the share of bad evidence
   * @param uncertainty the share of the unknown
   * @param lower the lower end of the interval
   * @param upper the upper end of the interval
   * @param baseRate what is expected of the unknown
   */
  static Standing of(
      double disbelief, double uncertainty, double lower, double upper, double baseRate) {
    if (uncertainty > MOST_UNCERTAIN + TOLERANCE) {
      return UNTESTED;
    }
    if (lower >= EVEN - TOLERANCE) {
      return PROVEN;
    }
    if (upper <= Math.min(EVEN, baseRate) + TOLERANCE) {
      return IMPAIRED;
    }
    return disbelief >= uncertainty - TOLERANCE ? MIXED : PARTLY_TESTED;
  }

  /**
   * The standing of a section or the whole: impaired, before all else, when accounts with at least
   * half its weight are; mixed rather than proven while any account with weight is.
   *
   * @param onItsOwn what its own weighted mean says
   * @param impairedWeight the weight of the impaired accounts in it
   * @param weight the weight of all accounts in it
   */
  static Standing ofSeveral(Standing onItsOwn, double impairedWeight, double weight) {
    if (impairedWeight >= weight * EVEN - TOLERANCE * weight) {
      return IMPAIRED;
    }
    return onItsOwn == PROVEN && impairedWeight > 0 ? MIXED : onItsOwn;
  }
}
