package io.github.mettle.example.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Processes beside that of the tests. */
final class Processes {
  private Processes() {}

  /** {@return what a process prints, which must succeed} */
  static String run(ProcessBuilder process) throws IOException, InterruptedException {
    Path out = Files.createTempFile("process", ".out");
    try {
      int code = process.redirectErrorStream(true).redirectOutput(out.toFile()).start().waitFor();
      String text = Files.readString(out);
      assertThat(code).as(text).isZero();
      return text;
    } finally {
      Files.delete(out);
    }
  }

  /** {@return the checksums in what a command prints: of the sheets, then of the ranking} */
  static List<String> digests(String printed) {
    return printed
        .lines()
        .filter(line -> line.matches("(sheets|ranking) +[0-9a-f]{64}"))
        .map(line -> line.substring(line.lastIndexOf(' ') + 1))
        .toList();
  }
}
