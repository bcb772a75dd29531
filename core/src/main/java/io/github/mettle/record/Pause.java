package io.github.mettle.record;

import io.github.mettle.reflection.NotByReflection;
import java.util.Optional;

/**
 * A time in which it was our turn, or nobody's: no time passes in it.
 *
 * @param from when it began; a date means its first second
 * @param until when it ended, if it has; a date means its first second, so that day is not paused
 */
@NotByReflection
public record Pause(Moment from, Optional<Moment> until) {
  /** {@return one readable line, such as "2026-03-02/2026-03-04", or "2026-03-02/" while open} */
  @Override
  public String toString() {
    return from + "/" + until.map(Moment::toString).orElse("");
  }
}
