package io.github.mettle.kit;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.policy.Policy;
import io.github.mettle.policy.PolicyBook;
import io.github.mettle.policy.PolicyBookBuilder;
import io.github.mettle.policy.PolicyBuilder;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Severity;
import io.github.mettle.record.Source;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generators of policies: those with a name, and realistic amendments of the standard one. */
public final class Policies {
  /** The shortest write-off of a {@link #patient()} policy. */
  public static final Duration SHORTEST_PATIENCE = Duration.ofDays(365);

  private static final List<Criterion> WITH_WINDOW =
      Arrays.stream(Criterion.values()).filter(Criterion::hasWindow).toList();

  private static final Criterion[] CAN_BE_LATE =
      Arrays.stream(Criterion.values()).filter(Criterion::canBeLate).toArray(Criterion[]::new);

  private static final List<String> TAGS = List.of("contract", "commodity", "site");
  private static final List<String> TAG_VALUES = List.of("castings", "Gera", "\"C 7\" \\ \t");

  private Policies() {}

  /** {@return a policy; it shrinks to the standard with the fewest amendments} */
  public static Arbitrary<Policy> any() {
    return Arbitraries.frequencyOf(
        Tuple.of(2, Arbitraries.just(Policy.standard())),
        Tuple.of(6, amended()),
        Tuple.of(1, named()));
  }

  private static Arbitrary<Policy> named() {
    return Arbitraries.of(Policy.cautious(), Policy.incidentConduct(), Policy.deliveries());
  }

  /** {@return a book of policies with up to three chapters; it shrinks to one without} */
  public static Arbitrary<PolicyBook> books() {
    Arbitrary<List<Consumer<PolicyBuilder>>> expectations = expectations().list().ofMaxSize(3);
    return Combinators.combine(any(), Arbitraries.maps(tags(), expectations).ofMaxSize(3))
        .as(Policies::book);
  }

  /** {@return the tags of a chapter or an episode, few enough that they meet} */
  public static Arbitrary<Map<String, String>> tags() {
    return Arbitraries.maps(Arbitraries.of(TAGS), Arbitraries.of(TAG_VALUES)).ofMinSize(1);
  }

  /** {@return a criterion that can be late} */
  public static Arbitrary<Criterion> lateCriteria() {
    return Arbitraries.of(CAN_BE_LATE);
  }

  /** The chapters with the most tags first, so that none hides another. */
  private static PolicyBook book(
      Policy policy, Map<Map<String, String>, List<Consumer<PolicyBuilder>>> chapters) {
    PolicyBookBuilder book = PolicyBook.builder(policy);
    chapters.entrySet().stream()
        .sorted(Comparator.comparing(chapter -> -chapter.getKey().size()))
        .forEach(
            chapter ->
                book.chapter(
                    "for " + new TreeMap<>(chapter.getKey()),
                    chapter.getKey(),
                    expected -> chapter.getValue().forEach(change -> change.accept(expected))));
    return book.build();
  }

  /** The amendments that a chapter of a book may make. */
  private static Arbitrary<Consumer<PolicyBuilder>> expectations() {
    return Arbitraries.oneOf(
        keyed(Severity.values(), between(0.01, 5), (key, x) -> b -> b.severityStake(key, x)),
        keyed(Attribution.values(), share(), (key, x) -> b -> b.attributionShare(key, x)),
        lateness(),
        hours(1, 14 * 24).map(window -> b -> b.answerWindow(window)));
  }

  /**
   * {@return a policy that writes off so late that no late deed costs more than none: a loss that
   * was written off has faded by less than lateness can still add to it}
   */
  public static Arbitrary<Policy> patient() {
    Arbitrary<Duration> writeOffs = Arbitraries.of(1, 2, 3).map(SHORTEST_PATIENCE::multipliedBy);
    return Combinators.combine(any(), writeOffs)
        .as((policy, writeOff) -> policy.toBuilder().writeOff(writeOff).build());
  }

  private static Arbitrary<Policy> amended() {
    return amendments().list().ofMaxSize(6).map(Policies::amend);
  }

  private static Policy amend(List<Consumer<PolicyBuilder>> amendments) {
    PolicyBuilder builder = Policy.builder();
    amendments.forEach(amendment -> amendment.accept(builder));
    return builder.build();
  }

