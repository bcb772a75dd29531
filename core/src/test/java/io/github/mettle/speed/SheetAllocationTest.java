package io.github.mettle.speed;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.mettle.Scorecard;
import io.github.mettle.kit.Moments;
import io.github.mettle.kit.World;
import io.github.mettle.record.Moment;
import io.github.mettle.record.TrackRecord;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** What a sheet costs in memory beside its episodes, which cost none. */
class SheetAllocationTest {
  private static final int WARM = 5_000;
  private static final Moment NOON = Moment.of(Moments.NOON);

  private final Scorecard scorecard = Scorecard.standard();
  private final TrackRecord record = World.of(20);

  @Test
  void aSheetTakesTwoKilobytes() {
    assertThat(allocated(() -> scorecard.weigh(record, NOON))).isBetween(500L, 2_048L);
  }

  @Test
  void itsTrustTakesFourMore() {
    assertThat(allocated(() -> scorecard.weigh(record, NOON).trust())).isBetween(1_000L, 6_144L);
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
