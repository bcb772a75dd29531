package io.github.mettle.example.documentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Types every snippet of the documentation at a prompt, as it is printed. Where a comment behind a
 * statement is a value (a number, an instant, a constant, true or false), it must be the value.
 */
class SnippetsTest {
  private static final Pattern LINE = Pattern.compile("(.*?;?) *// *(.+)");
  private static final Pattern VALUE = Pattern.compile("-?\\d[-\\d.:TZ]*|true|false|[A-Z][A-Z_]+");

  /** What the snippets may take for granted. */
  private static final String PRELUDE =
      """
      import io.github.mettle.*;
      import io.github.mettle.account.*;
      import io.github.mettle.amount.*;
      import io.github.mettle.json.*;
      import io.github.mettle.policy.*;
      import io.github.mettle.record.*;
      import io.github.mettle.sheet.*;
      import io.github.mettle.trust.*;
      import java.time.*;
      import java.util.*;
      import static io.github.mettle.account.Account.*;
      import static io.github.mettle.record.Attribution.*;
      import static io.github.mettle.record.Impact.*;
      import static io.github.mettle.record.Severity.*;
      var scorecard = Scorecard.standard();
      var record = TrackRecord.of("Ruhr Steelworks",
          Commitment.of("first-articles", "2025-04-01", "2025-04-30").keptAt("2025-04-28"),
          Gesture.of("night-courier", "2025-05-04", Level.DELIGHTED));
      """;

  @Test
  void findsSnippets() {
    assertThat(Snippet.all()).hasSizeGreaterThan(15);
  }

  @TestFactory
  List<DynamicTest> runs() {
    return Snippet.all().stream()
        .collect(Collectors.groupingBy(Snippet::file, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(file -> DynamicTest.dynamicTest(file.getKey(), () -> run(file.getValue())))
        .toList();
  }

  /** Types the snippets of one file, of which the later may use what the earlier made. */
  private static void run(List<Snippet> snippets) {
    try (Prompt prompt = new Prompt()) {
      prompt.type(PRELUDE);
      snippets.forEach(snippet -> run(snippet.code(), prompt));
    }
  }

  private static void run(String code, Prompt prompt) {
    StringBuilder statement = new StringBuilder();
    for (String line : code.split("\\R")) {
      Matcher commented = LINE.matcher(line);
      statement.append(commented.matches() ? commented.group(1) : line).append('\n');
      if (commented.matches()) {
        check(prompt.type(statement.toString()), commented.group(2));
        statement.setLength(0);
      }
    }
    if (!statement.toString().isBlank()) {
      prompt.type(statement.toString());
    }
  }

  private static void check(String value, String comment) {
    String said = comment.split(",", 2)[0].strip();
    if (!VALUE.matcher(said).matches()) {
      return;
    }
    if (said.matches("-?[\\d.]+")) {
      assertThat(Double.parseDouble(value)).isCloseTo(Double.parseDouble(said), within(1e-12));
    } else {
      assertThat(value).isEqualTo(said);
    }
  }
}
