package io.github.mettle.insight;

import io.github.mettle.page.English;

/** Numbers of times in sentences. */
final class CountWords {
  private CountWords() {}

  /** {@return a number of times, such as "never", "once", "twice" or "three times"} */
  static String times(int count) {
    return switch (count) {
      case 0 -> "never";
      case 1 -> "once";
      case 2 -> "twice";
      default -> English.number(count) + " times";
    };
  }
}