  private static Arbitrary<Consumer<PolicyBuilder>> amendments() {
    return Arbitraries.frequencyOf(
        Tuple.of(4, perAccount()),
        Tuple.of(4, perIncident()),
        Tuple.of(3, windows()),
        Tuple.of(3, lateness()),
        Tuple.of(4, numbers()));
  }

  private static Arbitrary<Consumer<PolicyBuilder>> perAccount() {
    Arbitrary<Double> weights =
        Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.just(0.0)), Tuple.of(1, between(0.01, 1)));
    return Arbitraries.oneOf(
        keyed(Account.values(), weights, (key, x) -> b -> b.weight(key, x)),
        keyed(Account.values(), between(0.05, 0.95), (key, x) -> b -> b.baseRate(key, x)),
        keyed(Account.values(), between(0.05, 0.95), (key, x) -> b -> b.target(key, x)),
        keyed(Account.values(), between(60, 4000), (key, x) -> b -> b.halfLifeDays(key, x)));
  }

  private static Arbitrary<Consumer<PolicyBuilder>> perIncident() {
    return Arbitraries.oneOf(
        keyed(Severity.values(), between(0.01, 5), (key, x) -> b -> b.severityStake(key, x)),
        keyed(Source.values(), share(), (key, x) -> b -> b.sourceWeight(key, x)),
        keyed(Attribution.values(), share(), (key, x) -> b -> b.attributionShare(key, x)),
        keyed(Impact.values(), share(), (key, x) -> b -> b.impactFactor(key, x)));
  }

  private static Arbitrary<Consumer<PolicyBuilder>> windows() {
    Arbitrary<Duration> durations = hours(1, 40 * 24);
    Arbitrary<Severity> severities = Arbitraries.of(Severity.values());
    Arbitrary<Criterion> criteria = Arbitraries.of(WITH_WINDOW);
    return Arbitraries.oneOf(
        Combinators.combine(severities, criteria, durations)
            .as((severity, criterion, window) -> b -> b.window(severity, criterion, window)),
        Combinators.combine(severities, criteria)
            .as((severity, criterion) -> b -> b.noWindow(severity, criterion)),
        hours(1, 14 * 24).map(window -> b -> b.answerWindow(window)),
        hours(24, 800 * 24).map(writeOff -> b -> b.writeOff(writeOff)));
  }

  private static Arbitrary<Consumer<PolicyBuilder>> lateness() {
    return Arbitraries.oneOf(
        keyed(CAN_BE_LATE, share(), (key, x) -> b -> b.lateCredit(key, x)),
        keyed(CAN_BE_LATE, share(), (key, x) -> b -> b.lateFloor(key, x)),
        Combinators.combine(Arbitraries.of(Criterion.KEEP, Criterion.DELIVER), hours(0, 10 * 24))
            .as((key, grace) -> b -> b.grace(key, grace)));
  }

  private static Arbitrary<Consumer<PolicyBuilder>> numbers() {
    return Arbitraries.oneOf(
        between(0.5, 6).map(x -> b -> b.priorWeight(x)),
        between(0.5, 0.99).map(x -> b -> b.confidence(x)),
        share().map(x -> b -> b.noticedFirst(x)),
        share().map(x -> b -> b.surplus(x)),
        share().map(x -> b -> b.repeatCredit(x)),
        between(0.25, 4).map(x -> b -> b.negativity(x)));
  }

  private static <K> Arbitrary<Consumer<PolicyBuilder>> keyed(
      K[] keys,
      Arbitrary<Double> numbers,
      BiFunction<K, Double, Consumer<PolicyBuilder>> amendment) {
    return Combinators.combine(Arbitraries.of(keys), numbers).as(amendment::apply);
  }

  private static Arbitrary<Double> share() {
    return Arbitraries.frequencyOf(
        Tuple.of(1, Arbitraries.of(0.0, 0.5, 1.0)), Tuple.of(2, between(0, 1)));
  }

  private static Arbitrary<Double> between(double least, double most) {
    return Arbitraries.doubles().between(least, most).ofScale(2);
  }

  private static Arbitrary<Duration> hours(int least, int most) {
    return Arbitraries.integers().between(least, most).map(Duration::ofHours);
  }
}
