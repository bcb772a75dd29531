package io.github.mettle.text;

import java.util.Arrays;

/**
 * The columns that characters take in a terminal: two for the wide of East Asian Width (Unicode
 * Standard Annex #11) and for emoji, none for marks, one for all others.
 */
final class Cells {
  private static final int JOINER = 0x200D;
  private static final int EMOJI_PRESENTATION = 0xFE0F;

  /** First and last of each range of wide characters, ascending. */
  private static final int[] WIDE = {
    0x1100, 0x115F, 0x231A, 0x231B, 0x2329, 0x232A, 0x23E9, 0x23EC, 0x23F0, 0x23F0, 0x23F3, 0x23F3,
    0x25FD, 0x25FE, 0x2614, 0x2615, 0x2648, 0x2653, 0x267F, 0x267F, 0x2693, 0x2693, 0x26A1, 0x26A1,
    0x26AA, 0x26AB, 0x26BD, 0x26BE, 0x26C4, 0x26C5, 0x26CE, 0x26CE, 0x26D4, 0x26D4, 0x26EA, 0x26EA,
    0x26F2, 0x26F3, 0x26F5, 0x26F5, 0x26FA, 0x26FA, 0x26FD, 0x26FD, 0x2705, 0x2705, 0x270A, 0x270B,
    0x2728, 0x2728, 0x274C, 0x274C, 0x274E, 0x274E, 0x2753, 0x2755, 0x2757, 0x2757, 0x2795, 0x2797,
    0x27B0, 0x27B0, 0x27BF, 0x27BF, 0x2B1B, 0x2B1C, 0x2B50, 0x2B50, 0x2B55, 0x2B55, 0x2E80, 0x303E,
    0x3041, 0xA4CF, 0xA960, 0xA97C, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE10, 0xFE19, 0xFE30, 0xFE6F,
    0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x16FE0, 0x18DFF, 0x1AFF0, 0x1B2FF, 0x1F004, 0x1F004, 0x1F0CF,
    0x1F0CF, 0x1F18E, 0x1F18E, 0x1F191, 0x1F19A, 0x1F200, 0x1F265, 0x1F300, 0x1F64F, 0x1F680,
    0x1F6FF, 0x1F7E0, 0x1F7EB, 0x1F900, 0x1F9FF, 0x1FA70, 0x1FAFF, 0x20000, 0x3FFFD
  };

  private Cells() {}

  static int width(CharSequence line) {
    int width = 0;
    int before = 0;
    int last = 0;
    for (int c : line.codePoints().toArray()) {
      int cells = c == EMOJI_PRESENTATION ? 2 - last : before == JOINER ? joined(c) : width(c);
      width += cells;
      last = cells == 0 && c != EMOJI_PRESENTATION ? last : Math.max(cells, 1);
      before = c;
    }
    return width;
  }

  /** An emoji joined to another is part of it. */
  private static int joined(int c) {
    return Character.isLetter(c) ? width(c) : 0;
  }

  private static int width(int c) {
    if (c < 0x300) {
      return 1;
    }
    boolean isNothing =
        Text.isMark(c)
            || Character.getType(c) == Character.FORMAT
            || (c >= 0x1160 && c <= 0x11FF)
            || (c >= 0x1F3FB && c <= 0x1F3FF);
    return isNothing ? 0 : isWide(c) ? 2 : 1;
  }

  private static boolean isWide(int c) {
    int found = Arrays.binarySearch(WIDE, c);
    return found >= 0 || (-found - 1) % 2 == 1;
  }
}
