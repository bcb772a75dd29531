package io.github.mettle.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.Scorecard;
import io.github.mettle.insight.Reasons;
import io.github.mettle.insight.Relationship;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.TrackRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EscapeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "</title></style></svg><script>",
        "<!--",
        "]]>",
        "&lt;script&gt;"
      })
  void aNameStaysAName(String name) {
    TrackRecord record = TrackRecord.of(name, Commitment.of(name, "2026-01-01", "2026-01-31"));
    var history = Scorecard.standard().monthly(record, "2025-12-31", "2026-04-30");
    Report report = Report.of(history.last()).and(history).and(history.changes());

    var other = Scorecard.standard().weigh(TrackRecord.of("Other"), "2026-04-30");
    report = report.and(Relationship.of(history.last(), other)).and(Reasons.of(history.last()));

    String page = report.html();
    assertThat(page).contains(Escape.html(name)).doesNotContain(name);
    assertThat(report.htmlFragment()).contains(Escape.html(name)).doesNotContain(name);
    assertThat(page).doesNotContainIgnoringCase("<script").doesNotContainIgnoringCase("<img");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '¬',
      value = {"a<b>&\"'~a&lt;b&gt;&amp;&quot;&#39;", "plain name~plain name", "Ж日本~Ж日本"})
  void html(String text, String expected) {
    assertThat(Escape.html(text)).isEqualTo(expected);
  }

  @Test
  void whatIsNoCharacterIsReplaced() {
    assertThat(Escape.html("a\uD800b\uFFFEc\uFDD0d")).isEqualTo("a\\ud800b\uFFFDc\uFFFDd");
    assertThat(Escape.markdown("a\uFFFEb")).isEqualTo("a\uFFFDb");
    assertThat(Escape.html("\uD83D\uDE00")).as("a pair is a character").isEqualTo("\uD83D\uDE00");
  }

  @Test
  void whatReordersOrBreaksLinesIsShown() {
    assertThat(Escape.html("a\u202Eb\nc\u0000")).isEqualTo("a\\u202eb\\u000ac\\u0000");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '¬',
      value = {
        "a|b~a\\|b",
        "**b** _i_~\\*\\*b\\*\\* \\_i\\_",
        "[x](http://y)~\\[x\\](http\\://y)",
        "<b>&amp;~\\<b\\>\\&amp;",
        "at 08:00: told us~at 08:00: told us",
        ":tada:~\\:tada:",
        "$x$ #1 `c`~\\$x\\$ \\#1 \\`c\\`"
      })
  void markdown(String text, String expected) {
    assertThat(Escape.markdown(text)).isEqualTo(expected);
  }
}
