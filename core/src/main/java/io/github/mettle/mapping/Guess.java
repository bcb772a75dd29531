package io.github.mettle.mapping;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.mettle.form.FieldType;
import io.github.mettle.record.Kind;
import io.github.mettle.refusal.RefusedException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Guesses which column is which field, by their names and their cells, and says of what it is
 * unsure.
 */
final class Guess {
  private static final ImmutableSet<String> NOTHING =
      ImmutableSet.of(
          "null",
          "n/a",
          "na",
          "-",
          "--",
          "?",
          "none",
          "tbd",
          "tba",
          "0000-00-00",
          "9999-12-31",
          "31.12.9999",
          "12/31/9999",
          "1900-01-01",
          "#n/a");

  /** Words in the names of columns, the most telling first, by field. */
  private static final ImmutableMap<String, ImmutableList<String>> DELIVERY =
      ImmutableMap.of(
          "id",
              ImmutableList.of(
                  "po number",
                  "po no",
                  "po",
                  "purchase order",
                  "order no",
                  "order number",
                  "order",
                  "document",
                  "id"),
          "orderedAt",
              ImmutableList.of("ordered", "order date", "po date", "po sent", "created", "placed"),
          "dueAt",
              ImmutableList.of(
                  "promised",
                  "confirmed",
                  "due",
                  "required",
                  "scheduled",
                  "expected",
                  "need by",
                  "eta"),
          "deliveredAt",
              ImmutableList.of("received", "delivered", "arrived", "arrival", "receipt", "actual"));

  private static final ImmutableMap<String, ImmutableList<String>> INCIDENT =
      ImmutableMap.<String, ImmutableList<String>>builder()
          .put(
              "id",
              ImmutableList.of("ncr", "ticket", "incident", "issue key", "case", "number", "id"))
          .put("openedAt", ImmutableList.of("opened", "created", "reported", "raised", "start"))
          .put("severity", ImmutableList.of("severity", "priority", "class", "impact"))
          .put("notifiedAt", ImmutableList.of("notified", "told"))
          .put("containedAt", ImmutableList.of("contain"))
          .put("causeExplainedAt", ImmutableList.of("cause"))
          .put("preventionSharedAt", ImmutableList.of("prevent", "corrective"))
          .put("resolvedAt", ImmutableList.of("resolved", "closed", "solved", "end"))
          .buildOrThrow();

  private static final ImmutableMap<String, ImmutableList<String>> COMMITMENT =
      ImmutableMap.of(
          "id", ImmutableList.of("capa", "action", "milestone", "number", "no", "id"),
          "madeAt", ImmutableList.of("raised", "made", "created", "signed", "agreed", "start"),
          "dueAt", ImmutableList.of("due", "target", "deadline", "promised"),
          "keptAt", ImmutableList.of("kept", "closed", "completed", "done", "met"));

  private static final ImmutableMap<String, String> STEPS =
      ImmutableMap.<String, String>builder()
          .put("notifiedAt", "notify")
          .put("containedAt", "contain")
          .put("remedyOfferedAt", "remedy")
          .put("updatedAt", "update")
          .put("resolvedAt", "resolve")
          .put("causeExplainedAt", "explain")
          .put("preventionSharedAt", "prevent")
          .buildOrThrow();

  private static final ImmutableList<String> PARTY =
      ImmutableList.of("supplier", "vendor", "manufacturer", "party", "company", "provider");

  private static final ImmutableMap<String, String> SEVERITIES =
      ImmutableMap.<String, String>builder()
          .put("p1", "CRITICAL")
          .put("critical", "CRITICAL")
          .put("highest", "CRITICAL")
          .put("p2", "MAJOR")
          .put("high", "MAJOR")
          .put("major", "MAJOR")
          .put("p3", "MODERATE")
          .put("medium", "MODERATE")
          .put("moderate", "MODERATE")
          .put("p4", "MINOR")
          .put("lowest", "MINOR")
          .put("low", "MINOR")
          .put("minor", "MINOR")
          .buildOrThrow();

  private static final Splitter PARTS = Splitter.onPattern("[^a-z0-9]+").omitEmptyStrings();

  private final Sample sample;
  private final List<String> notes = new ArrayList<>();
  private final Map<String, String> columns = new LinkedHashMap<>();
  private final Set<String> nothing = new TreeSet<>();
  private final Map<String, ImmutableList<String>> patterns = new LinkedHashMap<>();
  private final Map<String, String> examples = new HashMap<>();
  private final Set<String> steps = new HashSet<>();
  private final Set<String> read = new HashSet<>();
  private final EventGuess events;
  private boolean zoned = true;

  Guess(Sample sample) {
    this.sample = sample;
    events = new EventGuess(sample, notes);
  }

