package io.github.mettle.example.benchmark;

import io.github.mettle.record.Delivery;
import io.github.mettle.record.Moment;
import io.github.mettle.record.Source;
import io.github.mettle.record.TrackRecord;
import java.util.ArrayList;
import java.util.List;

/** A delivery as a row of a table; times in seconds, {@link Moment#NEVER} for never. */
record DeliveryRow(
    int party,
    double weight,
    long orderedAt,
    long dueAt,
    long deliveredAt,
    long waivedAt,
    double acceptedShare) {

  static List<DeliveryRow> of(List<TrackRecord> records) {
    List<DeliveryRow> rows = new ArrayList<>();
    for (int party = 0; party < records.size(); party++) {
      for (var episode : records.get(party).episodes()) {
        rows.add(of(party, (Delivery) episode));
      }
    }
    return rows;
  }

  private static DeliveryRow of(int party, Delivery delivery) {
    return new DeliveryRow(
        party,
        delivery.source() == Source.CLAIMED ? 0 : delivery.stake(),
        delivery.beganSecond(),
        delivery.dueSecond(),
        delivery.deliveredJudgedSecond(),
        delivery.waivedSecond(),
        delivery.acceptedShare());
  }
}
