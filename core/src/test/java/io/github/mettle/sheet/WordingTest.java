package io.github.mettle.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.Scorecard;
import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Answer;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Candour;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Gesture;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Inquiry;
import io.github.mettle.record.OpeningBalance;
import io.github.mettle.record.Request;
import io.github.mettle.record.Review;
import io.github.mettle.record.Satisfaction;
import io.github.mettle.record.Scope;
import io.github.mettle.record.Severity;
import io.github.mettle.record.TrackRecord;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every reason and every demand, as a reader sees them. */
class WordingTest {
  private static final Commitment PROMISE = Commitment.of("c", "2026-03-01", "2026-03-31");
  private static final Delivery ORDER = Delivery.of("d", "2026-03-01", "2026-03-31");
  private static final Request REQUEST = Request.of("r", "2026-03-01", Scope.BEYOND);
  private static final Inquiry INQUIRY = Inquiry.of("q", "2026-03-01");

  private static Incident.Builder incident() {
    return Incident.builder()
        .id("i")
        .openedAt("2026-03-02T08:00:00Z")
        .severity(Severity.MAJOR)
        .attribution(Attribution.SUPPLIER)
        .impact(Impact.LIMITED);
  }

  @Test
  void anIncidentHandled() {
    Incident handled =
        incident()
            .attribution(Attribution.SHARED)
            .noticedAt("2026-03-02T08:30:00Z")
            .notified("2026-03-02T09:00:00Z")
            .contained("2026-03-02T20:00:00Z")
            .remedyOffered("2026-03-03T08:00:00Z")
            .resolved("2026-03-04T08:00:00Z")
            .reopened("2026-03-05T08:00:00Z")
            .resolved("2026-03-06T08:00:00Z")
            .causeExplained("2026-03-12T20:00:00Z")
            .preventionShared("2026-03-20T08:00:00Z")
            .build();
    assertThat(reasons(handled, "2026-04-30"))
        .containsExactlyInAnyOrder(
            "NOTIFY: we noticed first",
            "NOTIFY: told us after 1 h, expected within 4 h",
            "CONTAIN: it reached us, with limited impact",
            "CONTAIN: contained after 12 h, expected within 1 d",
            "REMEDY: way out or solution after 1 d, expected within 1 d",
            "UPDATE: longest silence 1 d, word expected within 1 d",
            "RESOLVE: it came back after it was resolved",
            "RESOLVE: resolved after 3 d, expected within 5 d",
            "EXPLAIN: explained the cause after 10 d 12 h, expected within 7 d",
            "PREVENT: shared the prevention after 18 d, expected within 25 d",
            "BEYOND: resolved, though the fault was shared");
  }

  @Test
  void aRepeat() {
    Incident repeat =
        incident().recurrenceOf("the\nother").notified("2026-03-02T08:00:00Z").build();
    assertThat(reasons(repeat, "2026-03-02T09:00:00Z"))
        .contains("RECUR: a repeat of the\\u000aother");
  }

  @Test
  void whatWasDoneAtOnceOrOnTheSameDay() {
    assertThat(reasons(incident().notified("2026-03-02T08:00:00Z").build(), "2026-03-03"))
        .contains("NOTIFY: told us at once, expected within 4 h");
    Incident dated = incident().openedAt("2026-03-02").notified("2026-03-02").build();
    assertThat(reasons(dated, "2026-03-03"))
        .contains("NOTIFY: told us on the same day, expected within 4 h");
  }

  @Test
  void anIncidentNeglected() {
    assertThat(reasons(incident().impact(Impact.NONE).build(), "2026-03-31"))
        .containsExactlyInAnyOrder(
            "NOTIFY: not told after 29 d 15 h, expected within 4 h",
            "CONTAIN: not contained after 29 d 15 h, expected within 1 d",
            "REMEDY: no way out offered after 29 d 15 h, expected within 1 d",
            "UPDATE: longest silence 29 d 15 h, word expected within 1 d",
            "RESOLVE: not resolved after 29 d 15 h, expected within 5 d",
            "EXPLAIN: no cause explained after 29 d 15 h, expected within 7 d",
            "PREVENT: no prevention shared after 29 d 15 h, expected within 25 d");
  }

