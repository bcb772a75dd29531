package io.github.mettle.example.study;

import static io.github.mettle.account.Account.CANDOUR;
import static io.github.mettle.account.Account.NOTIFICATION;
import static io.github.mettle.account.Account.PREVENTION;
import static io.github.mettle.account.Account.RESOLUTION;
import static io.github.mettle.account.Account.RESPONSIVENESS;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.example.study.Attack.Addition;
import io.github.mettle.example.study.Attack.Conduct;
import io.github.mettle.record.Action;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Severity;
import io.github.mettle.record.TrackRecord;
import java.util.List;
import java.util.Locale;
import java.util.function.ObjIntConsumer;

/**
 * Tricks with incidents. A poor supplier has eight major ones in two years that reach us; it tells
 * us after we noticed, and mends, explains and prevents late.
 */
final class IncidentAttacks {
  private static final int INCIDENTS = 8;
  private static final int EVERY = 85;
  private static final double HOUR = 1 / 24.0;
  private static final ObjIntConsumer<Incident.Builder> AS_IT_IS = (incident, i) -> {};
  private static final Conduct POOR = poor(AS_IT_IS);

  private IncidentAttacks() {}

  static List<Attack> all() {
    return List.of(
        farming("Farming trifles", 60, Severity.MINOR, Attribution.SUPPLIER),
        farming("Farming moderate incidents", 24, Severity.MODERATE, Attribution.SUPPLIER),
        farming("Farming major incidents", 24, Severity.MAJOR, Attribution.SUPPLIER),
        farming("Farming critical incidents", 12, Severity.CRITICAL, Attribution.SUPPLIER),
        farming("Farming external incidents", 24, Severity.CRITICAL, Attribution.EXTERNAL),
        new Attack(
            "Trifles after a disaster",
            "has hidden one critical incident; adds 120 trifles, handled as in the textbook",
            RESOLUTION,
            chance -> disaster(),
            ((Conduct) chance -> disaster())
                .and(textbook(120, Severity.MINOR, Attribution.SUPPLIER, AS_IT_IS))),
        attack(
            "The repeated fault",
            "lets the first fault come back twelve times, and handles that as in the textbook",
            PREVENTION,
            POOR.and(
                textbook(
                    12,
                    Severity.MAJOR,
                    Attribution.SUPPLIER,
                    (incident, i) -> incident.recurrenceOf("NCR 0")))),
        attack(
            "The repeated fault, as a new one",
            "lets the first fault come back twelve times, and nobody records that it is the same",
            PREVENTION,
            POOR.and(textbook(12, Severity.MAJOR, Attribution.SUPPLIER, AS_IT_IS))),
        attack(
            "Talked down to moderate",
            "talks the severity of each incident down by one",
            RESOLUTION,
            poor((incident, i) -> incident.severity(Severity.MODERATE))),
        attack(
            "Talked down to minor",
            "talks the severity of each incident down by two",
            RESOLUTION,
            poor((incident, i) -> incident.severity(Severity.MINOR))),
        attack(
            "Blame, a subcontractor's",
            "says of each incident that it was a subcontractor's, and we record EXTERNAL",
            RESOLUTION,
            poor((incident, i) -> incident.attribution(Attribution.EXTERNAL))),
        attack(
            "Blame, ours",
            "says of each incident that it was our own, and we record BUYER",
            RESOLUTION,
            poor((incident, i) -> incident.attribution(Attribution.BUYER))),
        attack(
            "Early resolved",
            "calls each incident resolved after an hour; we reopen it a day later",
            RESOLUTION,
            poor(
                (incident, i) ->
                    incident
                        .step(Action.RESOLVED, Attacks.at(begin(i) + HOUR))
                        .step(Action.REOPENED, Attacks.at(begin(i) + 1)))),
        attack(
            "Early resolved, never reopened",
            "calls each incident resolved after an hour, and nobody records that it was not",
            RESOLUTION,
            poor((incident, i) -> incident.step(Action.RESOLVED, Attacks.at(begin(i) + HOUR)))),
        attack(
            "Starts that they declare",
            "says that each incident began when it told us of it, and we record that",
            NOTIFICATION,
            chance -> declared()),
        attack(
            "Updates by a bot",
            "has a machine write every twelve hours that it is being looked at",
            RESPONSIVENESS,
            poor(IncidentAttacks::update)),
        attack(
            "Said to be unrecorded",
            "talks us into leaving open what was not done in time: notice, cause and prevention",
            CANDOUR,
            poor(
                (incident, i) ->
                    incident.unrecorded(Criterion.NOTIFY, Criterion.EXPLAIN, Criterion.PREVENT))),
        attack(
            "Every second never recorded",
            "sees to it that every second incident never gets on record",
            RESOLUTION,
            chance -> half()));
  }

