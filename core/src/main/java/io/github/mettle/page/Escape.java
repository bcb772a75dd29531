package io.github.mettle.page;

import io.github.mettle.text.Text;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text from outside, escaped so that a format shows it as it is. */
final class Escape {
  private static final String MARKDOWN = "\\`*_[]<>|~#&$";

  /** Of a list in order, of a list, or of a rule. */
  private static final Pattern LIST_MARK = Pattern.compile("\\d*([.)]|(?<!\\d)[-+=])(?=[-+= ]|$)");

  /** Shown by no reader. An address with it inside is no link, which a backslash cannot prevent. */
  private static final String NOTHING = "<!-- -->";

  private static final char REPLACEMENT = '\uFFFD';

  private Escape() {}

  /** For the content of an element or a quoted attribute, of HTML and SVG. */
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

  /** For running text and cells of Markdown, GitHub's automatic links and mentions included. */
  static String markdown(String text) {
    String line = Text.oneLine(text);
    StringBuilder safe = new StringBuilder(line.length() + 16);
    int begin = endOfListMark(line);
    for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
      int c = line.codePointAt(i);
      safe.append(isInAddress(line, i) ? NOTHING : "");
      safe.append(i == begin || isMarkup(line, i, c) ? "\\" : "");
      safe.appendCodePoint(isCharacter(c) ? c : REPLACEMENT);
    }
    return safe.toString();
  }

  /** Between "http:" and "//", "www" and ".", "a@" and "b". */
  private static boolean isInAddress(String line, int i) {
    return i > 0
        && (line.charAt(i - 1) == '@'
            || line.startsWith("://", i - 1)
            || (line.charAt(i) == '.' && line.regionMatches(true, i - 3, "www", 0, 3)));
  }

  private static boolean isMarkup(String line, int i, int c) {
    return MARKDOWN.indexOf(c) >= 0 || (c == ':' && beginsWord(line, i + 1));
  }

  /** Where the mark of a list, a rule or a heading that it begins with is to be escaped, or -1. */
  private static int endOfListMark(String line) {
    Matcher mark = LIST_MARK.matcher(line);
    return mark.lookingAt() ? mark.start(1) : -1;
  }

  /** After a colon: what may make it an address or an emoji, unlike a time or a clause. */
  private static boolean beginsWord(String line, int i) {
    return i < line.length() && Character.isLetter(line.codePointAt(i));
  }

  /** Whether it may ever be a character; halves of pairs are escaped. */
  private static boolean isCharacter(int c) {
    return (c & 0xFFFE) != 0xFFFE && !(c >= 0xFDD0 && c <= 0xFDEF);
  }
}
