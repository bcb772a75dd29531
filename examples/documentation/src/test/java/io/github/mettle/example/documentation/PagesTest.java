package io.github.mettle.example.documentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.mettle.example.documentation.Page.Block;
import io.github.mettle.json.MettleJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every page of the project: what it shows is right, and where it leads exists. */
class PagesTest {
  /** Their tables, commands and queries are replayed by tests of their own modules. */
  private static final Set<String> REPLAYED =
      Set.of(
          "examples/scorecard/BRING.md", "examples/portal/README.md", "examples/spark/README.md");

  private static final int WORDS_OF_THE_FIRST_PAGE = 1_000;
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern TYPE = Pattern.compile("`((?:[A-Z][a-z0-9]+){2,})`");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

  /** What commands print, as their own tests hold it; a page shows some of it. */
  private static final List<String> PRINTED =
      List.of(
          "examples/scorecard/src/test/resources/io/github/mettle/example/scorecard/sample.txt",
          "examples/procurement/src/test/resources/io/github/mettle/example/procurement/minutes.txt");

  @Test
  void findsPages() {
    assertThat(Page.all())
        .extracting(Page::file)
        .contains("README.md", "core/README.md", "examples/benchmark/README.md");
  }

  @Test
  void theFirstPageIsShort() {
    String[] words = Page.of("README.md").text().strip().split("\\s+");
    assertThat(words).hasSizeLessThanOrEqualTo(WORDS_OF_THE_FIRST_PAGE);
  }

  @TestFactory
  Stream<DynamicTest> linksLeadSomewhere() {
    return eachPage(
        page ->
            LINK.matcher(page.text())
                .results()
                .map(match -> match.group(1))
                .filter(link -> !link.contains("://"))
                .forEach(link -> follow(page, link)));
  }

  /** A page does not outlive a type that it names. */
  @TestFactory
  Stream<DynamicTest> namesTypesThatThereAre() throws IOException {
    Set<String> types;
    try (Stream<Path> files = Files.walk(Page.ROOT)) {
      types =
          files
              .map(file -> file.getFileName().toString())
              .filter(file -> file.endsWith(".java"))
              .map(file -> file.replace(".java", ""))
              .collect(Collectors.toSet());
    }
    assertThat(types).contains("TrackRecord", "PagesTest");
    return eachPage(
        page ->
            assertThat(TYPE.matcher(page.text()).results().map(match -> match.group(1)))
                .filteredOn(name -> !isOfJava(name))
                .isSubsetOf(types));
  }

  private static boolean isOfJava(String name) {
    try {
      Class.forName("java.lang." + name);
      return true;
    } catch (ClassNotFoundException other) {
      return false;
    }
  }

  /** Java is typed by {@link SnippetsTest}, as is a text after it; the rest is checked here. */
  @TestFactory
  Stream<DynamicTest> everyBlockIsChecked() {
    return eachPage(
        page -> {
          String before = "";
          for (Block block : page.blocks()) {
            check(page, block, before);
            before = block.language();
          }
        });
  }

  private static Stream<DynamicTest> eachPage(java.util.function.Consumer<Page> check) {
    return Page.all().stream()
        .map(page -> DynamicTest.dynamicTest(page.file(), () -> check.accept(page)));
  }

  private static void check(Page page, Block block, String before) {
    switch (block.language()) {
      case "java" -> {}
      case "text" -> {
        if (!before.equals("java")) {
          Golden.check(page.file(), block.text(), printedLike(page, block.text()));
        }
      }
      case "json" -> readJson(block.text());
      case "csv", "console", "sql" -> assertThat(REPLAYED).contains(page.file());
      case "xml" -> assertThat(block.text()).contains(coordinates());
      default -> fail("%s shows %s, which nothing checks", page.file(), block);
    }
  }

  private static void readJson(String json) {
    if (json.contains("\"mettle-mapping/")) {
      assertThat(MettleJson.readMappings(json)).isNotEmpty();
    } else {
      assertThat(MettleJson.readRecord(json).episodes()).isNotEmpty();
    }
  }

  /**
   * The paragraph that begins with the same word, printed by the page's own command if it has one.
   */
  private static String printedLike(Page page, String shown) {
    String word = shown.strip().split("\\s")[0];
    String folder = page.file().replaceAll("[^/]*$", "");
    return PRINTED.stream()
        .sorted(Comparator.comparing(file -> folder.isEmpty() || !file.startsWith(folder)))
        .flatMap(file -> Arrays.stream(read(Page.ROOT.resolve(file)).split("\n\n")))
        .filter(paragraph -> paragraph.strip().startsWith(word + " "))
        .findFirst()
        .map(paragraph -> paragraph.stripTrailing() + "\n")
        .orElseThrow(() -> new AssertionError("no command prints " + word));
  }

  private static List<String> coordinates() {
    String pom = read(Page.ROOT.resolve("core/pom.xml"));
    return Stream.of("groupId", "version", "artifactId")
        .map(element -> pom.substring(pom.indexOf('<' + element + '>')))
        .map(rest -> rest.substring(0, rest.indexOf("</")))
        .map(text -> text.replace("mettle-parent", "mettle-core"))
        .toList();
  }

  private static void follow(Page page, String link) {
    String[] parts = link.split("#", 2);
    Path from = Page.ROOT.resolve(page.file());
    Path target = parts[0].isEmpty() ? from : from.resolveSibling(parts[0]).normalize();
    assertThat(target).as(page.file()).exists();
    if (parts.length > 1) {
      assertThat(HEADING.matcher(read(target)).results().map(heading -> anchor(heading.group(1))))
          .as("%s: %s", page.file(), link)
          .contains(parts[1]);
    }
  }

  /** The anchor that a heading gets. */
  private static String anchor(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\w\\- ]", "").replace(' ', '-');
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failed) {
      throw new AssertionError(failed);
    }
  }
}
