package io.github.mettle.trust;

import io.github.mettle.account.Account;

/**
 * Trust before it is given a standing, and the standing that its numbers alone give it. Thresholds
 * hold to within 1e-9: a tie counts as reached, and what must be exceeded must be so by more.
 */
record Opinion(
    double belief,
    double disbelief,
    double uncertainty,
    double expected,
    double lower,
    double upper) {
  static final double TOLERANCE = 1e-9;
  static final double EVEN = 0.5;

  /** Less than half an observation under a prior weight of two. */
  private static final double UNTESTED = 4.0 / 5;

  /** Four observations under a prior weight of two. */
  private static final double WELL_KNOWN = 1.0 / 3;

  Trust standing(Standing standing) {
    return Trust.of(belief, disbelief, uncertainty, expected, lower, upper, standing);
  }

  /** The standing of an account; goodwill that nobody owed is never impaired. */
  Standing ofAccount(Account account, double baseRate, double target) {
    return isUnknown()
        ? Standing.UNTESTED
        : tested(account != Account.EXTRA_MILE, baseRate, target);
  }

  /**
   * The standing of a section or overall, before its accounts have their say.
   *
   * @param isPartWellKnown whether an account in it is well known
   */
  Standing ofSeveral(boolean isPartWellKnown, double baseRate, double target) {
    return isUnknown() && !isPartWellKnown ? Standing.UNTESTED : tested(true, baseRate, target);
  }

  private Standing tested(boolean canBeImpaired, double baseRate, double target) {
    if (lower >= target - TOLERANCE) {
      return Standing.PROVEN;
    }
    if (canBeImpaired && upper <= Math.min(EVEN, baseRate) + TOLERANCE) {
      return Standing.IMPAIRED;
    }
    if (isMoreBadThanGood(belief, disbelief)) {
      return Standing.DOUBTFUL;
    }
    return isBadAgainstUnknown(disbelief, uncertainty) ? Standing.MIXED : Standing.PROMISING;
  }

  private boolean isUnknown() {
    return isUnknown(uncertainty);
  }

  static boolean isUnknown(double uncertainty) {
    return uncertainty > UNTESTED + TOLERANCE;
  }

  static boolean isWellKnown(Trust trust) {
    return trust.uncertainty() <= WELL_KNOWN + TOLERANCE;
  }

  static boolean isMoreBadThanGood(double belief, double disbelief) {
    return disbelief > belief + TOLERANCE;
  }

  private static boolean isBadAgainstUnknown(double disbelief, double uncertainty) {
    return disbelief >= uncertainty - TOLERANCE;
  }

  /** {@return whether the bad outweighs the unknown and less is expected than the target} */
  static boolean fallsShort(Trust trust, double target) {
    return isBadAgainstUnknown(trust.disbelief(), trust.uncertainty())
        && trust.expected() < target - TOLERANCE;
  }
}
