package io.github.mettle.report;

import io.github.mettle.Scorecard;
import io.github.mettle.insight.ReviewPack;
import io.github.mettle.record.Action;
import io.github.mettle.record.Answer;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.Dispute;
import io.github.mettle.record.Gesture;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Request;
import io.github.mettle.record.Satisfaction;
import io.github.mettle.record.Scope;
import io.github.mettle.record.Severity;
import io.github.mettle.record.TrackRecord;
import java.time.LocalDate;
import java.util.stream.IntStream;

/** Ten years of weekly deliveries, a promise and an incident a month, and much that is open. */
final class BusyYears {
  private static final String AS_OF = "2026-11-21";
  private static final LocalDate START = LocalDate.parse("2016-11-21");
  private static final String NOTE =
      "seen on the line by the early shift, and told at once to the planner on duty; see the report";

  private BusyYears() {}

  /** The review of the last year of ten, with what both sides owe. */
  static ReviewPack review() {
    Scorecard scorecard = Scorecard.standard();
    return scorecard
        .review(record("Tarnow Strip Mill"), "2025-11-21", AS_OF)
        .with(scorecard.weigh(record("Acme Pressings"), AS_OF));
  }

  private static TrackRecord record(String party) {
    TrackRecord.Builder record = TrackRecord.builder(party);
    IntStream.range(0, 520).forEach(week -> record.add(delivery(week)));
    IntStream.range(0, 120).forEach(month -> record.add(incident(month)).add(promise(month)));
    IntStream.range(0, 40).forEach(quarter -> record.add(favour(quarter)).add(deed(quarter)));
    IntStream.range(0, 8).forEach(i -> record.add(Dispute.of("NCR-" + (110 + i), "2026-10-01")));
    return record.build();
  }

  private static Delivery delivery(int week) {
    LocalDate due = START.plusWeeks(week + 1L);
    return Delivery.builder()
        .id("PO-" + week)
        .orderedAt(due.minusDays(7))
        .dueAt(due)
        .deliveredAt(due.plusDays(week % 9 == 0 ? 2 : 0))
        .build();
  }

  private static Incident incident(int month) {
    LocalDate day = START.plusMonths(month).plusDays(1);
    Incident opened =
        Incident.builder()
            .id("NCR-" + month)
            .openedAt(day + "T08:00:00Z")
            .severity(Severity.values()[month % 4])
            .attribution(Attribution.values()[month % 3])
            .impact(Impact.values()[month % 3])
            .note(NOTE)
            .build();
    Incident told = opened;
    for (Action action : Action.values()) {
      boolean isDone = action != Action.REOPENED && (month < 110 || action == Action.NOTIFIED);
      told = isDone ? told.with(action, day.plusDays(action.ordinal()).toString()) : told;
    }
    return told;
  }

  private static Commitment promise(int month) {
    LocalDate made = START.plusMonths(month).plusDays(3);
    Commitment promise =
        Commitment.of("plan-" + month, made.toString(), made.plusDays(14).toString());
    return month % 10 == 9 ? promise : promise.keptAt(made.plusDays(13).toString());
  }

  private static Request favour(int quarter) {
    String day = START.plusMonths(3L * quarter).plusDays(5).toString();
    return Request.of("truck-" + quarter, day, Scope.BEYOND).answered(Answer.GRANTED, day);
  }

  private static Gesture deed(int quarter) {
    String day = START.plusMonths(3L * quarter).plusDays(9).toString();
    return Gesture.of("deed-" + quarter, day, Satisfaction.DELIGHTED).toBuilder()
        .note(NOTE)
        .build();
  }
}
