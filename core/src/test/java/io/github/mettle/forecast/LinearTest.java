package io.github.mettle.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import io.github.mettle.backtest.Backtest;
import io.github.mettle.backtest.Baseline;
import io.github.mettle.backtest.Question;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.TrackRecord;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Twice the record takes twice the work. What is counted does not depend on the machine: how often
 * a memory is asked and told, and what is allocated, to an array's growth. A walk over the past
 * that allocates nothing would not show here; the paired benchmark measures time.
 */
class LinearTest {
  private static final String AS_OF = "2100-01-01";
  private static final int ONCE = 1_500;

  /** A promise a week, three of four kept in time, the others late. */
  private static List<TrackRecord> promises(int count) {
    TrackRecord.Builder record = TrackRecord.builder("A");
    for (int i = 0; i < count; i++) {
      LocalDate made = LocalDate.parse("2024-01-01").plusDays(i);
      String due = made.plusDays(9).toString();
      String late = made.plusDays(20).toString();
      record.add(Commitment.of("p" + i, made.toString(), due).keptAt(i % 4 == 0 ? late : due));
    }
    return List.of(record.build());
  }

  private static long allocated(Runnable work) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    work.run();
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  /** By turns, until neither allocates less any more: code that is compiled meanwhile does. */
  private static double growth(Baseline baseline) {
    Backtest backtest = Backtest.of(Policy.standard()).against(List.of(baseline));
    List<TrackRecord> once = promises(ONCE);
    List<TrackRecord> twice = promises(2 * ONCE);
    long small = Long.MAX_VALUE;
    long large = Long.MAX_VALUE;
    int steady = 0;
    while (steady < 4) {
      long nextSmall = allocated(() -> backtest.run(once, AS_OF));
      long nextLarge = allocated(() -> backtest.run(twice, AS_OF));
      steady = nextSmall < small || nextLarge < large ? 0 : steady + 1;
      small = Math.min(small, nextSmall);
      large = Math.min(large, nextLarge);
    }
    return (double) large / small;
  }

  @Test
  void theBacktestIsLinear() {
    assertThat(growth(Baseline.of("none", Counter::new))).isCloseTo(2, within(0.25));
  }

  @Test
  void soIsTheMixture() {
    assertThat(growth(Forecasts.baseline(Policy.standard()))).isCloseTo(2, within(0.25));
  }

  /** Each outcome is asked once and told once, whatever else is on record. */
  @Test
  void aBaselineIsAskedAndToldOnceOfEachOutcome() {
    Counter counter = new Counter();
    Backtest.of(Policy.standard())
        .against(List.of(Baseline.of("counted", () -> counter)))
        .run(promises(ONCE), AS_OF);
    assertThat(counter.asked).isEqualTo(ONCE);
    assertThat(counter.told).isEqualTo(ONCE);
  }

  /** Counts how often it is asked, and told. */
  private static final class Counter implements Baseline.Memory {
    private int asked;
    private int told;

    @Override
    public double forecast(Question question) {
      asked++;
      return 0.5;
    }

    @Override
    public void observe(Question question, long settledAt, boolean isMet) {
      told++;
    }
  }
}
