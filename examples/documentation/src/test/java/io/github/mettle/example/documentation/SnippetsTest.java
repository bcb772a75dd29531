package io.github.mettle.example.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Types every snippet of the documentation at a prompt, as it is printed. A value in a comment
 * behind a statement must be the value of the statement: a number to its digits, a text up to "…".
 * A text shown after a snippet must be what the snippet prints. With {@code -Dmettle.golden=write}
 * values and texts are corrected in place.
 */
class SnippetsTest {
  private static final Pattern LINE = Pattern.compile("(.*?;?) *// *(.+)");

  private static final String IMPORTS =
      """
      import io.github.mettle.*;
      import io.github.mettle.account.*;
      import io.github.mettle.amount.*;
      import io.github.mettle.backtest.*;
      import io.github.mettle.csv.*;
      import io.github.mettle.forecast.*;
      import io.github.mettle.insight.*;
      import io.github.mettle.json.*;
      import io.github.mettle.mapping.*;
      import io.github.mettle.policy.*;
      import io.github.mettle.record.*;
      import io.github.mettle.refusal.*;
      import io.github.mettle.report.*;
      import io.github.mettle.sheet.*;
      import io.github.mettle.trust.*;
      import java.io.*;
      import java.nio.file.*;
      import java.time.*;
      import java.util.*;
      import java.util.function.*;
      import java.util.stream.*;
      import static io.github.mettle.account.Account.*;
      import static io.github.mettle.record.Attribution.*;
      import static io.github.mettle.record.Impact.*;
      import static io.github.mettle.record.Severity.*;
      """;

  /** What the snippets of a file may take for granted. */
  private static final String VARIABLES =
      """
      var scorecard = Scorecard.standard();
      var record = TrackRecord.of("Ruhr Steelworks",
          Commitment.of("first-articles", "2025-04-01", "2025-04-30").keptAt("2025-04-28"),
          Gesture.of("night-courier", "2025-05-04", Satisfaction.DELIGHTED),
          Delivery.of("PO-12", "2026-03-01", "2026-03-20").deliveredAt("2026-03-20"));
      var peer = TrackRecord.of("Alfa",
          Commitment.of("c", "2026-01-01", "2026-01-31").keptAt("2026-01-30"));
      var ruhr = scorecard.weigh(record, "2026-11-21");
      var baltic = scorecard.weigh(
          TrackRecord.of("Baltic Castings", Commitment.of("c", "2026-04-01", "2026-04-30")),
          "2026-11-21");
      var sheets = List.of(ruhr, baltic);
      var sheet = baltic;
      var records = List.of(record).stream();
      var stream = new ByteArrayInputStream(MettleJson.write(TrackRecord.of("P")).getBytes());
      var theirs = record;
      var ours = TrackRecord.of("Acme");
      var day = "2026-11-21";
      var model = scorecard.model();
      ToLongFunction<Account> good = account -> 3_000_000, bad = account -> 0;
      ToLongFunction<Account> otherGood = account -> 0, otherBad = account -> 1_000_000;
      """;

  /** The files that snippets read. */
  private static final Path TABLE = Path.of("deliveries.csv");

  private static final Path KESTREL = Path.of("kestrel-rolling.json");
  private static final Path SAMPLE =
      Page.ROOT.resolve(
          "examples/scorecard/src/main/resources/io/github/mettle/example/scorecard/sample");

  private static final Prompt PROMPT = new Prompt();

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

  @BeforeAll
  static void typeImports() throws IOException {
    PROMPT.type(IMPORTS);
    Files.writeString(TABLE, "id,orderedAt,dueAt\nPO-12,2026-03-01,2026-03-20\n");
    Files.copy(SAMPLE.resolve(KESTREL), KESTREL, StandardCopyOption.REPLACE_EXISTING);
  }

  @AfterAll
  static void close() throws IOException {
    PROMPT.close();
    Files.delete(TABLE);
    Files.delete(KESTREL);
  }

  /** Types the snippets of one file, of which the later may use what the earlier made. */
  private static void run(List<Snippet> snippets) {
    PROMPT.forgetVariables();
    PROMPT.type(VARIABLES);
    snippets.forEach(SnippetsTest::run);
  }

  private static void run(Snippet snippet) {
    StringBuilder corrected = new StringBuilder();
    String printed = printedBy(() -> corrected.append(type(snippet)));
    if (!snippet.output().isEmpty()) {
      Golden.check(snippet.file(), snippet.output(), printed.replaceAll("(?m) +$", ""));
    }
    Golden.check(snippet.file(), snippet.printed(), corrected.toString());
  }

  /** Types a snippet, and answers how it should be printed. */
  private static String type(Snippet snippet) {
    String corrected = snippet.printed();
    StringBuilder statement = new StringBuilder();
    for (String line : snippet.code().split("\\R")) {
      Matcher commented = LINE.matcher(line);
      statement.append(commented.matches() ? commented.group(1) : line).append('\n');
      if (commented.matches()) {
        String value = PROMPT.type(statement.toString());
        String comment = new Comment(commented.group(2)).corrected(value, snippet.isOnAPage());
        String margin = line.substring(0, commented.start(2));
        corrected = corrected.replace(line, margin + comment);
        statement.setLength(0);
      }
    }
    if (!statement.toString().isBlank()) {
      PROMPT.type(statement.toString());
    }
    return corrected;
  }

  private static String printedBy(Runnable action) {
    PrintStream console = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      action.run();
    } finally {
      System.setOut(console);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }
}
