package io.github.mettle.example.spark;

import io.github.mettle.insight.Ranking;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.BalanceSheet;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/**
 * What it costs to weigh and rank generated suppliers in one process, each forgotten but for its
 * sheet: times of the processor, and the memory that all sheets hold.
 */
final class Growth {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final LongAdder making = new LongAdder();
  private final LongAdder weighing = new LongAdder();
  private final Weigher weigher;

  private Growth(Weigher weigher) {
    this.weigher = weigher;
  }

  static String measure(Weigher weigher, int suppliers, int episodes) {
    return new Growth(weigher).line(suppliers, episodes);
  }

  private String line(int suppliers, int episodes) {
    long began = System.nanoTime();
    List<BalanceSheet> sheets =
        IntStream.range(0, suppliers).parallel().mapToObj(i -> sheet(i, episodes)).toList();
    long weighed = THREADS.getCurrentThreadCpuTime();
    Ranking ranking = Ranking.of(sheets).orderOnly();
    long ranked = THREADS.getCurrentThreadCpuTime();
    long ended = System.nanoTime();
    return "%d suppliers of %d: made in %.1f s, weighed in %.1f s, ranked in %.1f s; %.1f s on the clock; %d MB held; first %s"
        .formatted(
            suppliers,
            episodes,
            making.sum() / 1e9,
            weighing.sum() / 1e9,
            (ranked - weighed) / 1e9,
            (ended - began) / 1e9,
            held() >> 20,
            ranking.top(1).get(0).party());
  }

  private BalanceSheet sheet(int supplier, int episodes) {
    long began = THREADS.getCurrentThreadCpuTime();
    TrackRecord record = GeneratedFacts.record(supplier, episodes);
    long made = THREADS.getCurrentThreadCpuTime();
    BalanceSheet sheet = weigher.sheet(record.party(), weigher.totals(record));
    sheet.trust();
    making.add(made - began);
    weighing.add(THREADS.getCurrentThreadCpuTime() - made);
    return sheet;
  }

  private static long held() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