  Proposal proposal() {
    Kind kind = kind();
    columns.putAll(matched(kind));
    sample
        .find(PARTY, ImmutableSet.copyOf(columns.values()))
        .ifPresent(column -> columns.put(Mapping.PARTY, column));
    MappingBuilder mapping = Mapping.builder(kind).ignoringOthers();
    columns.forEach((field, column) -> mapping.field(field, rule(kind, field, column)));
    if (kind == Kind.INCIDENT) {
      events(mapping);
    }
    mapping.dates(dates().toArray(String[]::new)).nothing(nothing.toArray(String[]::new));
    complete(kind, mapping);
    notes.add(0, "it seems to be a list of " + kind.key() + " episodes: " + columns);
    passedOver();
    try {
      return new Proposal(
          Optional.empty(), ImmutableList.of(mapping.build()), ImmutableList.copyOf(notes));
    } catch (RefusedException impossible) {
      notes.add(String.valueOf(impossible.getMessage()));
      return new Proposal(Optional.empty(), ImmutableList.of(), ImmutableList.copyOf(notes));
    }
  }

  /** The kind of whose fields the most are found; of equals, the first. */
  private Kind kind() {
    Kind best = Kind.DELIVERY;
    for (Kind kind : List.of(Kind.INCIDENT, Kind.COMMITMENT)) {
      if (matched(kind).size() > matched(best).size()) {
        best = kind;
      }
    }
    return best;
  }

  private static ImmutableMap<String, ImmutableList<String>> words(Kind kind) {
    return switch (kind) {
      case INCIDENT -> INCIDENT;
      case COMMITMENT -> COMMITMENT;
      default -> DELIVERY;
    };
  }

  /** A column that is named as a field is that field; others have one of its words. */
  private Map<String, String> matched(Kind kind) {
    ImmutableMap<String, ImmutableList<String>> words = words(kind);
    Map<String, String> matched = new LinkedHashMap<>();
    for (String field : TargetFields.of(kind).names()) {
      if (sample.columns().contains(field) && (words.containsKey(field) || isFilled(kind, field))) {
        matched.put(field, field);
      }
    }
    words.forEach(
        (field, names) -> {
          Set<String> taken = new HashSet<>(matched.values());
          if (field.equals("id")) {
            sample.columns().stream().filter(sample::isDates).forEach(taken::add);
          }
          if (isMoment(kind, field)) {
            sample.columns().stream().filter(sample::isNumbers).forEach(taken::add);
          }
          if (!matched.containsKey(field)) {
            sample.find(names, taken).ifPresent(column -> matched.put(field, column));
          }
        });
    return matched;
  }

  /** Whether a column named as a field holds nothing that the field does not take. */
  private boolean isFilled(Kind kind, String field) {
    TargetFields.Target target = TargetFields.of(kind).get(field);
    if (target == null || !target.isPlain() || field.equals(Mapping.PARTY)) {
      return target != null && target.type().isMoment();
    }
    FieldType type = target.type();
    return sample.cells(field).stream()
        .filter(cell -> !NOTHING.contains(cell.toLowerCase(Locale.ROOT)))
        .allMatch(
            cell ->
                (type.names().isEmpty() || type.nameOrNull(cell) != null)
                    && (!type.isNumber() || Numerals.isPlain(cell)));
  }

  private static boolean isMoment(Kind kind, String field) {
    TargetFields.Target target = TargetFields.of(kind).get(field);
    return target != null && target.type().isMoment();
  }

  private FieldRule rule(Kind kind, String field, String column) {
    FieldRule rule = FieldRule.column(column);
    if (isMoment(kind, field)) {
      lookAtDates(column);
    } else if (field.equals("severity")) {
      return severities(rule, column);
    }
    return rule;
  }

  private void lookAtDates(String column) {
    Set<String> cells = new LinkedHashSet<>();
    for (String cell : sample.cells(column)) {
      if (NOTHING.contains(cell.toLowerCase(Locale.ROOT))) {
        nothing.add(cell);
      } else {
        cells.add(cell);
      }
    }
    Dates iso = new Dates(Sample.ANY);
    Set<String> others = new LinkedHashSet<>(cells);
    others.removeIf(cell -> iso.isRead(cell) && !Dates.NO_ZONE.equals(iso.moment(cell)));
    boolean local = !others.isEmpty() && others.stream().allMatch(iso::isRead);
    if (local) {
      zoned = false;
    } else if (!others.isEmpty()) {
      lookAtPatterns(column, others);
    }
  }

