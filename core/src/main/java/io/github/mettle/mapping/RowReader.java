package io.github.mettle.mapping;

import io.github.mettle.form.FieldType;
import io.github.mettle.refusal.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one table as the fields of episodes. Not thread-safe. */
final class RowReader {
  private static final String ID = "id";

  private final Mapping mapping;
  private final ColumnPlaces places;
  private final Notation notation;
  private final List<String> fields = new ArrayList<>();
  private final List<CellReader> readers = new ArrayList<>();
  private final List<TargetFields.Target> targets = new ArrayList<>();
  private final Map<String, String> aliases = new HashMap<>();
  private final @Nullable Object[] values;
  private final boolean[] computed;
  private final boolean[] takenAsIs;
  private final int idPlace;
  private final int partyPlace;
  private final @Nullable String[] above;
  private final int[] filledDown;
  private final @Nullable CellReader action;
  private final @Nullable CellReader at;

  RowReader(Mapping mapping, long line, List<String> columns) {
    this.mapping = mapping;
    places = ColumnPlaces.of(mapping, line, columns);
    notation = new Notation(mapping);
    places.rules().forEach(this::add);
    mapping.aliases().forEach((name, party) -> aliases.put(ColumnPlaces.fold(name), party));
    values = new @Nullable Object[readers.size()];
    computed = new boolean[readers.size()];
    takenAsIs = new boolean[readers.size()];
    for (int i = 0; i < computed.length; i++) {
      computed[i] = readers.get(i).rule().source() instanceof CellSource.DaysAfter;
      takenAsIs[i] = isTakenAsIs(i);
    }
    idPlace = fields.indexOf(ID);
    partyPlace = fields.indexOf(Mapping.PARTY);
    above = new @Nullable String[columns.size()];
    filledDown =
        mapping.filledDown().stream().mapToInt(places::place).filter(i -> i >= 0).toArray();
    action =
        mapping.steps().map(rule -> reader("action", rule.action(), FieldType.text())).orElse(null);
    at = momentRule(mapping).map(rule -> reader("at", rule, FieldType.moment())).orElse(null);
  }

  /** Whether the value can be put as it is, without being written and read. */
  private boolean isTakenAsIs(int place) {
    TargetFields.Target target = targets.get(place);
    boolean isShare = readers.get(place).rule().source() instanceof CellSource.Share;
    return target.isPlain() && !target.type().isList() && (!isShare || target.type().isNumber());
  }

  private static Optional<FieldRule> momentRule(Mapping mapping) {
    return mapping
        .steps()
        .map(StepsRule::at)
        .or(() -> mapping.receipts().flatMap(ReceiptsRule::at));
  }

  private void add(String field, FieldRule rule) {
    TargetFields.Target target = TargetFields.of(mapping.kind()).get(field);
    if (target != null) {
      fields.add(target.field());
      targets.add(target);
      readers.add(reader(target.attribute(), rule, target.type()));
    }
  }

  private CellReader reader(String attribute, FieldRule rule, FieldType type) {
    int[] columns = rule.source().columns().stream().mapToInt(places::place).toArray();
    boolean several = attribute.startsWith("steps.");
    return new CellReader(attribute, rule, type, several, columns, notation);
  }

  /** Whether the row is one to be read; what stands above its blank cells is filled in. */
  boolean isWanted(List<String> cells) {
    for (RowFilter filter : mapping.only()) {
      if (!holds(filter, cells)) {
        return false;
      }
    }
    for (RowFilter filter : mapping.skipped()) {
      if (holds(filter, cells)) {
        return false;
      }
    }
    return true;
  }

  private boolean holds(RowFilter filter, List<String> cells) {
    int place = places.place(filter.column());
    return filter.holdsFor(place < 0 ? "" : Notation.stripped(cells.get(place)));
  }

  /** The cells with what stands above blank ones, as far as the mapping says so. */
  List<String> filled(List<String> cells) {
    if (filledDown.length == 0) {
      return cells;
    }
    List<String> all = new ArrayList<>(cells);
    for (int place : filledDown) {
      String over = above[place];
      if (Notation.stripped(all.get(place)).isEmpty() && over != null) {
        all.set(place, over);
      }
      above[place] = all.get(place);
    }
    return all;
  }

  /** Reads a row; until the next, its values can be asked for. */
  void read(long line, List<String> cells, Consumer<Problem> problems) {
    for (int i = 0; i < values.length; i++) {
      values[i] = computed[i] ? null : readers.get(i).value(line, cells, problems);
    }
    for (int i = 0; i < values.length; i++) {
      if (computed[i] && readers.get(i).rule().source() instanceof CellSource.DaysAfter after) {
        values[i] = daysAfter(after, i, cells, problems);
      }
    }
  }

