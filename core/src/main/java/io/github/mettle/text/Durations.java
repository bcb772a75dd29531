package io.github.mettle.text;

/** Lengths of time as people say them. */
public final class Durations {
  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  private Durations() {}

  /**
   * {@return the length of time in its two largest units, rounded down, such as "1 h", "2 d 6 h" or
   * "45 s"}
   *
   * @param seconds at least 0
   */
  public static String say(long seconds) {
    if (seconds >= DAY) {
      return two(seconds, DAY, "d", HOUR, "h");
    }
    if (seconds >= HOUR) {
      return two(seconds, HOUR, "h", MINUTE, "min");
    }
    return seconds >= MINUTE ? two(seconds, MINUTE, "min", 1, "s") : seconds + " s";
  }

  private static String two(long seconds, long large, String name, long small, String smallName) {
    String text = seconds / large + " " + name;
    long rest = seconds % large / small;
    return rest == 0 ? text : text + " " + rest + " " + smallName;
  }
}
