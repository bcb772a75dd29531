package io.github.mettle.example.study;

import io.github.mettle.record.Attribution;
import io.github.mettle.record.Candour;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Inquiry;
import io.github.mettle.record.Severity;
import io.github.mettle.record.TrackRecord;
import java.time.Instant;
import java.util.SplittableRandom;

/** Made-up records of ordinary work: mostly deliveries, some of everything, one in ten bad. */
final class Suppliers {
  private static final long DAY = 86_400;
  private static final long FIRST = Instant.parse("2023-01-01T00:00:00Z").getEpochSecond();
  private static final long SPAN = 1000 * DAY;

  private final SplittableRandom random;

  private Suppliers(long seed) {
    random = new SplittableRandom(seed);
  }

  /** A record of so many outcomes, give or take a few. */
  static TrackRecord mixed(String party, long seed, int outcomes) {
    Suppliers suppliers = new Suppliers(seed);
    TrackRecord.Builder record = TrackRecord.builder(party);
    int settled = 0;
    for (int i = 0; settled < outcomes; i++) {
      long begin = FIRST + settled * SPAN / outcomes + suppliers.random.nextLong(DAY);
      int kind = suppliers.random.nextInt(20);
      record.add(suppliers.episode("e" + i, begin, kind));
      settled += kind == 0 ? 7 : kind < 4 ? 2 : 1;
    }
    return record.build();
  }

  /** A record of so many deliveries. */
  static TrackRecord deliveries(String party, long seed, int outcomes) {
    Suppliers suppliers = new Suppliers(seed);
    TrackRecord.Builder record = TrackRecord.builder(party);
    for (int i = 0; i < outcomes; i++) {
      long begin = FIRST + i * SPAN / outcomes + suppliers.random.nextLong(DAY);
      record.add(suppliers.delivery("e" + i, begin));
    }
    return record.build();
  }

  private Episode episode(String id, long begin, int kind) {
    if (kind == 0) {
      return incident(id, begin);
    }
    if (kind < 4) {
      return Inquiry.of(id, text(begin)).answered(Candour.STRAIGHT, text(done(begin, 2)));
    }
    return kind < 9 ? commitment(id, begin) : delivery(id, begin);
  }

  private Incident incident(String id, long begin) {
    return Incident.builder()
        .id(id)
        .openedAt(at(begin))
        .severity(Severity.MAJOR)
        .attribution(Attribution.SUPPLIER)
        .impact(Impact.NONE)
        .notified(at(begin + 3600))
        .contained(at(begin + 7200))
        .resolved(at(done(begin, 1)))
        .causeExplained(at(done(begin, 7)))
        .preventionShared(at(done(begin, 25)))
        .build();
  }

  private Commitment commitment(String id, long begin) {
    return Commitment.of(id, text(begin), text(begin + 20 * DAY)).keptAt(at(done(begin, 20)));
  }

  private Delivery delivery(String id, long begin) {
    return Delivery.of(id, text(begin), text(begin + 30 * DAY)).deliveredAt(at(done(begin, 30)));
  }

  /** In time nine times of ten, and otherwise up to a window late. */
  private long done(long begin, long days) {
    long window = days * DAY;
    return begin + random.nextLong(window) + (random.nextInt(10) == 0 ? window : 0);
  }

  private static Instant at(long second) {
    return Instant.ofEpochSecond(second);
  }

  private static String text(long second) {
    return at(second).toString();
  }
}
