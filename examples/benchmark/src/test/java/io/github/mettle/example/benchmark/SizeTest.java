package io.github.mettle.example.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.Scorecard;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.Totals;
import org.junit.jupiter.api.Test;
import org.openjdk.jol.info.GraphLayout;

/** How much memory facts and sums take, counted object by object. */
class SizeTest {
  static {
    // Without it, records cannot be measured.
    System.setProperty("jol.magicFieldOffset", "true");
  }

  @Test
  void totalsTakeHalfAKilobyte() {
    Totals totals = Scorecard.standard().totals(World.mixed(1, 100).get(0), World.AS_OF);
    assertThat(GraphLayout.parseInstance(totals).totalSize()).isLessThanOrEqualTo(512);
  }

  /** As the difference between two records, so that what all share drops out. */
  @Test
  void anEpisodeTakesLittle() {
    long small = size(1_000);
    long large = size(11_000);
    assertThat((large - small) / 10_000.0).isLessThanOrEqualTo(265);
  }

  private static long size(int episodes) {
    TrackRecord record = World.mixed(1, episodes).get(0);
    return GraphLayout.parseInstance(record).totalSize();
  }
}
