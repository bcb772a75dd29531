package io.github.mettle.record;

import static io.github.mettle.account.Account.CANDOUR;
import static io.github.mettle.account.Criterion.EXPLAIN;
import static io.github.mettle.account.Criterion.PREVENT;
import static io.github.mettle.record.Attribution.SUPPLIER;
import static io.github.mettle.record.Impact.NONE;
import static io.github.mettle.record.Severity.MAJOR;
import static java.time.Instant.parse;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** How facts read their dates, and the line that each prints. */
class FactsTest {
  private static final Instant MORNING = parse("2026-03-02T08:00:00Z");

  @Test
  void whatBeginsOnADateBeginsAtMidnight() {
    Gesture gesture = Gesture.of("g", "2026-03-02", Satisfaction.AMAZED);
    assertThat(gesture.at()).hasToString("2026-03-02");
    assertThat(gesture.beganSecond()).isEqualTo(second("2026-03-02T00:00:00Z"));
  }

  @Test
  void whatIsDueOnADateIsDueWithItsLastSecond() {
    Commitment promise = Commitment.of("c", "2026-04-01", "2026-04-30");
    assertThat(promise.dueSecond()).isEqualTo(second("2026-04-30T23:59:59Z"));
    assertThat(Delivery.of("d", "2026-04-01", "2026-04-30").dueSecond())
        .isEqualTo(second("2026-04-30T23:59:59Z"));
    assertThat(promise.keptAt("2026-04-30").keptSecond()).isEqualTo(second("2026-04-30T00:00:00Z"));
  }

  @Test
  void fractionsOfSecondsAreDropped() {
    Commitment promise =
        Commitment.of("c", "2026-04-01T08:00:00.9Z", "2026-04-30T08:00:00.999999999Z");
    assertThat(promise.madeAt()).isEqualTo(Moment.parse("2026-04-01T08:00:00Z"));
    assertThat(promise.dueAt()).isEqualTo(Moment.parse("2026-04-30T08:00:00Z"));
    assertThat(promise.keptAt(parse("2026-04-30T08:00:00.5Z")).keptAt()).contains(promise.dueAt());
  }

  @Test
  void aDateOfTheDayOnWhichAnIncidentOpenedIsJudgedAsItsOpening() {
    Incident incident =
        incident()
            .noticedAt("2026-03-02")
            .notified("2026-03-02")
            .contained(LocalDate.of(2026, 3, 2))
            .resolved("2026-03-03")
            .waivedAt("2026-03-02")
            .build();
    assertThat(incident.steps().judged(0)).isEqualTo(incident.beganSecond());
    assertThat(incident.steps().judged(1)).isEqualTo(incident.beganSecond());
    assertThat(incident.steps().judged(2)).isEqualTo(second("2026-03-03T00:00:00Z"));
    assertThat(incident.steps().second(0)).isEqualTo(second("2026-03-02T00:00:00Z"));
    assertThat(incident.noticedLastSecond()).isEqualTo(second("2026-03-02T23:59:59Z"));
    assertThat(incident.waivedSecond()).isEqualTo(second("2026-03-02T00:00:00Z"));
    assertThat(incident.waivedLastSecond()).isEqualTo(second("2026-03-02T23:59:59Z"));
  }

  @Test
  void aDateOfTheDayAsTheBeginningIsWrittenIsNotBeforeItEither() {
    Incident west = incident().openedAt("2026-03-02T23:00:00-05:00").notified("2026-03-02").build();
    assertThat(west.steps().judged(0)).isEqualTo(second("2026-03-03T04:00:00Z"));
    Incident east = incident().openedAt("2026-03-03T01:00:00+05:00").notified("2026-03-03").build();
    assertThat(east.steps().judged(0)).isEqualTo(second("2026-03-03T00:00:00Z"));
  }