  /** What is due on a day is early or late by days, whenever on a day it came. */
  @Test
  void aPromise() {
    assertThat(reasons(PROMISE.keptAt("2026-03-31T00:00:01Z"), "2026-04-30"))
        .containsExactly("KEEP: kept on the day");
    assertThat(reasons(PROMISE.keptAt("2026-03-31"), "2026-04-30"))
        .containsExactly("KEEP: kept on the day");
    assertThat(reasons(PROMISE.keptAt("2026-03-30"), "2026-04-30"))
        .containsExactly("KEEP: kept 1 day early");
    assertThat(reasons(PROMISE.keptAt("2026-03-20"), "2026-04-30"))
        .containsExactly("KEEP: kept 11 days early");
    assertThat(reasons(PROMISE.keptAt("2026-04-01T00:00:00Z"), "2026-04-30"))
        .containsExactly("KEEP: kept 1 day late");
    assertThat(reasons(PROMISE.keptAt("2026-04-01"), "2026-04-30"))
        .containsExactly("KEEP: kept 1 day late");
    assertThat(reasons(PROMISE.keptAt("2026-04-23"), "2026-04-30"))
        .containsExactly("KEEP: kept 23 days late");
    assertThat(reasons(PROMISE.withdrawnAt("2026-03-28"), "2026-04-30"))
        .containsExactly("KEEP: withdrawn 3 days early");
    assertThat(reasons(PROMISE, "2026-04-30")).containsExactly("KEEP: not kept, 30 days late");
    assertThat(reasons(PROMISE, "2028-04-30")).containsExactly("KEEP: not kept, and written off");
    assertThat(reasons(PROMISE.toBuilder().waivedAt("2026-04-05").build(), "2026-04-30"))
        .containsExactly("KEEP: not kept when we waived it, 5 days late");
    assertThat(reasons(PROMISE.toBuilder().brokenAt("2026-03-10").build(), "2026-04-30"))
        .containsExactly("KEEP: broken");
  }

  @Test
  void aPromiseDueAtAnHour() {
    Commitment call = Commitment.of("c", "2026-03-01T08:00:00Z", "2026-03-01T12:00:00Z");
    assertThat(reasons(call.keptAt("2026-03-01T12:00:00Z"), "2026-04-30"))
        .containsExactly("KEEP: kept just in time");
    assertThat(reasons(call.keptAt("2026-03-01T11:30:00Z"), "2026-04-30"))
        .containsExactly("KEEP: kept 30 min early");
    assertThat(reasons(call.keptAt("2026-03-01T13:00:00Z"), "2026-04-30"))
        .containsExactly("KEEP: kept 1 h late");
    assertThat(reasons(call, "2026-03-01T14:05:00Z"))
        .containsExactly("KEEP: not kept, 2 h 5 min late");
  }

  @Test
  void aDelivery() {
    assertThat(reasons(ORDER.deliveredAt("2026-03-31"), "2026-04-30"))
        .containsExactly("DELIVER: delivered on the day");
    assertThat(reasons(ORDER.deliveredAt("2026-04-02"), "2026-04-30"))
        .containsExactly("DELIVER: delivered 2 days late");
    assertThat(reasons(ORDER, "2026-04-30"))
        .containsExactly("DELIVER: not delivered, 30 days late");
    assertThat(
            reasons(
                ORDER.toBuilder().deliveredAt("2026-03-31").acceptedShare(0.975).build(),
                "2026-04-30"))
        .contains("DELIVER: delivered on the day, 97.5 % of it accepted");
  }

  /** What was agreed to and proved untrue is not told as if it had been done. */
  @Test
  void aRequestThatWasAgreedToAndNeverDone() {
    Request granted =
        Request.of("r", "2026-03-01", Scope.WITHIN).answered(Answer.GRANTED, "2026-03-02");
    assertThat(reasons(granted, "2026-04-02")).contains("REQUEST: granted, within the agreement");
    assertThat(reasons(granted.refutedAt("2026-04-03"), "2026-04-02"))
        .contains("REQUEST: granted, within the agreement");
    assertThat(reasons(granted.refutedAt("2026-04-02"), "2026-04-02"))
        .contains("REQUEST: granted, and never done, within the agreement");
    String noon = "2026-04-02T12:00:00Z";
    assertThat(reasons(granted.refutedAt(noon), noon))
        .contains("REQUEST: granted, and never done, within the agreement");
    Request other = Request.of("r", "2026-03-01", Scope.WITHIN);
    assertThat(reasons(other.answered(Answer.ALTERNATIVE, "2026-03-02").refutedAt(noon), noon))
        .contains("REQUEST: an alternative offered, and never done, within the agreement");
    assertThat(reasons(other.answered(Answer.CANNOT, "2026-03-02").refutedAt(noon), noon))
        .contains("REQUEST: answered \"cannot\", within the agreement");
  }

