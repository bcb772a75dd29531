package io.github.mettle.trust;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.account.Account;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every threshold of a standing, on either side of it and where it is a tie. */
class StandingTest {
  private static final Account ORDINARY = Account.REMEDY;

  /** One row for each line of the definition, in its order: the first that holds. */
  @ParameterizedTest
  @CsvSource({
    "nothing on record yet,          0.00, 0.00, 1.00, 0.1, 0.9, UNTESTED",
    "one lie against a heavy prior,  0.00, 0.19, 0.81, 0.1, 0.4, UNTESTED",
    "a long record of words kept,    0.90, 0.00, 0.10, 0.8, 0.9, PROVEN",
    "a long record of words broken,  0.00, 0.90, 0.10, 0.0, 0.2, IMPAIRED",
    "two promises broken of three,   0.20, 0.40, 0.40, 0.2, 0.6, DOUBTFUL",
    "as often late as in time,       0.40, 0.40, 0.20, 0.3, 0.7, MIXED",
    "one promise kept and one not,   0.25, 0.25, 0.50, 0.2, 0.8, PROMISING",
    "two promises kept,              0.50, 0.00, 0.50, 0.4, 0.9, PROMISING",
  })
  void isTheFirstThatHolds(
      String example,
      double belief,
      double disbelief,
      double uncertainty,
      double lower,
      double upper,
      Standing standing) {
    Opinion opinion = new Opinion(belief, disbelief, uncertainty, 0.5, lower, upper);
    assertThat(opinion.ofAccount(ORDINARY, 0.5, 0.5)).as(example).isEqualTo(standing);
    assertThat(opinion.ofSeveral(false, 0.5, 0.5)).as(example).isEqualTo(standing);
  }

  /** A tie is a tie to within 1e-9, on whichever side rounding has put it. */
  @ParameterizedTest
  @CsvSource({"0.8, PROMISING", "0.8000000009, PROMISING", "0.8000000011, UNTESTED"})
  void isUntestedAboveFourFifthsOfUncertainty(double uncertainty, Standing standing) {
    Opinion opinion = new Opinion(1 - uncertainty, 0, uncertainty, 0.5, 0.1, 0.9);
    assertThat(opinion.ofAccount(ORDINARY, 0.5, 0.5)).isEqualTo(standing);
    assertThat(opinion.ofSeveral(false, 0.5, 0.5)).isEqualTo(standing);
  }

  @ParameterizedTest
  @CsvSource({
    "0.5,          0.5, PROVEN",
    "0.4999999991, 0.5, PROVEN",
    "0.4999999989, 0.5, PROMISING",
    "0.6999999991, 0.7, PROVEN",
    "0.6999999989, 0.7, PROMISING",
  })
  void isProvenFromItsTargetOn(double lower, double target, Standing standing) {
    Opinion opinion = new Opinion(0.6, 0.1, 0.3, 0.6, lower, 0.9);
    assertThat(opinion.ofAccount(ORDINARY, 0.5, target)).isEqualTo(standing);
  }

  /** Impaired is below even odds, and below the base rate where that is less. */
  @ParameterizedTest
  @CsvSource({
    "0.3000000009, 0.3, IMPAIRED",
    "0.3000000011, 0.3, DOUBTFUL",
    "0.5000000009, 0.9, IMPAIRED",
    "0.5000000011, 0.9, DOUBTFUL",
  })
  void isImpairedBelowTheBaseRateAndEvenOdds(double upper, double baseRate, Standing standing) {
    Opinion opinion = new Opinion(0.2, 0.5, 0.3, 0.2, 0.1, upper);
    assertThat(opinion.ofAccount(ORDINARY, baseRate, 0.5)).isEqualTo(standing);
  }

  @ParameterizedTest
  @CsvSource({
    "0.3, 0.3,          PROMISING",
    "0.3, 0.3000000009, PROMISING",
    "0.3, 0.3000000011, DOUBTFUL",
  })
  void isDoubtfulWithMoreBadThanGood(double belief, double disbelief, Standing standing) {
    Opinion opinion = new Opinion(belief, disbelief, 0.4, 0.5, 0.1, 0.9);
    assertThat(opinion.ofAccount(ORDINARY, 0.5, 0.5)).isEqualTo(standing);
  }

  @ParameterizedTest
  @CsvSource({"0.3, MIXED", "0.3000000009, MIXED", "0.3000000011, PROMISING"})
  void isMixedWhereTheBadOutweighsTheUnknown(double uncertainty, Standing standing) {
    Opinion opinion = new Opinion(0.4, 0.3, uncertainty, 0.5, 0.1, 0.9);
    assertThat(opinion.ofAccount(ORDINARY, 0.5, 0.5)).isEqualTo(standing);
  }

