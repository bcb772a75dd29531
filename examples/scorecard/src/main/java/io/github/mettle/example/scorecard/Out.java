package io.github.mettle.example.scorecard;

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
   * @throws Refusal if the file is none that can be written, or one of those read
   * @throws UnwrittenException if not all of it could be written
   */
  void print(Console console, Consumer<Console> printing) {
    String name = file.orElse(STANDARD_OUTPUT);
    if (name.equals(STANDARD_OUTPUT)) {
      printing.accept(console);
      return;
    }
    try (WholeFile file = WholeFile.open(console, "--out", name)) {
      printing.accept(console.printingTo(file.out()));
      file.keep();
    }
  }
}
