package io.github.mettle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.Vectors.Vector;
import io.github.mettle.json.MettleJson;
import io.github.mettle.sheet.BalanceSheet;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Agreement with an independent implementation of the model. */
class VectorsTest {

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

  private static List<DynamicTest> tests(List<String> lines) {
    assertThat(lines).isNotEmpty();
    return lines.stream()
        .map(Vector::parse)
        .map(vector -> DynamicTest.dynamicTest(vector.name(), vector::check))
        .toList();
  }
}
