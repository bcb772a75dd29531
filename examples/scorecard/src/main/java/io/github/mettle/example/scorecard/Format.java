package io.github.mettle.example.scorecard;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** In which form a command prints what it made. */
enum Format {
  /** For the terminal. */
  TEXT("txt"),
  /** For programs: one object a line. */
  JSON("json", "jsonl"),
  /** For spreadsheets and data frames: a row each. */
  CSV("csv"),
  /** One page in the Markdown of GitHub. */
  MARKDOWN("md", "markdown"),
  /** One page for a browser. */
  HTML("html", "htm");

  private final List<String> endings;

  Format(String... endings) {
    this.endings = List.of(endings);
  }

  /** As the user writes it. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * What the user asks for: by its name; or else by the file that it goes to; or else text.
   *
   * @throws Refusal if the command does not have it
   */
  static Format of(Optional<String> given, Optional<String> file, Set<Format> known) {
    Optional<Format> byFile = file.flatMap(Format::ofFile);
    String wanted = given.orElse(byFile.orElse(TEXT).key());
    return known.stream()
        .filter(format -> format.key().equals(wanted))
        .findFirst()
        .orElseThrow(() -> refusal(wanted, given.isPresent() ? Optional.empty() : file, known));
  }

  private static Optional<Format> ofFile(String file) {
    String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(format -> format.endings.contains(ending)).findFirst();
  }

  private static Refusal refusal(String wanted, Optional<String> file, Set<Format> known) {
    List<String> keys = EnumSet.copyOf(known).stream().map(Format::key).toList();
    String rule = "must be " + Columns.choice(keys);
    String why = file.map(name -> ", as " + Columns.oneLine(name) + " is named").orElse("");
    return Refusal.of("--format", rule, Columns.oneLine(wanted) + why);
  }
}
