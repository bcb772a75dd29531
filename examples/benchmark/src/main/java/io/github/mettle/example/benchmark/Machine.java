package io.github.mettle.example.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What it was measured on. */
final class Machine {
  private static final Path CPUS = Path.of("/proc/cpuinfo");

  private Machine() {}

  static String describe() {
    return String.format(
        "%d cores (%s), Java %s, %s",
        Runtime.getRuntime().availableProcessors(),
        processor(),
        System.getProperty("java.version"),
        System.getProperty("os.name"));
  }

  private static String processor() {
    if (!Files.isReadable(CPUS)) {
      return System.getProperty("os.arch");
    }
    try (var lines = Files.lines(CPUS)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 2))
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    } catch (IOException unreadable) {
      return System.getProperty("os.arch");
    }
  }
}
