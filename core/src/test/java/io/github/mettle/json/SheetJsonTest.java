package io.github.mettle.json;

import static io.github.mettle.account.Account.CANDOUR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.mettle.Scorecard;
import io.github.mettle.amount.Points;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Inquiry;
import io.github.mettle.record.OpeningBalance;
import io.github.mettle.record.Severity;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.refusal.RefusedException;
import io.github.mettle.sheet.BalanceSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetJsonTest {
  private static final BalanceSheet SHEET =
      Scorecard.standard()
          .weigh(
              TrackRecord.of(
                  "Ruhr Steelworks",
                  Commitment.of("c", "2026-04-01", "2026-04-30").keptAt("2026-04-28"),
                  Inquiry.of("q", "2026-04-30")),
              "2026-04-30");
  private static final String JSON = MettleJson.write(SHEET);
  private static final String COMMITMENT =
      "\"COMMITMENT\":{\"assets\":1,\"liabilities\":0,\"outstanding\":0,\"contingent\":0,"
          + "\"disputed\":0,\"net\":1,\"episodes\":1,\"met\":1,\"missed\":0,\"waived\":0,";

  @Test
  void writesAmountsInPointsAndEveryLine() {
    assertThat(JSON)
        .startsWith(
            "{\"format\":\"mettle-sheet/2\",\"party\":\"Ruhr Steelworks\",\"asOf\":\"2026-04-30\","
                + "\"policy\":\""
                + SHEET.policyFingerprint()
                + "\",\"lines\":{\"CONTAINMENT\":{\"assets\":0,")
        .contains(COMMITMENT)
        .contains(
            "\"totals\":{\"assets\":1,\"liabilities\":0,\"equity\":1,\"outstanding\":0,"
                + "\"contingent\":0.5,\"disputed\":0}")
        .contains(
            "\"counts\":{\"commitment\":1,\"inquiry\":1},"
                + "\"frequency\":{\"since\":\"2026-04-01T00:00:00Z\",")
        .contains("\"incidents\":{\"all\":0,\"lastYear\":0,\"perYear\":0,\"lower\":")
        .endsWith("\"repeats\":{\"all\":0,\"lastYear\":0},\"severities\":{}},\"trials\":{}}");
  }

  /** Thirty days at least, of 365.25 a year. */
  @Test
  void writesHowOftenThingsGoWrongAndTheTrials() {
    Incident lineStop =
        Incident.builder()
            .id("i")
            .openedAt("2026-04-29T08:00:00Z")
            .severity(Severity.CRITICAL)
            .attribution(Attribution.SUPPLIER)
            .impact(Impact.SEVERE)
            .build();
    TrackRecord record =
        TrackRecord.of(
            "Ruhr Steelworks",
            lineStop,
            Delivery.of("d", "2026-04-28", "2026-05-28").toBuilder().stake(0.125).build());
    BalanceSheet sheet = Scorecard.standard().weigh(record, "2026-04-30");
    String json = MettleJson.write(sheet);
    assertThat(json)
        .contains("\"since\":\"2026-04-28T00:00:00Z\",\"years\":" + 30 / 365.25)
        .contains("{\"all\":1,\"lastYear\":1,\"perYear\":12.175,")
        .contains("\"perHundredDeliveries\":200}")
        .contains("\"severities\":{\"CRITICAL\":1}")
        .contains("\"trials\":{\"MAJOR\":{\"belief\":0,")
        .endsWith("\"standing\":\"DOUBTFUL\",\"incidents\":1}}}");
    BalanceSheet read = MettleJson.readSheet(json);
    assertThat(read.frequency()).isEqualTo(sheet.frequency());
    assertThat(read.trials()).isEqualTo(sheet.trials());
    assertThat(MettleJson.write(read)).isEqualTo(json);
  }

  /** Claims and openings say nothing of how often: the part is left out. */
  @Test
  void leavesOutAFrequencyWhereThereIsNone() {
    BalanceSheet empty = Scorecard.standard().weigh(TrackRecord.of("x"), "2026-04-30");
    String json = MettleJson.write(empty);
    assertThat(json).endsWith("\"counts\":{},\"trials\":{}}");
    assertThat(MettleJson.readSheet(json).frequency()).isEmpty();
  }

  @Test
  void whatWasReadHasNoFactsBehindIt() {
    BalanceSheet read = MettleJson.readSheet(JSON);
    assertThat(read.hasEvidence()).isFalse();
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> MettleJson.writePostings(read))
        .withMessage(
            "postings must be asked of a sheet that was weighed here: Ruhr Steelworks was read");
  }

  @Test
  void readsAmountsBeyondTheReachOfDoublesExactly() {
    String json =
        JSON.replace("\"assets\":1,", "\"assets\":9100000000000.000001,")
            .replace("\"net\":1,", "\"net\":9100000000000.000001,")
            .replace("\"equity\":1,", "\"equity\":9100000000000.000001,");
    BalanceSheet read = MettleJson.readSheet(json);
    assertThat(read.line(CANDOUR).assets()).isEqualTo(Points.ZERO);
    assertThat(read.assets()).isEqualTo(Points.ofMicros(9_100_000_000_000_000_001L));
    assertThat(MettleJson.write(read)).isEqualTo(json);
  }

  @Test
  void writesOpeningsOfTheLargestBalances() {
    OpeningBalance opening =
        OpeningBalance.builder()
            .id("o")
            .at("2026-01-01")
            .balance(CANDOUR, 1e9, 999_999_999.999999)
            .build();
    BalanceSheet sheet =
        Scorecard.standard().weigh(TrackRecord.of("x", opening), "2026-01-01T00:00:00Z");
    assertThat(MettleJson.readSheet(MettleJson.write(sheet))).isEqualTo(sheet);
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "mettle-sheet/2 | mettle-sheet/1 | format must be mettle-sheet/2: \"mettle-sheet/1\"",
        "\"format\" | \"form\" | format must be mettle-sheet/2: missing⏎form must be a field of a"
            + " sheet: \"mettle-sheet/2\"",
        "\"Ruhr Steelworks\" | \" \" | party must be not blank: \" \"",
        "\"Ruhr Steelworks\" | 5 | party must be a text: 5",
        "\"2026-04-30\" | \"April\" | asOf must be a date or an instant with a zone, such as"
            + " 2026-03-02 or 2026-03-02T08:00:00Z: \"April\"",
        "\"assets\":1,\"liab | \"assets\":1.0000001,\"liab | lines.COMMITMENT.assets must be within"
            + " 9.2e12, with at most six decimals: 1.0000001",
        "\"assets\":1,\"liab | \"assets\":1e13,\"liab | lines.COMMITMENT.assets must be within"
            + " 9.2e12, with at most six decimals: 1e13",
        "\"assets\":1,\"liab | \"assets\":1e999999999,\"liab | lines.COMMITMENT.assets must be"
            + " within 9.2e12, with at most six decimals: 1e999999999",
        "\"assets\":1,\"liab | \"assets\":1e-999999999,\"liab | lines.COMMITMENT.assets must be"
            + " within 9.2e12, with at most six decimals: 1e-999999999",
        "\"assets\":1,\"liab | \"assets\":1e99999999999,\"liab | lines.COMMITMENT.assets must be"
            + " within 9.2e12, with at most six decimals: 1e99999999999",
        "\"assets\":1,\"liab | \"assets\":-1,\"liab | lines.COMMITMENT.assets must be at least 0: -1",
        "\"assets\":1,\"liab | \"assets\":\"1\",\"liab | lines.COMMITMENT.assets must be a number:"
            + " \"1\"",
        "\"net\":1 | \"net\":2 | lines.COMMITMENT.net must be assets − liabilities: 2",
        "0,\"net\":1 | 1,\"net\":1 | lines.COMMITMENT.disputed must be in [0, liabilities]: 1",
        "\"episodes\":1 | \"episodes\":1.5 | lines.COMMITMENT.episodes must be a whole number in"
            + " [0, 2147483647]: 1.5",
        "\"COMMITMENT\": | \"PROMISE\": | lines.COMMITMENT must be given: missing⏎lines.PROMISE must"
            + " be a field of lines, that is an account: an object",
        "\"BENEVOLENCE\": | \"LOVE\": | sections.LOVE must be a field of sections, that is a"
            + " section: an object",
        "\"equity\":1 | \"equity\":2 | totals.equity must be the sum of the lines, 1: 2",
        "\"counts\":{\"commitment\":1 | \"counts\":{\"commitment\":-1 | counts.commitment must be a"
            + " whole number in [0, 2147483647]: -1",
        "\"counts\":{\"commitment\" | \"counts\":{\"promise\" | counts.promise must be a field of"
            + " counts, that is a kind of episode: 1",
        "\"met\":1 | \"met\":-1 | lines.COMMITMENT.met must be a whole number in [0, 2147483647]: -1",
        "\"met\":1,\"missed\":0 | \"met\":2147483647,\"missed\":1 | lines.COMMITMENT.met must be within"
            + " 2147483647 in sum with missed and waived: 2147483647",
        "\"since\":\"2026-04-01T00:00:00Z\" | \"since\":\"2026-05-01\" | frequency.since must be at or"
            + " before asOf, 2026-04-30: 2026-05-01T00:00:00Z",
        "\"since\":\"2026-04-01T00:00:00Z\" | \"since\":\"once\" | frequency.since must be a date or an"
            + " instant with a zone, such as 2026-03-02 or 2026-03-02T08:00:00Z: \"once\"",
        "\"perYear\":0 | \"perYear\":-1 | frequency.incidents.perYear must be at least 0: -1",
        "\"repeats\":{\"all\":0 | \"repeats\":{\"all\":-1 | frequency.repeats.all must be a whole number in"
            + " [0, 2147483647]: -1",
        "\"severities\":{} | \"severities\":{\"HUGE\":1} | frequency.severities.HUGE must be a field of"
            + " severities, that is a severity: 1",
        "\"trials\":{} | \"trials\":{\"MINOR\":{}} | trials.MINOR must be a field of trials, that is MAJOR"
            + " or CRITICAL: an object",
        "\"trials\" | \"trial\" | trials must be given: missing⏎trial must be a field of a sheet: an"
            + " object",
        "\"trust\":{\"belief\":0 | \"trust\":{\"belief\":1e400,\"b\":0 | trust.belief must be in"
            + " [0, 1]: 1e400⏎trust.b must be a field of trust: 0.",
      })
  void refuses(String part, String wrong, String message) {
    assertThat(JSON).contains(part);
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> MettleJson.readSheet(JSON.replace(part, wrong)))
        .satisfies(
            refusal -> assertThat(refusal.getMessage().replace('\n', '⏎')).startsWith(message));
  }

  @Test
  void refusesLinesThatAreTooMuchTogether() {
    String json =
        JSON.replace(COMMITMENT, COMMITMENT.replace("\"assets\":1", "\"assets\":9.2e12"))
            .replace("\"net\":1,", "\"net\":9.2e12,")
            .replaceFirst("(\"CANDOUR\":\\{\"assets\":)0(.*?\"net\":)0", "$19.2e12$29.2e12");
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> MettleJson.readSheet(json))
        .withMessage("lines must be within 9.2e12 in sum: more");
  }

  @Test
  void writesPostingsWithTheirFacts() {
    assertThat(MettleJson.writePostings(SHEET))
        .isEqualTo(
            "{\"format\":\"mettle-postings/1\",\"party\":\"Ruhr Steelworks\","
                + "\"asOf\":\"2026-04-30\",\"policy\":\""
                + SHEET.policyFingerprint()
                + "\",\"postings\":[{\"account\":\"COMMITMENT\",\"episode\":\"c\","
                + "\"criterion\":\"keep\",\"basis\":\"DONE\",\"day\":\"2026-04-30\",\"credit\":1,"
                + "\"debit\":0,\"assets\":1,\"liabilities\":0,\"start\":\"2026-04-01T00:00:00Z\","
                + "\"window\":\"PT719H59M59S\",\"until\":\"2026-04-28T23:59:59Z\","
                + "\"reason\":\""
                + SHEET.postings().get(0).reason()
                + "\"}]}");
  }

  @Test
  void writesExpectationsWithTheirDates() {
    assertThat(MettleJson.writeExpectations(SHEET))
        .contains("{\"format\":\"mettle-expectations/1\",\"party\":\"Ruhr Steelworks\",")
        .contains(
            "{\"account\":\"RESPONSIVENESS\",\"episode\":\"q\",\"criterion\":\"answer\","
                + "\"state\":\"PENDING\",\"fulfilment\":\"OPEN\",\"stake\":0.5,\"start\":\"2026-04-30T00:00:00Z\","
                + "\"window\":\"PT48H\",\"dueAt\":\"2026-05-02T00:00:00Z\","
                + "\"demand\":\"answer our question\"}");
  }

  /** Asked on the 30th and paused for a day: due a day later, and it says why. */
  @Test
  void writesHowLongTheClockStoodStill() {
    Inquiry paused =
        Inquiry.of("q", "2026-04-27").toBuilder().pause("2026-04-28", "2026-04-29").build();
    BalanceSheet sheet =
        Scorecard.standard().weigh(TrackRecord.of("x", paused), "2026-04-30T12:00:00Z");
    String expectations = MettleJson.writeExpectations(sheet);
    assertThat(expectations)
        .contains("\"window\":\"PT48H\",\"paused\":\"PT24H\",\"dueAt\":\"2026-04-30T00:00:00Z\"");
    assertThat(MettleJson.readExpectations(expectations)).isEqualTo(sheet.expectations());
    String postings = MettleJson.writePostings(sheet);
    assertThat(postings).contains("\"paused\":\"PT24H\"");
    assertThat(MettleJson.readPostings(postings)).isEqualTo(sheet.postings());
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> MettleJson.readPostings(postings.replaceFirst("PT24H", "PT-24H")))
        .withMessage("q: paused must be at least PT0S: PT-24H");
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "mettle-postings | mettle-sheet | format must be mettle-postings/1: \"mettle-sheet/1\"",
        "\"postings\" | \"entries\" | postings must be given: missing⏎entries must be a field of a"
            + " list of postings: a list",
        "\"keep\" | \"kept\" | c: criterion must be one of [notify, contain, remedy, update, resolve,"
            + " explain, prevent, recur, beyond, keep, deliver, answer, request, refute, candour,"
            + " gesture, review, opening]: \"kept\"",
        "\"DONE\" | \"\" | c: basis must be one of [DONE, WAIVED, OVERDUE, WRITTEN_OFF, FORFEITED,"
            + " JUDGED]: \"\"",
        "\"day\":\"2026-04-30\" | \"day\":\"2026-04-31\" | c: day must be a date, such as"
            + " 2026-03-02: \"2026-04-31\"",
        "\"credit\":1 | \"credit\":-1 | c: credit must be at least 0: -1",
        "\"assets\":1 | \"assets\":2 | c: assets must be in [0, credit 1]: 2",
        "\"window\":\"PT719H59M59S\" | \"window\":\"-PT1S\" | c: window must be at least PT0S:"
            + " PT-1S",
        "\"window\":\"PT719H59M59S\" | \"window\":\"long\" | c: window must be a duration, such as"
            + " PT4H or P2D: \"long\"",
        "\"start\":\"2026-04-01T00:00:00Z\" | \"start\":\"+999999999-01-01T00:00:00Z\" | c: start"
            + " must be an instant, such as 2026-03-02T08:00:00Z: \"+999999999-01-01T00:00:00Z\"",
        "\"reason\":\" | \"why\":\"\",\"reason\":\" | c: why must be a field of a posting: \"\"",
        "\"episode\":\"c\" | \"episode\":\"\" | postings[0]: episode must be not blank: \"\"",
      })
  void refusesPostings(String part, String wrong, String message) {
    String json = MettleJson.writePostings(SHEET);
    assertThat(json).contains(part);
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> MettleJson.readPostings(json.replace(part, wrong)))
        .satisfies(
            refusal -> assertThat(refusal.getMessage().replace('\n', '⏎')).isEqualTo(message));
  }

  @Test
  void refusesAnExpectationThatContradictsItself() {
    String json = MettleJson.writeExpectations(SHEET);
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> MettleJson.readExpectations(json.replace("2026-05-02T", "2026-05-03T")))
        .withMessage("q: dueAt must be start + window + paused: \"2026-05-03T00:00:00Z\"");
  }
}