  private void lookAtPatterns(String column, Set<String> cells) {
    ImmutableList<String> fitting = DateGuess.patterns(cells);
    String example = cells.iterator().next();
    if (fitting.isEmpty()) {
      Optional<String> usual = DateGuess.mostly(cells);
      if (usual.isEmpty()) {
        notes.add(column + ": no way to write dates is known that fits all, such as " + example);
        return;
      }
      example =
          cells.stream()
              .filter(it -> !DateGuess.isWritten(usual.get(), it))
              .findFirst()
              .orElseThrow();
      notes.add(column + ": most are written " + usual.get() + ", but not all, such as " + example);
      fitting = ImmutableList.of(usual.get());
    }
    zoned &= fitting.get(0).indexOf('H') < 0 && fitting.get(0).indexOf('h') < 0;
    patterns.put(column, fitting);
    examples.put(column, example);
  }

  /** A table writes its dates in one way: what one column tells, others need not be asked for. */
  private Set<String> dates() {
    Set<String> common = new HashSet<>();
    patterns.values().forEach(common::addAll);
    patterns.values().forEach(common::retainAll);
    Set<String> dates = new LinkedHashSet<>();
    patterns.forEach(
        (column, fitting) -> {
          List<String> left = fitting.stream().filter(common::contains).toList();
          List<String> open = left.isEmpty() ? fitting : left;
          dates.add(open.get(0));
          if (open.size() > 1) {
            notes.add(
                column
                    + ": day and month cannot be told apart, such as "
                    + examples.get(column)
                    + "; decide: "
                    + String.join(" or ", open));
          }
        });
    return dates;
  }

  private FieldRule severities(FieldRule rule, String column) {
    FieldRule all = rule;
    for (String word : sample.cells(column)) {
      String value = severity(word);
      if (value == null) {
        notes.add(column + ": decide what this means: " + word);
      } else if (!value.equalsIgnoreCase(word)) {
        all = all.value(word, value);
      }
    }
    if (!all.equals(rule)) {
      notes.add(column + ": look at what its words are taken for: " + all.values());
    }
    return all;
  }

  private static @Nullable String severity(String word) {
    for (String part : PARTS.split(word.toLowerCase(Locale.ROOT))) {
      String value = SEVERITIES.get(part);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private void complete(Kind kind, MappingBuilder mapping) {
    if (kind == Kind.INCIDENT) {
      unlessSaid(mapping, "attribution", "SUPPLIER", "No column that is read names a fault");
      unlessSaid(mapping, "impact", "NONE", "No column that is read says how far it reached you");
      unrecorded(mapping);
    }
    if (mapping.rule("deliveredAt").isPresent()) {
      unlessSaid(
          mapping, "acceptedShare", "1", "No column that is read says how much was accepted");
    }
    for (String field : TargetFields.of(kind).required()) {
      if (mapping.rule(field).isEmpty()) {
        notes.add(field + ": no column seems to hold it; it must be given");
      }
    }
    if (mapping.rule(Mapping.PARTY).isEmpty()) {
      notes.add("party: no column seems to name who is judged; give a name");
    }
    if (!zoned) {
      notes.add("zone: times have none; say where they are from, such as America/Chicago");
    }
  }

  /** What has no column is unknown, not undone. */
  private void unrecorded(MappingBuilder mapping) {
    List<String> unknown = new ArrayList<>();
    STEPS.forEach(
        (field, criterion) -> {
          if (!columns.containsKey(field) && !steps.contains(field)) {
            unknown.add(criterion);
          }
        });
    if (!unknown.isEmpty() && mapping.rule("unrecorded").isEmpty()) {
      mapping.constant("unrecorded", String.join(" ", unknown));
      notes.add("unrecorded: no column says when they did " + String.join(", ", unknown));
    }
  }

  private void unlessSaid(MappingBuilder mapping, String field, String value, String why) {
    if (mapping.rule(field).isEmpty()) {
      mapping.assume(field, value, why);
      notes.add(field + ": taken to be " + value + " in every row");
    }
  }

  /** Rows that share an id are events of one incident. */
  private void events(MappingBuilder mapping) {
    String id = columns.getOrDefault("id", "");
    Set<String> taken = ImmutableSet.copyOf(columns.values());
    Optional<EventGuess.Columns> event = events.columns(id, taken);
    event.ifPresent(
        found -> {
          mapping.steps(events.steps(found));
          lookAtDates(found.at());
          events.found().forEach(action -> steps.add(TargetFields.stepField(action)));
          read.addAll(List.of(found.action(), found.at()));
          if (mapping.rule("openedAt").isEmpty()) {
            mapping.field("openedAt", FieldRule.column(found.at()).take(Take.EARLIEST));
          }
        });
  }

  private void passedOver() {
    read.addAll(columns.values());
    List<String> others =
        sample.columns().stream().filter(column -> !read.contains(column)).toList();
    if (!others.isEmpty()) {
      notes.add("passed over: " + String.join(", ", others));
    }
  }
}
