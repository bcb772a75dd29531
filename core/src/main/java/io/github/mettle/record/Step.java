package io.github.mettle.record;

import io.github.mettle.text.Text;
import java.time.Instant;
import java.util.Optional;

/**
 * Something done in an incident.
 *
 * @param action what was done
 * @param at when, to the second
 * @param note a remark, which counts for nothing
 */
public record Step(Action action, Instant at, Optional<String> note) {
  /** {@return one readable line, such as "NOTIFIED 2026-03-02T09:00:00Z"} */
  @Override
  public String toString() {
    String text = action + " " + Times.done(at.getEpochSecond());
    return note.map(remark -> text + " (" + Text.oneLine(remark) + ")").orElse(text);
  }
}
