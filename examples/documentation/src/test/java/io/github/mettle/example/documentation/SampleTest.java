package io.github.mettle.example.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the first page shows as output is what the sample prints. */
class SampleTest {
  private static final Path ROOT = Path.of("../..");
  private static final Path PRINTED =
      ROOT.resolve(
          "examples/scorecard/src/test/resources/io/github/mettle/example/scorecard/sample.txt");
  private static final Pattern OUTPUT = Pattern.compile("(?ms)^```text\\R(.*?)\\R```$");

  @Test
  void showsWhatIsPrinted() throws IOException {
    String printed = Files.readString(PRINTED);
    List<String> shown =
        OUTPUT
            .matcher(Files.readString(ROOT.resolve("README.md")))
            .results()
            .map((MatchResult match) -> match.group(1))
            .toList();
    assertThat(shown).hasSizeGreaterThan(2).allSatisfy(part -> assertThat(printed).contains(part));
  }
}
