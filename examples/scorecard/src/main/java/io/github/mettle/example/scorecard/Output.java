package io.github.mettle.example.scorecard;

import io.github.mettle.report.Report;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How and where a command prints what can be text, JSON or a page. */
final class Output {
  private static final Set<Format> ALL = EnumSet.allOf(Format.class);

  /** Those of a document that is JSON, but which text is as good a name for. */
  private static final Set<Format> JSON_ONLY = EnumSet.of(Format.TEXT, Format.JSON);

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = {
        "text; json: one object a line; or a page of all: markdown, or html with pictures, that"
            + " loads nothing. Default: by the name of OUT, else text."
      })
  private Optional<String> format = Optional.empty();

  @Mixin private final Out out = new Out();

  /** Whether it is for people who read it in the terminal. */
  boolean isText() {
    return format() == Format.TEXT;
  }

  /** What is asked for. */
  Format format() {
    return Format.of(format, out.file(), ALL);
  }

  /**
   * Prints each that is made: as JSON, a line each; as text, a blank line between; or all of them
   * as one page.
   */
  <T> void print(
      Console console,
      Supplier<List<T>> making,
      Function<T, String> toText,
      Function<T, String> toJson,
      Function<List<T>, Report> toPage) {
    Format wanted = format();
    List<T> made = making.get();
    out.print(
        console,
        to -> {
          switch (wanted) {
            case TEXT -> paragraphs(to, made, toText);
            case JSON -> lines(to, made, toJson);
            case MARKDOWN -> to.out().print(toPage.apply(made).markdown());
            case HTML -> to.out().print(toPage.apply(made).html());
          }
        });
  }

  /** Prints a document that is JSON, however it is asked for. */
  void document(Console console, Supplier<String> making) {
    Format.of(format, out.file(), JSON_ONLY);
    String made = making.get();
    out.print(console, to -> to.say(made));
  }

  /** A line each. */
  private static <T> void lines(Console console, List<T> made, Function<T, String> toLine) {
    made.forEach(each -> console.say(toLine.apply(each)));
  }

  /** In colour where there is, a blank line between. */
  private static <T> void paragraphs(Console console, List<T> made, Function<T, String> toText) {
    boolean isFirst = true;
    for (T each : made) {
      if (!isFirst) {
        console.say("");
      }
      console.tell(toText.apply(each));
      isFirst = false;
    }
  }

  /** A page with a chapter each. */
  static <T> Report chapters(
      List<T> made, Function<T, Report> first, BiFunction<Report, T, Report> next) {
    Report report = first.apply(made.get(0));
    for (T each : made.subList(1, made.size())) {
      report = next.apply(report, each);
    }
    return report;
  }
}
