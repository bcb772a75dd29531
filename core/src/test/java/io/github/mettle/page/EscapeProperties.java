package io.github.mettle.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Read by a parser that links bare addresses, text in Markdown is that text and nothing else. */
class EscapeProperties {
  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(AutolinkExtension.create(), TablesExtension.create()))
          .build();

  private static final String[] PARTS = {
    "http",
    "https",
    "ftp",
    "xmpp",
    "mailto",
    "www",
    "WWW",
    "://",
    ":",
    "//",
    "/",
    ".",
    "@",
    "<",
    ">",
    "[x]",
    "(",
    ")",
    "!",
    "&",
    "&amp;",
    "&#58;",
    "\\",
    "`",
    "*",
    "_",
    "~",
    "|",
    "#",
    "-",
    "+",
    "=",
    "1",
    "2.",
    "a",
    "b.org",
    "xn--p1ai",
    "ä",
    "Ж",
    "日本",
    "$x$",
    "\"",
    "'",
    "<!-- -->",
    " ",
    "?q=1",
    "localhost",
    "127.0.0.1",
    "[",
    "]:"
  };

  @Provide
  static Arbitrary<String> texts() {
    return Arbitraries.of(PARTS)
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .map(parts -> String.join("", parts).strip())
        .filter(text -> !text.isEmpty());
  }

  @Property
  void isTextAndNothingElse(@ForAll("texts") String text) {
    String escaped = Escape.markdown(text);
    assertReads(escaped, text, "Document", "Paragraph", "Text");
    assertReads("# " + escaped, text, "Document", "Heading", "Text");
    assertReads("- " + escaped, text, "BulletList", "Document", "ListItem", "Paragraph", "Text");
    assertReads(
        "| |\n| --- |\n| " + escaped + " |",
        text,
        "Document",
        "TableBlock",
        "TableBody",
        "TableCell",
        "TableHead",
        "TableRow",
        "Text");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.org",
        "HTTPS://example.org/a?b=c",
        "ftp://example.org",
        "https://somebody@example.org",
        "http:///example.org",
        "://http://example.org",
        "www.example.org",
        "WwW.example.org",
        "www.www.example.org",
        "somebody@example.org",
        "mailto:somebody@example.org",
        "xmpp:somebody@example.org/phone",
        "<https://example.org>",
        "[here](https://example.org)",
        "[here]: https://example.org"
      })
  void anAddressIsNoLink(String address) {
    assertReads(Escape.markdown(address), address, "Document", "Paragraph", "Text");
    assertReads(
        Escape.markdown("(" + address + ")"), "(" + address + ")", "Document", "Paragraph", "Text");
  }

  private static void assertReads(String markdown, String text, String... nodes) {
    StringBuilder read = new StringBuilder();
    Set<String> kinds = new TreeSet<>();
    Deque<Node> rest = new ArrayDeque<>(List.of(PARSER.parse(markdown)));
    while (!rest.isEmpty()) {
      Node node = rest.pop();
      if (node instanceof HtmlInline html) {
        assertThat(html.getLiteral()).isEqualTo("<!-- -->");
        continue;
      }
      kinds.add(node.getClass().getSimpleName());
      if (node instanceof Text part) {
        read.append(part.getLiteral());
      }
      for (Node child = node.getLastChild(); child != null; child = child.getPrevious()) {
        rest.push(child);
      }
    }
    assertThat(read).as(markdown).hasToString(text);
    assertThat(kinds).as(markdown).containsExactly(nodes);
  }
}
