package io.github.mettle.example.scorecard;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How and where a command prints what can be text or JSON. */
final class Output {
  static final Set<Format> KNOWN = EnumSet.of(Format.TEXT, Format.JSON);

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text, or json: one object a line. Unless given: as OUT is named, or text.")
  private Optional<String> format = Optional.empty();

  @Mixin private final Out out = new Out();

  /** Prints a document that is JSON, however it is asked for. */
  void document(Console console, Supplier<String> making) {
    Format.of(format, out.file(), KNOWN);
    String made = making.get();
    out.print(console, to -> to.say(made));
  }

  /** Prints each that is made: as JSON, a line each; or as text, a blank line between. */
  <T> void print(
      Console console,
      Supplier<List<T>> making,
      Function<T, String> toText,
      Function<T, String> toJson) {
    boolean json = Format.of(format, out.file(), KNOWN) == Format.JSON;
    List<T> made = making.get();
    if (json) {
      out.print(console, to -> lines(to, made, toJson));
    } else {
      out.print(console, to -> paragraphs(to, made, toText));
    }
  }

  /** A line each. */
  static <T> void lines(Console console, List<T> made, Function<T, String> toLine) {
    made.forEach(each -> console.say(toLine.apply(each)));
  }

  /** In colour where there is, a blank line between. */
  static <T> void paragraphs(Console console, List<T> made, Function<T, String> toText) {
    boolean isFirst = true;
    for (T each : made) {
      if (!isFirst) {
        console.say("");
      }
      console.tell(toText.apply(each));
      isFirst = false;
    }
  }
}
