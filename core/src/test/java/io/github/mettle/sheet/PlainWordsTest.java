package io.github.mettle.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.Scorecard;
import io.github.mettle.account.Account;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Answer;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Candour;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Gesture;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Inquiry;
import io.github.mettle.record.Request;
import io.github.mettle.record.Review;
import io.github.mettle.record.Satisfaction;
import io.github.mettle.record.Scope;
import io.github.mettle.record.Severity;
import io.github.mettle.record.TrackRecord;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The facts behind postings, in plain words: no constant of the code shows in any of them. */
class PlainWordsTest {
  private static final Scorecard STANDARD = Scorecard.standard();

  @Test
  void requestsByWhatTheyAskedForAndHowTheyWereAnswered() {
    List<String> reasons = new ArrayList<>();
    for (Scope scope : Scope.values()) {
      for (Answer answer : Answer.values()) {
        Request request =
            Request.builder()
                .id("r")
                .askedAt("2026-03-02")
                .scope(scope)
                .answer(answer)
                .answeredAt("2026-03-02T08:00:00Z")
                .build();
        Account account = scope == Scope.WITHIN ? Account.WILLINGNESS : Account.EXTRA_MILE;
        reasons.addAll(reasons(request, account));
      }
    }
    assertThat(reasons)
        .containsExactly(
            "granted, within the agreement",
            "offered an alternative, within the agreement",
            "answered \"cannot\", within the agreement",
            "answered \"will not\", within the agreement",
            "granted, beyond the agreement",
            "offered an alternative, beyond the agreement",
            "answered \"cannot\", beyond the agreement",
            "answered \"will not\", beyond the agreement",
            "granted, though nobody should have to",
            "offered an alternative, though nobody should have to");
  }

  @Test
  void answersByHowStraightTheyWere() {
    List<String> reasons = new ArrayList<>();
    for (Candour candour : Candour.values()) {
      Inquiry inquiry =
          Inquiry.builder()
              .id("q")
              .askedAt("2026-03-02")
              .candour(candour)
              .answeredAt("2026-03-02T08:00:00Z")
              .build();
      reasons.addAll(reasons(inquiry, Account.CANDOUR));
    }
    assertThat(reasons)
        .containsExactly(
            "answered straight",
            "no straight answer after 264 d 23 h, expected within 4 d",
            "answered wrongly, then put it right",
            "evaded the question",
            "misled us");
  }

  @Test
  void deedsByHowTheyWereFelt() {
    List<String> reasons = new ArrayList<>();
    for (Satisfaction level :
        List.of(Satisfaction.EXCEEDED, Satisfaction.DELIGHTED, Satisfaction.AMAZED)) {
      reasons.addAll(reasons(Gesture.of("g", "2026-03-02", level), Account.EXTRA_MILE));
    }
    assertThat(reasons)
        .containsExactly(
            "a deed beyond what was expected", "a deed that delighted us", "a deed that amazed us");
  }

  @Test
  void reviewsByHowTheReviewerFelt() {
    List<String> reasons = new ArrayList<>();
    for (Satisfaction level : Satisfaction.values()) {
      Review review =
          Review.builder().id("v").at("2026-03-02").account(Account.REMEDY).level(level).build();
      reasons.addAll(reasons(review, Account.REMEDY));
    }
    assertThat(reasons)
        .containsExactly(
            "the reviewer was angry",
            "the reviewer was disappointed",
            "the reviewer was satisfied",
            "the reviewer got more than expected",
            "the reviewer was delighted",
            "the reviewer was amazed");
  }

  @Test
  void incidentsByHowFarTheyCame() {
    assertThat(reasons(incident(Attribution.SUPPLIER, Impact.LIMITED), Account.CONTAINMENT))
        .containsExactly(
            "contained on the same day, expected within 1 d", "it reached us, with limited impact");
    assertThat(reasons(incident(Attribution.SUPPLIER, Impact.SEVERE), Account.CONTAINMENT))
        .containsExactly("it reached us, with severe impact");
    Policy strict = Policy.standard().toBuilder().impactFactor(Impact.NONE, 0.5).build();
    assertThat(
            reasons(
                Scorecard.of(strict),
                incident(Attribution.SUPPLIER, Impact.NONE),
                Account.CONTAINMENT))
        .contains("it reached us, with no impact");
  }

  @Test
  void whatWasNotTheirFaultByWhoseItWas() {
    Policy lenient =
        Policy.standard().toBuilder().attributionShare(Attribution.SUPPLIER, 0.5).build();
    List<String> reasons = new ArrayList<>();
    for (Attribution attribution : Attribution.values()) {
      reasons.addAll(
          reasons(Scorecard.of(lenient), incident(attribution, Impact.NONE), Account.EXTRA_MILE));
    }
    assertThat(reasons)
        .containsExactly(
            "resolved, though the fault was the supplier's",
            "resolved, though the fault was shared",
            "resolved, though the fault was neither side's",
            "resolved, though the fault was ours");
  }

  private static Incident incident(Attribution attribution, Impact impact) {
    return Incident.builder()
        .id("i")
        .openedAt("2026-03-02")
        .severity(Severity.MAJOR)
        .attribution(attribution)
        .impact(impact)
        .resolved("2026-03-02T08:00:00Z")
        .build();
  }

  private static List<String> reasons(Episode episode, Account account) {
    return reasons(STANDARD, episode, account);
  }

  private static List<String> reasons(Scorecard scorecard, Episode episode, Account account) {
    BalanceSheet sheet = scorecard.weigh(TrackRecord.of("P", episode), "2026-11-21");
    return sheet.line(account).postings().stream().map(Posting::reason).toList();
  }
}
