package io.github.mettle.policy;

import com.google.common.base.Ascii;
import com.google.common.collect.Sets;
import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.amount.Decimals;
import io.github.mettle.page.English;
import io.github.mettle.record.Severity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A policy as a few lines: its name, if it has one, and in what it differs from the standard. */
final class PolicyWords {
  private static final List<String> NAMES = List.of("standard", "cautious", "incident-conduct");

  private final Policy policy;
  private final Policy standard = Policy.standard();
  private final List<String> lines = new ArrayList<>();

  private PolicyWords(Policy policy) {
    this.policy = policy;
  }

  static String of(Policy policy) {
    return new PolicyWords(policy).say();
  }

  private String say() {
    lines.add(name() + ", fingerprint " + policy.fingerprint());
    each("weight", Policy::weights, Account::title);
    each("base rate", Policy::baseRates, Account::title);
    each("half-life in days", Policy::halfLifeDays, Account::title);
    one("prior weight", Policy::priorWeight);
    one("confidence", Policy::confidence);
    each("stake of an incident", Policy::severityStakes, PolicyWords::word);
    each("weight of what is known", Policy::sourceWeights, PolicyWords::word);
    each("share of a loss", Policy::attributionShares, PolicyWords::word);
    each("containment to be earned", Policy::impactFactors, PolicyWords::word);
    one("share once we noticed first", Policy::noticedFirst);
    one("surplus", Policy::surplus);
    one("negativity", Policy::negativity);
    duration("answer within", Policy::answerWindow);
    duration("write-off after", Policy::writeOff);
    Stream.of(Criterion.values()).filter(Criterion::hasWindow).forEach(this::windows);
    return String.join("\n", lines);
  }

  private String name() {
    return NAMES.stream()
        .filter(name -> Policy.named(name).filter(policy::equals).isPresent())
        .findFirst()
        .map(name -> "Policy " + name)
        .orElse("Policy of its own");
  }

  private void one(String attribute, Function<Policy, Double> number) {
    String ours = Decimals.shortest(number.apply(policy));
    differ(attribute, ours, Decimals.shortest(number.apply(standard)), "");
  }

  private void duration(String attribute, Function<Policy, Duration> duration) {
    differ(attribute, say(duration.apply(policy)), say(duration.apply(standard)), "");
  }

  private <K> void each(
      String attribute,
      Function<Policy, ? extends Map<K, Double>> numbers,
      Function<K, String> name) {
    Map<K, Double> ours = numbers.apply(policy);
    Map<K, Double> theirs = numbers.apply(standard);
    Map<K, String> mine = new LinkedHashMap<>();
    Map<K, String> usual = new LinkedHashMap<>();
    Sets.union(theirs.keySet(), ours.keySet())
        .forEach(
            key -> {
              mine.put(key, number(ours, key));
              usual.put(key, number(theirs, key));
            });
    grouped(attribute, mine, usual, name);
  }

  private static <K> String number(Map<K, Double> numbers, K key) {
    Double number = numbers.get(key);
    return number == null ? "none" : Decimals.shortest(number);
  }

  private void windows(Criterion criterion) {
    Map<Severity, String> mine = new LinkedHashMap<>();
    Map<Severity, String> usual = new LinkedHashMap<>();
    for (Severity severity : Severity.values()) {
      mine.put(severity, window(policy, severity, criterion));
      usual.put(severity, window(standard, severity, criterion));
    }
    grouped(criterion.key(), mine, usual, PolicyWords::word);
  }

  private static String window(Policy policy, Severity severity, Criterion criterion) {
    return policy
        .window(severity, criterion)
        .map(window -> "within " + say(window))
        .orElse("not expected");
  }

  /** A line for all that differ in the same way. */
  private <K> void grouped(
      String attribute, Map<K, String> ours, Map<K, String> theirs, Function<K, String> name) {
    Map<String, Set<K>> groups = new LinkedHashMap<>();
    ours.forEach(
        (key, value) ->
            groups
                .computeIfAbsent(value + "\n" + theirs.get(key), pair -> new LinkedHashSet<>())
                .add(key));
    groups.forEach(
        (pair, keys) -> {
          String[] values = pair.split("\n", 2);
          differ(attribute, values[0], values[1], names(keys, ours.keySet(), name));
        });
  }

  private void differ(String attribute, String ours, String theirs, String where) {
    if (!ours.equals(theirs)) {
      lines.add("  " + attribute + " " + ours + " instead of " + theirs + where);
    }
  }

  /** Those, or all but the few others. */
  private static <K> String names(Set<K> some, Set<K> all, Function<K, String> name) {
    Set<K> others = Sets.difference(all, some);
    if (others.isEmpty()) {
      return ", for all";
    }
    return others.size() < some.size()
        ? ", for all but " + list(others, name)
        : ", for " + list(some, name);
  }

  private static <K> String list(Set<K> some, Function<K, String> name) {
    return some.stream().map(name).collect(Collectors.joining(", "));
  }

  /** As people say it, where that is all of it. */
  private static String say(Duration duration) {
    boolean isWhole = duration.toSeconds() % (duration.toDays() > 0 ? 3600 : 60) == 0;
    return isWhole ? English.duration(duration.toSeconds()) : duration.toString();
  }

  private static String word(Enum<?> constant) {
    return Ascii.toLowerCase(constant.name());
  }
}
