package io.github.mettle.trust;

/** Where a supplier stands, of an account, a section or the whole: the first that holds. */
public enum Standing {
  /** Less than half an observation: as good as unknown, and never called trusted. */
  UNTESTED("untested", "so little evidence that it is as good as none"),
  /** Good enough even at the lower end of the interval. */
  PROVEN("proven", "good enough even at the lower end of the interval"),
  /** Not good even at the upper end of the interval. */
  IMPAIRED(
      "impaired", "not good even at the upper end, overall or on accounts with half the weight"),
  /** The bad outweighs the unknown. */
  MIXED("mixed", "the bad outweighs the unknown, or one of the accounts is impaired"),
  /** Some evidence, mostly good, and not enough of it. */
  PARTLY_TESTED("partly tested", "some evidence, not enough to be sure");

  private static final double TOLERANCE = 1e-9;
  private static final double MOST_UNCERTAIN = 0.8;
  private static final double EVEN = 0.5;

  private final String title;
  private final String meaning;

  Standing(String title, String meaning) {
    this.title = title;
    this.meaning = meaning;
  }

  /** {@return the name as a reader sees it, such as "partly tested"} */
  public String title() {
    return title;
  }

  /** {@return what it says of the whole, such as "some evidence, not enough to be sure"} */
  public String meaning() {
    return meaning;
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
