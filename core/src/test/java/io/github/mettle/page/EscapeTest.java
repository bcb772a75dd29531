package io.github.mettle.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscapeTest {
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
        "[x](http://y)~\\[x\\](http:<!-- -->//y)",
        "<b>&amp;~\\<b\\>\\&amp;",
        "at 08:00: told us~at 08:00: told us",
        "www.example.org~www<!-- -->.example.org",
        "WWW.example.org~WWW<!-- -->.example.org",
        "mail a@b.org~mail a@<!-- -->b.org",
        "xmpp:a@b.org~xmpp\\:a@<!-- -->b.org",
        "mailto:a@b.org~mailto\\:a@<!-- -->b.org",
        "@octocat~@<!-- -->octocat",
        "\\|~\\\\\\|",
        "1. one~1\\. one",
        "2) two~2\\) two",
        "- one~\\- one",
        "---~\\---",
        "+1.50 and -1.50~+1.50 and -1.50",
        "2026-11-21~2026-11-21",
        ":tada:~\\:tada:",
        "$x$ #1 `c`~\\$x\\$ \\#1 \\`c\\`"
      })
  void markdown(String text, String expected) {
    assertThat(Escape.markdown(text)).isEqualTo(expected);
  }
}
