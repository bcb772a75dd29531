package io.github.mettle.example.study;

import static io.github.mettle.account.Account.COMMITMENT;
import static io.github.mettle.account.Account.EXTRA_MILE;

import io.github.mettle.account.Account;
import io.github.mettle.example.study.Attack.Addition;
import io.github.mettle.example.study.Attack.Conduct;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Dispute;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Gesture;
import io.github.mettle.record.Review;
import io.github.mettle.record.Ruling;
import io.github.mettle.record.Satisfaction;
import io.github.mettle.record.Source;
import io.github.mettle.record.TrackRecord;
import java.util.List;
import java.util.function.ObjIntConsumer;

/**
 * Tricks with promises: one a week. A poor supplier keeps three of ten, and lets the others lapse.
 */
final class PromiseAttacks {
  private static final int WEEKS = 104;
  private static final double POOR = 0.3;
  private static final Conduct LAPSING = promises(POOR, (promise, week) -> {});

  private PromiseAttacks() {}

  static List<Attack> all() {
    return List.of(
        new Attack(
            "On-off",
            "keeps every promise for 18 months, then none; beside the same promises kept and broken"
                + " in no order",
            COMMITMENT,
            promises(0.75, (promise, week) -> {}),
            chance -> onOff()),
        attack(
            "A new name",
            "leaves the record behind and comes back under a new name",
            chance -> TrackRecord.of("new name")),
        attack(
            "Flooding with trifles",
            "adds 300 trifles, all kept, each recorded at a twentieth of a promise",
            LAPSING.and(kept("trifle", 300, 0.05, Source.OBSERVED))),
        attack(
            "Flooding, trifles as promises",
            "adds 300 trifles, all kept, each recorded as a promise like any other",
            LAPSING.and(kept("trifle", 300, 1, Source.OBSERVED))),
        new Attack(
            "Gestures",
            "adds a dozen gestures that amaze",
            EXTRA_MILE,
            LAPSING,
            LAPSING.and(PromiseAttacks::gestures)),
        new Attack(
            "Self-praise",
            "claims 300 kept promises that nobody saw",
            COMMITMENT,
            LAPSING,
            LAPSING.and(kept("trifle", 300, 1, Source.CLAIMED)),
            LAPSING.and(kept("trifle", 300, 1, Source.OBSERVED))),
        attack(
            "Disputing everything",
            "disputes every broken promise, and nobody rules",
            chance -> disputed(LAPSING.record(chance), 0)),
        attack(
            "Disputing, one in three upheld",
            "disputes every broken promise, and every third dispute is upheld without cause",
            chance -> disputed(LAPSING.record(chance), 3)),
        attack(
            "Withdrawing at the last second",
            "withdraws what would lapse in the second it is due",
            promises(POOR, (promise, week) -> promise.withdrawnAt(Attacks.at(due(week))))),
        new Attack(
            "Sandbagged dates",
            "does the same on the same days, and promises it for a month later",
            COMMITMENT,
            promises(POOR, PromiseAttacks::keepLate),
            chance -> sandbagged()),
        attack(
            "Due in 900 days",
            "promises for 900 days later what would lapse",
            promises(POOR, (promise, week) -> promise.dueAt(Attacks.at(due(week) + 900)))),
        attack(
            "Waivers after the due",
            "talks us into waiving each lapsed promise the day after it was due",
            promises(POOR, (promise, week) -> promise.waivedAt(Attacks.at(due(week) + 1)))),
        attack(
            "Waivers before the due",
            "talks us into waiving each promise that would lapse the day before it is due",
            promises(POOR, (promise, week) -> promise.waivedAt(Attacks.at(due(week) - 1)))),
        attack(
            "Friendly reviews",
            "has friends review its commitment: 24 times amazed",
            LAPSING.and(reviews(24, COMMITMENT))),
        attack(
            "Friendly references",
            "names friends who tell of 60 kept promises",
            LAPSING.and(kept("referred", 60, 1, Source.REFERRED))),
        attack(
            "Half of it never recorded",
            "sees to it that every second lapsed promise never gets on record",
            chance -> selected(LAPSING.record(chance))));
  }

  private static Attack attack(String name, String what, Conduct attack) {
    return new Attack(name, what, COMMITMENT, LAPSING, attack);
  }

