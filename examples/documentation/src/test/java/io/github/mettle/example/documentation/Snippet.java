package io.github.mettle.example.documentation;

import io.github.mettle.example.documentation.Page.Block;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Code that a reader sees.
 *
 * @param file the file it is printed in
 * @param printed as it is printed
 * @param output the text that the page shows after it as what it prints, or nothing
 */
record Snippet(String file, String printed, String output) {
  /** The tour is typed by a test of its own, as it is read line by line. */
  private static final String TOUR = "examples/jshell/README.md";

  private static final Pattern JAVADOC = Pattern.compile("(?s)<pre>\\{@code\\R(.*?)\\}</pre>");

  /** The code, outside the margin of a Javadoc comment. */
  String code() {
    return printed.replaceAll("(?m)^ *\\* ?", "");
  }

  /** Whether it is on a page, where its story is whole; else it is in the Javadoc of a class. */
  boolean isOnAPage() {
    return file.endsWith(".md");
  }

  /** Every snippet on the pages and in the Javadoc of core. */
  static List<Snippet> all() {
    Stream<Page> pages = Page.all().stream().filter(page -> !page.file().equals(TOUR));
    return Stream.concat(pages.flatMap(Snippet::onPage), sources().flatMap(Snippet::inJavadoc))
        .toList();
  }

  private static Stream<Snippet> onPage(Page page) {
    List<Block> blocks = page.blocks();
    List<Snippet> snippets = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).language().equals("java")) {
        boolean shown = i + 1 < blocks.size() && blocks.get(i + 1).language().equals("text");
        String output = shown ? blocks.get(i + 1).text() : "";
        snippets.add(new Snippet(page.file(), blocks.get(i).text(), output));
      }
    }
    return snippets.stream();
  }

  private static Stream<Snippet> inJavadoc(Page source) {
    return JAVADOC
        .matcher(source.text())
        .results()
        .map(match -> new Snippet(source.file(), match.group(1), ""));
  }

  private static Stream<Page> sources() {
    try (Stream<Path> files = Files.walk(Page.ROOT.resolve("core/src/main/java"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(file -> Page.of(Page.ROOT.relativize(file).toString()))
          .sorted((one, other) -> one.file().compareTo(other.file()))
          .toList()
          .stream();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
