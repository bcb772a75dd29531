package io.github.mettle.appraisal;

import static io.github.mettle.appraisal.Entries.postings;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Gesture;
import io.github.mettle.record.OpeningBalance;
import io.github.mettle.record.Review;
import io.github.mettle.record.Satisfaction;
import io.github.mettle.record.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What nobody expected, what a person thought of it, and what was brought forward. */
class DeedsTest {
  private static final String DAY = "2026-03-02";

  @ParameterizedTest
  @CsvSource({"EXCEEDED, 1", "DELIGHTED, 2", "AMAZED, 4"})
  void aGestureDoublesByLevel(Satisfaction level, String points) {
    assertThat(postings(Gesture.of("g", DAY, level), DAY, Criterion.GESTURE))
        .containsExactly("EXTRA_MILE +" + points + " on " + DAY);
  }

  /**
   * A quarter of a point on the account: satisfied is all that was expected, and what went beyond
   * it is worth more on the extra mile.
   */
  @ParameterizedTest
  @CsvSource({
    "ANGERED, −0.25,",
    "DISAPPOINTED, +0.0625 −0.1875,",
    "SATISFIED, +0.25,",
    "EXCEEDED, +0.25, +0.125",
    "DELIGHTED, +0.25, +0.25",
    "AMAZED, +0.25, +0.5"
  })
  void aReviewIsWorthAQuarter(Satisfaction level, String account, String extraMile) {
    Review review = Review.of("r", DAY, Account.CANDOUR, level);
    if (extraMile == null) {
      assertThat(postings(review, DAY, Criterion.REVIEW))
          .containsExactly("CANDOUR " + account + " on " + DAY);
    } else {
      assertThat(postings(review, DAY, Criterion.REVIEW))
          .containsExactly(
              "CANDOUR " + account + " on " + DAY, "EXTRA_MILE " + extraMile + " on " + DAY);
    }
  }

  @Test
  void aReviewIsWorthItsStake() {
    Review review =
        Review.of("r", DAY, Account.CANDOUR, Satisfaction.EXCEEDED).toBuilder().stake(3).build();
    assertThat(postings(review, DAY, Criterion.REVIEW))
        .containsExactly("CANDOUR +3 on " + DAY, "EXTRA_MILE +1.5 on " + DAY);
  }

  @Test
  void aReviewFromAnotherCustomerIsWorthHalf() {
    Review review =
        Review.of("r", DAY, Account.CANDOUR, Satisfaction.AMAZED).toBuilder()
            .source(Source.REFERRED)
            .build();
    assertThat(postings(review, DAY, Criterion.REVIEW))
        .containsExactly("CANDOUR +0.125 on " + DAY, "EXTRA_MILE +0.25 on " + DAY);
  }

  /** Balances are weighed by who vouches for them, and never by negativity: they have been. */
  @Test
  void anOpeningIsWorthItsBalancesByTheWeightOfItsSource() {
    Policy harsh = Policy.builder().negativity(3).build();
    OpeningBalance opening =
        OpeningBalance.builder()
            .id("o")
            .at(DAY)
            .balance(Account.REMEDY, 6, 2)
            .balance(Account.CANDOUR, 0, 5)
            .source(Source.REFERRED)
            .build();
    assertThat(postings(harsh, opening, DAY, Criterion.OPENING))
        .containsExactly("REMEDY +3 −1 on " + DAY, "CANDOUR −2.5 on " + DAY);
  }

  @Test
  void negativityMultipliesEveryOtherDebitAndNoCredit() {
    Policy harsh = Policy.builder().negativity(3).build();
    Review review = Review.of("r", DAY, Account.CANDOUR, Satisfaction.DISAPPOINTED);
    assertThat(postings(harsh, review, DAY, Criterion.REVIEW))
        .containsExactly("CANDOUR +0.0625 −0.5625 on " + DAY);
  }
}
