package io.github.mettle.text;

/** Text from outside, made safe to print on a line of its own. */
public final class Text {
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  /** Marks on one letter: more than any script needs climb into the lines above and below. */
  private static final int MOST_MARKS = 6;

  private static final String ELLIPSIS = "…";

  private Text() {}

  /**
   * {@return the text with control characters, line separators, characters that reorder others,
   * halves of surrogate pairs, and marks and joiners that belong to no letter escaped as in Java: a
   * backslash, u and four hexadecimal digits}
   *
   * @param text any text
   */
  public static String oneLine(String text) {
    return isPlain(text) ? text : escaped(text, Integer.MAX_VALUE);
  }

  /**
   * {@return the text on one line, cut with an ellipsis where what is printed is longer}
   *
   * @param text any text
   * @param widest the most columns of a terminal, at least 2
   */
  public static String oneLine(String text, int widest) {
    String line = oneLine(text);
    return Cells.width(line) <= widest ? line : escaped(text, widest - 1) + ELLIPSIS;
  }

  /**
   * {@return the number of columns that a line takes in a terminal}
   *
   * @param line without control characters
   */
  public static int width(String line) {
    return Cells.width(line);
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

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  /** As many characters as fit, none of them and no escape cut in half. */
  private static String escaped(String text, int widest) {
    StringBuilder safe = new StringBuilder(text.length());
    int marks = 0;
    int end = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      marks = isMark(c) ? marks + 1 : isJoiner(c) ? marks : 0;
      if (isUnsafe(text, i, c) || marks > MOST_MARKS) {
        escape(safe, c);
      } else {
        safe.appendCodePoint(c);
      }
      if (widest < Integer.MAX_VALUE && Cells.width(safe) > widest) {
        return safe.substring(0, end);
      }
      end = isJoiner(c) ? end : safe.length();
    }
    return safe.toString();
  }

  private static void escape(StringBuilder safe, int c) {
    for (char unit : Character.toChars(c)) {
      String hex = Integer.toHexString(unit);
      safe.append("\\u").append("0000", 0, 4 - hex.length()).append(hex);
    }
  }

  private static boolean isUnsafe(String text, int at, int c) {
    if (isMark(c)) {
      return at == 0 || !carries(text.codePointBefore(at));
    }
    if (isJoiner(c)) {
      int next = at + 1;
      return at == 0
          || next == text.length()
          || !joins(text.codePointBefore(at))
          || !joins(text.codePointAt(next));
    }
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

  private static boolean isJoiner(int c) {
    return c == ZERO_WIDTH_JOINER || c == ZERO_WIDTH_NON_JOINER;
  }

  static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  /** Whether a mark may stand on it: anything printed but a blank. */
  private static boolean carries(int c) {
    return !Character.isSpaceChar(c) && !Character.isISOControl(c);
  }

  /** Whether scripts or emoji join it with what is beside it. */
  private static boolean joins(int c) {
    boolean isLetter =
        Character.isLetter(c) && Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN;
    return isLetter
        || isMark(c)
        || Character.getType(c) == Character.COMBINING_SPACING_MARK
        || Character.getType(c) == Character.OTHER_SYMBOL
        || (Character.getType(c) == Character.MODIFIER_SYMBOL && c > 0xFFFF);
  }
}
