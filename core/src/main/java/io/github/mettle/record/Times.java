package io.github.mettle.record;

import java.time.Instant;
import java.util.Optional;

/** Seconds since 1970-01-01T00:00:00Z as facts hold them, {@link Moment#NEVER} for none. */
final class Times {
  private static final int DAY = 86_400;

  private Times() {}

  static Optional<Instant> optional(long second) {
    return second == Moment.NEVER ? Optional.empty() : Optional.of(Instant.ofEpochSecond(second));
  }

  /** What was done: midnight is written as its date. */
  static String done(long second) {
    String text = Instant.ofEpochSecond(second).toString();
    return Math.floorMod(second, DAY) == 0 ? text.substring(0, text.indexOf('T')) : text;
  }

  /** What is due: the last second of a day is written as its date. */
  static String due(long second) {
    String text = Instant.ofEpochSecond(second).toString();
    return Math.floorMod(second, DAY) == DAY - 1 ? text.substring(0, text.indexOf('T')) : text;
  }
}
