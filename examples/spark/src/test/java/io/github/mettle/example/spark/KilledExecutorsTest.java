package io.github.mettle.example.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Executors that are processes of their own, and are killed while the job runs. */
class KilledExecutorsTest {
  private static final Pattern LOST = Pattern.compile("(?m)^executors lost: (\\d+)$");

  @TempDir Path folder;

  @Test
  void executorsThatAreKilledChangeNoByte() throws IOException, InterruptedException {
    OneProcess.run(KilledExecutors.WEIGHER, KilledExecutors.records().stream(), folder);
    List<String> expected = Sparks.digests(folder);
    String printed = Processes.run(cluster());
    assertThat(Processes.digests(printed)).isEqualTo(expected);
    assertThat(folder.resolve("cluster"))
        .isDirectoryContaining("glob:**/" + KilledExecutors.IN_ROWS);
    assertThat(folder.resolve("cluster"))
        .isDirectoryContaining("glob:**/" + KilledExecutors.IN_RESULTS);
    Matcher lost = LOST.matcher(printed);
    assertThat(lost.find()).isTrue();
    assertThat(Integer.parseInt(lost.group(1))).isGreaterThanOrEqualTo(3);
  }

  private ProcessBuilder cluster() throws IOException {
    List<String> command = new ArrayList<>(List.of("java", "-Xmx1g", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of(System.getProperty("mettle.opens").split(" ")));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(KilledExecutors.class.getName());
    command.add(Files.createDirectory(folder.resolve("cluster")).toString());
    ProcessBuilder process = new ProcessBuilder(command).directory(folder.toFile());
    Files.createDirectories(folder.resolve("home/jars"));
    process.environment().put("SPARK_HOME", folder.resolve("home").toString());
    process.environment().put("SPARK_SCALA_VERSION", "2.13");
    return process;
  }
}
