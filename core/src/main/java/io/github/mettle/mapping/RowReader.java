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
  private final List<Reading> readings = new ArrayList<>();
  private final List<TargetFields.Target> targets = new ArrayList<>();
  private final Map<String, String> aliases = new HashMap<>();
  private final @Nullable String[] texts;
  private final @Nullable Double[] numbers;
  private final boolean[] computed;
  private final boolean[] divided;
  private final int idPlace;
  private final int partyPlace;
  private final @Nullable String[] above;
  private final int[] filledDown;
  private final @Nullable Reading action;
  private final @Nullable Reading at;

  RowReader(Mapping mapping, long line, List<String> columns) {
    this.mapping = mapping;
    places = ColumnPlaces.of(mapping, line, columns);
    notation = new Notation(mapping);
    places.rules().forEach(this::add);
    mapping.aliases().forEach((name, party) -> aliases.put(ColumnPlaces.fold(name), party));
    texts = new @Nullable String[readings.size()];
    numbers = new @Nullable Double[readings.size()];
    computed = new boolean[readings.size()];
    divided = new boolean[readings.size()];
    for (int i = 0; i < computed.length; i++) {
      computed[i] = readings.get(i).rule().source() instanceof CellSource.DaysAfter;
      divided[i] = isDivided(i);
    }
    idPlace = fields.indexOf(ID);
    partyPlace = fields.indexOf(Mapping.PARTY);
    above = new @Nullable String[columns.size()];
    filledDown =
        mapping.filledDown().stream().mapToInt(places::place).filter(i -> i >= 0).toArray();
    action =
        mapping
            .steps()
            .map(rule -> reading("action", rule.action(), FieldType.text()))
            .orElse(null);
    at = momentRule(mapping).map(rule -> reading("at", rule, FieldType.moment())).orElse(null);
  }

  /** Whether a field is a quotient that can be put as it is, without being written and read. */
  private boolean isDivided(int place) {
    TargetFields.Target target = targets.get(place);
    boolean takesNumber = target.isPlain() && target.type().isNumber();
    return takesNumber && !mapping.gathers() && readings.get(place).isShare();
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
      readings.add(reading(target.attribute(), rule, target.type()));
    }
  }

  private Reading reading(String attribute, FieldRule rule, FieldType type) {
    int[] columns = rule.source().columns().stream().mapToInt(places::place).toArray();
    boolean several = attribute.startsWith("steps.");
    return new Reading(attribute, rule, type, several, columns, notation);
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

  /** Reads a row; until the next, its texts can be asked for. */
  void read(long line, List<String> cells, Consumer<Problem> problems) {
    for (int i = 0; i < texts.length; i++) {
      if (divided[i]) {
        numbers[i] = readings.get(i).share(cells, problems);
      } else {
        texts[i] = computed[i] ? null : readings.get(i).text(line, cells, problems);
      }
    }
    for (int i = 0; i < texts.length; i++) {
      if (computed[i] && readings.get(i).rule().source() instanceof CellSource.DaysAfter after) {
        texts[i] = daysAfter(after, i, cells, problems);
      }
    }
  }

  private @Nullable String daysAfter(
      CellSource.DaysAfter after, int place, List<String> cells, Consumer<Problem> problems) {
    String from = text(after.field());
    Double days =
        after.column().isPresent()
            ? notation.number(cells, places.place(after.column().get()))
            : Double.valueOf(after.days().orElse(0));
    if (from == null || days == null) {
      return null;
    }
    if (days != Math.rint(days) || Math.abs(days) > 100_000) {
      String rule = "must be a whole number of days after " + after.field();
      problems.accept(new Problem("", fields.get(place), rule, days.toString()));
      return null;
    }
    return later(from, days.longValue());
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
    return place < 0 ? null : texts[place];
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
    String id = idPlace < 0 ? null : texts[idPlace];
    return id == null || mapping.idPrefix().isEmpty() ? id : mapping.idPrefix() + id;
  }

  /** Who is judged, by the name that counts; null if the row does not say. */
  @Nullable String party() {
    String name = partyPlace < 0 ? null : texts[partyPlace];
    if (name == null) {
      return null;
    }
    String known = aliases.isEmpty() ? null : aliases.get(ColumnPlaces.fold(name));
    return known != null ? known : name.indexOf("  ") < 0 ? name : name.replaceAll("\\s+", " ");
  }

  /** Puts the texts of the row into fields. */
  void fill(MappedFields into) {
    for (int i = 0; i < texts.length; i++) {
      String text = i == idPlace ? id() : texts[i];
      Double number = numbers[i];
      if (number != null) {
        into.put(targets.get(i).field(), number);
      } else if (text != null && i != partyPlace) {
        targets.get(i).filler().fill(into, text);
      }
    }
  }

  /** Puts what the row says into the group of its id. */
  void gather(long line, List<String> cells, Group group, Consumer<Problem> problems) {
    for (int i = 0; i < texts.length; i++) {
      String text = texts[i];
      if (text != null && i != idPlace) {
        group.merge(targets.get(i), text, readings.get(i).rule().take());
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
    rule.ordered()
        .map(column -> notation.number(cells, places.place(column)))
        .ifPresent(group::ordered);
    String when = at == null ? null : at.text(line, cells, problems);
    if (rule.quantity().isEmpty() && rule.at().isPresent()) {
      group.part(when);
    } else if (when != null && rule.quantity().isPresent()) {
      Double quantity = notation.number(cells, places.place(rule.quantity().get()));
      Double rejected =
          rule.rejected().map(c -> notation.number(cells, places.place(c))).orElse(0.0);
      if (quantity == null) {
        problems.accept(new Problem("", "receipts", "must have a quantity", Problem.MISSING));
      } else {
        group.receipt(when, quantity - rejected, rule.clamped());
      }
    }
  }

  /** A problem as the table's owner knows it. */
  String named(String attribute) {
    return places.named(TargetFields.column(attribute));
  }
}
