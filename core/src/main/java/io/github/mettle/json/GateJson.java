package io.github.mettle.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.mettle.amount.Decimals;
import io.github.mettle.form.FieldReader;
import io.github.mettle.insight.Condition;
import io.github.mettle.insight.Conditions;
import io.github.mettle.insight.Counted;
import io.github.mettle.insight.Gate;
import io.github.mettle.insight.Recommendation;
import io.github.mettle.insight.Rule;
import io.github.mettle.insight.RuleSubject;
import io.github.mettle.insight.Threshold;
import io.github.mettle.insight.TrialOutcome;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Severity;
import io.github.mettle.refusal.Problem;
import io.github.mettle.refusal.RefusedException;
import io.github.mettle.trust.Standing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;

/** A gate as JSON: rules with their id, their outcome and their conditions. */
final class GateJson {
  static final String FORMAT = "mettle-gate/2";

  private static final ImmutableList<String> KINDS =
      ImmutableList.of(
          "standing",
          "count",
          "last",
          "rising",
          "outstanding",
          "owed",
          "years",
          "expected",
          "lower",
          "provenance");

  private GateJson() {}

  static void write(Gate gate, JsonSink sink) {
    sink.object(
        () -> {
          sink.text("format", FORMAT);
          sink.text("otherwise", gate.otherwise().name());
          sink.list("rules", gate.rules(), rule -> write(rule, sink));
        });
  }

  private static void write(Rule rule, JsonSink sink) {
    sink.text("id", rule.id());
    sink.text("outcome", rule.outcome().name());
    sink.list(
        "all",
        rule.conditions(),
        condition -> sink.object(condition.key(), () -> write(condition.fields(), sink)));
  }

  private static void write(Map<String, Object> fields, JsonSink sink) {
    fields.forEach((name, value) -> write(name, value, sink));
  }

  private static void write(String name, Object value, JsonSink sink) {
    if (value instanceof List<?> list) {
      sink.texts(name, list.stream().map(Object::toString).toList());
    } else if (value instanceof Number number) {
      sink.number(name, Decimals.shortest(number.doubleValue()));
    } else {
      sink.text(name, value.toString());
    }
  }

  static Gate read(JsonFieldReader form) {
    Heading.requireFormat(form, FORMAT, false);
    Gate.Builder gate = Gate.builder();
    List<? extends FieldReader> rules = form.forms("rules");
    form.requireGiven("rules");
    for (int i = 0; i < rules.size(); i++) {
      rule(rules.get(i)).ifPresent(gate::add);
      form.addAll("rules[" + i + "]", rules.get(i));
    }
    form.choice("otherwise", Recommendation.values(), Recommendation::name)
        .ifPresent(gate::otherwise);
    form.refuseUnknown("a gate");
    return form.make("", gate::build);
  }

  private static Optional<Rule> rule(FieldReader form) {
    List<Condition> conditions = conditions(form);
    String id = form.requiredText("id");
    Recommendation outcome = required(form, "outcome", Recommendation.values(), Enum::name);
    form.refuseUnknown("a rule");
    return made(form, () -> Rule.of(id, outcome, conditions));
  }

