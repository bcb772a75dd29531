package io.github.mettle.report;

import io.github.mettle.text.Text;

/** Makes text from outside harmless in a format, so that it stays text. */
final class Escape {
  private static final String MARKDOWN = "\\`*_[]<>|~#&$";
  private static final char REPLACEMENT = '\uFFFD';

  private Escape() {}

  /** For the content of an element or a quoted attribute, of HTML and of SVG alike. */
  static String html(String text) {
    String line = Text.oneLine(text);
    StringBuilder safe = new StringBuilder(line.length() + 16);
    line.codePoints().forEach(c -> appendHtml(safe, c));
    return safe.toString();
  }

  private static void appendHtml(StringBuilder safe, int c) {
    switch (c) {
      case '&' -> safe.append("&amp;");
      case '<' -> safe.append("&lt;");
      case '>' -> safe.append("&gt;");
      case '"' -> safe.append("&quot;");
      case '\'' -> safe.append("&#39;");
      default -> safe.appendCodePoint(isCharacter(c) ? c : REPLACEMENT);
    }
  }

  /** For running text and cells of Markdown: nothing in it means anything. */
  static String markdown(String text) {
    String line = Text.oneLine(text);
    StringBuilder safe = new StringBuilder(line.length() + 16);
    for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
      int c = line.codePointAt(i);
      if (MARKDOWN.indexOf(c) >= 0 || (c == ':' && beginsWord(line, i + 1))) {
        safe.append('\\');
      }
      safe.appendCodePoint(isCharacter(c) ? c : REPLACEMENT);
    }
    return safe.toString();
  }

  /** After a colon: what may make it an address or an emoji, unlike a time or a clause. */
  private static boolean beginsWord(String line, int i) {
    return i < line.length() && (line.charAt(i) == '/' || Character.isLetter(line.charAt(i)));
  }

  /** Not one of the code points that will never be characters; halves of pairs are escaped. */
  private static boolean isCharacter(int c) {
    return (c & 0xFFFE) != 0xFFFE && !(c >= 0xFDD0 && c <= 0xFDEF);
  }
}
