package io.github.mettle.csv;

import static io.github.mettle.record.Kind.COMMITMENT;
import static io.github.mettle.record.Kind.DELIVERY;
import static io.github.mettle.record.Kind.GESTURE;
import static io.github.mettle.record.Kind.INCIDENT;
import static io.github.mettle.record.Kind.INQUIRY;
import static io.github.mettle.record.Kind.OPENING;
import static io.github.mettle.record.Kind.REQUEST;
import static io.github.mettle.record.Kind.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.mettle.record.Kind;
import io.github.mettle.refusal.RefusedException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

/** Every refusal of facts that are given as CSV, word for word. */
class RefusalsFromCsvTest {
  private static final String NO_MOMENT =
      "must be a date or an instant with a zone, such as 2026-03-02 or 2026-03-02T08:00:00Z: ";
  private static final String INCIDENT_HEADER = "id,openedAt,severity,attribution,impact,";
  private static final String INCIDENT_CELLS = "i,2026-03-02T08:00:00Z,MAJOR,SUPPLIER,NONE,";
  private static final String ASKED = "r,2026-04-01,WITHIN,";

  static final List<Arguments> HEADERS =
      List.of(
          refused("line 1: csv must begin with a row of headers: nothing", GESTURE, ""),
          refused(
              "line 1: at must be a column or a constant: missing\n"
                  + "line 1: level must be a column or a constant: missing",
              GESTURE,
              "id\ng\n"),
          refused(
              "line 1: Colour must be a field of a gesture, be mapped to one, or be ignored:"
                  + " column 4",
              GESTURE,
              "id,at,level,Colour\ng,2026-05-04,AMAZED,red\nh,2026-05-04,AMAZED,red\n"),
          refused(
              "line 1: header must be a field of a gesture, be mapped to one, or be ignored:"
                  + " column 4",
              GESTURE,
              "id,at,level,\n"),
          refused(
              "line 1: stake must be a field of an inquiry, be mapped to one, or be ignored:"
                  + " column 3",
              INQUIRY,
              "id,askedAt,stake\n"),
          refused("line 1: at must be one column: column 4 again", GESTURE, "id,at,level,at\n"));

  static final List<Arguments> ROWS =
      List.of(
          refused("line 2: cells must be 3, as in the header: 2", GESTURE, "id,at,level\ng,\n"),
          refused("line 2: cells must be 3, as in the header: 4", GESTURE, "id,at,level\ng,,,x\n"),
          refused(
              "line 2: id must be given: missing", GESTURE, "id,at,level\n,2026-05-04,AMAZED\n"),
          refused(
              "line 2, g: level must be given: missing", GESTURE, "id,at,level\ng,2026-05-04,\n"),
          refused(
              "line 2, g: level must be EXCEEDED, DELIGHTED or AMAZED: ANGERED",
              GESTURE,
              "id,at,level\ng,2026-05-04,ANGERED\n"),
          refused(
              "line 2, g: kind must be gesture: \"review\"",
              GESTURE,
              "id,kind,at,level\ng,review,2026-05-04,AMAZED\n"),
          refused(
              "line 4, g: id must be unique: g",
              GESTURE,
              "id,at,level,note\ng,2026-05-04,AMAZED,\"two\nlines\"\ng,2026-05-04,AMAZED,\n"),
          refused(
              "line 2, g: at " + NO_MOMENT + "\"04.05.2026\"",
              GESTURE,
              "id,at,level\ng,04.05.2026,AMAZED\n"),
          refused(
              "line 2, g: at " + NO_MOMENT + "\"2026-05-04T08:00:00\"",
              GESTURE,
              "id,at,level\ng,2026-05-04T08:00:00,AMAZED\n"),
          refused(
              "line 2, g: orderValue must be a number: \"1,250.50\"",
              GESTURE,
              "id,at,level,orderValue\ng,2026-05-04,AMAZED,\"1,250.50\"\n"),
          refused(
              "line 2, g: orderValue must be a number: \"NaN\"",
              GESTURE,
              "id,at,level,orderValue\ng,2026-05-04,AMAZED,NaN\n"),
          refused(
              "line 2, g: orderValue must be a number: \"0x1p3\"",
              GESTURE,
              "id,at,level,orderValue\ng,2026-05-04,AMAZED,0x1p3\n"),
          refused(
              "line 2, g: orderValue must be in [0, ∞): Infinity",
              GESTURE,
              "id,at,level,orderValue\ng,2026-05-04,AMAZED,1e400\n"),
          refused(
              "line 2, g: source must be one of [OBSERVED, REFERRED, CLAIMED]: \"seen\"",
              GESTURE,
              "id,at,level,source\ng,2026-05-04,AMAZED,seen\n"),
          refused(
              "line 2, g: waivedAt must be at or after at 2026-05-04: 2026-05-03",
              GESTURE,
              "id,at,level,waivedAt\ng,2026-05-04,AMAZED,2026-05-03\n"),
          refused(
              "line 2, v: account must be one of [CONTAINMENT, REMEDY, RESOLUTION, RELIABILITY,"
                  + " NOTIFICATION, PREVENTION, COMMITMENT, CANDOUR, RESPONSIVENESS, WILLINGNESS,"
                  + " EXTRA_MILE]: \"PRICE\"",
              REVIEW,
              "id,at,account,level\nv,2026-05-04,PRICE,AMAZED\n"),
          refused(
              "line 2, o: CANDOUR.assets must be in [0, 1e9]: -1",
              OPENING,
              "id,at,CANDOUR.assets\no,2026-01-01,-1\n"),
          refused(
              "line 2, o: CANDOUR.assets must be a number: \"much\"",
              OPENING,
              "id,at,CANDOUR.assets\no,2026-01-01,much\n"));

