package io.github.mettle.policy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import io.github.mettle.account.Criterion;
import io.github.mettle.amount.Decimals;
import io.github.mettle.page.English;
import io.github.mettle.record.Severity;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The differences of a policy from another, a line each. */
final class PolicyWords {
  private static final List<String> NAMES =
      List.of("standard", "cautious", "incident-conduct", "deliveries");

  private final Policy policy;
  private final Policy other;
  private final ImmutableList.Builder<String> lines = ImmutableList.builder();

  private PolicyWords(Policy policy, Policy other) {
    this.policy = policy;
    this.other = other;
  }

  /** The name, the fingerprint, and the differences from the standard policy. */
  static String of(Policy policy) {
    StringBuilder text = new StringBuilder(name(policy) + ", fingerprint " + policy.fingerprint());
    differences(policy, Policy.standard()).forEach(line -> text.append("\n  ").append(line));
    return text.toString();
  }

  private static String name(Policy policy) {
    return NAMES.stream()
        .filter(name -> Policy.named(name).filter(policy::equals).isPresent())
        .findFirst()
        .map(name -> "Policy " + name)
        .orElse("Policy of its own");
  }

  static ImmutableList<String> differences(Policy policy, Policy other) {
    return new PolicyWords(policy, other).differences();
  }

  private ImmutableList<String> differences() {
    for (PolicyNumber number : PolicyNumber.values()) {
      each(number.title(), it -> decimals(number.of(it)));
    }
    one("answer within", Policy::answerWindow);
    one("write-off after", Policy::writeOff);
    each("grace", it -> durations(it.grace()));
    for (Criterion criterion : Criterion.values()) {
      each(criterion.key(), it -> windows(it, criterion));
    }
    return lines.build();
  }

  private static Map<Enum<?>, String> decimals(Map<? extends Enum<?>, Double> numbers) {
    Map<Enum<?>, String> words = new LinkedHashMap<>();
    numbers.forEach((key, number) -> words.put(key, Decimals.shortest(number)));
    return words;
  }

  private static Map<Enum<?>, String> durations(Map<? extends Enum<?>, Duration> durations) {
    Map<Enum<?>, String> words = new LinkedHashMap<>();
    durations.forEach((key, duration) -> words.put(key, say(duration)));
    return words;
  }

  private static Map<Enum<?>, String> windows(Policy policy, Criterion criterion) {
    Map<Enum<?>, String> words = new LinkedHashMap<>();
    for (Severity severity : Severity.values()) {
      String window =
          policy
              .window(severity, criterion)
              .map(within -> "within " + say(within))
              .orElse("not expected");
      words.put(severity, window);
    }
    return words;
  }

  private void one(String attribute, Function<Policy, Duration> duration) {
    differ(attribute, say(duration.apply(policy)), say(duration.apply(other)), "");
  }

  /** Adds a line for all keys that differ in the same way. */
  private void each(String attribute, Function<Policy, Map<Enum<?>, String>> words) {
    Map<Enum<?>, String> ours = words.apply(policy);
    Map<Enum<?>, String> theirs = words.apply(other);
    Map<List<String>, Set<Enum<?>>> groups = new LinkedHashMap<>();
    for (Enum<?> key : Sets.union(theirs.keySet(), ours.keySet())) {
      List<String> pair = List.of(ours.getOrDefault(key, "none"), theirs.getOrDefault(key, "none"));
      groups.computeIfAbsent(pair, any -> new LinkedHashSet<>()).add(key);
    }
    groups.forEach(
        (pair, keys) -> differ(attribute, pair.get(0), pair.get(1), names(keys, ours.keySet())));
  }

  private void differ(String attribute, String ours, String theirs, String where) {
    if (!ours.equals(theirs)) {
      lines.add(attribute + " " + ours + " instead of " + theirs + where);
    }
  }

  /** Names the keys, or the few others; a single number has nothing to name. */
  private static String names(Set<Enum<?>> some, Set<Enum<?>> all) {
    Set<Enum<?>> others = Sets.difference(all, some);
    if (all.size() == 1) {
      return "";
    }
    if (others.isEmpty()) {
      return ", for all";
    }
    return others.size() < some.size() ? ", for all but " + list(others) : ", for " + list(some);
  }

  private static String list(Set<Enum<?>> some) {
    return some.stream().map(PolicyNumber::title).collect(Collectors.joining(", "));
  }

  /** In days, hours and minutes where these are exact, else in ISO 8601. */
  private static String say(Duration duration) {
    boolean isWhole = duration.toSeconds() % (duration.toDays() > 0 ? 3600 : 60) == 0;
    return isWhole ? English.duration(duration.toSeconds()) : duration.toString();
  }
}
