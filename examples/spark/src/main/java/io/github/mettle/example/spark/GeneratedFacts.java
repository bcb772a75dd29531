package io.github.mettle.example.spark;

import io.github.mettle.record.Action;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.Dispute;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Severity;
import io.github.mettle.record.TrackRecord;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** Suppliers that never were, the same on every run: deliveries, promises, incidents, disputes. */
final class GeneratedFacts {
  static final String AS_OF = "2026-11-21T12:00:00Z";

  /** Few enough for one thread to hold the records of a file. */
  private static final long FACTS_IN_A_FILE = 200_000;

  private static final long SEED = 20_261_121;
  private static final long NOW = Instant.parse(AS_OF).getEpochSecond();
  private static final long HOUR = 3_600;
  private static final long DAY = 24 * HOUR;

  private final SplittableRandom random;

  private GeneratedFacts(SplittableRandom random) {
    this.random = random;
  }

  static List<TrackRecord> records(int suppliers, int episodes) {
    return IntStream.range(0, suppliers).mapToObj(i -> record(i, episodes)).toList();
  }

  static TrackRecord record(int supplier, int episodes) {
    GeneratedFacts facts = new GeneratedFacts(new SplittableRandom(SEED + supplier));
    TrackRecord.Builder record = TrackRecord.builder("Supplier " + supplier);
    for (int i = 0; i < episodes; i++) {
      Episode episode = facts.episode("e" + i);
      record.add(episode);
      if (facts.random.nextInt(100) == 0) {
        record.add(Dispute.builder().episode(episode.id()).raisedAt(facts.after(episode)).build());
      }
    }
    return record.build();
  }

  /**
   * The facts of many suppliers, made where they are needed, without the columns nobody fills; each
   * partition, and so each file, holds whole suppliers.
   */
  static Dataset<Row> table(SparkSession spark, int suppliers, int episodes) {
    StructType schema = FactColumns.schema(List.of());
    FlatMapFunction<Long, Row> rows =
        supplier -> FactRows.of(record(Math.toIntExact(supplier), episodes), schema).iterator();
    String[] filled = {
      "party",
      "kind",
      "id",
      "openedAt",
      "severity",
      "attribution",
      "impact",
      "notifiedAt",
      "containedAt",
      "resolvedAt",
      "madeAt",
      "dueAt",
      "keptAt",
      "orderedAt",
      "deliveredAt",
      "acceptedShare",
      "episode",
      "raisedAt"
    };
    int files = Math.toIntExact(1 + (long) suppliers * episodes / FACTS_IN_A_FILE);
    return spark
        .range(0, suppliers, 1, files)
        .flatMap(rows, Encoders.row(schema))
        .selectExpr(filled);
  }

  private Episode episode(String id) {
    int share = random.nextInt(100);
    long began = NOW - DAY - random.nextLong(4 * 365 * DAY);
    return share < 70
        ? delivery(id, began)
        : share < 90 ? commitment(id, began) : incident(id, began);
  }

  private Episode delivery(String id, long began) {
    Delivery.Builder delivery =
        Delivery.builder().id(id).orderedAt(time(began)).dueAt(time(began + 7 * DAY));
    if (random.nextInt(50) > 0) {
      delivery.deliveredAt(time(began + 2 * DAY + random.nextLong(6 * DAY)));
      delivery.acceptedShare(random.nextInt(20) == 0 ? 0.75 : 1);
    }
    return delivery.build();
  }

  private Episode commitment(String id, long began) {
    Commitment.Builder commitment =
        Commitment.builder().id(id).madeAt(time(began)).dueAt(time(began + 14 * DAY));
    if (random.nextInt(10) > 0) {
      commitment.keptAt(time(began + DAY + random.nextLong(16 * DAY)));
    }
    return commitment.build();
  }

  private Episode incident(String id, long began) {
    Incident.Builder incident =
        Incident.builder()
            .id(id)
            .openedAt(time(began))
            .severity(Severity.values()[random.nextInt(4)])
            .attribution(Attribution.SUPPLIER)
            .impact(Impact.values()[random.nextInt(3)]);
    if (random.nextInt(4) > 0) {
      incident.step(Action.NOTIFIED, time(began + random.nextLong(DAY)));
      incident.step(Action.CONTAINED, time(began + DAY + random.nextLong(DAY)));
      incident.step(Action.RESOLVED, time(began + 2 * DAY + random.nextLong(12 * DAY)));
    }
    return incident.build();
  }

  private String after(Episode episode) {
    return time(episode.beganSecond() + DAY);
  }

  private static String time(long second) {
    return Instant.ofEpochSecond(second).toString();
  }
}
