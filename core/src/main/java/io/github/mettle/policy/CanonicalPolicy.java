package io.github.mettle.policy;

import com.google.common.hash.Hashing;
import io.github.mettle.account.Criterion;
import io.github.mettle.amount.Decimals;
import io.github.mettle.record.Severity;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.StringJoiner;

/**
 * A policy as JSON in one fixed form: keys in the order of the enums and of the attributes, no
 * white space, numbers by the shortest decimal, an expectation that is left out as null. Needs no
 * JSON library, so that every policy has its fingerprint.
 */
final class CanonicalPolicy {
  private CanonicalPolicy() {}

  static String fingerprint(Policy policy) {
    return Hashing.sha256().hashString(of(policy), StandardCharsets.UTF_8).toString();
  }

  static String of(Policy policy) {
    return new StringJoiner(",", "{", "}")
        .add(field("weights", numbers(policy.weights())))
        .add(field("baseRates", numbers(policy.baseRates())))
        .add(field("halfLifeDays", numbers(policy.halfLifeDays())))
        .add(field("priorWeight", Decimals.shortest(policy.priorWeight())))
        .add(field("confidence", Decimals.shortest(policy.confidence())))
        .add(field("severityStakes", numbers(policy.severityStakes())))
        .add(field("sourceWeights", numbers(policy.sourceWeights())))
        .add(field("attributionShares", numbers(policy.attributionShares())))
        .add(field("impactFactors", numbers(policy.impactFactors())))
        .add(field("noticedFirst", Decimals.shortest(policy.noticedFirst())))
        .add(field("surplus", Decimals.shortest(policy.surplus())))
        .add(field("negativity", Decimals.shortest(policy.negativity())))
        .add(field("answerWindow", quoted(policy.answerWindow())))
        .add(field("writeOff", quoted(policy.writeOff())))
        .add(field("windows", windows(policy)))
        .toString();
  }

  private static String numbers(Map<? extends Enum<?>, Double> numbers) {
    StringJoiner object = new StringJoiner(",", "{", "}");
    numbers.forEach((key, number) -> object.add(field(key.name(), Decimals.shortest(number))));
    return object.toString();
  }

  private static String windows(Policy policy) {
    StringJoiner object = new StringJoiner(",", "{", "}");
    for (Severity severity : Severity.values()) {
      object.add(field(severity.name(), windows(policy, severity)));
    }
    return object.toString();
  }

  private static String windows(Policy policy, Severity severity) {
    StringJoiner object = new StringJoiner(",", "{", "}");
    for (Criterion criterion : Criterion.values()) {
      if (criterion.hasWindow()) {
        String window = policy.window(severity, criterion).map(w -> quoted(w)).orElse("null");
        object.add(field(criterion.key(), window));
      }
    }
    return object.toString();
  }

  private static String field(String name, String value) {
    return quoted(name) + ":" + value;
  }

  private static String quoted(Object value) {
    return "\"" + value + "\"";
  }
}
