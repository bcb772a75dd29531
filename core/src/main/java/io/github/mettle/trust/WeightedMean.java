package io.github.mettle.trust;

import io.github.mettle.account.Account;

/** The weighted mean of the trust of several accounts, and its standing. */
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

  /** Becomes the mean of all that two other means are of. */
  WeightedMean set(WeightedMean one, WeightedMean other) {
    weight = one.weight + other.weight;
    belief = one.belief + other.belief;
    disbelief = one.disbelief + other.disbelief;
    uncertainty = one.uncertainty + other.uncertainty;
    expected = one.expected + other.expected;
    lower = one.lower + other.lower;
    upper = one.upper + other.upper;
    baseRate = one.baseRate + other.baseRate;
    target = one.target + other.target;
    impairedWeight = one.impairedWeight + other.impairedWeight;
    isPartWellKnown = one.isPartWellKnown || other.isPartWellKnown;
    isPartShort = one.isPartShort || other.isPartShort;
    return this;
  }

  boolean isEmpty() {
    return weight == 0;
  }

  double expected() {
    return expected / weight;
  }

  double lower() {
    return lower / weight;
  }

  /**
   * {@return the trust}
   *
   * @param hasFailed whether a trial failed
   */
  Trust trust(boolean hasFailed) {
    Opinion opinion = opinion();
    return opinion.standing(standing(opinion, hasFailed));
  }

  /**
   * {@return the standing}
   *
   * @param hasFailed whether a trial failed
   */
  Standing standing(boolean hasFailed) {
    return standing(opinion(), hasFailed);
  }

  private Opinion opinion() {
    return new Opinion(
        belief / weight,
        disbelief / weight,
        uncertainty / weight,
        expected(),
        lower(),
        upper / weight);
  }

  private Standing standing(Opinion opinion, boolean hasFailed) {
    Standing own = opinion.ofSeveral(isPartWellKnown, baseRate / weight, target / weight);
    return amended(own, hasFailed);
  }

  /**
   * Half the weight impairs; an impaired account, a failed trial or a short one is not bought off.
   */
  private Standing amended(Standing own, boolean hasFailed) {
    if (impairedWeight >= weight * (Opinion.EVEN - Opinion.TOLERANCE)) {
      return Standing.IMPAIRED;
    }
    boolean isGood = own == Standing.PROVEN || own == Standing.PROMISING;
    if (impairedWeight > 0 || hasFailed) {
      return isGood ? Standing.MIXED : own == Standing.UNTESTED ? Standing.DOUBTFUL : own;
    }
    return isGood && isPartShort ? Standing.PROMISING : own;
  }
}
