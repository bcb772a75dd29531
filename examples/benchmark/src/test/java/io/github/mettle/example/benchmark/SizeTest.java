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
  void totalsWithoutTrialsTakeLittle() {
    assertThat(totalsOf(World.deliveries(1, 100).get(0))).isLessThanOrEqualTo(640);
  }

  /** Two sums of eleven accounts each: of major incidents and above, and of critical ones. */
  @Test
  void trialsAddLittle() {
    assertThat(totalsOf(World.mixed(1, 100).get(0))).isLessThanOrEqualTo(640 + 2 * 240);
  }

  private static long totalsOf(TrackRecord record) {
    Totals totals = Scorecard.standard().totals(record, World.AS_OF);
    return GraphLayout.parseInstance(totals).totalSize();
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
