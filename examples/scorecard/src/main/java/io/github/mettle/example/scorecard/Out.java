package io.github.mettle.example.scorecard;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** Where a command prints: standard output, or a file. */
final class Out {
  private static final String STANDARD_OUTPUT = "-";

  @Option(
      names = "--out",
      paramLabel = "OUT",
      description = "Print to this file, in UTF-8. Default: -, standard output.")
  private Optional<String> file = Optional.empty();

  /** The file, as the user names it, if there is one. */
  Optional<String> file() {
    return file;
  }

  /**
   * Prints, once there is something to print.
   *
   * @throws Refusal if the file cannot be written
   */
  void print(Console console, Consumer<Console> printing) {
    String name = file.orElse(STANDARD_OUTPUT);
    if (name.equals(STANDARD_OUTPUT)) {
      printing.accept(console);
      return;
    }
    try {
      write(Path.of(name), console, printing);
    } catch (IOException | InvalidPathException refused) {
      throw Refusal.of("--out", "must be a file that can be written", Columns.oneLine(name));
    }
  }

  private static void write(Path path, Console console, Consumer<Console> printing)
      throws IOException {
    if (console.read().contains(path.toAbsolutePath().normalize())) {
      String rule = "must be another file than those read";
      throw Refusal.of("--out", rule, Columns.oneLine(path.toString()));
    }
    try (PrintStream stream =
        new PrintStream(Files.newOutputStream(path), false, StandardCharsets.UTF_8)) {
      printing.accept(console.printingTo(stream));
      if (stream.checkError()) {
        throw new IOException(path.toString());
      }
    }
  }
}