  @Test
  void whatIsDoneOnTheDateOnWhichItBeganIsJudgedAsDoneAtOnce() {
    Inquiry inquiry = Inquiry.of("q", "2026-03-02").answered(Candour.STRAIGHT, "2026-03-02T17:00Z");
    assertThat(inquiry.answeredJudgedSecond()).isEqualTo(inquiry.beganSecond());
    assertThat(inquiry.answeredSecond()).isEqualTo(second("2026-03-02T17:00:00Z"));
    Inquiry later = Inquiry.of("q", "2026-03-02").answered(Candour.STRAIGHT, "2026-03-03T01:00Z");
    assertThat(later.answeredJudgedSecond()).isEqualTo(later.answeredSecond());
  }

  @Test
  void whatIsDueOnADayIsJudgedByDays() {
    Delivery order = Delivery.of("d", "2026-03-02", "2026-03-20");
    assertThat(order.deliveredAt("2026-03-21").deliveredJudgedSecond())
        .isEqualTo(second("2026-03-21T23:59:59Z"));
    assertThat(order.deliveredAt("2026-03-20T22:30:00-05:00").deliveredJudgedSecond())
        .isEqualTo(order.dueSecond());
    Commitment promise = Commitment.of("c", "2026-03-02", "2026-03-20T12:00Z").keptAt("2026-03-20");
    assertThat(promise.keptJudgedSecond()).isEqualTo(second("2026-03-20T00:00:00Z"));
  }

  @Test
  void stepsAreOrderedByInstantAndReopenedComesFirst() {
    Incident incident =
        incident()
            .resolved("2026-03-05T08:00:00Z")
            .updated("2026-03-04T08:00:00Z")
            .reopened("2026-03-05T08:00:00Z")
            .notified("2026-03-02T09:00:00Z")
            .build();
    assertThat(incident.steps())
        .extracting(Step::action)
        .containsExactly(Action.NOTIFIED, Action.UPDATED, Action.REOPENED, Action.RESOLVED);
  }

  @Test
  void minusZeroIsZero() {
    Delivery nothing = Delivery.of("d", "2026-04-01", "2026-04-30").acceptedShare(-0.0);
    assertThat(Double.doubleToLongBits(nothing.acceptedShare())).isZero();
    assertThat(new Balance(-0.0, -0.0)).isEqualTo(new Balance(0, 0));
  }

  @Test
  void anIncidentInShortIsTheSame() {
    Incident brief =
        Incident.of("NCR-7", "2026-03-02T08:00:00Z", MAJOR, SUPPLIER, NONE)
            .with(Action.RESOLVED, parse("2026-03-03T00:00:00Z"))
            .with(Action.NOTIFIED, "2026-03-02T09:00:00Z");
    assertThat(brief)
        .isEqualTo(
            incident().notified("2026-03-02T09:00:00Z").resolved("2026-03-03T00:00:00Z").build());
  }

  @Test
  void anIncidentPrintsAsOneLine() {
    assertThat(incident().build())
        .hasToString(
            "incident NCR-7: MAJOR, fault SUPPLIER, impact NONE, opened 2026-03-02T08:00:00Z");
    assertThat(
            incident()
                .noticedAt("2026-03-02T08:30:00Z")
                .notified("2026-03-02T09:00:00Z")
                .step(Action.RESOLVED, "2026-03-03", "swapped\nthe batch", null)
                .recurrenceOf("NCR-3")
                .unrecorded(PREVENT, EXPLAIN)
                .waivedAt("2026-03-09")
                .source(Source.REFERRED)
                .orderValue(1250.5)
                .note("see file")
                .build())
        .hasToString(
            "incident NCR-7: MAJOR, fault SUPPLIER, impact NONE, opened 2026-03-02T08:00:00Z,"
                + " noticed 2026-03-02T08:30:00Z, NOTIFIED 2026-03-02T09:00:00Z,"
                + " RESOLVED 2026-03-03 (swapped\\u000athe batch), repeats NCR-3,"
                + " unrecorded [explain, prevent], waived 2026-03-09, REFERRED,"
                + " order value 1250.5 (see file)");
  }

