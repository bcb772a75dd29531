package io.github.mettle.example.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Takes the guided tour of the prompt, on the Java that runs the test. */
class TourTest {
  private static final Path FOLDER = Path.of("../jshell");

  @Test
  void theTourCanBeTaken() throws IOException {
    try (Prompt prompt = new Prompt()) {
      prompt.typeLines(silently(read("mettle.jsh")));
      List<String> values = prompt.typeLines(read("tour.jsh"));
      assertThat(values).hasSizeGreaterThan(15).doesNotContainNull().noneMatch(String::isBlank);
      assertThat(String.join("\n", values))
          .contains("Kestrel Rolling, as of 2026-11-21: 1 incident, 12 deliveries")
          .contains("Kestrel Rolling was tested once and stood")
          .contains("too close to call")
          .contains("Only time passing");
    }
  }

  /**
   * The local engine shares our standard output with Surefire, which is no place for a greeting.
   */
  private static String silently(String script) {
    return script.replace("System.out.println(", "String.valueOf(");
  }

  @Test
  void everythingThatTheFirstScreenNamesCanBeTyped() throws IOException {
    try (Prompt prompt = new Prompt()) {
      String script = read("mettle.jsh");
      prompt.typeLines(silently(script));
      List<String> suggestions =
          script
              .lines()
              .filter(line -> line.matches(" {6}\\S.*   .*") && !line.contains("save("))
              .map(line -> line.strip().split(" {3}", 2)[0])
              .toList();
      assertThat(suggestions).hasSizeGreaterThan(7);
      suggestions.forEach(suggestion -> assertThat(prompt.type(suggestion)).isNotBlank());
    }
  }

  @Test
  void theChapterIsTheTour() throws IOException {
    assertThat(read("README.md")).contains("```java\n" + read("tour.jsh") + "```\n");
  }

  private static String read(String file) throws IOException {
    return Files.readString(FOLDER.resolve(file));
  }
}
