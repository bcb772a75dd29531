package io.github.mettle.kit;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.policy.Policy;
import io.github.mettle.policy.PolicyBook;
import io.github.mettle.policy.PolicyBuilder;
import io.github.mettle.record.Action;
import io.github.mettle.record.Answer;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Incident;
import io.github.mettle.record.OpeningBalance;
import io.github.mettle.record.Request;
import io.github.mettle.record.Scope;
import io.github.mettle.record.Severity;
import io.github.mettle.record.Source;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.refusal.RefusedException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Generators of what is only just accepted: numbers at any bound, and records made to hurt. */
public final class Extremes {
  /** What lies beyond every bound, should it ever be accepted, the bounds, and what is inside. */
  private static final List<Double> SMALL =
      List.of(Double.MIN_VALUE, 1e-300, 1e-12, 1e-6, 1e-3, 1.0);

  private static final List<Double> LARGE = List.of(Double.MAX_VALUE, 1e300, 1e12, 1e6, 100.0, 1e3);

  private static final Instant DAY_ONE = Instant.parse("2024-01-01T00:00:00Z");
  private static final Duration LONGEST = Duration.ofDays(365_000);
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  private Extremes() {}

  /** {@return a book of policies, one to six of whose numbers are as extreme as is accepted} */
  public static Arbitrary<PolicyBook> books() {
    Arbitrary<PolicyBook> extreme =
        amendments().list().ofMinSize(1).ofMaxSize(6).map(Extremes::amend).map(PolicyBook::of);
    return Arbitraries.oneOf(extreme, extreme, Policies.books());
  }

  private static Policy amend(List<List<Consumer<PolicyBuilder>>> amendments) {
    Policy policy = Policy.standard();
    for (List<Consumer<PolicyBuilder>> amendment : amendments) {
      policy = amend(policy, amendment);
    }
    return policy;
  }

  /** With the first of several values that is accepted. */
  private static Policy amend(Policy policy, List<Consumer<PolicyBuilder>> values) {
    for (Consumer<PolicyBuilder> value : values) {
      try {
        PolicyBuilder builder = policy.toBuilder();
        value.accept(builder);
        return builder.build();
      } catch (RefusedException refused) {
        // The next is less extreme.
      }
    }
    return policy;
  }

  private static Arbitrary<List<Consumer<PolicyBuilder>>> amendments() {
    return Arbitraries.oneOf(
        factors((b, x) -> b.negativity(x)),
        factors((b, x) -> b.priorWeight(x)),
        factors((b, x) -> each(Account.values(), it -> b.halfLifeDays(it, x))),
        factors((b, x) -> each(Severity.values(), it -> b.severityStake(it, x))),
        others().map(List::of));
  }

  /** As extreme as is accepted, from where it begins: a bound more often than anything else. */
  private static Arbitrary<List<Consumer<PolicyBuilder>>> factors(
      BiConsumer<PolicyBuilder, Double> set) {
    return Arbitraries.of(SMALL, LARGE)
        .flatMap(ends -> Arbitraries.integers().between(0, 5).map(i -> ends.subList(i, 6)))
        .map(
            values ->
                values.stream().<Consumer<PolicyBuilder>>map(x -> b -> set.accept(b, x)).toList());
  }

