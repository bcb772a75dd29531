package io.github.mettle.appraisal;

import static io.github.mettle.appraisal.Entries.expectations;
import static io.github.mettle.appraisal.Entries.postings;
import static io.github.mettle.appraisal.Entries.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.amount.Points;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Answer;
import io.github.mettle.record.Candour;
import io.github.mettle.record.Inquiry;
import io.github.mettle.record.Request;
import io.github.mettle.record.Scope;
import io.github.mettle.record.Source;
import io.github.mettle.sheet.BalanceSheet;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What answers are worth, cell by cell, and what silence comes to. Asked on 2 March, so that an
 * answer is due two days later.
 */
class AnswersTest {
  private static final String ASKED = "2026-03-02";
  private static final String ANSWERED = "2026-03-03";
  private static final String DUE = "2026-03-04";
  private static final String DUE_INSTANT = "2026-03-04T00:00:00Z";

  @Test
  void nobodyWaitsForAnAnswerThatMayBeRefusedForNothing() {
    Request request = Request.of("r", ASKED, Scope.UNREASONABLE);
    assertThat(Entries.expectations(request, "2026-03-10", Criterion.REQUEST)).isEmpty();
    assertThat(Entries.expectations(request, "2026-03-10", Criterion.ANSWER)).hasSize(1);
  }

  /** What is agreed is owed; what goes beyond it is goodwill; the unreasonable may be refused. */
  @ParameterizedTest
  @CsvSource({
    "WITHIN, GRANTED, WILLINGNESS +1",
    "WITHIN, ALTERNATIVE, WILLINGNESS +0.75 −0.25",
    "WITHIN, CANNOT, WILLINGNESS +0.5 −0.5",
    "WITHIN, WILL_NOT, WILLINGNESS −1",
    "BEYOND, GRANTED, EXTRA_MILE +1",
    "BEYOND, ALTERNATIVE, EXTRA_MILE +0.5",
    "BEYOND, CANNOT, EXTRA_MILE −0.25",
    "BEYOND, WILL_NOT, EXTRA_MILE −0.5",
    "UNREASONABLE, GRANTED, EXTRA_MILE +1",
    "UNREASONABLE, ALTERNATIVE, EXTRA_MILE +1",
    "UNREASONABLE, CANNOT,",
    "UNREASONABLE, WILL_NOT,"
  })
  void anAnswerToARequestIsWorthItsCell(Scope scope, Answer answer, String cell) {
    Request request = Request.of("r", ASKED, scope).answered(answer, ANSWERED);
    if (cell == null) {
      assertThat(postings(request, DUE, Criterion.REQUEST)).isEmpty();
    } else {
      assertThat(postings(request, DUE, Criterion.REQUEST)).containsExactly(cell + " on " + DUE);
    }
  }

  @Test
  void anAnswerInTimeEarnsHalfTheStakeWhateverItSays() {
    Request request = Request.of("r", ASKED, Scope.UNREASONABLE).answered(Answer.WILL_NOT, DUE);
    assertThat(postings(request, DUE, Criterion.ANSWER))
        .containsExactly("RESPONSIVENESS +0.5 on " + DUE);
  }

  @Test
  void stakeAndSourceMultiply() {
    Request request =
        Request.of("r", ASKED, Scope.WITHIN).answered(Answer.ALTERNATIVE, ANSWERED).toBuilder()
            .stake(8)
            .source(Source.REFERRED)
            .build();
    assertThat(postings(request, DUE, Criterion.REQUEST))
        .containsExactly("WILLINGNESS +3 −1 on " + DUE);
    assertThat(postings(request, DUE, Criterion.ANSWER))
        .containsExactly("RESPONSIVENESS +2 on " + DUE);
  }

  @Test
  void anAnswerIsJudgedByTheTimeFromTheQuestionToWhenItFellDue() {
    Request request = Request.of("r", ASKED, Scope.WITHIN).answered(Answer.GRANTED, ANSWERED);
    assertThat(sheet(Policy.standard(), request, DUE).line(Account.WILLINGNESS).postings())
        .singleElement()
        .satisfies(
            posting -> {
              assertThat(posting.start()).isEqualTo(Instant.parse("2026-03-02T00:00:00Z"));
              assertThat(posting.window()).isEqualTo(Duration.ofDays(2));
              assertThat(posting.until()).isEqualTo(Instant.parse("2026-03-03T00:00:00Z"));
            });
  }

