package io.github.mettle.kit;

import io.github.mettle.kit.Moments.Writing;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Moment;
import io.github.mettle.record.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * What every kind of episode may carry, and how its dates are written.
 *
 * @param source the source of the facts
 * @param waivedAfter the time from the beginning to the waiver, if there is one
 * @param orderValue the size of the order, if known
 * @param beginning the form in which the beginning is written
 * @param other the form in which the other dates are written
 * @param pauses the times in which it was nobody's turn
 * @param tags the tags, by key
 * @param remark a note and a link, or none
 */
record Circumstances(
    Source source,
    Optional<Duration> waivedAfter,
    Optional<Double> orderValue,
    Writing beginning,
    Writing other,
    List<Interruption> pauses,
    Map<String, String> tags,
    Optional<String> remark) {

  /** A pause: the time from the beginning of the episode to its own, and its length if it ends. */
  record Interruption(Duration after, Optional<Duration> length) {}

  static Arbitrary<Circumstances> any() {
    return Combinators.combine(
            sources(),
            optional(Moments.delays(), 1, 4),
            orderValues(),
            Moments.writings(),
            Moments.writings(),
            interruptions(),
            someTags(),
            optional(Arbitraries.of("as we agreed", "Größe 😀"), 1, 4))
        .as(Circumstances::new);
  }

  private static Arbitrary<Source> sources() {
    return Arbitraries.frequency(
        Tuple.of(8, Source.OBSERVED), Tuple.of(2, Source.REFERRED), Tuple.of(1, Source.CLAIMED));
  }

  private static Arbitrary<Optional<Double>> orderValues() {
    return optional(Arbitraries.of(0.0, 99.5, 12_000.0), 1, 4);
  }

  private static Arbitrary<List<Interruption>> interruptions() {
    Arbitrary<Interruption> pause =
        Combinators.combine(Moments.delays(), optional(Moments.delays(), 4, 1))
            .as(Interruption::new);
    return Arbitraries.frequencyOf(
        Tuple.of(4, Arbitraries.just(List.of())),
        Tuple.of(1, pause.list().ofMinSize(1).ofMaxSize(4)));
  }

  private static Arbitrary<Map<String, String>> someTags() {
    return Arbitraries.frequencyOf(
        Tuple.of(4, Arbitraries.just(Map.of())),
        Tuple.of(
            1,
            Arbitraries.maps(Arbitraries.of("site", "contract"), Arbitraries.of("Essen", "A-7"))
                .ofMinSize(1)));
  }

  /** {@return a value, or none, in the given proportion} */
  static <T> Arbitrary<Optional<T>> optional(Arbitrary<T> values, int some, int none) {
    return Arbitraries.frequencyOf(
        Tuple.of(none, Arbitraries.just(Optional.<T>empty())),
        Tuple.of(some, values.map(Optional::of)));
  }

  /** {@return the beginning as it is written} */
  Moment begin(Instant begin) {
    return beginning.write(begin);
  }

  <B extends Episode.Builder<B>> B in(B builder, Instant begin) {
    builder.source(source);
    waivedAfter.ifPresent(delay -> builder.waivedAt(other.write(begin.plus(delay))));
    orderValue.ifPresent(builder::orderValue);
    tags.forEach(builder::tag);
    remark.ifPresent(text -> builder.note(text).link("https://example.com/" + text));
    return builder;
  }

  /** Like {@link #in}, where time can pause. */
  <B extends Episode.PausableBuilder<B>> B timed(B builder, Instant begin) {
    for (Interruption pause : pauses) {
      Instant from = begin.plus(pause.after);
      Moment until = pause.length.map(length -> other.write(from.plus(length))).orElse(null);
      builder.pause(other.write(from), until);
    }
    return in(builder, begin);
  }
}