  private static Arbitrary<Consumer<PolicyBuilder>> others() {
    Arbitrary<Double> shares = Arbitraries.of(0.0, Double.MIN_VALUE, 1e-300, 1e-6, 1.0);
    Arbitrary<Double> insides = Arbitraries.of(Double.MIN_VALUE, 1e-300, 1e-6, Math.nextDown(1.0));
    Arbitrary<Duration> times = Arbitraries.of(SHORTEST, Duration.ofDays(1), LONGEST);
    return Arbitraries.oneOf(
        List.of(
            Arbitraries.of(0.5, Math.nextDown(1.0)).map(x -> b -> b.confidence(x)),
            shares.map(x -> b -> b.noticedFirst(x).surplus(x).repeatCredit(x)),
            times.map(x -> b -> b.answerWindow(x)),
            times.map(x -> b -> b.writeOff(x)),
            Arbitraries.of(0.0, Double.MIN_VALUE, 1e-300, 1e300).map(Extremes::weights),
            insides.map(x -> b -> each(Account.values(), it -> b.baseRate(it, x))),
            insides.map(x -> b -> each(Account.values(), it -> b.target(it, x))),
            shares.map(x -> b -> each(Source.values(), it -> b.sourceWeight(it, x))),
            shares.map(x -> b -> each(Attribution.values(), it -> b.attributionShare(it, x))),
            shares.map(x -> b -> each(Impact.values(), it -> b.impactFactor(it, x))),
            shares.map(x -> b -> each(late(), it -> b.lateCredit(it, x))),
            shares.map(x -> b -> each(late(), it -> b.lateFloor(it, x))),
            times.map(x -> b -> b.grace(Criterion.DELIVER, cut(x)).grace(Criterion.KEEP, cut(x))),
            times.map(
                x -> b -> each(timed(), it -> each(Severity.values(), s -> b.window(s, it, x))))));
  }

  private static Duration cut(Duration time) {
    return time.equals(LONGEST) ? Duration.ofDays(3_650) : time;
  }

  /** One account counts for all but nothing of the whole. */
  private static Consumer<PolicyBuilder> weights(double weight) {
    return b -> b.weight(Account.RELIABILITY, weight).weight(Account.EXTRA_MILE, weight);
  }

  private static <T> void each(T[] keys, Consumer<T> amend) {
    Arrays.asList(keys).forEach(amend);
  }

  private static Criterion[] late() {
    return Arrays.stream(Criterion.values()).filter(Criterion::canBeLate).toArray(Criterion[]::new);
  }

  private static Criterion[] timed() {
    return Arrays.stream(Criterion.values()).filter(Criterion::hasWindow).toArray(Criterion[]::new);
  }

  /**
   * {@return a record: any at all, or one of many episodes made to hurt}
   *
   * @param most how many episodes it has at most
   */
  public static Arbitrary<TrackRecord> records(int most) {
    Arbitrary<TrackRecord> many =
        Combinators.combine(
                Arbitraries.of(1, 2, most / 10, most), shapes(), Arbitraries.of(true, false))
            .as((episodes, shape, colliding) -> record(episodes, shape.episode(), colliding));
    return Arbitraries.oneOf(Records.any(), many, many);
  }

  /**
   * {@return a record of as many episodes made to hurt as cost the same, most with ids of one hash}
   *
   * @param most how many of the cheapest there are
   */
  public static Arbitrary<TrackRecord> longRecords(int most) {
    return Combinators.combine(shapes(), Arbitraries.of(true, true, false))
        .as((shape, colliding) -> record(most / shape.cost(), shape.episode(), colliding));
  }

  /** Episodes by number, and what one of them costs. */
  private record Shape(IntFunction<Episode.Builder<?>> episode, int cost) {}

  private static Arbitrary<Shape> shapes() {
    return Arbitraries.of(
        new Shape(Extremes::sameDelivery, 1),
        new Shape(Extremes::sameIncident, 10),
        new Shape(Extremes::restlessIncident, 50),
        new Shape(Extremes::endlessIncident, 50),
        new Shape(Extremes::heavyPromise, 4),
        new Shape(Extremes::fullOpening, 4),
        new Shape(Extremes::lie, 4),
        new Shape(Extremes::ages, 4));
  }

  private static TrackRecord record(
      int episodes, IntFunction<Episode.Builder<?>> shape, boolean colliding) {
    TrackRecord.Builder record = TrackRecord.builder(Records.PARTY);
    for (int i = 0; i < episodes; i++) {
      String id = Integer.toBinaryString(1 << 15 | i);
      record.add(shape.apply(i).id(colliding ? colliding(id) : id).build());
    }
    return record.build();
  }