  /** The time in which the clock stood still is no silence. */
  @Test
  void aSilenceIsToldMinusItsPauses() {
    Incident.Builder incident =
        Incident.builder()
            .id("i")
            .openedAt("2026-03-02T08:00:00Z")
            .severity(Severity.MAJOR)
            .attribution(Attribution.SUPPLIER)
            .impact(Impact.NONE)
            .resolved("2026-03-02T18:00:00Z");
    assertThat(reasons(incident.build(), "2026-04-02"))
        .contains("UPDATE: longest silence 10 h, word expected within 1 d");
    assertThat(
            reasons(
                incident.pause("2026-03-02T10:00:00Z", "2026-03-02T13:00:00Z").build(),
                "2026-04-02"))
        .contains("UPDATE: longest silence 7 h, word expected within 1 d");
  }

  @Test
  void aDeliveryInParts() {
    Delivery half = ORDER.toBuilder().receipt(0.5, "2026-03-30").build();
    assertThat(reasons(half, "2026-04-02"))
        .containsExactlyInAnyOrder(
            "DELIVER: 50 % received 1 day early", "DELIVER: the rest not delivered, 2 days late");
    assertThat(reasons(half.toBuilder().receipt(0.5, "2026-04-03").build(), "2026-04-30"))
        .containsExactly("DELIVER: received in parts, the last 3 days late");
    assertThat(reasons(half.toBuilder().receipt(0.25, "2026-04-03").build(), "2026-04-30"))
        .contains("DELIVER: received in parts, the latest 3 days late");
  }

  @Test
  void aServiceWithATarget() {
    Delivery month = ORDER.toBuilder().deliveredAt("2026-03-31").target(0.999).build();
    assertThat(reasons(month.toBuilder().acceptedShare(0.9985).build(), "2026-04-30"))
        .contains("DELIVER: 99.85 % where 99.9 % was agreed");
    assertThat(reasons(month, "2026-04-30"))
        .containsExactly("DELIVER: 100 % where 99.9 % was agreed");
  }

  @Test
  void aRequest() {
    assertThat(reasons(REQUEST.answered(Answer.CANNOT, "2026-03-02"), "2026-03-10"))
        .containsExactlyInAnyOrder(
            "ANSWER: answered after 1 d, expected within 2 d",
            "REQUEST: answered \"cannot\", beyond the agreement");
    assertThat(
            reasons(
                REQUEST.answered(Answer.CANNOT, "2026-03-02").refutedAt("2026-03-09"),
                "2026-03-10"))
        .contains("REFUTE: the \"cannot\" proved untrue");
    assertThat(reasons(REQUEST, "2026-03-10"))
        .containsExactlyInAnyOrder(
            "ANSWER: no answer after 9 d 23 h, expected within 2 d",
            "REQUEST: silence, as good as a refusal, after 9 d 23 h, expected within 2 d");
  }

  @Test
  void anInquiry() {
    assertThat(reasons(INQUIRY.answered(Candour.EVADED, "2026-03-02"), "2026-03-10"))
        .contains("CANDOUR: evaded the question");
    assertThat(reasons(INQUIRY, "2026-03-10"))
        .contains("CANDOUR: no straight answer after 9 d 23 h, expected within 2 d");
    assertThat(
            reasons(
                INQUIRY.answered(Candour.WILL_FIND_OUT, "2026-03-02").followedUpAt("2026-03-04"),
                "2026-03-10"))
        .contains("CANDOUR: followed up after 3 d, expected within 4 d");
  }

  @Test
  void aDeedAReviewAndABalance() {
    assertThat(reasons(Gesture.of("g", "2026-03-01", Satisfaction.DELIGHTED), "2026-03-10"))
        .containsExactly("GESTURE: a deed that delighted us");
    assertThat(
            reasons(
                Review.of("v", "2026-03-01", Account.REMEDY, Satisfaction.ANGERED), "2026-03-10"))
        .containsExactly("REVIEW: the reviewer was angry");
    OpeningBalance opening =
        OpeningBalance.builder().id("o").at("2026-03-01").balance(Account.REMEDY, 1, 0).build();
    assertThat(reasons(opening, "2026-03-10")).containsExactly("OPENING: brought forward");
  }

  @Test
  void whatIsExpectedOfThem() {
    assertThat(demands(incident().build(), "2026-03-02"))
        .containsExactlyInAnyOrder(
            "NOTIFY: tell us",
            "CONTAIN: contain it",
            "REMEDY: offer us a way out",
            "UPDATE: tell us how it stands",
            "RESOLVE: resolve it",
            "EXPLAIN: explain the cause",
            "PREVENT: tell us what will prevent it");
    assertThat(demands(PROMISE, "2026-03-02")).containsExactly("KEEP: keep the promise");
    assertThat(demands(ORDER, "2026-03-02")).containsExactly("DELIVER: deliver");
    Delivery begun = ORDER.received(0.4, "2026-03-20");
    assertThat(demands(begun, "2026-03-19")).containsExactly("DELIVER: deliver");
    assertThat(demands(begun, "2026-03-20")).containsExactly("DELIVER: deliver the rest");
    assertThat(demands(REQUEST, "2026-03-10"))
        .containsExactlyInAnyOrder(
            "ANSWER: answer our request", "REQUEST: grant our request or say why not");
    assertThat(demands(INQUIRY, "2026-03-10"))
        .containsExactlyInAnyOrder(
            "ANSWER: answer our question", "CANDOUR: answer our question straight");
  }

