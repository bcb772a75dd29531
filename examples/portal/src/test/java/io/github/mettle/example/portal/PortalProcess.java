package io.github.mettle.example.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A portal in a process of its own, which can be killed. */
public final class PortalProcess implements AutoCloseable {
  private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
  private static final Pattern PASSWORD = Pattern.compile("  (\\w+) +([\\w-]{16})");

  private final Process process;
  private final Map<String, String> passwords = new HashMap<>();
  private String address = "";

  private PortalProcess(Process process) {
    this.process = process;
  }

  /** {@return a portal that is ready, with its database in a folder} */
  public static PortalProcess start(Path data) throws IOException {
    return start(data, List.of("-XX:TieredStopAtLevel=1"), Map.of());
  }

  /**
   * {@return a portal that is ready}
   *
   * @param data the folder of its database
   * @param options of the virtual machine
   * @param environment its settings
   */
  public static PortalProcess start(
      Path data, List<String> options, Map<String, String> environment) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Portal.class.getName()));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("SERVER_PORT", "0");
    builder.environment().put("PORTAL_DATA", data.toString());
    builder.environment().putAll(environment);
    PortalProcess portal = new PortalProcess(builder.start());
    portal.awaitReady();
    return portal;
  }

  private void awaitReady() throws IOException {
    BufferedReader out = process.inputReader();
    StringBuilder said = new StringBuilder();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      said.append(line).append('\n');
      Matcher port = PORT.matcher(line);
      if (port.find()) {
        address = "http://localhost:" + port.group(1);
      }
      Matcher password = PASSWORD.matcher(line);
      if (password.matches()) {
        passwords.put(password.group(1), password.group(2));
      }
      if (line.contains("The portal is ready")) {
        drain(out);
        return;
      }
    }
    throw new AssertionError("the portal did not start:\n" + said);
  }

  /** Reads what it says on, until it ends or is killed. */
  private static void drain(BufferedReader out) {
    Thread drain =
        new Thread(
            () -> {
              try {
                out.transferTo(Writer.nullWriter());
              } catch (IOException killed) {
                // There is no more to read.
              }
            });
    drain.setDaemon(true);
    drain.start();
  }

  /** {@return the address} */
  public String address() {
    return address;
  }

  /** {@return the password that was printed for a login} */
  public String password(String login) {
    assertThat(passwords).containsKey(login);
    return passwords.get(login);
  }

  /** {@return the number of passwords that were printed} */
  public int passwordCount() {
    return passwords.size();
  }

  /** Kills it, at once. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Tells it to stop. */
  public void stop() {
    process.destroy();
  }

  /** Stops it, and waits until it has stopped. */
  @Override
  public void close() {
    stop();
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("stopped").isTrue();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
