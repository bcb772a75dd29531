package io.github.mettle.example.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

/** What a process loads until its first sheet: each class costs time before anything is weighed. */
class StartUpTest {
  /** Of the library, of Guava and of the example itself; the JDK's own differ by version. */
  private static final int MOST_CLASSES = 106;

  @Test
  void fewClassesAreLoadedUntilTheFirstSheet() throws Exception {
    loaded().filteredOn(line -> line.contains("source: file:")).hasSizeBetween(50, MOST_CLASSES);
  }

  @Test
  void nothingIsHashedParsedOrFormatted() throws Exception {
    loaded()
        .noneMatch(line -> line.contains(" java.util.Formatter "))
        .noneMatch(line -> line.contains(" java.security.MessageDigest "))
        .noneMatch(line -> line.contains(" java.time.format.DateTimeFormatter "))
        .noneMatch(line -> line.contains(" com.google.common.hash."));
  }

  /** The first lambda, stream or generated equals() costs more than a whole sheet. */
  @Test
  void nothingIsSpunOrStreamed() throws Exception {
    loaded()
        .noneMatch(line -> line.contains("io.github.mettle") && line.contains("$$Lambda"))
        .noneMatch(line -> line.contains(" java.lang.runtime.ObjectMethods "))
        .noneMatch(line -> line.contains(" java.util.stream.Nodes "));
  }

  private static ListAssert<String> loaded() throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String path = System.getProperty("java.class.path");
    Process process =
        new ProcessBuilder(java, "-Xlog:class+load", "-cp", path, FirstSheet.class.getName())
            .redirectErrorStream(true)
            .start();
    List<String> lines =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList();
    assertThat(process.waitFor()).isZero();
    return assertThat(lines);
  }
}
