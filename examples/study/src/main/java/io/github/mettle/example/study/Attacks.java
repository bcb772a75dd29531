package io.github.mettle.example.study;

import io.github.mettle.record.Commitment;
import io.github.mettle.record.Dispute;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Gesture;
import io.github.mettle.record.Ruling;
import io.github.mettle.record.Satisfaction;
import io.github.mettle.record.Source;
import io.github.mettle.record.TrackRecord;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The classic ways to look better than one is, after Hoffman, Zage &amp; Nita-Rotaru (2009), "A
 * Survey of Attack and Defense Techniques for Reputation Systems", doi:10.1145/1592451.1592452,
 * each beside the same conduct without the trick.
 *
 * <p>All run over two years, a promise a week. A poor supplier keeps three promises of ten, and
 * lets the others lapse.
 */
final class Attacks {
  /** As of when all are judged. */
  static final String AS_OF = "2026-01-10T00:00:00Z";

  private static final long DAY = 86_400;
  private static final long FIRST = Instant.parse("2024-01-01T00:00:00Z").getEpochSecond();
  private static final int WEEKS = 104;
  private static final double POOR = 0.3;

  private Attacks() {}

  /** Makes a record of chance. */
  @FunctionalInterface
  interface Conduct {
    TrackRecord record(SplittableRandom chance);
  }

  /**
   * A trick, and the same conduct without it.
   *
   * @param name of it
   * @param what is done
   * @param truth how probably the next promise will be kept
   * @param honest the same conduct without the trick
   * @param attack with it
   * @param asTaken with it, as one sees it who does not ask who says so
   */
  record Attack(
      String name, String what, double truth, Conduct honest, Conduct attack, Conduct asTaken) {
    Attack(String name, String what, double truth, Conduct honest, Conduct attack) {
      this(name, what, truth, honest, attack, attack);
    }
  }

  static List<Attack> all() {
    return List.of(
        new Attack(
            "On-off",
            "keeps every promise for 18 months, then none; beside the same promises kept and broken"
                + " in no order",
            0,
            chance -> promises(chance, 0.75),
            chance -> onOff()),
        new Attack(
            "Whitewashing",
            "leaves a poor record behind and comes back under a new name",
            POOR,
            chance -> promises(chance, POOR),
            chance -> TrackRecord.of("new name")),
        new Attack(
            "Flooding with trivia",
            "adds 300 trifles, all kept, each recorded at a twentieth of a promise",
            POOR,
            chance -> promises(chance, POOR),
            chance -> flooded(chance, 0.05)),
        new Attack(
            "Flooding, trifles at full stake",
            "the same, where the buyer records each trifle as a promise like any other",
            POOR,
            chance -> promises(chance, POOR),
            chance -> flooded(chance, 1)),
        new Attack(
            "Favours bought with gestures",
            "adds a dozen gestures that amaze",
            POOR,
            chance -> promises(chance, POOR),
            Attacks::gestures),
        new Attack(
            "Self-praise",
            "claims 300 kept promises that nobody saw",
            POOR,
            chance -> promises(chance, POOR),
            chance -> praised(chance, Source.CLAIMED),
            chance -> praised(chance, Source.OBSERVED)),
        new Attack(
            "Disputing everything",
            "disputes every broken promise, and nobody rules",
            POOR,
            chance -> promises(chance, POOR),
            chance -> disputed(promises(chance, POOR), 0)),
        new Attack(
            "Disputing, one in three upheld",
            "the same, where every third dispute is upheld without cause",
            POOR,
            chance -> promises(chance, POOR),
            chance -> disputed(promises(chance, POOR), 3)),
        new Attack(
            "Withdrawing at the last minute",
            "withdraws what would be broken in the second it is due",
            POOR,
            chance -> promises(chance, POOR),
            Attacks::withdrawn));
  }

  private static Commitment.Builder promise(int week) {
    long made = FIRST + week * 7 * DAY;
    return Commitment.builder()
        .id("week " + week)
        .madeAt(Instant.ofEpochSecond(made))
        .dueAt(due(week));
  }

  private static Instant due(int week) {
    return Instant.ofEpochSecond(FIRST + (week * 7 + 6) * DAY);
  }

  private static TrackRecord promises(SplittableRandom chance, double kept) {
    TrackRecord.Builder record = TrackRecord.builder("A");
    for (int week = 0; week < WEEKS; week++) {
      Commitment.Builder promise = promise(week);
      record.add(chance.nextDouble() < kept ? promise.keptAt(due(week)).build() : promise.build());
    }
    return record.build();
  }

  private static TrackRecord onOff() {
    TrackRecord.Builder record = TrackRecord.builder("A");
    for (int week = 0; week < WEEKS; week++) {
      Commitment.Builder promise = promise(week);
      record.add(week < WEEKS * 3 / 4 ? promise.keptAt(due(week)).build() : promise.build());
    }
    return record.build();
  }

  private static TrackRecord flooded(SplittableRandom chance, double stake) {
    TrackRecord.Builder record = promises(chance, POOR).toBuilder();
    trifles(record, stake, Source.OBSERVED);
    return record.build();
  }

  private static TrackRecord praised(SplittableRandom chance, Source source) {
    TrackRecord.Builder record = promises(chance, POOR).toBuilder();
    trifles(record, 1, source);
    return record.build();
  }

  private static void trifles(TrackRecord.Builder record, double stake, Source source) {
    for (int i = 0; i < 300; i++) {
      Instant made = Instant.ofEpochSecond(FIRST + i * 2 * DAY + DAY / 2);
      Instant due = made.plusSeconds(DAY);
      record.add(
          Commitment.builder()
              .id("trifle " + i)
              .madeAt(made)
              .dueAt(due)
              .keptAt(due)
              .stake(stake)
              .source(source)
              .build());
    }
  }

  private static TrackRecord gestures(SplittableRandom chance) {
    TrackRecord.Builder record = promises(chance, POOR).toBuilder();
    for (int month = 0; month < 12; month++) {
      Instant at = due(52 + 4 * month);
      record.add(
          Gesture.builder().id("gesture " + month).at(at).level(Satisfaction.AMAZED).build());
    }
    return record.build();
  }

  private static TrackRecord disputed(TrackRecord record, int upheldOneIn) {
    TrackRecord.Builder disputed = record.toBuilder();
    int broken = 0;
    for (int week = 0; week < WEEKS; week++) {
      String id = "week " + week;
      if (record.episode(id).map(Attacks::isBroken).orElse(false)) {
        String raised = due(week).plusSeconds(DAY).toString();
        boolean upheld = upheldOneIn > 0 && broken++ % upheldOneIn == 0;
        String ruled = due(week).plusSeconds(2 * DAY).toString();
        disputed.add(
            upheld ? Dispute.of(id, raised).ruled(Ruling.UPHELD, ruled) : Dispute.of(id, raised));
      }
    }
    return disputed.build();
  }

  private static boolean isBroken(Episode episode) {
    return episode instanceof Commitment promise && promise.keptAt().isEmpty();
  }

  private static TrackRecord withdrawn(SplittableRandom chance) {
    TrackRecord.Builder record = TrackRecord.builder("A");
    for (int week = 0; week < WEEKS; week++) {
      Commitment.Builder promise = promise(week);
      boolean kept = chance.nextDouble() < POOR;
      record.add((kept ? promise.keptAt(due(week)) : promise.withdrawnAt(due(week))).build());
    }
    return record.build();
  }
}
