package io.github.mettle.example.jshell;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import jdk.jshell.tool.JavaShellToolBuilder;

/** Starts a prompt with everything imported and five suppliers at hand. */
public final class Main {
  private static final String RETAIN = "\n/set mode mettle -retain\n/set feedback mettle -retain\n";

  private Main() {}

  /**
   * Starts the prompt.
   *
   * @param arguments what else jshell is told
   * @throws Exception if the prompt cannot be started
   */
  public static void main(String[] arguments) throws Exception {
    Path script = Files.createTempFile("mettle", ".jsh");
    try {
      Files.writeString(script, read("mettle.jsh"));
      String[] all = new String[arguments.length + 3];
      all[0] = "--class-path";
      all[1] = System.getProperty("java.class.path");
      System.arraycopy(arguments, 0, all, 2, arguments.length);
      all[all.length - 1] = script.toString();
      System.exit(JavaShellToolBuilder.builder().persistence(mode()).start(all));
    } finally {
      Files.deleteIfExists(script);
    }
  }

  /**
   * What a session that has set its mode would retain. A script that is loaded at the start cannot
   * set a mode of its own: the tool makes its modes only afterwards.
   */
  private static Map<String, String> mode() throws Exception {
    Map<String, String> retained = new HashMap<>();
    byte[] commands = (read("mode.jsh") + RETAIN + "/exit\n").getBytes(StandardCharsets.UTF_8);
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    JavaShellToolBuilder.builder()
        .persistence(retained)
        .in(new ByteArrayInputStream(commands), null)
        .out(nowhere)
        .err(nowhere)
        .start("--no-startup", "--execution", "local");
    return retained;
  }

  /** What a script beside this class says. */
  private static String read(String name) throws IOException {
    try (InputStream script = Main.class.getResourceAsStream(name)) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
