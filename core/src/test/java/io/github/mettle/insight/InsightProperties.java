package io.github.mettle.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mettle.record.Candour;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Inquiry;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.BalanceSheet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Laws of what follows from sheets, over small random records. */
class InsightProperties {
  private static final String SEED = "43";
  private static final String TODAY = Examples.AS_OF;

  @Property(seed = SEED, tries = 300)
  void contributionsAddUp(@ForAll long seed) {
    BalanceSheet sheet = Examples.sheet(record(seed));
    Reasons reasons = Reasons.of(sheet);
    double sum = 0;
    for (double contribution : reasons.contributions().values()) {
      sum += contribution;
    }
    assertThat(reasons.distance()).isEqualTo(sum);
    assertThat(reasons.distance())
        .isCloseTo(
            sheet.trust().expected() - (0.82 * 0.5 + 0.08 * 0.2 + 0.10 * 0.8), within(1e-14));
  }

  @Property(seed = SEED, tries = 100)
  void effectsAreWhatWeighingWithoutWouldShow(@ForAll long seed) {
    TrackRecord record = record(seed);
    BalanceSheet sheet = Examples.sheet(record);
    Reasons.of(sheet)
        .effects()
        .forEach(
            (id, effect) -> {
              BalanceSheet without = Examples.sheet(record.without(id));
              assertThat(effect)
                  .isCloseTo(sheet.trust().expected() - without.trust().expected(), within(1e-14));
            });
  }

  @Property(seed = SEED, tries = 100)
  void everyReasonHasASentence(@ForAll long seed) {
    Reasons reasons = Reasons.of(Examples.sheet(record(seed)));
    List<Reason> all =
        Stream.of(reasons.good(), reasons.bad(), reasons.helpful(), reasons.harmful())
            .flatMap(List::stream)
            .toList();
    assertThat(all)
        .allMatch(
            reason ->
                !reason.sentence().replaceAll(", in the last year.*", "").contains("none of"));
    assertThat(reasons.good()).hasSizeLessThanOrEqualTo(4).allMatch(r -> r.effect() > 0);
    assertThat(reasons.harmful()).hasSizeLessThanOrEqualTo(4).allMatch(r -> r.effect() < 0);
  }

  /** More good deeds never ask for more of them. */
  @Property(seed = SEED, tries = 60)
  void whatItTakesIsMonotone(
      @ForAll @LongRange(max = 1000) long seed,
      @ForAll @DoubleRange(min = 0.4, max = 0.7) double expected) {
    TrackRecord record = record(seed);
    TrackRecord better =
        record
            .with(Commitment.of("more", TODAY, TODAY).keptAt(TODAY))
            .with(Inquiry.of("even more", TODAY).answered(Candour.STRAIGHT, TODAY));
    int count = count(Examples.sheet(record), expected);
    assertThat(count(Examples.sheet(better), expected)).isBetween(Math.max(0, count - 2), count);
    assertThat(count(Examples.sheet(record), expected + 0.01)).isGreaterThanOrEqualTo(count);
  }

  private static int count(BalanceSheet sheet, double expected) {
    return WhatItTakes.toReach(sheet, expected).deeds().map(GoodDeeds::count).orElse(1001);
  }

  /** So many broken promises leave the standing, and one more does not. */
  @Property(seed = SEED, tries = 100)
  void whatIsSurvivedIsSurvived(@ForAll @IntRange(max = 5000) int seed) {
    TrackRecord record = record(seed);
    BalanceSheet sheet = Examples.sheet(record);
    Resilience.of(sheet)
        .promises()
        .ifPresent(
            most -> {
              assertThat(rank(afterBroken(record, most))).isGreaterThanOrEqualTo(rank(sheet));
              assertThat(rank(afterBroken(record, most + 1))).isLessThan(rank(sheet));
            });
  }

  private static BalanceSheet afterBroken(TrackRecord record, int promises) {
    TrackRecord.Builder more = record.toBuilder();
    IntStream.range(0, promises)
        .forEach(i -> more.add(Commitment.of("broken " + i, "2025-11-19", "2025-11-20")));
    return Examples.sheet(more.build());
  }

  private static int rank(BalanceSheet sheet) {
    return switch (sheet.trust().standing()) {
      case IMPAIRED -> 0;
      case MIXED, DOUBTFUL -> 1;
      case UNTESTED, PROMISING -> 2;
      case PROVEN -> 3;
    };
  }

  @Property(seed = SEED, tries = 100)
  void swappingARelationshipSwapsItsSheets(@ForAll long seed, @ForAll long other) {
    BalanceSheet supplier = Examples.sheet(Examples.random("Supplier", seed, 20));
    BalanceSheet buyer = Examples.sheet(Examples.random("Buyer", other, 20));
    Relationship relationship = Relationship.of(supplier, buyer);
    Relationship swapped = relationship.swap();
    assertThat(swapped.supplier()).isSameAs(buyer);
    assertThat(swapped.buyer()).isSameAs(supplier);
    assertThat(swapped.gap().plus(relationship.gap()).isZero()).isTrue();
    assertThat(swapped.debtor()).isEqualTo(relationship.debtor());
  }

  @Property(seed = SEED, tries = 100)
  void bothHalvesOfTheOrdersAreWithinTheSheet(@ForAll long seed) {
    SmallOrders orders = SmallOrders.of(Examples.sheet(record(seed)));
    orders.probability().ifPresent(probability -> assertThat(probability).isBetween(0.0, 1.0));
    assertThat(orders.small().isPresent()).isEqualTo(orders.large().isPresent());
    assertThat(orders.sentence()).isNotBlank();
  }

  private static TrackRecord record(long seed) {
    return Examples.random("R", seed, 40);
  }
}
