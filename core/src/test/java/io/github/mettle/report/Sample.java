package io.github.mettle.report;

import static io.github.mettle.record.Attribution.SHARED;
import static io.github.mettle.record.Attribution.SUPPLIER;

import io.github.mettle.Scorecard;
import io.github.mettle.insight.Relationship;
import io.github.mettle.record.Answer;
import io.github.mettle.record.Candour;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.Dispute;
import io.github.mettle.record.Gesture;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Inquiry;
import io.github.mettle.record.Request;
import io.github.mettle.record.Satisfaction;
import io.github.mettle.record.Scope;
import io.github.mettle.record.Severity;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.History;

/** A record with something of everything, and with names that would rather be markup. */
final class Sample {
  static final TrackRecord RECORD =
      TrackRecord.of(
              "<script>alert('Ruhr & Söhne')</script>",
              Incident.builder()
                  .id("NCR-7")
                  .openedAt("2026-03-02T08:00:00Z")
                  .severity(Severity.MAJOR)
                  .attribution(SUPPLIER)
                  .impact(Impact.NONE)
                  .notified("2026-03-02T09:00:00Z")
                  .contained("2026-03-02T11:00:00Z")
                  .resolved("2026-03-03T14:00:00Z")
                  .causeExplained("2026-03-05")
                  .preventionShared("2026-03-06")
                  .build(),
              Incident.builder()
                  .id("NCR-\"9\" | **<b>late</b>**")
                  .openedAt("2026-09-14T06:00:00Z")
                  .severity(Severity.CRITICAL)
                  .attribution(SHARED)
                  .impact(Impact.LIMITED)
                  .notified("2026-09-14T10:00:00Z")
                  .resolved("2026-09-18")
                  .build(),
              Commitment.of("first-articles", "2026-04-01", "2026-04-30").keptAt("2026-04-28"),
              Commitment.of("[plan](http://example.org)", "2026-09-20", "2026-10-20"),
              Commitment.of("audit", "2026-11-01", "2026-12-15"),
              Delivery.of("PO-1", "2026-02-01", "2026-02-20").deliveredAt("2026-02-19"),
              Delivery.of("PO-2", "2026-05-01", "2026-05-20").deliveredAt("2026-05-26"),
              Request.of("night-shift", "2026-06-01", Scope.BEYOND)
                  .answered(Answer.GRANTED, "2026-06-02"),
              Inquiry.of("which-batch", "2026-09-15").answered(Candour.STRAIGHT, "2026-09-16"),
              Gesture.of("courier", "2026-06-03", Satisfaction.DELIGHTED))
          .with(Dispute.of("PO-2", "2026-06-01"));

  static final History HISTORY = Scorecard.standard().monthly(RECORD, "2026-01-31", "2026-11-21");

  static final BalanceSheet OTHER =
      Scorecard.standard()
          .weigh(
              TrackRecord.of(
                  "Baltic | Castings",
                  Commitment.of("rework", "2026-04-01", "2026-04-30"),
                  Delivery.of("PO-8", "2026-02-01", "2026-02-20").deliveredAt("2026-03-29")),
              "2026-11-21");

  /** What we did to the one with the name of a script. */
  static final BalanceSheet OURS =
      Scorecard.standard()
          .weigh(
              TrackRecord.of(
                  "Acme & <b>Co</b>",
                  Commitment.of("invoice-1", "2026-03-01", "2026-03-31").keptAt("2026-03-30"),
                  Commitment.of("invoice-2", "2026-09-01", "2026-09-30").keptAt("2026-10-20"),
                  Commitment.of("invoice-3", "2026-10-01", "2026-10-31"),
                  Inquiry.of("forecast", "2026-06-15").answered(Candour.STRAIGHT, "2026-06-16"),
                  Gesture.of("paid-early", "2026-07-01", Satisfaction.EXCEEDED)),
              "2026-11-21");

  static final Relationship RELATIONSHIP = Relationship.of(HISTORY.last(), OURS);

  private Sample() {}
}