  private static List<Condition> conditions(FieldReader form) {
    form.requireGiven("all");
    List<? extends FieldReader> all = form.forms("all");
    if (all.isEmpty() && form.isAccepted()) {
      form.add("all", "must have a condition", "[]");
    }
    List<Condition> conditions = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      condition(all.get(i)).ifPresent(conditions::add);
      form.addAll("all[" + i + "]", all.get(i));
    }
    return conditions;
  }

  /** Reads a condition: an object with the one field that names its kind. */
  private static Optional<Condition> condition(FieldReader form) {
    List<String> given = KINDS.stream().filter(kind -> form.form(kind).isPresent()).toList();
    form.refuseUnknown("a condition, " + KINDS);
    if (given.size() != 1) {
      if (form.isAccepted()) {
        form.add("condition", "must be one of " + KINDS, given.toString());
      }
      return Optional.empty();
    }
    String kind = given.get(0);
    FieldReader fields = form.form(kind).orElseThrow();
    Optional<Condition> condition = condition(kind, fields);
    form.addAll(kind, fields);
    return condition;
  }

  private static Optional<Condition> condition(String kind, FieldReader form) {
    Supplier<Condition> condition =
        switch (kind) {
          case "standing" -> standing(form);
          case "count" -> count(form);
          case "last" -> last(form);
          case "rising" -> rising(form);
          case "outstanding" -> outstanding(form);
          case "owed" -> owed(form);
          case "years" -> years(form);
          case "expected", "lower" -> limit(kind, form);
          default -> provenance(form);
        };
    form.refuseUnknown(kind);
    return made(form, condition);
  }

  /** Makes a value, unless something was found wrong; what it refuses is found here. */
  private static <T> Optional<T> made(FieldReader form, Supplier<T> maker) {
    if (!form.isAccepted()) {
      return Optional.empty();
    }
    try {
      return Optional.of(maker.get());
    } catch (RefusedException refusal) {
      for (Problem problem : refusal.problems()) {
        form.add(problem.attribute(), problem.rule(), problem.actual());
      }
      return Optional.empty();
    }
  }

  private static Supplier<Condition> standing(FieldReader form) {
    ImmutableSet<RuleSubject> of = subjects(form);
    ImmutableSet<Standing> in = constants(form, "in", Standing.class);
    ImmutableSet<Standing> notIn = constants(form, "notIn", Standing.class);
    boolean isNegated = isGiven(form, "notIn");
    if (isNegated == isGiven(form, "in")) {
      form.refuse("in", "must be given, or else notIn");
    }
    Optional<Severity> trial = form.choice("trial", Severity.values(), Enum::name);
    return () -> new Conditions.Standings(of, isNegated, isNegated ? notIn : in, trial);
  }

  private static Supplier<Condition> count(FieldReader form) {
    Counted of = required(form, "of", Counted.values(), Counted::key);
    Optional<Severity> severity = form.choice("severity", Severity.values(), Enum::name);
    Optional<Impact> impact = form.choice("impact", Impact.values(), Enum::name);
    OptionalInt withinDays = withinDays(form);
    int atLeast = requiredWhole(form, "atLeast");
    return () -> new Conditions.Count(of, severity, impact, withinDays, atLeast);
  }

  private static Supplier<Condition> last(FieldReader form) {
    Severity severity = required(form, "severity", Severity.values(), Enum::name);
    TrialOutcome is = required(form, "is", TrialOutcome.values(), Enum::name);
    OptionalInt withinDays = withinDays(form);
    return () -> new Conditions.Last(severity, is, withinDays);
  }

  private static Supplier<Condition> rising(FieldReader form) {
    Optional<Impact> impact = form.choice("impact", Impact.values(), Enum::name);
    int atLeast = requiredWhole(form, "atLeast");
    return () -> new Conditions.Rising(impact, atLeast);
  }

  private static Supplier<Condition> outstanding(FieldReader form) {
    double atLeast = requiredNumber(form, "atLeast");
    return () -> Condition.outstanding(atLeast);
  }

  private static Supplier<Condition> owed(FieldReader form) {
    int days = requiredWhole(form, "days");
    double atLeast = requiredNumber(form, "atLeast");
    return () -> Condition.owed(days, atLeast);
  }

  private static Supplier<Condition> years(FieldReader form) {
    double below = requiredNumber(form, "below");
    return () -> Condition.yearsBelow(below);
  }

  private static Supplier<Condition> limit(String key, FieldReader form) {
    ImmutableSet<RuleSubject> of = subjects(form);
    boolean isBelow = form.number("below").isPresent();
    if (isBelow == form.number("atLeast").isPresent() && form.isAccepted()) {
      form.refuse("below", "must be given, or else atLeast");
    }
    String side = isBelow ? "below" : "atLeast";
    double limit = form.number(side).orElse(0);
    Threshold threshold =
        Arrays.stream(Threshold.values())
            .filter(it -> it.key().equals(key) && it.side().equals(side))
            .findFirst()
            .orElseThrow();
    return () -> new Conditions.Limit(threshold, of, limit);
  }

  private static Supplier<Condition> provenance(FieldReader form) {
    double above = requiredNumber(form, "above");
    return () -> Condition.oneOriginAbove(above);
  }

  private static boolean isGiven(FieldReader form, String attribute) {
    return form instanceof JsonFieldReader json && json.ask(attribute) != null;
  }

  private static ImmutableSet<RuleSubject> subjects(FieldReader form) {
    form.requireGiven("of");
    return constants(form, "of", RuleSubject.class);
  }

  private static <E extends Enum<E>> ImmutableSet<E> constants(
      FieldReader form, String attribute, Class<E> type) {
    ImmutableSet.Builder<E> constants = ImmutableSet.builder();
    for (String text : form.texts(attribute)) {
      Optional<E> constant =
          EnumSet.allOf(type).stream().filter(it -> it.name().equals(text)).findFirst();
      constant.ifPresent(constants::add);
      if (constant.isEmpty()) {
        String rule = "must be some of " + Arrays.toString(type.getEnumConstants());
        form.add(attribute, rule, '"' + text + '"');
      }
    }
    return constants.build();
  }

  /** Reads a choice that must be there; the first of all where it is refused. */
  private static <T> T required(
      FieldReader form, String attribute, T[] values, Function<T, String> name) {
    form.requireGiven(attribute);
    return form.choice(attribute, values, name).orElse(values[0]);
  }

  private static double requiredNumber(FieldReader form, String attribute) {
    form.requireGiven(attribute);
    return form.number(attribute).orElse(0);
  }

  private static int requiredWhole(FieldReader form, String attribute) {
    form.requireGiven(attribute);
    return whole(form, attribute).orElse(0);
  }

  private static OptionalInt withinDays(FieldReader form) {
    return whole(form, "withinDays");
  }

  private static OptionalInt whole(FieldReader form, String attribute) {
    double number = form.number(attribute).orElse(Double.NaN);
    if (number == Math.rint(number) && Math.abs(number) <= Integer.MAX_VALUE) {
      return OptionalInt.of((int) number);
    }
    if (!Double.isNaN(number)) {
      form.refuse(attribute, "must be a whole number");
    }
    return OptionalInt.empty();
  }
}
