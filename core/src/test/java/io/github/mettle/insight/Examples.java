package io.github.mettle.insight;

import io.github.mettle.Scorecard;
import io.github.mettle.account.Account;
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
import io.github.mettle.record.Request;
import io.github.mettle.record.Review;
import io.github.mettle.record.Satisfaction;
import io.github.mettle.record.Scope;
import io.github.mettle.record.Severity;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.BalanceSheet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Small records with a story, and small random ones, for the tests of this package. */
final class Examples {
  static final String AS_OF = "2026-11-21";
  private static final long NOW = Instant.parse("2026-11-21T23:59:59Z").getEpochSecond();
  private static final int HOUR = 3600;
  private static final int DAY = 24 * HOUR;

  private Examples() {}

  /** Tells us within the hour, keeps what it promises, and now and then goes the extra mile. */
  static TrackRecord ruhr() {
    TrackRecord.Builder record = TrackRecord.builder("Ruhr Steelworks");
    for (int i = 1; i <= 3; i++) {
      record.add(handled("NCR-" + i, "2026-0" + (3 * i) + "-02").build());
      record.add(
          Commitment.of("promise-" + i, "2026-0" + (2 * i) + "-01", "2026-0" + (2 * i) + "-20")
              .keptAt("2026-0" + (2 * i) + "-19"));
    }
    return record
        .add(Delivery.of("PO-1", "2026-05-01", "2026-05-20").deliveredAt("2026-05-19"))
        .add(Delivery.of("PO-2", "2026-06-01", "2026-06-20").deliveredAt("2026-06-25"))
        .add(Inquiry.of("question", "2026-05-04").answered(Candour.STRAIGHT, "2026-05-05"))
        .add(Gesture.of("weekend", "2026-07-04", Satisfaction.DELIGHTED))
        .build();
  }

  /** Lets us find out ourselves, and breaks half its promises. */
  static TrackRecord baltic() {
    TrackRecord.Builder record = TrackRecord.builder("Baltic Castings");
    for (int i = 1; i <= 5; i++) {
      String day = "2026-0" + (i + 3) + "-02";
      Incident.Builder incident = incident("INC-" + i, day).notified(day + "T20:00:00Z");
      if (i <= 3) {
        incident.noticedAt(day + "T10:00:00Z");
      }
      record.add(incident.resolved("2026-0" + (i + 3) + "-06").build());
    }
    return record
        .add(Commitment.of("kept", "2026-04-01", "2026-04-20").keptAt("2026-04-19"))
        .add(Commitment.of("broken", "2026-05-01", "2026-05-20"))
        .add(Delivery.of("PO-1", "2026-05-01", "2026-05-20").deliveredAt("2026-05-19"))
        .add(Delivery.of("PO-2", "2026-06-01", "2026-06-20").deliveredAt("2026-06-25"))
        .build();
  }

  static TrackRecord unknown(String party) {
    return TrackRecord.builder(party).build();
  }

  static BalanceSheet sheet(TrackRecord record) {
    return Scorecard.standard().weigh(record, AS_OF);
  }

  /** A major incident that is the supplier's, without impact, of which nothing else is known. */
  static Incident.Builder incident(String id, String day) {
    return Incident.builder()
        .id(id)
        .openedAt(day + "T08:00:00Z")
        .severity(Severity.MAJOR)
        .attribution(Attribution.SUPPLIER)
        .impact(Impact.NONE);
  }

  /** The same with everything done within the day. */
  static Incident.Builder handled(String id, String day) {
    return incident(id, day)
        .notified(day + "T09:00:00Z")
        .contained(day + "T10:00:00Z")
        .remedyOffered(day + "T10:00:00Z")
        .resolved(day + "T20:00:00Z")
        .causeExplained(day + "T20:00:00Z")
        .preventionShared(day + "T20:00:00Z");
  }

