package io.github.mettle.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Elapsed time is what counting the seconds that are not paused, one by one, gives. */
class PausesProperties {
  private static final long BEGIN = Moment.parse("2026-03-02T12:00:00Z").beginSecond();

  /** A pause in seconds since the beginning; without an end if it ends before it begins. */
  record Span(int from, int until) {
    Pause pause() {
      Moment end = Moment.ofSecond(BEGIN + until);
      return new Pause(
          Moment.ofSecond(BEGIN + from), isOpen() ? Optional.empty() : Optional.of(end));
    }

    boolean isOpen() {
      return until < from;
    }

    boolean has(long second, long now) {
      return from <= second && second < now && (isOpen() || second < until);
    }
  }

  @Provide
  Arbitrary<List<Span>> spans() {
    Arbitrary<Integer> seconds = Arbitraries.integers().between(0, 60);
    return Combinators.combine(seconds, seconds).as(Span::new).list().ofMaxSize(6);
  }

  @Property
  void secondBySecond(
      @ForAll("spans") List<Span> spans,
      @ForAll @IntRange(max = 70) int from,
      @ForAll @IntRange(max = 70) int to,
      @ForAll @IntRange(max = 70) int now) {
    Pauses pauses = Pauses.of(spans.stream().map(Span::pause).toList(), time(0));
    assertThat(pauses.elapsed(BEGIN + from, BEGIN + to, BEGIN + now))
        .isEqualTo(counted(spans, from, to, now));
  }

  private static long counted(List<Span> spans, long from, long to, long now) {
    return LongStream.range(from, to)
        .filter(second -> spans.stream().noneMatch(span -> span.has(second, now)))
        .count();
  }

  private static long time(int second) {
    return Moment.ofSecond(BEGIN + second).time();
  }
}
