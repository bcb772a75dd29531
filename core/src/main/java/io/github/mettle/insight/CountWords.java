package io.github.mettle.insight;

/** Counts in words up to twelve, and in figures above. */
final class CountWords {
  private static final String[] SMALL = {
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve"
  };

  private CountWords() {}

  /** {@return a number, such as "no", "twelve" or "1,234"} */
  static String number(int count) {
    if (count < SMALL.length) {
      return SMALL[count];
    }
    StringBuilder digits = new StringBuilder(Integer.toString(count));
    for (int i = digits.length() - 3; i > 0; i -= 3) {
      digits.insert(i, ',');
    }
    return digits.toString();
  }

  /** {@return a number of times, such as "never", "once", "twice", "three times"} */
  static String times(int count) {
    return switch (count) {
      case 0 -> "never";
      case 1 -> "once";
      case 2 -> "twice";
      default -> number(count) + " times";
    };
  }
}
