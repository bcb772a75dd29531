package io.github.mettle.laws;

import io.github.mettle.kit.Everything;
import io.github.mettle.kit.Extremes;
import io.github.mettle.kit.Law;
import io.github.mettle.kit.ShortInTheBuild;
import io.github.mettle.policy.PolicyBook;
import io.github.mettle.record.TrackRecord;
import java.time.Duration;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * Whatever is accepted can be weighed, written, rendered, compared and backtested, in bounded time.
 */
class AcceptanceProperties {
  private static final Duration MOST = Duration.ofSeconds(20);

  @Property(
      seed = Law.SEED,
      tries = 700,
      edgeCases = EdgeCasesMode.NONE,
      shrinking = ShrinkingMode.OFF)
  @ShortInTheBuild(tries = 60)
  void whatIsAcceptedIsServed(
      @ForAll("books") PolicyBook book,
      @ForAll("short records") TrackRecord record,
      @ForAll("spans") Map.Entry<String, String> span) {
    Everything.isOffered(book, record, span.getKey(), span.getValue(), MOST);
  }

  @Property(
      seed = Law.SEED,
      tries = 40,
      edgeCases = EdgeCasesMode.NONE,
      shrinking = ShrinkingMode.OFF)
  @ShortInTheBuild(tries = 1)
  void soIsWhatIsLong(
      @ForAll("books") PolicyBook book,
      @ForAll("long records") TrackRecord record,
      @ForAll("spans") Map.Entry<String, String> span) {
    Everything.isOffered(book, record, span.getKey(), span.getValue(), MOST);
  }

  @Provide
  Arbitrary<PolicyBook> books() {
    return Extremes.books();
  }

  @Provide("short records")
  Arbitrary<TrackRecord> shortRecords() {
    return Extremes.records(30);
  }

  @Provide("long records")
  Arbitrary<TrackRecord> longRecords() {
    return Extremes.longRecords(ShortInTheBuild.ALL ? 30_000 : 4_000);
  }

  @Provide
  Arbitrary<Map.Entry<String, String>> spans() {
    return Extremes.spans();
  }
}
