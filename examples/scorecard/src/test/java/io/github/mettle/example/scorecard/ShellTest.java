package io.github.mettle.example.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program between others, in a shell, where there is one. */
class ShellTest {
  private static final Path BASH = Path.of("/bin/bash");
  private static final String SCORECARD =
      "'%s' -XX:TieredStopAtLevel=1 -cp '%s' %s"
          .formatted(
              Path.of(System.getProperty("java.home"), "bin", "java"),
              System.getProperty("java.class.path"),
              Main.class.getName());

  @TempDir private Path folder;

  @BeforeEach
  void writeARecordAndATable() throws IOException {
    assumeThat(BASH).exists();
    Files.writeString(folder.resolve("ruhr.json"), "{\"party\": \"Ruhr\", \"episodes\": []}");
    Files.writeString(folder.resolve("promises.csv"), "id,madeAt,dueAt\np,2026-04-01,2026-04-30\n");
  }

  /** What the command ends with, and prints to both outputs. */
  private Run run(String command) throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    Process process =
        new ProcessBuilder(
                BASH.toString(), "-c", "scorecard() { " + SCORECARD + " \"$@\"; }; " + command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    int code = process.waitFor();
    return new Run(code, read(out), read(err));
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  @Test
  void saysNothingWhenItsReaderLeaves() throws Exception {
    assertThat(run("set -o pipefail; scorecard | head -1"))
        .isEqualTo(
            new Run(
                0,
                "Five suppliers of the same coil, cold-rolled steel, at the same price: 780 euros"
                    + " a tonne.\n",
                ""));
  }

  @Test
  void readsPipesAsFiles() throws Exception {
    assertThat(run("scorecard sheet --as-of 2026-11-21 <(cat ruhr.json)").out())
        .startsWith("Ruhr, as of 2026-11-21: nothing on record");
    assertThat(run("scorecard import --kind commitment --party Ruhr <(cat promises.csv)"))
        .isEqualTo(
            new Run(
                0,
                """
                {"format":"mettle-record/1","party":"Ruhr","episodes":[{"kind":"commitment",\
                "id":"p","madeAt":"2026-04-01","dueAt":"2026-04-30"}]}
                """,
                ""));
  }

  @Test
  void writesToAPipe() throws Exception {
    Run run = run("mkfifo pipe; cat pipe & scorecard policy standard --out pipe; wait");
    assertThat(run).isEqualTo(new Run(0, Run.of("policy", "standard").out(), ""));
  }
}
