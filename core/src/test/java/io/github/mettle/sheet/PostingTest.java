package io.github.mettle.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.amount.Points;
import io.github.mettle.refusal.RefusedException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostingTest {
  private static Posting.Builder posting(double credit, double debit) {
    return Posting.builder()
        .account(Account.REMEDY)
        .episode("NCR-7")
        .criterion(Criterion.REMEDY)
        .basis(PostingType.DONE)
        .day(LocalDate.parse("2026-03-02"))
        .credit(Points.of(credit))
        .debit(Points.of(debit))
        .assets(Points.of(credit))
        .liabilities(Points.of(debit))
        .start(Instant.parse("2026-03-01T08:00:00Z"))
        .window(Duration.ofDays(1))
        .until(Instant.parse("2026-03-02T08:00:00Z"))
        .reason("in time");
  }

  @Test
  void printsWhatIsLeftAndWhatItWasWhereTimeHasTakenSomething() {
    assertThat(posting(1, 0).build()).hasToString("2026-03-02 REMEDY +1  NCR-7: in time");
    assertThat(posting(0, 0.5).build()).hasToString("2026-03-02 REMEDY −0.5  NCR-7: in time");
    assertThat(posting(0.75, 0.25).assets(Points.of(0.5)).build())
        .hasToString("2026-03-02 REMEDY +0.5 (of 0.75) −0.25  NCR-7: in time");
    assertThat(posting(1, 0).episode("a\nb").build())
        .hasToString("2026-03-02 REMEDY +1  a\\u000ab: in time");
  }

  @Test
  void refusesAmountsOutOfTheirRange() {
    refused(posting(-1, 0).assets(Points.ZERO), "NCR-7: credit must be at least 0: -1");
    refused(posting(0, -1).liabilities(Points.ZERO), "NCR-7: debit must be at least 0: -1");
    refused(posting(1, 0).assets(Points.of(2)), "NCR-7: assets must be in [0, credit 1]: 2");
    refused(posting(1, 0).assets(Points.of(-1)), "NCR-7: assets must be in [0, credit 1]: -1");
    refused(
        posting(0, 1).liabilities(Points.of(2)), "NCR-7: liabilities must be in [0, debit 1]: 2");
    refused(
        posting(1, 0).window(Duration.ofDays(-1)), "NCR-7: window must be at least PT0S: PT-24H");
    assertThat(posting(1, 0).assets(Points.ZERO).window(Duration.ZERO).build().assets())
        .isEqualTo(Points.ZERO);
  }

  private static void refused(Posting.Builder posting, String message) {
    assertThatThrownBy(posting::build).isInstanceOf(RefusedException.class).hasMessage(message);
  }

  @Test
  void onlyWhatIsOverdueIsOpen() {
    for (PostingType basis : PostingType.values()) {
      assertThat(posting(0, 1).basis(basis).build().isOpen())
          .isEqualTo(basis == PostingType.OVERDUE);
    }
  }

  /** Each next property decides only where all before it are equal. */
  @Test
  void isOrderedByDayThenByWhatItIs() {
    Posting first = posting(0, 0).build();
    List<Posting> rising =
        List.of(
            first,
            posting(0, 1).build(),
            posting(1, 0).build(),
            posting(0, 0).basis(PostingType.WAIVED).build(),
            posting(0, 0).criterion(Criterion.UPDATE).build(),
            posting(0, 0).episode("NCR-8").build(),
            posting(0, 0).account(Account.RESOLUTION).build(),
            posting(0, 0).day(LocalDate.parse("2026-03-03")).build());
    assertThat(rising).isSortedAccordingTo(Posting.ORDER);
    assertThat(rising).doesNotHaveDuplicates();
  }
}
