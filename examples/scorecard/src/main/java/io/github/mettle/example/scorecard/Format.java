package io.github.mettle.example.scorecard;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** How a command prints what it made: as text, or as JSON. */
final class Format {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text, or json: one object a line. Unless given: text.")
  private String format = "text";

  /** Whether JSON is asked for. */
  boolean isJson() {
    return switch (format) {
      case "text" -> false;
      case "json" -> true;
      default -> throw Refusal.of("--format", "must be text or json", format);
    };
  }

  /** Prints each that is made: as JSON, a line each; or as text, a blank line between. */
  <T> void print(
      Supplier<List<T>> making,
      Console console,
      Function<T, String> toText,
      Function<T, String> toJson) {
    boolean json = isJson();
    String gap = "";
    for (T each : making.get()) {
      console.say(gap + (json ? toJson : toText).apply(each));
      gap = json ? "" : "\n";
    }
  }
}
