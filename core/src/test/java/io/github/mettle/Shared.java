package io.github.mettle;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The data that stands beside the project and is not part of it. Tests that need it are skipped,
 * visibly, where it is not.
 */
final class Shared {
  private static final Path FOLDER =
      Path.of(System.getProperty("mettle.shared", "../../shared/second"));

  private Shared() {}

  static Path file(String name) {
    Path file = FOLDER.resolve(name);
    assumeThat(file).as("-Dmettle.shared names a folder with %s", name).exists();
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