  /** A record of up to so many episodes of all kinds, good and bad, known by {@link #AS_OF}. */
  static TrackRecord random(String party, long seed, int most) {
    SplittableRandom random = new SplittableRandom(seed);
    double skill = random.nextDouble();
    TrackRecord.Builder record = TrackRecord.builder(party);
    episodes(random, most, skill).forEach(record::add);
    return record.build();
  }

  private static List<Episode> episodes(SplittableRandom random, int most, double skill) {
    List<Episode> episodes = new ArrayList<>();
    int count = random.nextInt(most + 1);
    for (int i = 0; i < count; i++) {
      episodes.add(episode(random, "e" + i, skill));
    }
    return episodes;
  }

  private static Episode episode(SplittableRandom random, String id, double skill) {
    Instant start = Instant.ofEpochSecond(NOW - random.nextInt(900 * DAY));
    boolean good = random.nextDouble() < skill;
    Instant soon = start.plusSeconds(random.nextInt(DAY));
    Instant done = good ? soon : start.plusSeconds(random.nextInt(90 * DAY));
    double value = 100 + random.nextInt(10_000);
    return switch (random.nextInt(8)) {
      case 0 ->
          Commitment.builder()
              .id(id)
              .madeAt(start)
              .dueAt(start.plusSeconds(20 * DAY))
              .keptAt(done)
              .orderValue(value)
              .build();
      case 1 ->
          Delivery.builder()
              .id(id)
              .orderedAt(start)
              .dueAt(start.plusSeconds(30 * DAY))
              .deliveredAt(done)
              .orderValue(value)
              .build();
      case 2 -> {
        Scope scope = Scope.values()[random.nextInt(3)];
        Answer answer = good ? Answer.GRANTED : Answer.values()[random.nextInt(4)];
        yield request(id, start, scope, answer, done);
      }
      case 3 -> {
        Candour candour = good ? Candour.STRAIGHT : Candour.values()[random.nextInt(5)];
        yield Inquiry.builder().id(id).askedAt(start).candour(candour).answeredAt(done).build();
      }
      case 4 ->
          Gesture.builder()
              .id(id)
              .at(start)
              .level(Satisfaction.values()[3 + random.nextInt(3)])
              .build();
      case 5 -> {
        Account account = Account.values()[random.nextInt(11)];
        Satisfaction level =
            good ? Satisfaction.EXCEEDED : Satisfaction.values()[random.nextInt(6)];
        yield Review.builder().id(id).at(start).account(account).level(level).build();
      }
      default -> incident(random, id, start, good, value);
    };
  }

  private static Request request(
      String id, Instant start, Scope scope, Answer answer, Instant done) {
    return Request.builder()
        .id(id)
        .askedAt(start)
        .scope(scope)
        .answer(answer)
        .answeredAt(done)
        .build();
  }

  private static Incident incident(
      SplittableRandom random, String id, Instant start, boolean good, double value) {
    Incident.Builder incident =
        Incident.builder()
            .id(id)
            .openedAt(start)
            .severity(Severity.values()[random.nextInt(4)])
            .attribution(Attribution.values()[random.nextInt(4)])
            .impact(good ? Impact.NONE : Impact.values()[random.nextInt(3)])
            .orderValue(value);
    int within = good ? 4 * HOUR : 40 * DAY;
    if (!good && random.nextBoolean()) {
      incident.noticedAt(start);
    }
    if (good || random.nextBoolean()) {
      incident.notified(start.plusSeconds(random.nextInt(within)));
      incident.contained(start.plusSeconds(random.nextInt(within)));
    }
    if (good || random.nextBoolean()) {
      incident.resolved(start.plusSeconds(random.nextInt(within)));
      incident.causeExplained(start.plusSeconds(random.nextInt(within)));
    }
    return incident.build();
  }

  /** Sheets of that many random records, of different parties. */
  static List<BalanceSheet> randomSheets(int count, int most) {
    List<BalanceSheet> sheets = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sheets.add(sheet(random("S" + i, i, most)));
    }
    return sheets;
  }
}