  private static double due(int week) {
    return week * 7 + 6;
  }

  private static Commitment.Builder promise(int week) {
    return Commitment.builder()
        .id("week " + week)
        .madeAt(Attacks.at(week * 7))
        .dueAt(Attacks.at(due(week)));
  }

  /** A promise a week, kept on the day it is due, or else what becomes of it. */
  static Conduct promises(double kept, ObjIntConsumer<Commitment.Builder> orElse) {
    return chance -> {
      TrackRecord.Builder record = TrackRecord.builder("A");
      for (int week = 0; week < WEEKS; week++) {
        Commitment.Builder promise = promise(week);
        if (chance.nextDouble() < kept) {
          promise.keptAt(Attacks.at(due(week)));
        } else {
          orElse.accept(promise, week);
        }
        record.add(promise.build());
      }
      return record.build();
    };
  }

  /** Keeps a promise two weeks late, if that is over by now. */
  static void keepLate(Commitment.Builder promise, int week) {
    promise.keptAt(Attacks.at(due(week) + 14));
  }

  private static TrackRecord onOff() {
    TrackRecord.Builder record = TrackRecord.builder("A");
    for (int week = 0; week < WEEKS; week++) {
      Commitment.Builder promise = promise(week);
      record.add(
          week < WEEKS * 3 / 4 ? promise.keptAt(Attacks.at(due(week))).build() : promise.build());
    }
    return record.build();
  }

  private static TrackRecord sandbagged() {
    TrackRecord.Builder record = TrackRecord.builder("A");
    for (int week = 0; week < WEEKS; week++) {
      record.add(
          promise(week)
              .dueAt(Attacks.at(due(week) + 30))
              .keptAt(Attacks.at(due(week) + 14))
              .build());
    }
    return record.build();
  }

  /** Promises for the next day, all kept. */
  static Addition kept(String name, int count, double stake, Source source) {
    return record -> {
      for (int i = 0; i < count; i++) {
        double made = i * 600.0 / count + 0.5;
        record.add(
            Commitment.builder()
                .id(name + " " + i)
                .madeAt(Attacks.at(made))
                .dueAt(Attacks.at(made + 1))
                .keptAt(Attacks.at(made + 1))
                .stake(stake)
                .source(source)
                .build());
      }
    };
  }

  static void gestures(TrackRecord.Builder record) {
    for (int month = 0; month < 12; month++) {
      record.add(
          Gesture.builder()
              .id("gesture " + month)
              .at(Attacks.at(due(52 + 4 * month)))
              .level(Satisfaction.AMAZED)
              .build());
    }
  }

  /** Friends are amazed by an account. */
  static Addition reviews(int count, Account account) {
    return record -> {
      for (int i = 0; i < count; i++) {
        record.add(
            Review.builder()
                .id("review " + i + " of " + account)
                .at(Attacks.at(30 * i))
                .account(account)
                .level(Satisfaction.AMAZED)
                .build());
      }
    };
  }

  private static TrackRecord disputed(TrackRecord record, int upheldOneIn) {
    TrackRecord.Builder disputed = record.toBuilder();
    int broken = 0;
    for (int week = 0; week < WEEKS; week++) {
      String id = "week " + week;
      if (record.episode(id).map(PromiseAttacks::isBroken).orElse(false)) {
        Dispute raised = Dispute.of(id, Attacks.at(due(week) + 1).toString());
        boolean upheld = upheldOneIn > 0 && broken++ % upheldOneIn == 0;
        String ruled = Attacks.at(due(week) + 2).toString();
        disputed.add(upheld ? raised.ruled(Ruling.UPHELD, ruled) : raised);
      }
    }
    return disputed.build();
  }

  private static boolean isBroken(Episode episode) {
    return episode instanceof Commitment promise && promise.keptAt().isEmpty();
  }

  private static TrackRecord selected(TrackRecord record) {
    TrackRecord.Builder selected = TrackRecord.builder(record.party());
    int broken = 0;
    for (Episode episode : record.episodes()) {
      if (!isBroken(episode) || broken++ % 2 == 0) {
        selected.add(episode);
      }
    }
    return selected.build();
  }
}
