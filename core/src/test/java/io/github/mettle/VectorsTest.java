package io.github.mettle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.Vectors.Vector;
import io.github.mettle.json.MettleJson;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.BalanceSheet;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Agreement with an independent implementation of the model. */
class VectorsTest {
  private static final List<String> SERIES =
      List.of(
          "2019-01-01",
          "2020-06-30",
          "2022-03-01",
          "2022-03-02T08:00:00Z",
          "2023-01-01",
          "2024-01-01",
          "2024-02-01",
          "2025-01-01",
          "2025-03-03",
          "2025-11-21",
          "2027-06-01");

  @TestFactory
  List<DynamicTest> targeted() {
    return tests(Shared.lines("vectors/targeted.jsonl"));
  }

  @TestFactory
  List<DynamicTest> singles() {
    return tests(Shared.lines("vectors/singles.jsonl"));
  }

  @TestFactory
  List<DynamicTest> mixed() {
    return tests(Shared.lines("vectors/mixed.jsonl"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"aws", "azure", "gcp"})
  void weighsRealRecords(String provider) throws IOException {
    String name = "records/cloud-" + provider + "-2018-2019";
    String record = Files.readString(Shared.file(name + ".json"));
    String expected = Files.readString(Shared.file(name + ".sheet.json"));
    BalanceSheet sheet =
        Scorecard.standard().weigh(MettleJson.readRecord(record), "2020-01-01T00:00:00Z");
    Vectors.assertAgrees(sheet, expected);
  }

  /** Each vector's record at eleven instants: as weighing each, bit for bit. */
  @Test
  void historiesAreAsWeighingAtEach() {
    for (String file : List.of("targeted", "mixed")) {
      Shared.lines("vectors/" + file + ".jsonl").stream()
          .map(Vector::parse)
          .forEach(VectorsTest::assertSame);
    }
  }

  private static void assertSame(Vector vector) {
    Scorecard scorecard = Scorecard.of(MettleJson.readPolicy(vector.policy()));
    TrackRecord record = MettleJson.readRecord(vector.record());
    List<BalanceSheet> history = scorecard.history(record, SERIES.toArray(String[]::new));
    for (int i = 0; i < SERIES.size(); i++) {
      BalanceSheet weighed = scorecard.weigh(record, SERIES.get(i));
      assertThat(history.get(i).totals()).as(vector.name()).isEqualTo(weighed.totals());
      assertThat(history.get(i).postings()).isEqualTo(weighed.postings());
    }
  }

  private static List<DynamicTest> tests(List<String> lines) {
    assertThat(lines).isNotEmpty();
    return lines.stream()
        .map(Vector::parse)
        .map(vector -> DynamicTest.dynamicTest(vector.name(), vector::check))
        .toList();
  }
}
