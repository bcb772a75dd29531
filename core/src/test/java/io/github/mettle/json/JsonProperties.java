package io.github.mettle.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.mettle.Scorecard;
import io.github.mettle.form.Fields;
import io.github.mettle.kit.Law;
import io.github.mettle.kit.Reached;
import io.github.mettle.kit.Records;
import io.github.mettle.kit.ShortInTheBuild;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Kind;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.refusal.RefusedException;
import io.github.mettle.sheet.BalanceSheet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What we write, we read back as an equal value; what others garble, we refuse. */
class JsonProperties {
  @Property
  @ShortInTheBuild(tries = 300)
  void aRecordIsReadAsItWasWritten(@ForAll("records") TrackRecord record) throws IOException {
    String json = MettleJson.write(record);
    assertThat(MettleJson.readRecord(json)).isEqualTo(record);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    MettleJson.write(record, bytes);
    assertThat(bytes.toString(UTF_8)).isEqualTo(json);
    assertThat(MettleJson.readRecord(new ByteArrayInputStream(bytes.toByteArray())))
        .isEqualTo(record);
  }

  /** The records that are written and read have every field that there is, in every run. */
  @Law
  @StatisticsReport(StatisticsReportMode.OFF)
  void theRecordsHaveEveryField(@ForAll("records") TrackRecord record) {
    for (Episode episode : record.episodes()) {
      String json = MettleJson.write(TrackRecord.of("x", episode));
      for (String field : Fields.of(episode.kind()).all()) {
        boolean isWritten = json.contains('"' + field + "\":");
        Reached.note(episode.kind().key(), isWritten ? field : "");
      }
    }
    for (Kind kind : Kind.values()) {
      Reached.require(kind.key(), 1, Fields.of(kind).all());
    }
  }

  @Property
  void aPolicyIsReadAsItWasWritten(@ForAll("policies") Policy policy) {
    assertThat(MettleJson.readPolicy(MettleJson.write(policy))).isEqualTo(policy);
  }

  @Property(tries = 300)
  void aSheetAndWhatIsBehindItAreReadAsTheyWereWritten(
      @ForAll("records") TrackRecord record,
      @ForAll("policies") Policy policy,
      @ForAll @IntRange(max = 900) int days) {
    String asOf = LocalDate.of(2025, 1, 1).plusDays(days).toString();
    BalanceSheet sheet = Scorecard.of(policy).weigh(record, asOf);
    BalanceSheet read = MettleJson.readSheet(MettleJson.write(sheet));
    assertThat(read).isEqualTo(sheet);
    assertThat(read.asOf()).hasToString(asOf);
    assertThat(MettleJson.readPostings(MettleJson.writePostings(sheet)))
        .isEqualTo(sheet.postings());
    assertThat(MettleJson.readExpectations(MettleJson.writeExpectations(sheet)))
        .isEqualTo(sheet.expectations());
  }

  @Property
  @ShortInTheBuild(tries = 200)
  void aGarbledDocumentIsReadOrRefused(@ForAll("records") TrackRecord record, @ForAll long seed) {
    byte[] wrongRecord = garbled(MettleJson.write(record), seed);
    assertReadOrRefused(() -> MettleJson.readRecord(new ByteArrayInputStream(wrongRecord)));
    BalanceSheet sheet = Scorecard.standard().weigh(record, "2026-01-01");
    byte[] wrongSheet = garbled(MettleJson.write(sheet), seed);
    assertReadOrRefused(() -> MettleJson.readSheet(new ByteArrayInputStream(wrongSheet)));
    byte[] postings = garbled(MettleJson.writePostings(sheet), seed);
    assertReadOrRefused(() -> MettleJson.readPostings(new ByteArrayInputStream(postings)));
    byte[] expectations = garbled(MettleJson.writeExpectations(sheet), seed);
    assertReadOrRefused(() -> MettleJson.readExpectations(new ByteArrayInputStream(expectations)));
  }

  private static void assertReadOrRefused(ThrowingCallable reading) {
    Throwable thrown = catchThrowable(reading);
    if (thrown != null) {
      assertThat(thrown).isInstanceOf(RefusedException.class);
    }
  }

  /** The text with one to three of its bytes replaced by others of it, or cut. */
  private static byte[] garbled(String json, long seed) {
    Random random = new Random(seed);
    byte[] bytes = json.getBytes(UTF_8);
    for (int i = random.nextInt(3); i >= 0; i--) {
      bytes[random.nextInt(bytes.length)] = bytes[random.nextInt(bytes.length)];
    }
    return random.nextInt(10) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
  }

  @Provide
  Arbitrary<TrackRecord> records() {
    return Arbitraries.oneOf(
        Records.any(), Arbitraries.randomValue(random -> new RandomFacts(random).record()));
  }

  @Provide
  Arbitrary<Policy> policies() {
    return Arbitraries.randomValue(random -> new RandomFacts(random).policy());
  }
}
