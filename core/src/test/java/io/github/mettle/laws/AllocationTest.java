package io.github.mettle.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.mettle.Scorecard;
import io.github.mettle.kit.Moments;
import io.github.mettle.kit.World;
import io.github.mettle.record.Moment;
import io.github.mettle.record.TrackRecord;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** Weighing allocates nothing per episode and nothing per posting. */
class AllocationTest {
  private static final int FEW = 1_000;
  private static final int MANY = 10_000;
  private static final Moment NOON = Moment.of(Moments.NOON);

  private final Scorecard scorecard = Scorecard.standard();
  private final TrackRecord few = World.of(FEW);
  private final TrackRecord many = World.of(MANY);

  @Test
  void nothingIsAllocatedPerEpisode() {
    assertThat(scorecard.weigh(few, NOON).postings()).hasSizeGreaterThan(FEW);
    weigh(many, 40);
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 10; i++) {
      least = Math.min(least, allocated(many) - allocated(few));
    }
    assertThat(least).isZero();
  }

  private long allocated(TrackRecord record) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    weigh(record, 1);
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  private void weigh(TrackRecord record, int times) {
    for (int i = 0; i < times; i++) {
      scorecard.totals(record, NOON);
    }
  }
}
