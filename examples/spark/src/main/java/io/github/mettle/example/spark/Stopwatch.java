package io.github.mettle.example.spark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/** The time since its start: on the clock, and of the processor for all of this process. */
final class Stopwatch {
  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final long clock = System.nanoTime();
  private final long processor = PROCESS.getProcessCpuTime();

  private Stopwatch() {}

  static Stopwatch start() {
    return new Stopwatch();
  }

  /** Such as "12.3 s, 20.1 s of the processor". */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%.1f s, %.1f s of the processor",
        (System.nanoTime() - clock) / 1e9,
        (PROCESS.getProcessCpuTime() - processor) / 1e9);
  }
}