  private static Attack attack(String name, String what, Account account, Conduct attack) {
    return new Attack(name, what, account, POOR, attack);
  }

  private static Attack farming(String name, int count, Severity severity, Attribution whose) {
    String what =
        "adds %d %s incidents of %s making without impact, handled as in the textbook"
            .formatted(
                count,
                severity.name().toLowerCase(Locale.ROOT),
                whose == Attribution.EXTERNAL ? "nobody's" : "its own");
    return attack(name, what, PREVENTION, POOR.and(textbook(count, severity, whose, AS_IT_IS)));
  }

  private static double begin(int i) {
    return 20 + EVERY * i;
  }

  /** Each incident poorly handled, but for what a trick does to it. */
  static Conduct poor(ObjIntConsumer<Incident.Builder> trick) {
    return chance -> {
      TrackRecord.Builder record = TrackRecord.builder("A");
      addTo(record, trick);
      return record.build();
    };
  }

  static void addTo(TrackRecord.Builder record, ObjIntConsumer<Incident.Builder> trick) {
    for (int i = 0; i < INCIDENTS; i++) {
      Incident.Builder incident = late(i, Attacks.at(begin(i)).toString());
      incident.noticedAt(Attacks.at(begin(i) + 1));
      trick.accept(incident, i);
      record.add(incident.build());
    }
  }

  /** An incident that began when it is said to have begun. */
  private static Incident.Builder late(int i, String openedAt) {
    return Incident.builder()
        .id("NCR " + i)
        .openedAt(openedAt)
        .severity(Severity.MAJOR)
        .attribution(Attribution.SUPPLIER)
        .impact(Impact.LIMITED)
        .step(Action.NOTIFIED, Attacks.at(begin(i) + 3))
        .step(Action.CONTAINED, Attacks.at(begin(i) + 6))
        .step(Action.RESOLVED, Attacks.at(begin(i) + 15))
        .step(Action.CAUSE_EXPLAINED, Attacks.at(begin(i) + 25))
        .step(Action.PREVENTION_SHARED, Attacks.at(begin(i) + 60));
  }

  private static TrackRecord declared() {
    TrackRecord.Builder record = TrackRecord.builder("A");
    for (int i = 0; i < INCIDENTS; i++) {
      record.add(late(i, Attacks.at(begin(i) + 3).toString()).build());
    }
    return record.build();
  }

  private static TrackRecord half() {
    TrackRecord.Builder record = TrackRecord.builder("A");
    for (int i = 0; i < INCIDENTS; i += 2) {
      Incident.Builder incident = late(i, Attacks.at(begin(i)).toString());
      record.add(incident.noticedAt(Attacks.at(begin(i) + 1)).build());
    }
    return record.build();
  }

  private static void update(Incident.Builder incident, int i) {
    for (int half = 1; half < 30; half++) {
      incident.step(Action.UPDATED, Attacks.at(begin(i) + half / 2.0));
    }
  }

  private static TrackRecord disaster() {
    return TrackRecord.builder("A")
        .add(
            late(0, Attacks.at(begin(0)).toString())
                .severity(Severity.CRITICAL)
                .impact(Impact.SEVERE)
                .noticedAt(Attacks.at(begin(0) + 1))
                .build())
        .build();
  }

  /** Incidents handled as in the textbook. */
  static Addition textbook(
      int count, Severity severity, Attribution whose, ObjIntConsumer<Incident.Builder> trick) {
    return record -> {
      for (int i = 0; i < count; i++) {
        double begin = 60 + i * 600.0 / count;
        Incident.Builder incident =
            Incident.builder()
                .id("textbook " + i)
                .openedAt(Attacks.at(begin))
                .severity(severity)
                .attribution(whose)
                .impact(Impact.NONE)
                .step(Action.NOTIFIED, Attacks.at(begin))
                .step(Action.CONTAINED, Attacks.at(begin + HOUR))
                .step(Action.REMEDY_OFFERED, Attacks.at(begin + HOUR))
                .step(Action.RESOLVED, Attacks.at(begin + 2 * HOUR))
                .step(Action.CAUSE_EXPLAINED, Attacks.at(begin + 1))
                .step(Action.PREVENTION_SHARED, Attacks.at(begin + 2));
        trick.accept(incident, i);
        record.add(incident.build());
      }
    };
  }
}
