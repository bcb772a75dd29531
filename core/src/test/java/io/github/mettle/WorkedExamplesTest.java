package io.github.mettle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mettle.account.Account;
import io.github.mettle.amount.Points;
import io.github.mettle.json.MettleJson;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Line;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * One episode each under the standard policy, worked out by hand: every case says how. The numbers
 * come from arithmetic that a reader can repeat, and from no program.
 */
class WorkedExamplesTest {
  @TestFactory
  List<DynamicTest> agreesWithTheArithmetic() throws IOException {
    try (var stream = WorkedExamplesTest.class.getResourceAsStream("worked-examples.jsonl")) {
      String lines = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return lines.lines().map(Vectors::tree).map(WorkedExamplesTest::test).toList();
    }
  }

  private static DynamicTest test(Map<?, ?> example) {
    String name = example.get("name") + ": " + example.get("why");
    return DynamicTest.dynamicTest(name, () -> check(example));
  }

  private static void check(Map<?, ?> example) {
    String record = "{\"party\":\"P\",\"episodes\":[" + Vectors.json(example.get("episode")) + "]}";
    BalanceSheet sheet =
        Scorecard.standard().weigh(MettleJson.readRecord(record), example.get("asOf").toString());
    Line line = sheet.line(Account.valueOf(example.get("account").toString()));
    Map<?, ?> expected = (Map<?, ?>) example.get("line");
    assertThat(expected).isNotEmpty();
    expected.forEach((name, value) -> check(line, name.toString(), value));
  }

  private static void check(Line line, String name, Object value) {
    switch (name) {
      case "assets" -> assertThat(line.assets()).isEqualTo(points(value));
      case "liabilities" -> assertThat(line.liabilities()).isEqualTo(points(value));
      case "outstanding" -> assertThat(line.outstanding()).isEqualTo(points(value));
      case "contingent" -> assertThat(line.contingent()).isEqualTo(points(value));
      case "episodes" -> assertThat(line.episodeCount()).isEqualTo(((Double) value).intValue());
      case "expected" -> assertProbability(line.trust().expected(), value);
      case "lower" -> assertProbability(line.trust().lower(), value);
      case "upper" -> assertProbability(line.trust().upper(), value);
      case "standing" -> assertThat(line.trust().standing()).hasToString(value.toString());
      default -> throw new AssertionError(name);
    }
  }

  private static Points points(Object value) {
    return Points.of((Double) value);
  }

  private static void assertProbability(double actual, Object expected) {
    assertThat(actual).isCloseTo((Double) expected, within(1e-12));
  }
}