  static final List<Arguments> DATES =
      List.of(
          incident(
              "noticedAt",
              "2026-03-01",
              "noticedAt must be at or after openedAt 2026-03-02T08:00:00Z: 2026-03-01"),
          incident(
              "notifiedAt",
              "2026-03-02T07:00:00Z",
              "notifiedAt must be at or after openedAt 2026-03-02T08:00:00Z: 2026-03-02T07:00:00Z"),
          incident("resolvedAt", "2026-03-03;soon", "resolvedAt " + NO_MOMENT + "\"soon\""),
          incident(
              "remedyOfferedAt",
              "2026-03-01 2026-03-03",
              "remedyOfferedAt must be at or after openedAt 2026-03-02T08:00:00Z: 2026-03-01"),
          incident("recurrenceOf", "i", "recurrenceOf must be another incident: i"),
          incident(
              "unrecorded",
              "notify;recur",
              "unrecorded must be some of [notify, contain, remedy, update, resolve, explain,"
                  + " prevent]: recur"),
          refused(
              "line 2, c: dueAt must be at or after madeAt 2026-04-01: 2026-03-31",
              COMMITMENT,
              "id,madeAt,dueAt\nc,2026-04-01,2026-03-31\n"),
          refused(
              "line 2, c: withdrawnAt must be absent where keptAt is given: 2026-04-03\n"
                  + "line 2, c: stake must be in (0, 100]: 0",
              COMMITMENT,
              """
              id,madeAt,dueAt,keptAt,withdrawnAt,stake
              c,2026-04-01,2026-04-30,2026-04-02,2026-04-03,0
              """),
          refused(
              "line 2, c: keptAt must be at or after madeAt 2026-04-01: 2026-03-31",
              COMMITMENT,
              "id,madeAt,dueAt,keptAt\nc,2026-04-01,2026-04-30,2026-03-31\n"),
          refused(
              "line 2, c: withdrawnAt must be at or after madeAt 2026-04-01: 2026-03-31",
              COMMITMENT,
              "id,madeAt,dueAt,withdrawnAt\nc,2026-04-01,2026-04-30,2026-03-31\n"),
          refused(
              "line 2, d: dueAt must be at or after orderedAt 2026-04-01: 2026-03-31",
              DELIVERY,
              "id,orderedAt,dueAt\nd,2026-04-01,2026-03-31\n"),
          refused(
              "line 2, d: deliveredAt must be at or after orderedAt 2026-04-01:"
                  + " 2026-03-31\n"
                  + "line 2, d: acceptedShare must be in [0, 1]: 1.5",
              DELIVERY,
              """
              id,orderedAt,dueAt,deliveredAt,acceptedShare
              d,2026-04-01,2026-04-30,2026-03-31,1.5
              """),
          refused(
              "line 2, d: pauses must be from/until, such as 2026-03-02/2026-03-04: \"2026-04-02\"\n"
                  + "line 2, d: receipts must be at/share, such as 2026-03-02/0.25: \"0.5\"",
              DELIVERY,
              "id,orderedAt,dueAt,pauses,receipts\nd,2026-04-01,2026-04-30,2026-04-02,0.5\n"),
          refused(
              "line 2, d: receipts[0].share must be a number: \"half\"\n"
                  + "line 2, d: pauses[0].from must be given: missing",
              DELIVERY,
              """
              id,orderedAt,dueAt,pauses,receipts
              d,2026-04-01,2026-04-30,/2026-04-02,2026-04-02/half
              """),
          refused(
              "line 2, c: brokenAt must be absent where keptAt is given: 2026-04-03\n"
                  + "line 2, c: pauses.until must be at or after pauses.from 2026-04-04: 2026-04-03",
              COMMITMENT,
              """
              id,madeAt,dueAt,keptAt,brokenAt,pauses
              c,2026-04-01,2026-04-30,2026-04-02,2026-04-03,2026-04-04/2026-04-03
              """),
          request("GRANTED,,", "answeredAt must be given where answer is: missing"),
          request(",2026-04-02,", "answer must be given where answeredAt is: missing"),
          request(
              "GRANTED,2026-03-31,",
              "answeredAt must be at or after askedAt 2026-04-01: 2026-03-31"),
          request(
              "WILL_NOT,2026-04-02,2026-04-03",
              "refutedAt must be absent unless answer is GRANTED, ALTERNATIVE or CANNOT: 2026-04-03"),
          request(
              "CANNOT,2026-04-03,2026-04-02",
              "refutedAt must be at or after answeredAt 2026-04-03: 2026-04-02"),
          inquiry("EVADED,,", "answeredAt must be given where candour is: missing"),
          inquiry(",2026-04-02,", "candour must be given where answeredAt is: missing"),
          inquiry(
              "EVADED,2026-04-02,2026-04-03",
              "followedUpAt must be absent unless candour is WILL_FIND_OUT: 2026-04-03"),
          inquiry(
              "WILL_FIND_OUT,2026-04-03,2026-04-02",
              "followedUpAt must be at or after answeredAt 2026-04-03: 2026-04-02"));