  /** Once they said that they would find out, that is what is expected; unless it was too late. */
  @Test
  void findingOutIsExpectedFromTheAnswerOn() {
    Inquiry promised = INQUIRY.answered(Candour.WILL_FIND_OUT, "2026-03-06T12:00:00Z");
    String straight = "CANDOUR: answer our question straight";
    String found = "CANDOUR: tell us what you found out";
    assertThat(demands(promised, "2026-03-06T11:59:59Z")).contains(straight).doesNotContain(found);
    assertThat(demands(promised, "2026-03-06T12:00:00Z")).contains(found).doesNotContain(straight);
    Inquiry forgiven = promised.toBuilder().waivedAt("2026-03-06T12:00:00Z").build();
    assertThat(demands(forgiven, "2026-03-10")).contains(found);
    Inquiry forgivenBefore = promised.toBuilder().waivedAt("2026-03-06T11:59:59Z").build();
    assertThat(demands(forgivenBefore, "2026-03-10")).contains(straight);
  }

  /** A date is agreed, grace is ours alone: who is late is told so, and what it is forgiven by. */
  @Test
  void lateByTheAgreedDateWhateverTheGrace() {
    Policy lenient =
        Policy.builder()
            .grace(Criterion.KEEP, Duration.ofDays(2))
            .grace(Criterion.DELIVER, Duration.ofHours(30))
            .build();
    assertThat(reasons(lenient, PROMISE.keptAt("2026-03-31")))
        .containsExactly("KEEP: kept on the day");
    assertThat(reasons(lenient, PROMISE.keptAt("2026-04-01")))
        .containsExactly("KEEP: kept 1 day late, within the 2 days of grace");
    assertThat(reasons(lenient, PROMISE.keptAt("2026-04-03")))
        .containsExactly("KEEP: kept 3 days late, beyond the 2 days of grace");
    assertThat(reasons(lenient, PROMISE))
        .containsExactly("KEEP: not kept, 30 days late, beyond the 2 days of grace");
    assertThat(reasons(lenient, ORDER.deliveredAt("2026-04-01")))
        .containsExactly("DELIVER: delivered 1 day late, within the 1 d 6 h of grace");
  }

  /** What is late while the clock stands still is late by the date, and in time all the same. */
  @Test
  void lateByTheAgreedDateWhileTheClockStoodStill() {
    Commitment paused = PROMISE.toBuilder().pause("2026-03-10", "2026-03-11").build();
    assertThat(reasons(paused.keptAt("2026-04-01"), "2026-04-30"))
        .containsExactly("KEEP: kept 1 day late, within the 1 day for which the clock stopped");
    assertThat(reasons(paused.keptAt("2026-04-05"), "2026-04-30"))
        .containsExactly("KEEP: kept 5 days late, beyond the 1 day for which the clock stopped");
    Policy lenient = Policy.builder().grace(Criterion.KEEP, Duration.ofDays(2)).build();
    assertThat(reasons(lenient, paused.keptAt("2026-04-03")))
        .containsExactly(
            "KEEP: kept 3 days late, within the 2 days of grace and the 1 day for which the clock"
                + " stopped");
  }

  private static List<String> reasons(Policy policy, Episode episode) {
    TrackRecord record = TrackRecord.of("P", episode);
    return Scorecard.of(policy).weigh(record, "2026-04-30").postings().stream()
        .map(posting -> posting.criterion() + ": " + posting.reason())
        .toList();
  }

  private static List<String> reasons(Episode episode, String asOf) {
    return sheet(episode, asOf).postings().stream()
        .map(posting -> posting.criterion() + ": " + posting.reason())
        .toList();
  }

  private static List<String> demands(Episode episode, String asOf) {
    return sheet(episode, asOf).expectations().stream()
        .map(expectation -> expectation.criterion() + ": " + expectation.demand())
        .toList();
  }

  private static BalanceSheet sheet(Episode episode, String asOf) {
    return Scorecard.of(Policy.standard()).weigh(TrackRecord.of("P", episode), asOf);
  }
}
