package io.github.mettle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mettle.record.Delivery;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.refusal.RefusedException;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.trust.Standing;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PortfolioTest {
  private static final String AS_OF = "2026-11-21";
  private static final Instant ORDERED = Instant.parse("2026-03-01T00:00:00Z");

  private final Scorecard scorecard = Scorecard.standard();

  private static TrackRecord supplier(int i) {
    Instant due = ORDERED.plusSeconds(864_000);
    Delivery delivery =
        Delivery.builder()
            .id("PO-1")
            .orderedAt(ORDERED)
            .dueAt(due)
            .deliveredAt(due.plusSeconds(i * 1_000L))
            .build();
    return TrackRecord.of("Supplier " + i, delivery);
  }

  private static Stream<TrackRecord> suppliers(int n) {
    return IntStream.range(0, n).mapToObj(PortfolioTest::supplier);
  }

  @Test
  void eachRecordBecomesTheSheetItWouldAlone() {
    List<BalanceSheet> sheets = scorecard.weighAll(suppliers(20), AS_OF).toList();
    List<BalanceSheet> alone = suppliers(20).map(r -> scorecard.weigh(r, AS_OF)).toList();
    assertThat(sheets).isEqualTo(alone);
  }

  @Test
  void aParallelStreamGivesTheSame() {
    List<BalanceSheet> parallel = scorecard.weighAll(suppliers(500).parallel(), AS_OF).toList();
    assertThat(parallel).isEqualTo(scorecard.weighAll(suppliers(500), AS_OF).toList());
  }

  @Test
  void nothingIsReadBeforeItIsAskedForAndNoMoreThanIsAskedFor() {
    AtomicInteger read = new AtomicInteger();
    Stream<TrackRecord> endless =
        Stream.generate(read::incrementAndGet).map(PortfolioTest::supplier);
    Stream<BalanceSheet> sheets = scorecard.weighAll(endless, AS_OF);
    assertThat(read).hasValue(0);
    AtomicInteger weighed = new AtomicInteger();
    assertThat(sheets.peek(sheet -> weighed.incrementAndGet()).limit(3))
        .allMatch(sheet -> sheet.trust().standing() == Standing.UNTESTED);
    assertThat(read).hasValue(3);
    assertThat(weighed).hasValue(3);
  }

  @Test
  void aCallerWhoStopsTakingStopsTheWeighing() {
    AtomicInteger read = new AtomicInteger();
    Stream<TrackRecord> records = suppliers(1_000_000).peek(r -> read.incrementAndGet());
    assertThat(scorecard.weighAll(records, AS_OF).takeWhile(sheet -> read.get() < 10)).hasSize(9);
    assertThat(read).hasValue(10);
  }

  @Test
  void anUnreadableInstantIsRefusedAtOnce() {
    assertThatThrownBy(() -> scorecard.weighAll(suppliers(1), "soon"))
        .isInstanceOf(RefusedException.class)
        .hasMessage(
            "asOf must be a date or an instant with a zone, such as 2026-03-02 or"
                + " 2026-03-02T08:00:00Z: \"soon\"");
  }
}
