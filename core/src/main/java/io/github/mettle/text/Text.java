package io.github.mettle.text;

/** Text from outside, made safe to print on a line of its own. */
public final class Text {
  private Text() {}

  /**
   * {@return the text with control characters, line separators, characters that reorder others and
   * halves of surrogate pairs escaped as in Java: a backslash, u and four hexadecimal digits}
   *
   * @param text any text
   */
  public static String oneLine(String text) {
    if (text.codePoints().noneMatch(Text::isUnsafe)) {
      return text;
    }
    StringBuilder safe = new StringBuilder();
    text.codePoints().forEach(c -> append(safe, c));
    return safe.toString();
  }

  /**
   * {@return the text on one line, cut with an ellipsis where it is longer}
   *
   * @param text any text
   * @param longest the most characters, at least 2
   */
  public static String oneLine(String text, int longest) {
    if (text.length() <= longest) {
      return oneLine(text);
    }
    boolean splitsPair = Character.isHighSurrogate(text.charAt(longest - 2));
    return oneLine(text.substring(0, splitsPair ? longest - 2 : longest - 1)) + "…";
  }

  /**
   * {@return whether the text is Unicode: no half of a surrogate pair stands alone}
   *
   * @param text any text
   */
  public static boolean isWellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return text.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE);
      }
    }
    return true;
  }

  private static void append(StringBuilder safe, int c) {
    if (!isUnsafe(c)) {
      safe.appendCodePoint(c);
      return;
    }
    for (char unit : Character.toChars(c)) {
      String hex = Integer.toHexString(unit);
      safe.append("\\u").append("0000", 0, 4 - hex.length()).append(hex);
    }
  }

  private static boolean isUnsafe(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }
}
