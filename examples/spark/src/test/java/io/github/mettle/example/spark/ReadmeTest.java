package io.github.mettle.example.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The commands that the README shows, each in a process of its own, as a reader types them: but
 * those that take long of twenty suppliers.
 */
class ReadmeTest {
  private static final Path MODULE = Path.of("").toAbsolutePath();
  private static final Pattern COMMAND =
      Pattern.compile(" {4}(\\S+=\\S+ )?examples/spark/(run|compare) .*");

  @TempDir Path folder;

  @Test
  void theCommandsDoWhatTheReadmeSays() throws IOException, InterruptedException {
    List<String> printed = new ArrayList<>();
    for (String line : Files.readAllLines(MODULE.resolve("README.md"))) {
      if (COMMAND.matcher(line).matches()) {
        printed.add(run(line.strip().replace("/tmp/", folder + "/").replaceAll("\\d00000+", "20")));
      }
    }
    assertThat(printed).hasSize(5);
    assertThat(Processes.digests(printed.get(1)))
        .hasSize(2)
        .isEqualTo(Processes.digests(printed.get(2)));
    assertThat(printed.get(3)).endsWith("\nthe checksums are the same\n");
    assertThat(printed.get(4)).contains("20 suppliers of 100: ");
  }

  /** So short a process gains nothing from code that is compiled well. */
  private static String run(String command) throws IOException, InterruptedException {
    ProcessBuilder process =
        new ProcessBuilder("bash", "-c", command)
            .directory(MODULE.getParent().getParent().toFile());
    process.environment().put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");
    return Processes.run(process);
  }
}
