package io.github.mettle.trust;

import io.github.mettle.account.Account;

/** The weighted mean of the trust of several accounts, and where it stands. */
final class WeightedMean {
  private double weight;
  private double belief;
  private double disbelief;
  private double uncertainty;
  private double expected;
  private double lower;
  private double upper;
  private double baseRate;
  private double target;
  private double impairedWeight;
  private boolean isPartWellKnown;
  private boolean isPartShort;

  /** Adds an account of positive weight. */
  void add(Account account, double share, Trust trust, double rate, double asked) {
    weight += share;
    belief += share * trust.belief();
    disbelief += share * trust.disbelief();
    uncertainty += share * trust.uncertainty();
    expected += share * trust.expected();
    lower += share * trust.lower();
    upper += share * trust.upper();
    baseRate += share * rate;
    target += share * asked;
    impairedWeight += trust.standing() == Standing.IMPAIRED ? share : 0;
    boolean isOwed = account != Account.EXTRA_MILE;
    isPartWellKnown |= isOwed && Opinion.isWellKnown(trust);
    isPartShort |= isOwed && Opinion.fallsShort(trust, asked);
  }

  boolean isEmpty() {
    return weight == 0;
  }

  /**
   * {@return the trust}
   *
   * @param hasFailed whether a trial failed
   */
  Trust trust(boolean hasFailed) {
    Opinion mean =
        new Opinion(
            belief / weight,
            disbelief / weight,
            uncertainty / weight,
            expected / weight,
            lower / weight,
            upper / weight);
    Standing own = mean.ofSeveral(isPartWellKnown, baseRate / weight, target / weight);
    return mean.standing(amended(own, hasFailed));
  }

  /**
   * Half the weight impairs; an impaired account, a failed trial or a short one is not bought off.
   */
  private Standing amended(Standing own, boolean hasFailed) {
    if (impairedWeight >= weight * (Opinion.EVEN - Opinion.TOLERANCE)) {
      return Standing.IMPAIRED;
    }
    boolean isMarred = impairedWeight > 0 || hasFailed;
    return switch (own) {
      case UNTESTED -> isMarred ? Standing.DOUBTFUL : own;
      case PROVEN, PROMISING -> isMarred ? Standing.MIXED : isPartShort ? Standing.PROMISING : own;
      case MIXED, DOUBTFUL, IMPAIRED -> own;
    };
  }
}