  /** {@return as many ids with one hash for as many texts of zeros and ones} */
  public static String colliding(String binary) {
    return binary.chars().mapToObj(bit -> bit == '0' ? "Aa" : "BB").collect(Collectors.joining());
  }

  private static Episode.Builder<?> sameDelivery(int i) {
    Delivery.Builder delivery = Delivery.builder().orderedAt(DAY_ONE).dueAt(DAY_ONE);
    return i % 8 == 0 ? delivery : delivery.deliveredAt(DAY_ONE);
  }

  private static Episode.Builder<?> sameIncident(int i) {
    Incident.Builder incident =
        Incident.builder().openedAt(DAY_ONE).severity(Severity.values()[i % 4]);
    incident.attribution(Attribution.SUPPLIER).impact(Impact.values()[i % 3]);
    for (Action action : Action.values()) {
      incident.step(action, DAY_ONE);
    }
    return incident;
  }

  private static Episode.Builder<?> restlessIncident(int i) {
    Incident.Builder incident =
        Incident.builder().openedAt(DAY_ONE.plusSeconds(i)).severity(Severity.CRITICAL);
    incident.attribution(Attribution.SUPPLIER).impact(Impact.SEVERE);
    for (int day = 0; day < 20; day++) {
      Instant at = DAY_ONE.plus(Duration.ofDays(day)).plusSeconds(i);
      incident.resolved(at).reopened(at.plusSeconds(1));
    }
    return incident;
  }

  /** The first of a record came back a thousand times, with word in between. */
  private static Episode.Builder<?> endlessIncident(int i) {
    Incident.Builder incident = Incident.builder().openedAt(DAY_ONE).severity(Severity.MAJOR);
    incident.attribution(Attribution.SHARED).impact(Impact.LIMITED);
    for (int hour = 1; hour < (i == 0 ? 3_000 : 3); hour += 3) {
      Instant at = DAY_ONE.plus(Duration.ofHours(hour));
      incident.resolved(at).updated(at.plusSeconds(i)).reopened(at.plusSeconds(3_600));
    }
    return incident;
  }

  private static Episode.Builder<?> heavyPromise(int i) {
    double stake = i % 2 == 0 ? 100 : Double.MIN_VALUE;
    return Commitment.builder().madeAt(DAY_ONE).dueAt(DAY_ONE.plusSeconds(i)).stake(stake);
  }

  /** Of thousands of them each account can hold what it has, and all together cannot. */
  private static Episode.Builder<?> fullOpening(int i) {
    return OpeningBalance.builder()
        .at(DAY_ONE)
        .balance(Account.RELIABILITY, 1e9, 0)
        .balance(Account.COMMITMENT, 1e9, 1e9);
  }

  private static Episode.Builder<?> lie(int i) {
    return Request.builder()
        .askedAt(DAY_ONE)
        .scope(Scope.WITHIN)
        .answer(Answer.CANNOT)
        .answeredAt(DAY_ONE)
        .refutedAt(DAY_ONE);
  }

  /** Facts of thousands of years. */
  private static Episode.Builder<?> ages(int i) {
    Instant first = Instant.parse("0001-01-01T00:00:00Z");
    return Delivery.builder()
        .orderedAt(first)
        .dueAt(first.plus(Duration.ofDays(i * 37L % 700_000)))
        .deliveredAt(DAY_ONE);
  }

  /** {@return pairs of an instant and a later one, a second, months or ages apart} */
  public static Arbitrary<Map.Entry<String, String>> spans() {
    return Arbitraries.of(
        Map.entry("2023-12-31T23:59:59Z", "2024-01-01T00:00:00Z"),
        Map.entry("2024-01-01T00:00:00Z", "2024-01-01T00:00:01Z"),
        Map.entry("2024-01-15", "2026-01-31"),
        Map.entry("0001-01-01", "9999-12-31"));
  }
}
