package io.github.mettle.json;

import io.github.mettle.amount.Decimals;
import io.github.mettle.form.FieldReader;
import io.github.mettle.insight.Gate;
import io.github.mettle.insight.Recommendation;
import io.github.mettle.insight.Rule;
import io.github.mettle.insight.Threshold;
import io.github.mettle.trust.Standing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A gate as JSON: rules with their outcome, what they are of, and their conditions. */
final class GateJson {
  static final String FORMAT = "mettle-gate/1";

  private GateJson() {}

  static void write(Gate gate, JsonSink sink) {
    sink.object(
        () -> {
          sink.text("format", FORMAT);
          sink.list("rules", gate.rules(), rule -> write(rule, sink));
          sink.text("otherwise", gate.otherwise().name());
        });
  }

  private static void write(Rule rule, JsonSink sink) {
    sink.text("outcome", rule.outcome().name());
    sink.text("of", rule.subject());
    if (!rule.standings().isEmpty()) {
      sink.texts("standing", rule.standings().stream().map(Standing::name).toList());
    }
    rule.limits()
        .forEach((threshold, limit) -> sink.number(threshold.key(), Decimals.shortest(limit)));
  }

  static Gate read(JsonFieldReader form) {
    MettleJson.requireFormat(form, FORMAT, false);
    Gate.Builder gate = Gate.builder();
    List<? extends FieldReader> rules = form.forms("rules");
    form.requireGiven("rules");
    for (int i = 0; i < rules.size(); i++) {
      gate.add(rule(rules.get(i)));
      form.addAll("rules[" + i + "]", rules.get(i));
    }
    form.choice("otherwise", Recommendation.values(), Recommendation::name)
        .ifPresent(gate::otherwise);
    form.refuseUnknown("a gate");
    return form.make("", gate::build);
  }

  private static Rule rule(FieldReader form) {
    Optional<Recommendation> outcome =
        form.choice("outcome", Recommendation.values(), Recommendation::name);
    form.requireGiven("outcome");
    Rule rule = Rule.of(outcome.orElse(Recommendation.HOLD));
    rule =
        form.choice("of", Rule.subjects().toArray(String[]::new), name -> name)
            .flatMap(rule::of)
            .orElse(rule);
    rule = rule.standing(standings(form));
    for (Threshold threshold : Threshold.values()) {
      Rule before = rule;
      rule =
          form.number(threshold.key()).stream()
              .mapToObj(limit -> before.limit(threshold, limit))
              .findFirst()
              .orElse(before);
    }
    form.refuseUnknown("a rule");
    return rule;
  }

  private static Standing[] standings(FieldReader form) {
    List<Standing> standings = new ArrayList<>();
    for (String text : form.texts("standing")) {
      Optional<Standing> standing =
          Arrays.stream(Standing.values()).filter(s -> s.name().equals(text)).findFirst();
      if (standing.isEmpty()) {
        form.refuse("standing", "must be some of " + Arrays.toString(Standing.values()));
      }
      standing.ifPresent(standings::add);
    }
    return standings.toArray(Standing[]::new);
  }
}
