package io.github.mettle.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.mettle.form.FieldReader;
import io.github.mettle.mapping.FieldRule;
import io.github.mettle.mapping.Mapping;
import io.github.mettle.mapping.MappingBuilder;
import io.github.mettle.mapping.ReceiptsRule;
import io.github.mettle.mapping.RowFilter;
import io.github.mettle.mapping.StepsRule;
import io.github.mettle.mapping.Take;
import io.github.mettle.record.Action;
import io.github.mettle.record.Kind;
import io.github.mettle.refusal.Problem;
import io.github.mettle.refusal.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Mappings from JSON: what is left out is as in a mapping as named. */
final class MappingJson {
  static final String FORMAT = "mettle-mapping/1";

  private static final String OTHERS = "*";

  private final JsonFieldReader form;
  private final MappingBuilder mapping;

  private MappingJson(JsonFieldReader form, Kind kind) {
    this.form = form;
    mapping = Mapping.builder(kind);
  }

  /** One mapping, or a document with a list of them. */
  static ImmutableList<Mapping> read(JsonFieldReader form) {
    Heading.requireFormat(form, FORMAT, false);
    if (form.ask("mappings") == null) {
      return ImmutableList.of(mapping(form));
    }
    List<? extends FieldReader> parts = form.forms("mappings");
    ImmutableList.Builder<Mapping> mappings = ImmutableList.builder();
    for (int i = 0; i < parts.size(); i++) {
      try {
        mappings.add(mapping((JsonFieldReader) parts.get(i)));
      } catch (RefusedException refusal) {
        for (Problem problem : refusal.problems()) {
          String place = "mappings[" + i + "]." + problem.attribute();
          form.add(place, problem.rule(), problem.actual());
        }
      }
    }
    form.refuseUnknown("a list of mappings");
    return form.make("", mappings::build);
  }

  private static Mapping mapping(JsonFieldReader form) {
    Optional<Kind> kind = form.choice("kind", Kind.values(), Kind::key);
    form.requireGiven("kind");
    return new MappingJson(form, kind.orElse(Kind.DELIVERY)).read();
  }

  private Mapping read() {
    rules("fields", mapping::field);
    form.form("steps").ifPresent(part -> within("steps", part, this::steps));
    form.form("receipts").ifPresent(part -> within("receipts", part, this::receipts));
    form.texts("ignore").forEach(this::ignore);
    filters("only", mapping::only);
    filters("skip", mapping::skipping);
    form.texts("fillDown").forEach(mapping::fillingDown);
    form.texts("dates").forEach(mapping::dates);
    form.text("zone").ifPresent(mapping::zone);
    form.text("language").ifPresent(mapping::language);
    form.texts("nothing").forEach(mapping::nothing);
    sign(form, "decimal", mapping::decimal);
    sign(form, "grouping", mapping::grouping);
    words(form, "aliases", mapping::alias);
    form.text("idPrefix").ifPresent(mapping::idPrefix);
    form.form("table").ifPresent(part -> within("table", part, this::table));
    form.texts("assumes").forEach(mapping::assuming);
    form.refuseUnknown("a mapping");
    return form.make("", mapping::build);
  }

  private void within(String name, FieldReader part, Consumer<JsonFieldReader> reading) {
    reading.accept((JsonFieldReader) part);
    form.addAll(name, part);
  }

  private void ignore(String column) {
    if (column.equals(OTHERS)) {
      mapping.ignoringOthers();
    } else {
      mapping.ignoring(column);
    }
  }

  private void rules(String name, BiConsumer<String, FieldRule> taker) {
    form.form(name)
        .ifPresent(
            part ->
                within(
                    name,
                    part,
                    rules ->
                        rules
                            .names()
                            .forEach(field -> rule(rules, field, r -> taker.accept(field, r)))));
  }

  /** A rule: the name of a column, or an object. */
  private static void rule(JsonFieldReader form, String name, Consumer<FieldRule> taker) {
    Object value = form.ask(name);
    if (value instanceof String column) {
      taker.accept(FieldRule.column(column));
    } else if (value instanceof JsonFieldReader part) {
      source(part).map(rule -> modified(rule, part)).ifPresent(taker);
      part.refuseUnknown("a rule");
      form.addAll(name, part);
    } else if (value != null) {
      form.refuse(name, "must be the name of a column, or an object");
    }
  }

  private static Optional<FieldRule> source(JsonFieldReader form) {
    List<FieldRule> rules = new ArrayList<>();
    form.text("column").map(FieldRule::column).ifPresent(rules::add);
    String separator = form.text("separator").orElse("/");
    columns(form, "columns").map(all -> FieldRule.joined(separator, all)).ifPresent(rules::add);
    columns(form, "firstOf").map(FieldRule::firstOf).ifPresent(rules::add);
    form.text("constant").map(FieldRule::constant).ifPresent(rules::add);
    form.text("line").map(FieldRule::line).ifPresent(rules::add);
    after(form).ifPresent(rules::add);
    share(form).ifPresent(rules::add);
    requireBeside(form, "columns", "separator");
    requireBeside(form, "after", "days", "daysIn");
    requireBeside(form, "share", "minus", "outOf", "clamp");
    if (rules.size() != 1 && form.isAccepted()) {
      form.add(
          "column",
          "must be given, or else one of columns, firstOf, constant, line, after and share",
          rules.isEmpty() ? Problem.MISSING : rules.size() + " of them");
    }
    return rules.stream().findFirst();
  }

