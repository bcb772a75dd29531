package io.github.mettle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The data that stands beside the project and is not part of it. Tests that need it are skipped,
 * visibly, where it is not; where it is, a file that is missing is a failure.
 */
final class Shared {
  private static final Path FOLDER =
      Path.of(System.getProperty("mettle.shared", "../../shared/second"));

  private Shared() {}

  static Path file(String name) {
    assumeThat(FOLDER).as("-Dmettle.shared names a folder").exists();
    Path file = FOLDER.resolve(name);
    assertThat(file).as("a file of the shared folder").exists();
    return file;
  }

  static List<String> lines(String name) {
    try {
      return Files.readAllLines(file(name));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
