package io.github.mettle.mapping;

import io.github.mettle.record.Action;
import io.github.mettle.record.Kind;
import io.github.mettle.record.Moment;
import io.github.mettle.refusal.Problem;
import io.github.mettle.refusal.RefusedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What several rows, perhaps of several tables, say of one episode. Not thread-safe. */
final class Group {
  private final Kind kind;
  private final String id;
  private final String table;
  private final long line;
  private final Map<String, Value> values = new LinkedHashMap<>();
  private final List<Event> events = new ArrayList<>();
  private final Receipts receipts = new Receipts();
  private final List<Problem> problems = new ArrayList<>();
  private @Nullable String party;
  private Optional<Action> first = Optional.empty();

  private record Value(TargetFields.Target target, String text) {}

  private record Event(@Nullable String action, String at) {}

  Group(Kind kind, String id, String table, long line) {
    this.kind = kind;
    this.id = id;
    this.table = table;
    this.line = line;
  }

  String id() {
    return id;
  }

  String table() {
    return table;
  }

  long line() {
    return line;
  }

  @Nullable String party() {
    return party;
  }

  List<Problem> problems() {
    return problems;
  }

  void party(@Nullable String name) {
    if (party != null && name != null && !party.equals(name)) {
      disagree(Mapping.PARTY, party, name);
    }
    party = party == null ? name : party;
  }

  private void disagree(String field, String one, String other) {
    String actual = one + ", " + other;
    problems.add(new Problem("", field, "must be the same in all rows of an id", actual));
  }

  void merge(TargetFields.Target target, String text, Take take) {
    String field = target.field();
    Value known = values.get(field);
    if (field.equals(Mapping.PARTY)) {
      return;
    }
    if (known == null || replaces(field, known.text(), text, take)) {
      values.put(field, new Value(target, text));
    }
  }

  private boolean replaces(String field, String known, String text, Take take) {
    if (take == Take.SAME && !known.equals(text)) {
      disagree(field, known, text);
    }
    return switch (take) {
      case SAME, FIRST -> false;
      case LAST -> true;
      case EARLIEST -> second(text) < second(known);
      case LATEST -> second(text) > second(known);
    };
  }

  /** The second of a moment; what is none is refused where it is read. */
  static long second(String moment) {
    try {
      return Moment.parse(moment).beginSecond();
    } catch (RefusedException unreadable) {
      return Moment.NEVER;
    }
  }

  void step(@Nullable String action, String at, Optional<Action> firstAction) {
    events.add(new Event(action, at));
    first = firstAction;
  }

  void ordered(double quantity) {
    receipts.ordered(quantity);
  }

  void part(@Nullable String at) {
    receipts.part(at);
  }

  void receipt(String at, double quantity, boolean clamped) {
    receipts.add(at, quantity, clamped);
  }

  /** Puts all that the rows say into the fields of the episode. */
  void fill(MappedFields fields) {
    fields.start(kind);
    fields.put("id", id);
    values.values().forEach(value -> value.target().filler().fill(fields, value.text()));
    fillSteps(fields);
    receipts.fill(fields);
  }

  private void fillSteps(MappedFields fields) {
    int earliest = earliest();
    for (int i = 0; i < events.size(); i++) {
      Event event = events.get(i);
      boolean begins = i == earliest && first.isPresent();
      if (begins) {
        fields.addStep(first.get().name(), event.at());
      }
      if (event.action() != null && !(begins && isTold(event))) {
        fields.addStep(event.action(), event.at());
      }
    }
  }

  /** The place of the earliest event, of equals the first; -1 if there is none. */
  private int earliest() {
    int earliest = -1;
    for (int i = 0; i < events.size(); i++) {
      boolean before =
          earliest < 0 || second(events.get(i).at()) < second(events.get(earliest).at());
      earliest = before ? i : earliest;
    }
    return earliest;
  }

  /** Whether the event of the first row is no more than the first action says. */
  private boolean isTold(Event event) {
    String action = event.action();
    return Action.UPDATED.name().equals(action)
        || first.filter(named -> named.name().equals(action)).isPresent();
  }
}
