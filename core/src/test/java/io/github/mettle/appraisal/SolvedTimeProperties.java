package io.github.mettle.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.record.Commitment;
import io.github.mettle.record.Moment;
import io.github.mettle.record.Pauses;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The time while thought solved is what a count of seconds gives, whatever overlaps. */
class SolvedTimeProperties {
  /** From a resolution, as it is judged, to the reopening that struck it. */
  record Span(long resolvedAt, long reopenedAt) {
    boolean has(long second) {
      return second >= resolvedAt && second < reopenedAt;
    }
  }

  /** In the order of their ends; what is judged as done when it began may begin before others. */
  @Provide
  Arbitrary<List<Span>> spans() {
    Arbitrary<Span> span =
        Combinators.combine(
                Arbitraries.integers().between(0, 60), Arbitraries.integers().between(0, 20))
            .as((from, length) -> new Span(from, from + length));
    return span.list()
        .ofMaxSize(7)
        .map(all -> all.stream().sorted(Comparator.comparing(Span::reopenedAt)).toList());
  }

  @Property(tries = 1000)
  void secondBySecond(
      @ForAll("spans") List<Span> spans,
      @ForAll @IntRange(max = 80) int from,
      @ForAll @IntRange(max = 80) int to,
      @ForAll @IntRange(max = 80) int now) {
    SolvedTime solved = new SolvedTime();
    solved.add(0, 80);
    solved.clear();
    spans.forEach(span -> solved.add(span.resolvedAt, span.reopenedAt));
    long counted =
        LongStream.range(from, Math.min(to, now))
            .filter(second -> spans.stream().anyMatch(span -> span.has(second)))
            .count();
    assertThat(solved.between(from, to, Pauses.NONE, now)).isEqualTo(counted);
  }

  /** What is paused anyway is no time to leave out again. */
  @Property(tries = 300)
  void besidesThePauses(
      @ForAll("spans") List<Span> spans,
      @ForAll @IntRange(max = 40) int pausedFrom,
      @ForAll @IntRange(max = 40) int length) {
    Commitment paused =
        Commitment.of("c", "1970-01-01T00:00:00Z", "1970-01-02T00:00:00Z").toBuilder()
            .pause(Moment.ofSecond(pausedFrom), Moment.ofSecond(pausedFrom + length))
            .build();
    SolvedTime solved = new SolvedTime();
    spans.forEach(span -> solved.add(span.resolvedAt, span.reopenedAt));
    long counted =
        LongStream.range(0, 80)
            .filter(second -> second < pausedFrom || second >= pausedFrom + length)
            .filter(second -> spans.stream().anyMatch(span -> span.has(second)))
            .count();
    assertThat(solved.between(0, 80, paused.pauses(), 80)).isEqualTo(counted);
  }
}
