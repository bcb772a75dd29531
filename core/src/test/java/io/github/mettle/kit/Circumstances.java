package io.github.mettle.kit;

import io.github.mettle.record.Episode;
import io.github.mettle.record.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * What every kind of episode may carry.
 *
 * @param source where it is known from
 * @param waivedAfter how long after it began it was waived, if it was
 * @param orderValue the size of the order, if known
 */
record Circumstances(Source source, Optional<Duration> waivedAfter, Optional<Double> orderValue) {

  static Arbitrary<Circumstances> any() {
    return Combinators.combine(sources(), optional(Moments.delays(), 1, 6), orderValues())
        .as(Circumstances::new);
  }

  private static Arbitrary<Source> sources() {
    return Arbitraries.frequency(
        Tuple.of(8, Source.OBSERVED), Tuple.of(2, Source.REFERRED), Tuple.of(1, Source.CLAIMED));
  }

  private static Arbitrary<Optional<Double>> orderValues() {
    return optional(Arbitraries.of(0.0, 99.5, 12_000.0), 1, 4);
  }

  /** {@return a value, or none, in the given proportion} */
  static <T> Arbitrary<Optional<T>> optional(Arbitrary<T> values, int some, int none) {
    return Arbitraries.frequencyOf(
        Tuple.of(none, Arbitraries.just(Optional.<T>empty())),
        Tuple.of(some, values.map(Optional::of)));
  }

  <B extends Episode.Builder<B>> B in(B builder, Instant begin) {
    builder.source(source);
    waivedAfter.ifPresent(delay -> builder.waivedAt(begin.plus(delay)));
    orderValue.ifPresent(builder::orderValue);
    return builder;
  }
}
