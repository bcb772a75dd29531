package io.github.mettle.example.benchmark;

import io.github.mettle.Scorecard;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.Moment;
import io.github.mettle.record.TrackRecord;
import java.time.Instant;

/** A process that makes a record by code, weighs it and ends: what a cold start costs. */
public final class FirstSheet {
  private FirstSheet() {}

  /**
   * Weighs one delivery that was on time.
   *
   * @param args ignored
   */
  public static void main(String[] args) {
    Instant ordered = Instant.ofEpochSecond(1_790_000_000);
    Delivery delivery =
        Delivery.builder()
            .id("PO-1")
            .orderedAt(ordered)
            .dueAt(ordered.plusSeconds(864_000))
            .deliveredAt(ordered.plusSeconds(800_000))
            .build();
    TrackRecord record = TrackRecord.of("Ruhr Steelworks", delivery);
    Moment asOf = Moment.of(ordered.plusSeconds(1_000_000));
    double lower = Scorecard.standard().weigh(record, asOf).trust().lower();
    if (!(lower > 0 && lower < 1)) {
      throw new IllegalStateException("lower must be in (0, 1): " + lower);
    }
  }

  /** A process that does nothing: what the machine takes before anything begins. */
  public static final class Nothing {
    private Nothing() {}

    /**
     * Returns.
     *
     * @param args ignored
     */
    public static void main(String[] args) {}
  }
}
