package io.github.mettle.example.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Code that a reader sees.
 *
 * @param file the file it is printed in
 * @param code as it is printed
 */
record Snippet(String file, String code) {
  private static final Path ROOT = Path.of("../..");
  private static final Pattern FENCED = Pattern.compile("(?ms)^```java\\R(.*?)^```$");
  private static final Pattern JAVADOC = Pattern.compile("(?s)<pre>\\{@code\\R(.*?)\\}</pre>");

  /** Whether it is on a page, where its story is whole; else it is in the Javadoc of a class. */
  boolean isOnAPage() {
    return file.endsWith(".md");
  }

  /** Every snippet in the pages and in the public Javadoc of core. */
  static List<Snippet> all() {
    return Stream.concat(
            Stream.of("README.md", "core/README.md", "examples/scorecard/BRING.md")
                .flatMap(page -> in(page, FENCED)),
            sources().flatMap(source -> in(source, JAVADOC)))
        .toList();
  }

  private static Stream<String> sources() {
    try (Stream<Path> files = Files.walk(ROOT.resolve("core/src/main/java"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(file -> ROOT.relativize(file).toString())
          .sorted()
          .toList()
          .stream();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Stream<Snippet> in(String file, Pattern pattern) {
    return pattern
        .matcher(read(file))
        .results()
        .map(match -> new Snippet(file, withoutStars(match.group(1))));
  }

  /** Takes the margin of a Javadoc comment away. */
  private static String withoutStars(String code) {
    return code.replaceAll("(?m)^ *\\* ?", "");
  }

  private static String read(String file) {
    try {
      return Files.readString(ROOT.resolve(file));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