  /** From the day it was refuted, and not before: what was wrong was believed until then. */
  @ParameterizedTest
  @CsvSource({
    "WITHIN, WILLINGNESS −1",
    "BEYOND, EXTRA_MILE −0.5",
    "UNREASONABLE,",
  })
  void aRefutedCannotCountsAsRefusalAndCostsCandour(Scope scope, String refusal) {
    Request request =
        Request.of("r", ASKED, scope)
            .answered(Answer.CANNOT, ANSWERED)
            .refutedAt("2026-03-20T12:00:00Z");

    assertThat(postings(request, "2026-03-20T11:59:59Z", Criterion.REFUTE)).isEmpty();
    assertThat(postings(request, "2026-03-20T12:00:00Z", Criterion.REFUTE))
        .containsExactly("CANDOUR −1 on 2026-03-20");
    if (refusal == null) {
      assertThat(postings(request, "2026-03-20", Criterion.REQUEST)).isEmpty();
    } else {
      assertThat(postings(request, "2026-03-20", Criterion.REQUEST))
          .containsExactly(refusal + " on 2026-03-20");
    }
  }

  /** A "yes" that was never done is as untrue as a "cannot", and neither answer earns anything. */
  @ParameterizedTest
  @CsvSource({"GRANTED", "ALTERNATIVE", "CANNOT"})
  void anAnswerThatProvedUntrueEarnsNothing(Answer answer) {
    Request request =
        Request.of("r", ASKED, Scope.WITHIN)
            .answered(answer, ANSWERED)
            .refutedAt("2026-03-20T12:00:00Z");
    assertThat(postings(request, "2026-03-20T11:59:59Z", Criterion.ANSWER))
        .containsExactly("RESPONSIVENESS +0.5 on " + DUE);
    String refuted = "2026-03-20T12:00:00Z";
    assertThat(postings(request, refuted, Criterion.ANSWER)).isEmpty();
    assertThat(expectations(request, refuted, Criterion.ANSWER))
        .as("it was in time all the same")
        .containsExactly("MET 0.5 by " + DUE_INSTANT);
    assertThat(postings(request, refuted, Criterion.REQUEST))
        .containsExactly("WILLINGNESS −1 on 2026-03-20");
    assertThat(postings(request, refuted, Criterion.REFUTE))
        .containsExactly("CANDOUR −1 on 2026-03-20");
  }

  /** A lie that came late loses what a late answer loses, and earns nothing either. */
  @Test
  void aLateLieLosesAsALateAnswerDoes() {
    Inquiry lie = Inquiry.of("q", ASKED).answered(Candour.MISLED, "2026-03-06");
    assertThat(postings(lie, "2026-03-06", Criterion.ANSWER))
        .as("a window late: 1 − (.2 + .3/2) of a half")
        .containsExactly("RESPONSIVENESS −0.325 on " + DUE);
  }

  /** No time passes while an answer of ours is outstanding; the day does not move. */
  @Test
  void aPauseGivesThemMoreTime() {
    Request open =
        Request.of("r", ASKED, Scope.WITHIN).toBuilder()
            .pause("2026-03-03T00:00:00Z", "2026-03-05T00:00:00Z")
            .build();
    assertThat(postings(open, "2026-03-06T00:00:00Z", Criterion.REQUEST)).isEmpty();
    assertThat(postings(open, "2026-03-08T00:00:00Z", Criterion.REQUEST))
        .as("six days, two of them ours: a window late")
        .containsExactly("WILLINGNESS −0.75 on 2026-03-08, open");
    Request granted = open.answered(Answer.GRANTED, "2026-03-06T00:00:00Z");
    assertThat(postings(granted, "2026-03-06", Criterion.ANSWER))
        .containsExactly("RESPONSIVENESS +0.5 on " + DUE);
  }

  @Test
  void aRefutationWaitsForAnAnswerThatCounts() {
    Request request =
        Request.of("r", ASKED, Scope.WITHIN)
            .answered(Answer.CANNOT, "2026-03-10")
            .refutedAt("2026-03-20")
            .toBuilder()
            .waivedAt("2026-03-09")
            .build();
    assertThat(postings(request, "2026-03-20", Criterion.REFUTE)).isEmpty();
    assertThat(postings(request, "2026-03-20", Criterion.REQUEST))
        .as("waived 2.5 windows late: what silence had come to by then, 1 − .5 · 2^-2.5")
        .containsExactly("WILLINGNESS −0.911612 on " + DUE);
  }