  /** A difference of the very tolerance is a tie, too. */
  @Test
  void isATieToTheVeryTolerance() {
    double off = Opinion.TOLERANCE;
    assertThat(Opinion.isUnknown(4.0 / 5 + off)).isFalse();
    assertThat(Opinion.isWellKnown(trust(0.6, 0, 1 / 3.0 + off, 0.6))).isTrue();
    assertThat(Opinion.isMoreBadThanGood(0.3, 0.3 + off)).isFalse();
    assertThat(new Opinion(0.6, 0.1, 0.3, 0.6, 0.7 - off, 0.9).ofAccount(ORDINARY, 0.5, 0.7))
        .isEqualTo(Standing.PROVEN);
    assertThat(new Opinion(0.2, 0.5, 0.3, 0.2, 0.1, 0.3 + off).ofAccount(ORDINARY, 0.3, 0.7))
        .isEqualTo(Standing.IMPAIRED);
    assertThat(new Opinion(0.4, 0.4 - off, 0.4, 0.5, 0.1, 0.9).ofAccount(ORDINARY, 0.5, 0.7))
        .isEqualTo(Standing.MIXED);
    assertThat(Opinion.fallsShort(trust(0.4, 0.3, 0.3, 0.5), 0.5)).isFalse();
    assertThat(Opinion.fallsShort(trust(0.4, 0.3, 0.3, 0.5 - off), 0.5)).isFalse();
    assertThat(Opinion.fallsShort(trust(0.4, 0.3, 0.3, 0.499), 0.5)).isTrue();
  }

  private static Trust trust(double belief, double disbelief, double uncertainty, double expected) {
    return Trust.of(belief, disbelief, uncertainty, expected, 0.1, 0.9, Standing.PROMISING);
  }

  /** Half the weight, to the very tolerance. */
  @Test
  void halfTheWeightImpairs() {
    WeightedMean whole = new WeightedMean();
    whole.add(Account.REMEDY, 0.5 - Opinion.TOLERANCE, impaired(), 0.5, 0.7);
    whole.add(Account.CANDOUR, 0.5 + Opinion.TOLERANCE, trust(0.8, 0, 0.2, 0.9), 0.5, 0.7);
    assertThat(whole.standing(false)).isEqualTo(Standing.IMPAIRED);
    whole.add(Account.RELIABILITY, 0.01, trust(0.8, 0, 0.2, 0.9), 0.5, 0.7);
    assertThat(whole.standing(false)).isNotEqualTo(Standing.IMPAIRED);
  }

  /** Of two means, whichever comes first: what one of them knows, the mean of both knows. */
  @Test
  void theMeanOfMeansKnowsWhatEachKnows() {
    Trust good = Trust.of(0.95, 0, 0.05, 0.97, 0.95, 0.99, Standing.PROVEN);
    assertThat(both(mean(Account.REMEDY, 0.9, good), mean(Account.CANDOUR, 0.1, impaired())))
        .isEqualTo(Standing.MIXED);
    Trust unknown = Trust.of(0, 0, 1, 0.5, 0.1, 0.9, Standing.UNTESTED);
    Trust known = Trust.of(0.7, 0, 0.3, 0.9, 0.6, 0.9, Standing.PROMISING);
    assertThat(both(mean(Account.REMEDY, 0.9, unknown), mean(Account.CANDOUR, 0.1, known)))
        .isEqualTo(Standing.PROMISING);
    assertThat(both(mean(Account.REMEDY, 0.5, unknown), mean(Account.CANDOUR, 0.5, unknown)))
        .isEqualTo(Standing.UNTESTED);
    Trust isShort = Trust.of(0.4, 0.5, 0.1, 0.4, 0.35, 0.6, Standing.MIXED);
    assertThat(both(mean(Account.REMEDY, 0.9, good), mean(Account.CANDOUR, 0.1, isShort)))
        .isEqualTo(Standing.PROMISING);
    assertThat(both(mean(Account.REMEDY, 0.9, good), mean(Account.CANDOUR, 0.1, good)))
        .isEqualTo(Standing.PROVEN);
  }

  private static WeightedMean mean(Account account, double share, Trust trust) {
    WeightedMean mean = new WeightedMean();
    mean.add(account, share, trust, 0.5, 0.7);
    return mean;
  }

  private static Standing both(WeightedMean one, WeightedMean other) {
    Standing standing = new WeightedMean().set(one, other).standing(false);
    assertThat(new WeightedMean().set(other, one).standing(false)).isEqualTo(standing);
    return standing;
  }

  private static Trust impaired() {
    return Trust.of(0, 0.8, 0.2, 0.1, 0, 0.2, Standing.IMPAIRED);
  }

  /** Nobody owes the extra mile. */
  @Test
  void theExtraMileIsNeverImpaired() {
    Opinion eightRefusedFavours = new Opinion(0, 2 / 3.0, 1 / 3.0, 0.07, 0, 0.19);
    assertThat(eightRefusedFavours.ofAccount(Account.EXTRA_MILE, 0.2, 0.5))
        .isEqualTo(Standing.DOUBTFUL);
    assertThat(eightRefusedFavours.ofAccount(Account.WILLINGNESS, 0.2, 0.5))
        .isEqualTo(Standing.IMPAIRED);
  }

  /** Whoever is well known in one account is not unknown as a whole. */
  @Test
  void isNotUntestedWhereAnAccountIsWellKnown() {
    Opinion opinion = new Opinion(0.1, 0, 0.9, 0.55, 0.2, 0.9);
    assertThat(opinion.ofSeveral(false, 0.5, 0.5)).isEqualTo(Standing.UNTESTED);
    assertThat(opinion.ofSeveral(true, 0.5, 0.5)).isEqualTo(Standing.PROMISING);
  }

  @Test
  void hasATitleAndAMeaning() {
    assertThat(Standing.PROMISING.title()).isEqualTo("promising");
    assertThat(Standing.UNTESTED.meaning()).isEqualTo("too little on record to tell");
    for (Standing standing : Standing.values()) {
      assertThat(standing.title()).isEqualTo(standing.name().toLowerCase(java.util.Locale.ROOT));
      assertThat(standing.meaning()).matches("[a-z].*[a-z]");
    }
  }
}
