package io.github.mettle.example.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of the project, in Markdown.
 *
 * @param file its path from the root of the project
 * @param text all of it
 */
record Page(String file, String text) {
  static final Path ROOT = Path.of("../..");

  private static final Pattern FENCED = Pattern.compile("(?ms)^```(\\w*)[^\\n]*\\R(.*?)^```$");
  private static final Pattern ELSEWHERE =
      Pattern.compile("(.*/)?(target|node_modules|\\.git|src/test/resources)/.*");

  /**
   * What stands between fences.
   *
   * @param language as the fence names it
   * @param text between the fences
   */
  record Block(String language, String text) {}

  /** Every page, wherever in the project it is. */
  static List<Page> all() {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .map(file -> ROOT.relativize(file).toString())
          .filter(file -> file.endsWith(".md") && !ELSEWHERE.matcher(file).matches())
          .sorted()
          .map(Page::of)
          .toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static Page of(String file) {
    try {
      return new Page(file, Files.readString(ROOT.resolve(file)));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  List<Block> blocks() {
    return FENCED.matcher(text).results().map(Page::block).toList();
  }

  private static Block block(MatchResult match) {
    return new Block(match.group(1), match.group(2));
  }
}
