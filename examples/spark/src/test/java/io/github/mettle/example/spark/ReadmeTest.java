package io.github.mettle.example.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that the README shows, each in a process of its own, as a reader types them. */
class ReadmeTest {
  private static final Path MODULE = Path.of("").toAbsolutePath();

  @TempDir Path folder;

  @Test
  void theCommandsGiveTheSameChecksums() throws IOException, InterruptedException {
    List<String> printed = new ArrayList<>();
    for (String line : Files.readAllLines(MODULE.resolve("README.md"))) {
      if (line.startsWith("    examples/spark/run ")) {
        printed.add(run(line.strip().replace("/tmp/", folder + "/")));
      }
    }
    assertThat(printed).hasSize(3);
    assertThat(Processes.digests(printed.get(1)))
        .hasSize(2)
        .isEqualTo(Processes.digests(printed.get(2)));
  }

  private String run(String command) throws IOException, InterruptedException {
    return Processes.run(
        new ProcessBuilder("bash", "-c", command)
            .directory(MODULE.getParent().getParent().toFile()));
  }
}