  @Test
  void aCommitmentPrintsAsOneLine() {
    Commitment promise = Commitment.of("c", "2026-04-01", "2026-04-30");
    assertThat(promise).hasToString("commitment c: made 2026-04-01, due 2026-04-30");
    assertThat(promise.keptAt("2026-04-28").toBuilder().stake(2).build())
        .hasToString("commitment c: made 2026-04-01, due 2026-04-30, kept 2026-04-28, stake 2");
    assertThat(promise.withdrawnAt("2026-04-05T12:00:00Z"))
        .hasToString(
            "commitment c: made 2026-04-01, due 2026-04-30, withdrawn 2026-04-05T12:00:00Z");
  }

  @Test
  void aDeliveryPrintsAsOneLine() {
    Delivery delivery = Delivery.of("PO-1", "2026-04-01", "2026-04-30T12:00:00Z");
    assertThat(delivery).hasToString("delivery PO-1: ordered 2026-04-01, due 2026-04-30T12:00:00Z");
    assertThat(delivery.deliveredAt("2026-04-28").acceptedShare(0.75))
        .hasToString(
            "delivery PO-1: ordered 2026-04-01, due 2026-04-30T12:00:00Z, delivered 2026-04-28,"
                + " accepted share 0.75");
  }

  @Test
  void aRequestAndAnInquiryPrintAsOneLine() {
    assertThat(
            Request.builder()
                .id("r")
                .askedAt("2026-04-01")
                .scope(Scope.BEYOND)
                .answer(Answer.CANNOT)
                .answeredAt("2026-04-02")
                .refutedAt("2026-04-09")
                .stake(0.5)
                .build())
        .hasToString(
            "request r: BEYOND, asked 2026-04-01, answered CANNOT 2026-04-02, refuted 2026-04-09,"
                + " stake 0.5");
    assertThat(Inquiry.of("q", "2026-04-01")).hasToString("inquiry q: asked 2026-04-01");
    assertThat(
            Inquiry.builder()
                .id("q")
                .askedAt("2026-04-01")
                .candour(Candour.WILL_FIND_OUT)
                .answeredAt("2026-04-02")
                .followedUpAt("2026-04-03")
                .build())
        .hasToString(
            "inquiry q: asked 2026-04-01, answered WILL_FIND_OUT 2026-04-02, followed up 2026-04-03");
  }

  @Test
  void judgementsAndBalancesPrintAsOneLine() {
    assertThat(Gesture.of("g", "2026-05-04", Satisfaction.AMAZED))
        .hasToString("gesture g: AMAZED 2026-05-04");
    assertThat(Review.of("v", "2026-05-04", CANDOUR, Satisfaction.ANGERED))
        .hasToString("review v: CANDOUR ANGERED 2026-05-04");
    assertThat(
            OpeningBalance.builder().id("o").at("2026-01-01").balance(CANDOUR, 3.5, 0.25).build())
        .hasToString("opening o: 2026-01-01, CANDOUR +3.5 −0.25");
  }

  @Test
  void aDisputePrintsAsOneLine() {
    Dispute dispute = Dispute.of("NCR-7", "2026-04-01");
    assertThat(dispute).hasToString("dispute of NCR-7: raised 2026-04-01");
    assertThat(dispute.ruled(Ruling.UPHELD, "2026-05-01"))
        .hasToString("dispute of NCR-7: raised 2026-04-01, UPHELD 2026-05-01");
  }

  @Test
  void aRecordPrintsALineForEachFact() {
    TrackRecord record =
        TrackRecord.of("Ruhr\u202e Steelworks", Inquiry.of("q", "2026-04-01"))
            .with(Dispute.of("q", "2026-04-02"));
    assertThat(record)
        .hasToString(
            """
            Ruhr\\u202e Steelworks
              inquiry q: asked 2026-04-01
              dispute of q: raised 2026-04-02""");
  }

  private static long second(String instant) {
    return parse(instant).getEpochSecond();
  }

  private static Incident.Builder incident() {
    return Incident.builder()
        .id("NCR-7")
        .openedAt(MORNING)
        .severity(MAJOR)
        .attribution(SUPPLIER)
        .impact(NONE);
  }
}
