package io.github.mettle.report;

import io.github.mettle.sheet.BalanceSheet;
import java.util.Arrays;

/**
 * Says how long the page of a supplier with a thousand episodes takes once warm: meant to be below
 * 50 ms, and not a test, for it depends on what else the machine is doing.
 *
 * <pre>
 * mvn -q -pl core test-compile dependency:build-classpath -Dmdep.outputFile=target/cp.txt
 * java -cp core/target/classes:core/target/test-classes:$(cat core/target/cp.txt) \
 *     io.github.mettle.report.RenderingTime
 * </pre>
 */
final class RenderingTime {
  private static final int WARMUPS = 100;
  private static final int RUNS = 101;

  private RenderingTime() {}

  public static void main(String[] arguments) {
    BalanceSheet sheet = PageTest.large();
    int characters = 0;
    long[] nanos = new long[RUNS];
    for (int run = -WARMUPS; run < RUNS; run++) {
      long start = System.nanoTime();
      characters = Report.of(sheet).html().length();
      if (run >= 0) {
        nanos[run] = System.nanoTime() - start;
      }
    }
    Arrays.sort(nanos);
    System.out.printf(
        "%,d characters: median %.1f ms, nine of ten within %.1f ms%n",
        characters, nanos[RUNS / 2] / 1e6, nanos[RUNS * 9 / 10] / 1e6);
  }
}
