package io.github.mettle.record;

import io.github.mettle.reflection.NotByReflection;
import io.github.mettle.text.Text;
import java.util.Optional;

/**
 * Something done in an incident.
 *
 * @param action what was done
 * @param at when
 * @param note a remark, which counts for nothing
 * @param link where more can be read, which counts for nothing
 */
@NotByReflection
public record Step(Action action, Moment at, Optional<String> note, Optional<String> link) {
  /** {@return one readable line, such as "NOTIFIED 2026-03-02T09:00:00Z"} */
  @Override
  public String toString() {
    StringBuilder line = new StringBuilder(action.name()).append(' ').append(at);
    note.ifPresent(remark -> line.append(" (").append(Text.oneLine(remark)).append(')'));
    return line.toString();
  }
}