  private @Nullable String daysAfter(
      CellSource.DaysAfter after, int place, List<String> cells, Consumer<Problem> problems) {
    String from = text(after.field());
    double days =
        after.column().isPresent()
            ? notation.number(cells, places.place(after.column().get()))
            : after.days().orElse(0);
    if (from == null || Double.isNaN(days)) {
      return null;
    }
    if (days != Math.rint(days) || Math.abs(days) > 100_000) {
      String rule = "must be a whole number of days after " + after.field();
      Object actual = days;
      problems.accept(new Problem("", fields.get(place), rule, actual.toString()));
      return null;
    }
    return later(from, (long) days);
  }

  private static @Nullable String later(String moment, long days) {
    try {
      return moment.indexOf('T') < 0
          ? LocalDate.parse(moment).plusDays(days).toString()
          : OffsetDateTime.parse(moment).plusDays(days).toString();
    } catch (DateTimeException refusedElsewhere) {
      return null;
    }
  }

  /** The text of a field in the row; null if it has none. */
  @Nullable String text(String field) {
    int place = fields.indexOf(field);
    return place < 0 ? null : CellReader.text(values[place]);
  }

  /** Whether the row has all the fields that an episode needs. */
  boolean isComplete() {
    for (String field : TargetFields.of(mapping.kind()).required()) {
      if (text(field) == null) {
        return false;
      }
    }
    return true;
  }

  /** The id of the row; null if it has none. */
  @Nullable String id() {
    String id = idPlace < 0 ? null : CellReader.text(values[idPlace]);
    return id == null || mapping.idPrefix().isEmpty() ? id : mapping.idPrefix() + id;
  }

  /** Who is judged, by the name that counts; null if the row does not say. */
  @Nullable String party() {
    String name = partyPlace < 0 ? null : CellReader.text(values[partyPlace]);
    if (name == null) {
      return null;
    }
    String known = aliases.isEmpty() ? null : aliases.get(ColumnPlaces.fold(name));
    return known != null ? known : name.indexOf("  ") < 0 ? name : name.replaceAll("\\s+", " ");
  }

  /** Puts the values of the row into fields. */
  void fill(MappedFields into) {
    for (int i = 0; i < values.length; i++) {
      Object value = i == idPlace ? id() : values[i];
      if (value != null && i != partyPlace) {
        TargetFields.Target target = targets.get(i);
        if (takenAsIs[i]) {
          into.put(target.field(), value);
        } else {
          target.filler().fill(into, CellReader.textOf(value));
        }
      }
    }
  }

  /** Puts what the row says into the group of its id. */
  void gather(long line, List<String> cells, Group group, Consumer<Problem> problems) {
    for (int i = 0; i < values.length; i++) {
      String text = CellReader.text(values[i]);
      if (text != null && i != idPlace) {
        group.merge(targets.get(i), text, readers.get(i).rule().take());
      }
    }
    mapping.steps().ifPresent(rule -> step(rule, line, cells, group, problems));
    mapping.receipts().ifPresent(rule -> receipt(rule, line, cells, group, problems));
  }

  private void step(
      StepsRule rule, long line, List<String> cells, Group group, Consumer<Problem> problems) {
    String done = action == null ? null : action.text(line, cells, problems);
    String when = at == null ? null : at.text(line, cells, problems);
    if (when == null) {
      if (done != null) {
        problems.accept(new Problem("", "at", "must be given where action is", Problem.MISSING));
      }
      return;
    }
    group.step(done == null ? null : done.toUpperCase(Locale.ROOT), when, rule.first());
  }

  private void receipt(
      ReceiptsRule rule, long line, List<String> cells, Group group, Consumer<Problem> problems) {
    double ordered = number(rule.ordered(), cells);
    if (!Double.isNaN(ordered)) {
      group.ordered(ordered);
    }
    String when = at == null ? null : at.text(line, cells, problems);
    if (rule.quantity().isEmpty() && rule.at().isPresent()) {
      group.part(when);
    } else if (when != null && rule.quantity().isPresent()) {
      double quantity = number(rule.quantity(), cells);
      double rejected = number(rule.rejected(), cells);
      if (Double.isNaN(quantity)) {
        problems.accept(new Problem("", "receipts", "must have a quantity", Problem.MISSING));
      } else {
        group.receipt(when, quantity - (Double.isNaN(rejected) ? 0 : rejected), rule.clamped());
      }
    }
  }

  /** The number in a column, if there is one; NaN if there is none. */
  private double number(Optional<String> column, List<String> cells) {
    return column.isEmpty() ? Double.NaN : notation.number(cells, places.place(column.get()));
  }

  /** A problem as the table's owner knows it. */
  String named(String attribute) {
    return places.named(TargetFields.column(attribute));
  }
}
