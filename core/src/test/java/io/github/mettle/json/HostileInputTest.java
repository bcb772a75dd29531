package io.github.mettle.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Input made to hurt is refused, soon and in little memory; long input that is right is read. */
class HostileInputTest {
  private static final long LONGEST_MILLIS = 5_000;

  @Test
  @Timeout(300)
  void isRefusedSoonInLittleMemory() throws Exception {
    List<String> lines = output(HostileInputs.class, "-Xmx256m");
    assertThat(lines).hasSameSizeAs(HostileInputs.all().keySet());
    for (String line : lines) {
      String[] parts = line.split("\\|", -1);
      assertThat(Long.parseLong(parts[1])).as(parts[0]).isLessThan(LONGEST_MILLIS);
      assertThat(parts[2]).contains(" must be ");
    }
  }

  @Test
  @Timeout(300)
  void aMillionEpisodesAreReadAndWeighed() throws Exception {
    assertThat(output(MillionEpisodes.class, "-Xmx1g"))
        .containsExactly(
            "{INCIDENT=250000, COMMITMENT=250000, DELIVERY=250000, INQUIRY=250000, GESTURE=1}");
  }

  /** What a main program prints in a Java of its own. */
  private static List<String> output(Class<?> main, String memory)
      throws IOException, InterruptedException {
    String path =
        String.join(
            File.pathSeparator,
            "target/classes",
            "target/test-classes",
            System.getProperty("jdk.module.path", ""),
            System.getProperty("java.class.path"));
    String java = System.getProperty("java.home") + "/bin/java";
    Process process =
        new ProcessBuilder(java, memory, "-cp", path, main.getName())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(output).isZero();
    return output.lines().toList();
  }
}