  static final List<Arguments> MALFORMED =
      List.of(
          refused(
              "line 2: csv must be well-formed: Unexpected character after closing quote: 'x' (0x78)",
              GESTURE,
              "id,at,level\n\"g\"x,2026-05-04,AMAZED\n"),
          refused(
              "line 2: csv must be well-formed: Unclosed quoted field at end of input",
              GESTURE,
              "id,at,level\n\"g,\n"),
          refused(
              "line 2: csv must be well-formed: Field at index 0 exceeds the max field size of 100000"
                  + " characters",
              GESTURE,
              "id,at,level\n" + "x".repeat(150_000) + ",,\n"),
          refused(
              "line 2: csv must be well-formed: The maximum buffer size of 200000 is insufficient to"
                  + " read the data of a single field",
              GESTURE,
              "id,at,level\n" + "x".repeat(500_000) + ",,\n"),
          refused(
              "line 2: csv must be well-formed: has surpassed the maximum limit of 1000 fields",
              GESTURE,
              "id,at,level\n" + ",".repeat(2_000) + "\n"));

  @ParameterizedTest(name = "{0}")
  @FieldSource({"HEADERS", "ROWS", "DATES", "MALFORMED"})
  void refuses(String message, Kind kind, String csv) {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> MettleCsv.readEpisodes(new StringReader(csv), kind))
        .withMessage(message);
  }

  @Test
  void saysTheirNameForAField() {
    CsvMapping mapping = CsvMapping.asNamed().column("Felt", "level").delimiter('\t');
    assertRefused(
        "line 2, g: level (Felt) must be EXCEEDED, DELIGHTED or AMAZED: ANGERED",
        "id\tat\tFelt\ng\t2026-05-04\tANGERED\n",
        mapping);
  }

  @Test
  void refusesAMappingThatDoesNotFit() {
    CsvMapping mapping =
        CsvMapping.asNamed()
            .column("Felt", "feeling")
            .column("Day", "at")
            .constant("level", "AMAZED")
            .constant("stake", "2");
    assertRefused(
        """
        line 1: Felt must be mapped to a field of a gesture: feeling
        line 1: Day must be a column: missing
        line 1: level must be a column or a constant, not both: "AMAZED"
        line 1: stake must be a field of a gesture: "2\"""",
        "id,at,level\n",
        mapping);
  }

  @Test
  void saysEverythingThatIsWrongAtOnce() {
    assertRefused(
        """
        line 2, g: at must be given: missing
        line 3: id must be given: missing
        line 4: cells must be 3, as in the header: 1
        line 5: csv must be well-formed: Unexpected character after closing quote: 'x' (0x78)""",
        "id,at,level\ng,,AMAZED\n,2026-05-04,AMAZED\nx\n\"g\"x,,\n",
        CsvMapping.asNamed());
  }

  @Test
  void tellsAThousandProblemsAndThenThatThereAreMore() {
    String csv =
        """
              id,at,level
              ,2026-05-04,AMAZED
              """
            .repeat(1_500);
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> MettleCsv.readEpisodes(new StringReader(csv), GESTURE))
        .satisfies(
            refusal -> {
              assertThat(refusal.problems()).hasSize(1_001);
              assertThat(refusal.problems().get(1_000))
                  .hasToString("problems must be at most 1000 to be told in full: more");
            });
  }

  @Test
  void aReaderThatFailsIsNoRefusal() throws IOException {
    Reader unplugged = Reader.nullReader();
    unplugged.close();
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> MettleCsv.readEpisodes(unplugged, GESTURE))
        .withMessage("Stream closed");
  }

  private static void assertRefused(String message, String csv, CsvMapping mapping) {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> MettleCsv.readEpisodes(new StringReader(csv), GESTURE, mapping))
        .withMessage(message);
  }

  private static Arguments refused(String message, Kind kind, String csv) {
    return arguments(message, kind, csv);
  }

  private static Arguments incident(String field, String cell, String message) {
    String csv = INCIDENT_HEADER + field + "\n" + INCIDENT_CELLS + cell + "\n";
    return refused("line 2, i: " + message, INCIDENT, csv);
  }

  private static Arguments request(String cells, String message) {
    String csv = "id,askedAt,scope,answer,answeredAt,refutedAt\n" + ASKED + cells + "\n";
    return refused("line 2, r: " + message, REQUEST, csv);
  }

  private static Arguments inquiry(String cells, String message) {
    String csv = "id,askedAt,candour,answeredAt,followedUpAt\nq,2026-04-01," + cells + "\n";
    return refused("line 2, q: " + message, INQUIRY, csv);
  }
}
