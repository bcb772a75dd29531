package io.github.mettle.sheet;

import io.github.mettle.refusal.Problems;
import java.time.Duration;

/**
 * How long something took, and how long it was allowed to take, in seconds.
 *
 * @param start when the time began to run, since 1970-01-01T00:00:00Z
 * @param window the time allowed
 * @param until when the clock stopped; {@link io.github.mettle.record.Moment#NEVER} while it runs
 * @param paused the time since the start in which the clock stood still
 */
record Timing(long start, long window, long until, long paused) {
  Timing until(long until) {
    return new Timing(start, window, until, paused);
  }

  Timing paused(Duration paused) {
    return new Timing(start, window, until, paused.toSeconds());
  }

  static void require(Problems problems, String attribute, Duration time) {
    if (time.isNegative()) {
      problems.add(attribute, "must be at least PT0S", time);
    } else if (!time.equals(Duration.ofSeconds(time.toSeconds()))) {
      problems.add(attribute, "must be whole seconds", time);
    }
  }
}
