package io.github.mettle.text;

/** Text from outside, made safe to print on a line of its own. */
public final class Text {
  private Text() {}

  /**
   * {@return the text with control characters, line separators and characters that reorder others
   * escaped as \\uXXXX}
   *
   * @param text any text
   */
  public static String oneLine(String text) {
    if (text.chars().noneMatch(Text::isUnsafe)) {
      return text;
    }
    StringBuilder safe = new StringBuilder();
    text.chars().forEach(c -> append(safe, (char) c));
    return safe.toString();
  }

  /**
   * {@return the text on one line, cut with an ellipsis where it is longer}
   *
   * @param text any text
   * @param longest the most characters, at least 1
   */
  public static String oneLine(String text, int longest) {
    if (text.length() <= longest) {
      return oneLine(text);
    }
    return oneLine(text.substring(0, longest - 1)) + "…";
  }

  private static void append(StringBuilder safe, char c) {
    if (isUnsafe(c)) {
      safe.append("\\u");
      String hex = Integer.toHexString(c);
      safe.append("0000", 0, 4 - hex.length()).append(hex);
    } else {
      safe.append(c);
    }
  }

  private static boolean isUnsafe(int c) {
    return Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT
        || Character.getType(c) == Character.LINE_SEPARATOR
        || Character.getType(c) == Character.PARAGRAPH_SEPARATOR;
  }
}
