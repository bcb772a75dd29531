package io.github.mettle.example.study;

import static io.github.mettle.account.Account.RELIABILITY;

import io.github.mettle.example.study.Attack.Conduct;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.TrackRecord;
import java.util.List;

/** Tricks with orders: one a fortnight, of which every second comes ten days late. */
final class DeliveryAttacks {
  private static final int ORDERS = 50;
  private static final int LOTS = 10;
  private static final double STAKE = 0.25;

  private DeliveryAttacks() {}

  static List<Attack> all() {
    return List.of(
        attack(
            "Splitting orders",
            "ships what is in time in ten lots, each recorded as a delivery",
            chance -> deliveries(LOTS, STAKE)),
        attack(
            "Splitting orders, by their share",
            "ships what is in time in ten lots, each recorded at a tenth of the stake",
            chance -> deliveries(LOTS, STAKE / LOTS)));
  }

  private static Attack attack(String name, String what, Conduct attack) {
    return new Attack(name, what, RELIABILITY, chance -> deliveries(1, STAKE), attack);
  }

  /** Every second order in so many lots. */
  static TrackRecord deliveries(int lots, double stakeOfLot) {
    TrackRecord.Builder record = TrackRecord.builder("A");
    addTo(record, lots, stakeOfLot);
    return record.build();
  }

  static void addTo(TrackRecord.Builder record, int lots, double stakeOfLot) {
    for (int i = 0; i < ORDERS; i++) {
      boolean late = i % 2 == 1;
      for (int lot = 0; lot < (late ? 1 : lots); lot++) {
        record.add(
            Delivery.builder()
                .id("order " + i + "-" + lot)
                .orderedAt(Attacks.at(14 * i))
                .dueAt(Attacks.at(14 * i + 10))
                .deliveredAt(Attacks.at(14 * i + (late ? 20 : 10)))
                .stake(late ? STAKE : stakeOfLot)
                .orderValue(late ? 10_000 : 10_000.0 / lots)
                .build());
      }
    }
  }
}