  /** What belongs to a source is refused where that is not given, since nothing would read it. */
  private static void requireBeside(JsonFieldReader form, String source, String... parts) {
    for (String part : parts) {
      if (form.ask(part) != null && form.ask(source) == null) {
        form.refuse(part, "must be beside " + source);
      }
    }
  }

  private static Optional<String[]> columns(JsonFieldReader form, String name) {
    List<String> columns = form.texts(name);
    return columns.isEmpty() ? Optional.empty() : Optional.of(columns.toArray(String[]::new));
  }

  private static Optional<FieldRule> after(JsonFieldReader form) {
    Optional<String> field = form.text("after");
    Optional<String> column = form.text("daysIn");
    OptionalInt days = integer(form, "days");
    if (field.isPresent() && column.isEmpty() && days.isEmpty()) {
      form.add("days", "must be given where after is, or daysIn", Problem.MISSING);
    } else if (column.isPresent() && days.isPresent()) {
      form.refuse("days", "must be given alone, or else daysIn");
    }
    return field.map(
        from ->
            column
                .map(in -> FieldRule.daysAfter(from, in))
                .orElseGet(() -> FieldRule.daysAfter(from, days.orElse(0))));
  }

  private static OptionalInt integer(JsonFieldReader form, String name) {
    double number = form.number(name).orElse(Double.NaN);
    if (Double.isNaN(number)) {
      return OptionalInt.empty();
    }
    if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
      form.refuse(name, "must be a whole number");
      return OptionalInt.empty();
    }
    return OptionalInt.of((int) number);
  }

  private static Optional<FieldRule> share(JsonFieldReader form) {
    Optional<String> of = form.text("share");
    Optional<String> minus = form.text("minus");
    Optional<String> outOf = form.text("outOf");
    boolean clamp = form.flag("clamp");
    if (of.isPresent() && outOf.isEmpty()) {
      form.add("outOf", "must be given where share is", Problem.MISSING);
    }
    return of.map(
        quantity -> {
          FieldRule rule = FieldRule.share(quantity, outOf.orElse(""));
          FieldRule less = minus.map(rule::minus).orElse(rule);
          return clamp ? less.clamped() : less;
        });
  }

  private static FieldRule modified(FieldRule rule, JsonFieldReader form) {
    FieldRule[] made = {rule};
    words(form, "values", (word, value) -> made[0] = made[0].value(word, value));
    form.text("otherwise").ifPresent(value -> made[0] = made[0].otherwise(value));
    form.text("whenBlank").ifPresent(value -> made[0] = made[0].whenBlank(value));
    form.text("before").ifPresent(end -> made[0] = made[0].before(end));
    form.choice("take", Take.values(), Take::key).ifPresent(take -> made[0] = made[0].take(take));
    return form.flag("percent") ? made[0].inPercent() : made[0];
  }

  private static void words(JsonFieldReader form, String name, BiConsumer<String, String> taker) {
    form.form(name)
        .ifPresent(
            part -> {
              ((JsonFieldReader) part)
                  .names()
                  .forEach(word -> part.text(word).ifPresent(to -> taker.accept(word, to)));
              form.addAll(name, part);
            });
  }

  private void filters(String name, Consumer<RowFilter> taker) {
    List<? extends FieldReader> parts = form.forms(name);
    for (int i = 0; i < parts.size(); i++) {
      FieldReader part = parts.get(i);
      String column = part.requiredText("column");
      List<String> words = part.texts("is");
      part.requireGiven("is");
      part.refuseUnknown("a filter of rows");
      form.addAll(name + "[" + i + "]", part);
      taker.accept(new RowFilter(column, ImmutableSet.copyOf(words)));
    }
  }

  private void steps(JsonFieldReader part) {
    FieldRule[] rules = new FieldRule[2];
    part.requireGiven("action");
    part.requireGiven("at");
    rule(part, "action", rule -> rules[0] = rule);
    rule(part, "at", rule -> rules[1] = rule);
    Optional<Action> first = part.choice("first", Action.values(), Enum::name);
    part.refuseUnknown("steps");
    if (rules[0] != null && rules[1] != null) {
      mapping.steps(new StepsRule(rules[0], rules[1], first));
    }
  }

  private void receipts(JsonFieldReader part) {
    List<FieldRule> at = new ArrayList<>();
    rule(part, "at", at::add);
    mapping.receipts(
        new ReceiptsRule(
            at.stream().findFirst(),
            part.text("quantity"),
            part.text("rejected"),
            part.text("ordered"),
            part.flag("clamp")));
    part.refuseUnknown("receipts");
  }

  private void table(JsonFieldReader part) {
    sign(part, "delimiter", mapping::delimiter);
    part.text("charset").ifPresent(mapping::charset);
    integer(part, "header").ifPresent(mapping::headerLine);
    part.text("sheet").ifPresent(mapping::sheet);
    part.text("rows").ifPresent(mapping::rows);
    part.text("each").ifPresent(mapping::each);
    part.refuseUnknown("a table");
  }

  private static void sign(JsonFieldReader form, String name, Consumer<Character> taker) {
    Optional<String> sign = form.text(name);
    if (sign.isPresent() && sign.get().length() != 1) {
      form.refuse(name, "must be one character");
    } else {
      sign.ifPresent(text -> taker.accept(text.charAt(0)));
    }
  }
}
