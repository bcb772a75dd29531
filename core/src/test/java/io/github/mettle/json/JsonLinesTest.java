package io.github.mettle.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Iterators;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.refusal.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JsonLinesTest {
  private static TrackRecord supplier(int i) {
    return TrackRecord.of("Supplier " + i, Delivery.of("Ü-" + i, "2026-03-01", "2026-03-20"));
  }

  private static List<TrackRecord> suppliers(int n) {
    return IntStream.range(0, n).mapToObj(JsonLinesTest::supplier).toList();
  }

  private static String lines(List<TrackRecord> records, String end) {
    return records.stream()
        .map(record -> MettleJson.write(record) + end)
        .collect(Collectors.joining());
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aLineIsARecord() {
    String text = lines(suppliers(3), "\n");
    assertThat(MettleJson.readRecords(stream(text))).isEqualTo(suppliers(3));
  }

  @Test
  void blankLinesAndTheLastLineBreakDoNotMatter() {
    String text = "\r\n" + lines(suppliers(2), "\r\n\r\n \t\n") + MettleJson.write(supplier(2));
    assertThat(MettleJson.readRecords(stream(text))).isEqualTo(suppliers(3));
    assertThat(MettleJson.readRecords(stream(""))).isEmpty();
    assertThat(MettleJson.readRecords(stream("\n\n"))).isEmpty();
  }

  @Test
  void linesLongerThanAnyBufferAreRead() {
    List<Delivery> deliveries =
        IntStream.range(0, 2_000)
            .mapToObj(i -> Delivery.of("PO-" + i, "2026-03-01", "2026-03-20"))
            .toList();
    List<TrackRecord> records = List.of(TrackRecord.of("A", deliveries), supplier(1));
    assertThat(MettleJson.readRecords(stream(lines(records, "\n")))).isEqualTo(records);
  }

  @Test
  void inParallelEveryLineIsReadOnce() {
    String text = lines(suppliers(5_000), "\n");
    try (Stream<TrackRecord> records = MettleJson.readRecords(stream(text)).parallel()) {
      assertThat(records.toList()).containsExactlyInAnyOrderElementsOf(suppliers(5_000));
    }
  }

  /** The same line over and over. */
  private static InputStream endless() {
    Iterator<String> line = Iterators.cycle(lines(suppliers(1), "\n"));
    return new SequenceInputStream(
        Iterators.asEnumeration(Iterators.transform(line, JsonLinesTest::stream)));
  }

  /** The source has no end: only what is asked for is read of it. */
  @Test
  void weighingBeginsBeforeReadingEnds() {
    assertThat(MettleJson.readRecords(endless()).limit(3)).hasSize(3);
    assertThat(MettleJson.readRecords(endless()).parallel().limit(300).toList()).hasSize(300);
  }

  @Test
  void problemsAreSaidWithTheirLine() {
    String wrong = "{\"party\": \"B\", \"episodes\": [{\"id\": \"x\"}]}";
    String text = lines(suppliers(1), "\n\n") + wrong;
    Stream<TrackRecord> records = MettleJson.readRecords(stream(text));
    assertThatThrownBy(records::toList)
        .isInstanceOf(RefusedException.class)
        .hasMessage("line 3, x: kind must be given: missing");
    Stream<TrackRecord> nameless = MettleJson.readRecords(stream("{\"episodes\": []}"));
    assertThatThrownBy(nameless::toList)
        .isInstanceOf(RefusedException.class)
        .hasMessage("line 1: party must be given: missing");
  }

  /** Which is not the line of a document within a line. */
  @Test
  void whatIsMalformedIsSaidWithItsLineAndColumn() {
    Stream<TrackRecord> records = MettleJson.readRecords(stream(lines(suppliers(1), "\n") + "[]"));
    assertThatThrownBy(records::toList)
        .isInstanceOf(RefusedException.class)
        .hasMessage("line 2, column 1: json must be an object: a list");
  }

  @Test
  void linesWithoutEndAreRefused() {
    Stream<TrackRecord> records = JsonLines.records(stream(lines(suppliers(2), " ")), 100);
    assertThatThrownBy(records::toList)
        .isInstanceOf(RefusedException.class)
        .hasMessage("line 1: json must be lines of at most 100 bytes: more");
  }

  @Test
  void aStreamThatFailsEndsTheReading() throws IOException {
    InputStream failing = InputStream.nullInputStream();
    failing.close();
    Stream<TrackRecord> records = MettleJson.readRecords(failing);
    assertThatThrownBy(records::toList)
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("java.io.IOException: Stream closed");
  }
}
