package io.github.mettle.example.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A whole process, from its start to its end.
 *
 * @param main the class it runs
 */
record ProcessSide(Class<?> main) implements Pair.Side {
  @Override
  public int pairs(Runs runs) {
    return runs.processes();
  }

  @Override
  public double microseconds(Runs runs) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command()).inheritIO();
    long start = System.nanoTime();
    int status = builder.start().waitFor();
    long end = System.nanoTime();
    Agreement.require("exit status of " + main.getSimpleName(), status, 0);
    return (end - start) / 1e3;
  }

  private List<String> command() {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String path = System.getProperty("java.class.path");
    return List.of(java, "-Xshare:auto", "-cp", path, main.getName());
  }
}
