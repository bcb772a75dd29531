package io.github.mettle.example.scorecard;

import java.util.regex.Pattern;

/** Shares as the user writes them. */
final class Shares {
  private static final Pattern SHARE = Pattern.compile("0?\\.\\d*[1-9]\\d*");

  private Shares() {}

  /** Whether it is a number in (0, 1). */
  static boolean isShare(String text) {
    return SHARE.matcher(text).matches();
  }
}
