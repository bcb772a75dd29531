package io.github.mettle.example.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The session in the README, typed at a portal that has just started for the first time. */
class CurlTest {
  @TempDir Path data;

  private record Command(String line, String answer) {}

  @Test
  void theSessionInTheReadmeIsAsItSays() throws Exception {
    Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/curl")), "no curl");
    List<Command> commands = commands();
    assertThat(commands).hasSizeGreaterThan(5);
    try (PortalProcess portal = PortalProcess.start(data)) {
      for (Command command : commands) {
        assertThat(type(command.line(), portal)).as(command.line()).isEqualTo(command.answer());
      }
    }
  }

  private static String type(String line, PortalProcess portal) throws Exception {
    ProcessBuilder shell =
        new ProcessBuilder("bash", "-c", line.replace("http://localhost:8080", portal.address()));
    shell.environment().put("BUYER", "buyer:" + portal.password("buyer"));
    shell.environment().put("KESTREL", "kestrel:" + portal.password("kestrel"));
    Process process = shell.redirectErrorStream(true).start();
    String answer =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(process.waitFor()).as(line).isZero();
    return answer;
  }

  private static List<Command> commands() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    String session = readme.split("```console\n")[1].split("```")[0].replace("\\\n", "");
    List<Command> commands = new ArrayList<>();
    for (String typed : session.split("(?m)^\\$ ")) {
      if (!typed.isBlank()) {
        List<String> lines = Arrays.asList(typed.strip().split("\n"));
        commands.add(new Command(lines.get(0), String.join("\n", lines.subList(1, lines.size()))));
      }
    }
    return commands;
  }
}
