package io.github.mettle.example.scorecard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The jar as a user has it: a process of its own. Needs the jar, so it runs after packaging. */
@Tag("jar")
@Timeout(60)
class JarTest {
  @Test
  void weighsTheSample() throws IOException, InterruptedException {
    assertThat(run()).isEqualTo(Run.of());
  }

  @Test
  void refusesInPlainWords() throws IOException, InterruptedException {
    assertThat(run("sheet", "nowhere.json")).isEqualTo(Run.of("sheet", "nowhere.json"));
  }

  private static Run run(String... args) throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String jar = Path.of("target", "scorecard.jar").toString();
    List<String> command = Stream.concat(Stream.of(java, "-jar", jar), Stream.of(args)).toList();
    Path err = Path.of("target", "jar-test.err");
    Process process = new ProcessBuilder(command).redirectError(err.toFile()).start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return new Run(process.exitValue(), out, Files.readString(err));
  }
}
