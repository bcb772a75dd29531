package io.github.mettle.insight;

import static io.github.mettle.insight.Examples.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.record.Delivery;
import io.github.mettle.record.Gesture;
import io.github.mettle.record.Satisfaction;
import io.github.mettle.record.TrackRecord;
import org.junit.jupiter.api.Test;

class SmallOrdersTest {
  /** Eight orders under 500, delivered so many days late, and eight of 20,000, on time. */
  private static TrackRecord record(int orders, int daysLate) {
    return record(orders, daysLate, 0);
  }

  private static TrackRecord record(int orders, int daysLate, int daysLargeLate) {
    TrackRecord.Builder record = TrackRecord.builder("Ruhr Steelworks");
    for (int i = 0; i < orders; i++) {
      record.add(delivery("small-" + i, 100 + i, daysLate));
      record.add(delivery("large-" + i, 20_000, daysLargeLate));
    }
    return record.add(Gesture.of("weekend", "2026-07-04", Satisfaction.AMAZED)).build();
  }

  private static Delivery delivery(String id, double value, int daysLate) {
    return Delivery.builder()
        .id(id)
        .orderedAt("2026-09-01")
        .dueAt("2026-09-10")
        .deliveredAt("2026-09-" + (10 + daysLate))
        .orderValue(value)
        .build();
  }

  @Test
  void seesThatTheSmallOrderWaits() {
    SmallOrders orders = SmallOrders.of(sheet(record(8, 20)));
    assertThat(orders.episodeCount()).isEqualTo(16);
    assertThat(orders.median()).hasValue(10_053.5);
    assertThat(orders.small().orElseThrow().expected())
        .isLessThan(orders.large().orElseThrow().expected());
    assertThat(orders.probability().orElseThrow()).isLessThan(0.25);
    assertThat(orders)
        .hasToString(
            "Small orders, up to 10053.5, are treated worse than large ones: 0.48 against 0.90, 94"
                + " % likely.");
  }

  @Test
  void seesThatTheLargeOrderWaits() {
    assertThat(SmallOrders.of(sheet(record(8, 0, 20))))
        .hasToString(
            "Small orders, up to 10053.5, are treated better than large ones: 0.90 against 0.48, 94"
                + " % likely.");
  }

  @Test
  void seesThatItDoesNot() {
    assertThat(SmallOrders.of(sheet(record(8, 0))))
        .hasToString(
            "Small orders, up to 10053.5, are treated like large ones, as far as can be told: 0.90"
                + " against 0.90.");
    assertThat(SmallOrders.of(sheet(record(8, 0))).probability().orElseThrow()).isEqualTo(0.5);
  }

  @Test
  void saysWhenThereIsTooLittleToTell() {
    SmallOrders few = SmallOrders.of(sheet(record(1, 20)));
    assertThat(few.isEnough()).isFalse();
    assertThat(few)
        .hasToString(
            "Too little to tell whether small orders are treated like large ones: two episodes with"
                + " an order value.");
    SmallOrders one =
        SmallOrders.of(sheet(TrackRecord.builder("R").add(delivery("d", 5, 0)).build()));
    assertThat(one.small()).isEmpty();
    assertThat(one)
        .hasToString(
            "Too little to tell whether small orders are treated like large ones: one episode with"
                + " an order value.");
    SmallOrders none = SmallOrders.of(sheet(Examples.ruhr()));
    assertThat(none.median()).isEmpty();
    assertThat(none.probability()).isEmpty();
    assertThat(none)
        .hasToString("No order value is known, so nothing can be told of small orders.");
  }
}