  /** A window overdue, ¾ of what a refusal costs; nothing where a refusal costs nothing. */
  @ParameterizedTest
  @CsvSource({
    "WITHIN, WILLINGNESS −0.75",
    "BEYOND, EXTRA_MILE −0.375",
    "UNREASONABLE,",
  })
  void silenceComesToRefusal(Scope scope, String debit) {
    Request request = Request.of("r", ASKED, scope);
    String twoWindows = "2026-03-06T00:00:00Z";
    if (debit == null) {
      assertThat(postings(request, twoWindows, Criterion.REQUEST)).isEmpty();
    } else {
      assertThat(postings(request, twoWindows, Criterion.REQUEST))
          .containsExactly(debit + " on 2026-03-06, open");
    }
    assertThat(postings(request, twoWindows, Criterion.ANSWER))
        .containsExactly("RESPONSIVENESS −0.375 on 2026-03-06, open");
  }

  /** Only the answer is expected; what it says is not at stake before it is too late. */
  @ParameterizedTest
  @CsvSource({ASKED, DUE_INSTANT})
  void nothingButTheAnswerIsContingentWithinTheWindow(String asOf) {
    BalanceSheet request = sheet(Policy.standard(), Request.of("r", ASKED, Scope.WITHIN), asOf);
    assertThat(request.contingent()).isEqualTo(Points.of(0.5));
    assertThat(request.line(Account.WILLINGNESS).expectations()).isEmpty();

    BalanceSheet inquiry = sheet(Policy.standard(), Inquiry.of("q", ASKED), asOf);
    assertThat(inquiry.contingent()).isEqualTo(Points.of(0.5));
    assertThat(inquiry.line(Account.CANDOUR).expectations()).isEmpty();
  }

  /** An inquiry is worth half a point; a lie costs four times that. */
  @ParameterizedTest
  @CsvSource({
    "STRAIGHT, CANDOUR +0.5",
    "CORRECTED, CANDOUR +0.25 −0.25",
    "EVADED, CANDOUR −0.5",
    "MISLED, CANDOUR −2"
  })
  void anAnswerToAnInquiryIsWorthItsCandour(Candour candour, String cell) {
    Inquiry inquiry = Inquiry.of("q", ASKED).answered(candour, ANSWERED);
    assertThat(postings(inquiry, DUE, Criterion.CANDOUR)).containsExactly(cell + " on " + DUE);
    assertThat(postings(inquiry, DUE, Criterion.ANSWER))
        .as("a lie is an answer in time, and earns nothing")
        .isEqualTo(
            candour == Candour.MISLED ? List.of() : List.of("RESPONSIVENESS +0.5 on " + DUE));
    assertThat(expectations(inquiry, DUE, Criterion.ANSWER))
        .containsExactly("MET 0.5 by " + DUE_INSTANT);
  }

  /** "I will find out" has twice the time, from the question. */
  @Test
  void findingOutIsDueAfterTwiceTheWindow() {
    Inquiry open = Inquiry.of("q", ASKED).answered(Candour.WILL_FIND_OUT, ANSWERED);
    String due = "2026-03-06T00:00:00Z";

    assertThat(expectations(open, due, Criterion.CANDOUR)).containsExactly("PENDING 0.5 by " + due);
    assertThat(postings(open, "2026-03-10T00:00:00Z", Criterion.CANDOUR))
        .as("one window of four days overdue, not done: half and a quarter of the stake of a half")
        .containsExactly("CANDOUR −0.375 on 2026-03-10, open");
    assertThat(postings(open.followedUpAt("2026-03-06"), "2026-03-06", Criterion.CANDOUR))
        .containsExactly("CANDOUR +0.5 on 2026-03-06");
    assertThat(postings(open.followedUpAt("2026-03-10"), "2026-03-10", Criterion.CANDOUR))
        .as("done after all: .2 + .3/2 of a half")
        .containsExactly("CANDOUR +0.175 −0.325 on 2026-03-06");
  }

  @Test
  void silenceOnAnInquiryComesToEvasion() {
    Inquiry inquiry = Inquiry.of("q", ASKED);
    assertThat(postings(inquiry, "2026-03-06T00:00:00Z", Criterion.CANDOUR))
        .containsExactly("CANDOUR −0.375 on 2026-03-06, open");
    assertThat(postings(inquiry, "2027-03-05", Criterion.CANDOUR))
        .as("written off after a year")
        .containsExactly("CANDOUR −0.5 on 2027-03-04");
  }
}
