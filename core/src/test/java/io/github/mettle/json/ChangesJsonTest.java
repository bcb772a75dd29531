package io.github.mettle.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.mettle.Scorecard;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Gesture;
import io.github.mettle.record.Satisfaction;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.refusal.RefusedException;
import io.github.mettle.sheet.StatementOfChanges;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangesJsonTest {
  private static final StatementOfChanges CHANGES =
      Scorecard.standard()
          .changes(
              TrackRecord.of(
                  "Ruhr Steelworks",
                  Gesture.of("g", "2024-01-01", Satisfaction.EXCEEDED),
                  Commitment.of("c", "2028-11-01", "2028-12-15")),
              "2024-01-01",
              "2028-12-30");
  private static final String JSON = MettleJson.write(CHANGES);
  private static final String NONE =
      "{\"opening\":0,\"earned\":0,\"faded\":0,\"reversed\":0,\"outstanding\":0,"
          + "\"restated\":0,\"closing\":0}";
  private static final String EXTRA_MILE =
      "{\"opening\":1,\"earned\":0,\"faded\":0.5,\"reversed\":0,\"outstanding\":0,"
          + "\"restated\":0,\"closing\":0.5}";

  @Test
  void writesEveryFlowWithItsBalanceAtTheEnd() {
    assertThat(JSON)
        .startsWith(
            "{\"format\":\"mettle-changes/1\",\"party\":\"Ruhr Steelworks\","
                + "\"from\":\"2024-01-01\",\"to\":\"2028-12-30\",\"policy\":\""
                + CHANGES.policyFingerprint()
                + "\",\"accounts\":{\"CONTAINMENT\":{\"assets\":"
                + NONE
                + ",\"liabilities\":"
                + NONE
                + "},")
        .contains("\"EXTRA_MILE\":{\"assets\":" + EXTRA_MILE + ",\"liabilities\":" + NONE + "}")
        .contains("},\"total\":{\"assets\":" + EXTRA_MILE + ",\"liabilities\":{\"opening\":0,")
        .endsWith("}}}");
  }

  @Test
  void readsWhatItWroteAsEqual() throws IOException {
    byte[] bytes = JSON.getBytes(StandardCharsets.UTF_8);
    assertThat(MettleJson.readChanges(JSON)).isEqualTo(CHANGES).hasToString(CHANGES.toString());
    assertThat(MettleJson.readChanges(new ByteArrayInputStream(bytes))).isEqualTo(CHANGES);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"faded\":0.5 | \"faded\":0.4"
            + " | accounts.EXTRA_MILE.assets.closing must be 0.6, what the flow comes to: 0.5",
        "\"faded\":0.5 | \"faded\":-0.5"
            + " | accounts.EXTRA_MILE.assets.faded must be at least 0: -0.5",
        "\"faded\":0.5 | \"faled\":0.5"
            + " | accounts.EXTRA_MILE.assets.faded must be given: missing",
      })
  void refusesAFlowThatDoesNotClose(String written, String changed, String problem) {
    int place = JSON.indexOf(written);
    String json = JSON.substring(0, place) + changed + JSON.substring(place + written.length());
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> MettleJson.readChanges(json))
        .satisfies(refused -> assertThat(refused.problems().get(0)).hasToString(problem));
  }

  @Test
  void refusesATotalThatIsNotTheSum() {
    int place = JSON.lastIndexOf(EXTRA_MILE);
    String json = JSON.substring(0, place) + NONE + JSON.substring(place + EXTRA_MILE.length());
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> MettleJson.readChanges(json))
        .withMessage(
            "total.assets must be the sum of the accounts, 1 + earned 0 − faded 0.5 − reversed 0"
                + " + outstanding 0 − restated 0 = 0.5: 0 + earned 0 − faded 0 − reversed 0"
                + " + outstanding 0 − restated 0 = 0");
  }

  @Test
  void refusesAnotherFormatAndInstantsInTheWrongOrder() {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> MettleJson.readChanges(JSON.replace("changes/1", "changes/2")))
        .withMessage("format must be mettle-changes/1: \"mettle-changes/2\"");
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> MettleJson.readChanges(JSON.replace("2028-12-30", "2023-12-30")))
        .withMessage("to must be after from, 2024-01-01: 2023-12-30");
  }

  @Test
  void refusesAmountsThatDoNotFit() {
    String json =
        JSON.replace("\"opening\":1,\"earned\":0,", "\"opening\":9.2e12,\"earned\":9e12,");
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> MettleJson.readChanges(json))
        .satisfies(
            refused ->
                assertThat(refused.problems().get(0))
                    .hasToString(
                        "accounts.EXTRA_MILE.assets.earned must be within 9.2e12 in sum: 9e12"));
  }
}
