package io.github.mettle.example.fuzzing;

import io.github.mettle.account.Account;
import io.github.mettle.record.Answer;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Candour;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Delivery;
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

/** A record with something of everything. */
final class Samples {
  static final TrackRecord RECORD =
      TrackRecord.of(
          "Ruhr Steelworks",
          Incident.builder()
              .id("NCR-7")
              .openedAt("2026-03-02T08:00:00Z")
              .severity(Severity.MAJOR)
              .attribution(Attribution.SHARED)
              .impact(Impact.LIMITED)
              .noticedAt("2026-03-02T08:30:00Z")
              .notified("2026-03-02T09:00:00Z")
              .resolved("2026-03-03T14:00:00Z")
              .reopened("2026-03-05")
              .resolved("2026-03-09")
              .recurrenceOf("NCR-3")
              .pause("2026-03-02T12:00:00Z", "2026-03-03T08:00:00Z")
              .tag("site", "Essen")
              .build(),
          Commitment.of("first-articles", "2026-04-01", "2026-04-30").keptAt("2026-05-28"),
          Delivery.of("PO-12", "2026-03-01", "2026-12-20"),
          Delivery.of("PO-13", "2026-03-01", "2026-03-20").received(0.5, "2026-03-21"),
          Commitment.builder()
              .id("sorting-crew")
              .madeAt("2026-04-01")
              .dueAt("2026-04-30")
              .brokenAt("2026-05-02")
              .build(),
          Request.of("expedite", "2026-05-04", Scope.BEYOND).answered(Answer.CANNOT, "2026-05-05"),
          Inquiry.of("which-batch", "2026-05-04").answered(Candour.WILL_FIND_OUT, "2026-05-05"),
          Gesture.of("night-courier", "2026-05-04", Satisfaction.DELIGHTED),
          Review.of("site-visit", "2026-05-04", Account.CANDOUR, Satisfaction.ANGERED),
          OpeningBalance.builder()
              .id("2025")
              .at("2026-01-01")
              .balance(Account.REMEDY, 3.5, 1e9)
              .build());

  private Samples() {}
}
