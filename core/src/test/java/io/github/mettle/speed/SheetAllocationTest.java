package io.github.mettle.speed;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.mettle.Scorecard;
import io.github.mettle.kit.Moments;
import io.github.mettle.kit.Records;
import io.github.mettle.kit.World;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Kind;
import io.github.mettle.record.Moment;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Totals;
import io.github.mettle.trust.TrustDistribution;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** What a sheet costs in memory beside its episodes, which cost none. */
class SheetAllocationTest {
  private static final int WARM = 5_000;
  private static final Moment NOON = Moment.of(Moments.NOON);

  private final Scorecard scorecard = Scorecard.standard();
  private final TrackRecord record = withoutIncidents();

  private static TrackRecord withoutIncidents() {
    TrackRecord.Builder routine = TrackRecord.builder(Records.PARTY);
    World.of(20).episodes().stream()
        .filter(episode -> episode.kind() != Kind.INCIDENT)
        .forEach(routine::add);
    return routine.build();
  }

  @Test
  void aSheetTakesTwoKilobytes() {
    assertThat(weigh(record).trials()).isEmpty();
    assertThat(allocated(() -> scorecard.weigh(record, NOON))).isBetween(500L, 2_048L);
  }

  /** Eleven accounts with two sides for each of the two trials; nothing where there are none. */
  @Test
  void trialsTakeHalfAKilobyteMore() {
    TrackRecord serious = World.of(100);
    assertThat(weigh(serious).trials()).hasSize(2);
    assertThat(allocated(() -> scorecard.weigh(serious, NOON))).isBetween(500L, 2_560L);
  }

  private BalanceSheet weigh(TrackRecord facts) {
    return scorecard.weigh(facts, NOON);
  }

  @Test
  void itsTrustTakesFourMore() {
    assertThat(allocated(() -> scorecard.weigh(record, NOON).trust())).isBetween(1_000L, 6_144L);
  }

  /** None, once the compiler sees that the walks do not escape. */
  @Test
  void comparingTwoCurvesTakesAWalkAlongEach() {
    TrustDistribution one =
        curve(Commitment.of("c", "2026-01-01", "2026-02-01").keptAt("2026-01-20"));
    TrustDistribution other = curve(Commitment.of("c", "2026-01-01", "2026-02-01"));
    assertThat(one.probabilityAbove(other)).isGreaterThan(0.5);
    assertThat(allocated(() -> one.probabilityAbove(other))).isBetween(0L, 64L);
  }

  private TrustDistribution curve(Commitment commitment) {
    Totals totals = scorecard.totals(TrackRecord.of("A", commitment), NOON);
    return scorecard
        .model()
        .curve(a -> totals.assets(a).micros(), a -> totals.liabilities(a).micros());
  }

  /** The least of several tries: compilation allocates too. */
  private static long allocated(Runnable work) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < WARM; i++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      work.run();
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    return least;
  }
}
