package io.github.mettle.example.scorecard;

import io.github.mettle.report.Report;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How and where a command prints what can be text, JSON or a page. */
final class Output {
  private static final Set<Format> ALL = EnumSet.allOf(Format.class);

  /** Those of a document that is JSON, but which text is as good a name for. */
  private static final Set<Format> JSON_ONLY = EnumSet.of(Format.TEXT, Format.JSON);

  /** Those of a list that has no page. */
  private static final Set<Format> NO_PAGE = EnumSet.of(Format.TEXT, Format.JSON, Format.CSV);

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = {
        "text; json: one object a line; csv: a row each; or a page of all: markdown, or html with"
            + " pictures, that loads nothing. Default: by the name of OUT, else text."
      })
  private Optional<String> format = Optional.empty();

  @Mixin private final Out out = new Out();

  /** Whether it is text for the terminal. */
  boolean isText() {
    return format() == Format.TEXT;
  }

  /** The format that is asked for. */
  Format format() {
    return Format.of(format, out.file(), ALL);
  }

  /** Prints what is made: as JSON, a line each; or else as one report, in the format asked for. */
  <T> void print(
      Console console,
      Supplier<List<T>> making,
      Function<T, String> toJson,
      Function<List<T>, Report> toReport) {
    print(console, making, made -> toReport.apply(made).text(), toJson, toReport);
  }

  /** Prints what is made, as text of its own where text is asked for. */
  <T> void print(
      Console console,
      Supplier<List<T>> making,
      Function<List<T>, String> toText,
      Function<T, String> toJson,
      Function<List<T>, Report> toReport) {
    Format wanted = format();
    List<T> made = making.get();
    out.print(
        console,
        to -> {
          switch (wanted) {
            case TEXT -> to.tell(toText.apply(made));
            case JSON -> made.forEach(each -> to.say(toJson.apply(each)));
            case CSV -> to.out().print(CsvRows.of(made.stream().map(toJson).toList()));
            case MARKDOWN -> to.out().print(toReport.apply(made).markdown());
            case HTML -> to.out().print(toReport.apply(made).html());
          }
        });
  }

  /** Prints what has no page: as text, or as JSON or CSV. */
  <T> void list(
      Console console,
      Supplier<List<T>> making,
      Function<T, String> toText,
      Function<T, String> toJson) {
    Format wanted = Format.of(format, out.file(), NO_PAGE);
    List<T> made = making.get();
    List<String> lines = made.stream().map(wanted == Format.TEXT ? toText : toJson).toList();
    out.print(
        console,
        to -> {
          switch (wanted) {
            case TEXT -> to.tell(String.join("\n\n\n", lines));
            case CSV -> to.out().print(CsvRows.of(lines));
            default -> lines.forEach(to::say);
          }
        });
  }

  /** Prints a document that is JSON, however it is asked for. */
  void document(Console console, Supplier<String> making) {
    Format.of(format, out.file(), JSON_ONLY);
    String made = making.get();
    out.print(console, to -> to.say(made));
  }

  /** A report of a report for each. */
  static <T> Report each(List<T> made, Function<T, Report> report) {
    return Report.ofAll(made.stream().map(report).toList());
  }
}
