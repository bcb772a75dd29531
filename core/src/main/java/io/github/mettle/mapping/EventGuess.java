package io.github.mettle.mapping;

import com.google.common.collect.ImmutableMap;
import io.github.mettle.record.Action;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Guesses how a list of events, several of one incident, tells the steps of the incident. */
final class EventGuess {
  private static final List<String> ACTIONS =
      List.of("status", "action", "event", "state", "stage");
  private static final List<String> TIMES =
      List.of("timestamp", "at", "when", "time", "changed", "updated", "date");

  /** Parts of words, the most telling first: "reopened" is no "opened". */
  private static final ImmutableMap<String, Action> MEANINGS =
      ImmutableMap.<String, Action>builder()
          .put("reopen", Action.REOPENED)
          .put("progress", Action.UPDATED)
          .put("pending", Action.UPDATED)
          .put("hold", Action.UPDATED)
          .put("update", Action.UPDATED)
          .put("identified", Action.UPDATED)
          .put("contain", Action.CONTAINED)
          .put("monitoring", Action.CONTAINED)
          .put("mitigated", Action.CONTAINED)
          .put("workaround", Action.CONTAINED)
          .put("prevent", Action.PREVENTION_SHARED)
          .put("cause", Action.CAUSE_EXPLAINED)
          .put("postmortem", Action.CAUSE_EXPLAINED)
          .put("resolved", Action.RESOLVED)
          .put("closed", Action.RESOLVED)
          .put("solved", Action.RESOLVED)
          .put("fixed", Action.RESOLVED)
          .put("new", Action.NOTIFIED)
          .put("open", Action.NOTIFIED)
          .put("created", Action.NOTIFIED)
          .put("reported", Action.NOTIFIED)
          .put("investigating", Action.NOTIFIED)
          .buildOrThrow();

  private final Sample sample;
  private final List<String> notes;
  private final Set<Action> found = EnumSet.noneOf(Action.class);

  /** Looks at a sample, and adds what is to be decided to the notes. */
  EventGuess(Sample sample, List<String> notes) {
    this.sample = sample;
    this.notes = notes;
  }

  /** The columns of the action and of its time, if every row seems to be an event. */
  Optional<Columns> columns(String id, Set<String> taken) {
    Optional<String> action = sample.find(ACTIONS, taken);
    Optional<String> at =
        sample.find(TIMES, taken).filter(column -> !column.equals(action.orElse("")));
    return sample.repeats(id) && action.isPresent() && at.isPresent()
        ? Optional.of(new Columns(action.get(), at.get()))
        : Optional.empty();
  }

  /** The columns of an event. */
  record Columns(String action, String at) {}

  StepsRule steps(Columns columns) {
    FieldRule action = FieldRule.column(columns.action());
    for (String word : sample.cells(columns.action())) {
      Optional<Action> meaning = meaning(word);
      if (meaning.isPresent()) {
        found.add(meaning.get());
        action = action.value(word, meaning.get().name());
      } else {
        notes.add(columns.action() + ": decide which action this is, or \"\": " + word);
      }
    }
    notes.add(
        columns.action()
            + ": each row is taken for an event; look at what its words are taken for: "
            + action.values());
    return StepsRule.of(action, columns.at());
  }

  private static Optional<Action> meaning(String word) {
    String folded = word.toLowerCase(Locale.ROOT);
    return MEANINGS.entrySet().stream()
        .filter(meaning -> folded.contains(meaning.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** The actions that some word means. */
  Set<Action> found() {
    return found;
  }
}
