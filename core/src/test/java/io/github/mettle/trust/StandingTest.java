package io.github.mettle.trust;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every threshold of a standing, on either side of it and where it is a tie. */
class StandingTest {
  /** A tie is a tie to within 1e-9, on whichever side rounding has put it. */
  @ParameterizedTest
  @CsvSource({
    "0.8, 0.3, 0.9, PARTLY_TESTED",
    "0.8000000009, 0.3, 0.9, PARTLY_TESTED",
    "0.8000000011, 0.3, 0.9, UNTESTED",
    "0.9, 0.6, 0.9, UNTESTED",
    "0.1, 0.5, 0.9, PROVEN",
    "0.1, 0.4999999991, 0.9, PROVEN",
    "0.1, 0.4999999989, 0.9, MIXED",
    "0.1, 0.1, 0.3, IMPAIRED",
    "0.1, 0.1, 0.3000000009, IMPAIRED",
    "0.1, 0.1, 0.3000000011, MIXED",
    "0.2, 0.1, 0.9, MIXED",
    "0.2000000009, 0.1, 0.9, MIXED",
    "0.2000000011, 0.1, 0.9, PARTLY_TESTED"
  })
  void isTheFirstThatHolds(double uncertainty, double lower, double upper, Standing standing) {
    assertThat(Standing.of(0.2, uncertainty, lower, upper, 0.3)).isEqualTo(standing);
  }

  /** Impaired is below even odds, and below what is expected of the unknown where that is less. */
  @ParameterizedTest
  @CsvSource({
    "0.4, 0.3, MIXED",
    "0.4, 0.4, IMPAIRED",
    "0.5, 0.9, IMPAIRED",
    "0.5000000011, 0.9, MIXED"
  })
  void isImpairedBelowTheBaseRateAndEvenOdds(double upper, double baseRate, Standing standing) {
    assertThat(Standing.of(0.2, 0.1, 0.1, upper, baseRate)).isEqualTo(standing);
  }

  /** Accounts with half the weight impair the whole; any at all keep it from being proven. */
  @ParameterizedTest
  @CsvSource({
    "PROVEN, 0, PROVEN",
    "PROVEN, 0.001, MIXED",
    "UNTESTED, 0.001, UNTESTED",
    "MIXED, 0.001, MIXED",
    "PARTLY_TESTED, 0.9999999979, PARTLY_TESTED",
    "PARTLY_TESTED, 0.9999999981, IMPAIRED",
    "UNTESTED, 1, IMPAIRED"
  })
  void ofSeveralTheImpairedWeigh(Standing onItsOwn, double impaired, Standing standing) {
    assertThat(Standing.ofSeveral(onItsOwn, impaired, 2)).isEqualTo(standing);
  }

  @Test
  void hasATitleAndAMeaning() {
    assertThat(Standing.PARTLY_TESTED.title()).isEqualTo("partly tested");
    assertThat(Standing.PARTLY_TESTED.meaning()).isEqualTo("some evidence, not enough to be sure");
    for (Standing standing : Standing.values()) {
      assertThat(standing.title()).isNotBlank();
      assertThat(standing.meaning()).isNotBlank();
    }
  }
}
