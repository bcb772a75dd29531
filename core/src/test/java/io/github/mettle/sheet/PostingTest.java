package io.github.mettle.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mettle.Scorecard;
import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.amount.Points;
import io.github.mettle.record.Gesture;
import io.github.mettle.record.Satisfaction;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.refusal.RefusedException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostingTest {
  private static final LocalDate DAY = LocalDate.parse("2026-03-02");
  private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

  private static Posting posting(double credit, double debit) {
    return posting("NCR-7", Account.REMEDY, Criterion.REMEDY, DAY)
        .earned(Points.of(credit))
        .lost(Points.of(debit));
  }

  private static Posting posting(String id, Account account, Criterion criterion, LocalDate day) {
    return Posting.of(id, account, criterion, day)
        .withBasis(PostingType.DONE)
        .timed(START, Duration.ofDays(1), Instant.parse("2026-03-02T08:00:00Z"))
        .withReason("in time");
  }

  @Test
  void printsWhatIsLeftAndWhatItWasWhereTimeHasTakenSomething() {
    assertThat(posting(1, 0)).hasToString("2026-03-02 REMEDY +1  NCR-7: in time");
    assertThat(posting(0, 0.5)).hasToString("2026-03-02 REMEDY −0.5  NCR-7: in time");
    assertThat(posting(0.75, 0.25).valued(Points.of(0.5), Points.of(0.25)))
        .hasToString("2026-03-02 REMEDY +0.5 (of 0.75) −0.25  NCR-7: in time");
    assertThat(posting("a\nb", Account.REMEDY, Criterion.REMEDY, DAY).earned(Points.of(1)))
        .hasToString("2026-03-02 REMEDY +1  a\\u000ab: in time");
  }

  @Test
  void beginsAsNothingJudgedOnItsDay() {
    Posting nothing = Posting.of("audit", Account.REMEDY, Criterion.REVIEW, DAY);
    assertThat(nothing).hasToString("2026-03-02 REMEDY  audit: review");
    assertThat(nothing.basis()).isEqualTo(PostingType.JUDGED);
    assertThat(nothing.start()).isEqualTo("2026-03-02T00:00:00Z").isEqualTo(nothing.until());
    assertThat(nothing.window()).isZero();
    assertThat(nothing.episode()).isEmpty();
  }

  @Test
  void refusesAmountsOutOfTheirRange() {
    refused(() -> posting(-1, 0), "NCR-7: credit must be at least 0: -1");
    refused(() -> posting(0, -1), "NCR-7: debit must be at least 0: -1");
    Posting one = posting(1, 0);
    refused(
        () -> one.valued(Points.of(2), Points.ZERO), "NCR-7: assets must be in [0, credit 1]: 2");
    refused(
        () -> one.valued(Points.of(-1), Points.ZERO), "NCR-7: assets must be in [0, credit 1]: -1");
    refused(
        () -> posting(0, 1).valued(Points.ZERO, Points.of(2)),
        "NCR-7: liabilities must be in [0, debit 1]: 2");
    refused(
        () -> one.timed(START, Duration.ofDays(-1), START),
        "NCR-7: window must be at least PT0S: PT-24H");
    refused(
        () -> one.timed(START, Duration.ofMillis(1), START),
        "NCR-7: window must be whole seconds: PT0.001S");
    assertThat(one.valued(Points.ZERO, Points.ZERO).timed(START, Duration.ZERO, START).assets())
        .isEqualTo(Points.ZERO);
  }

  private static void refused(Runnable call, String message) {
    assertThatThrownBy(call::run).isInstanceOf(RefusedException.class).hasMessage(message);
  }

  @Test
  void onlyWhatIsOverdueIsOpen() {
    for (PostingType basis : PostingType.values()) {
      assertThat(posting(0, 1).withBasis(basis).isOpen()).isEqualTo(basis == PostingType.OVERDUE);
    }
  }

  @Test
  void equalsWhatSaysTheSame() {
    assertThat(posting(1, 0))
        .isEqualTo(posting(1, 0))
        .hasSameHashCodeAs(posting(1, 0))
        .isNotEqualTo(posting(1, 0.5))
        .isNotEqualTo(posting(0.5, 0))
        .isNotEqualTo(posting(1, 0).underChapter("castings"));
  }

  /** The chapter that judged it is part of the fact, on one line. */
  @Test
  void saysByWhichChapterItWasJudged() {
    assertThat(posting(1, 0).chapter()).isEmpty();
    assertThat(posting(1, 0).fact()).isEqualTo("in time");
    Posting judged = posting(1, 0).underChapter("cast\nings");
    assertThat(judged.chapter()).contains("cast\nings");
    assertThat(judged.fact()).isEqualTo("in time (cast\\u000aings)");
  }

  @Test
  void knowsItsEpisodeWhereAnAppraisalWroteIt() {
    Gesture gesture = Gesture.of("g", "2026-03-02", Satisfaction.EXCEEDED);
    assertThat(Scorecard.standard().weigh(TrackRecord.of("P", gesture), "2026-03-02").postings())
        .singleElement()
        .satisfies(it -> assertThat(it.episode()).contains(gesture));
  }

  /** Each next property decides only where all before it are equal. */
  @Test
  void isOrderedByDayThenByWhatItIs() {
    List<Posting> rising =
        List.of(
            posting(0, 0),
            posting(0, 1),
            posting(1, 0),
            posting(0, 0).withBasis(PostingType.WAIVED),
            posting("NCR-7", Account.REMEDY, Criterion.UPDATE, DAY),
            posting("NCR-8", Account.REMEDY, Criterion.REMEDY, DAY),
            posting("NCR-7", Account.RESOLUTION, Criterion.REMEDY, DAY),
            posting("NCR-7", Account.REMEDY, Criterion.REMEDY, DAY.plusDays(1)));
    assertThat(rising).isSortedAccordingTo(Posting.order());
    assertThat(rising).doesNotHaveDuplicates();
    for (int i = 1; i < rising.size(); i++) {
      assertThat(Posting.order().compare(rising.get(i - 1), rising.get(i))).isNegative();
    }
  }
}
