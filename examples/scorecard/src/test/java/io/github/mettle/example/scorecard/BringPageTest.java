package io.github.mettle.example.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does what the page "Bring what you have" says, in its order, and sees what it says. */
class BringPageTest {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+) ?([\\w.-]*)\\R(.*?)^```$");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  @TempDir private Path folder;

  @Test
  void everyCommandDoesWhatThePageSays() throws IOException {
    Matcher block = BLOCK.matcher(Files.readString(Path.of("BRING.md")));
    List<String> run = new ArrayList<>();
    while (block.find()) {
      if (!block.group(2).isEmpty()) {
        Files.writeString(folder.resolve(block.group(2)), block.group(3));
      } else if (block.group(1).equals("console")) {
        run.add(block.group(3));
        check(block.group(3));
      }
    }
    assertThat(run).hasSizeGreaterThan(5);
    assertThat(Files.readAllLines(folder.resolve("suppliers.jsonl"))).hasSize(2);
    assertThat(Files.readAllLines(folder.resolve("portfolio.jsonl"))).hasSize(3);
  }

  private void check(String console) {
    List<String> lines = console.lines().toList();
    Run run = Run.of(words(lines.get(0)));
    String told = run.err().replace(folder + "/./", "").replace(folder + "/", "");
    assertThat(told.lines().toList()).isEqualTo(lines.subList(1, lines.size()));
  }

  /** The words of a command, those that name files by where they are. */
  private String[] words(String command) {
    assertThat(command).startsWith("$ scorecard ");
    Matcher word = WORD.matcher(command.substring("$ scorecard ".length()));
    return word.results()
        .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
        .map(text -> text.matches("\\.|[\\w-]+\\.(csv|jsonl?)") ? folder + "/" + text : text)
        .collect(Collectors.toList())
        .toArray(String[]::new);
  }
}
