package io.github.mettle.csv;

import static io.github.mettle.account.Account.CANDOUR;
import static io.github.mettle.account.Account.REMEDY;
import static io.github.mettle.account.Criterion.EXPLAIN;
import static io.github.mettle.account.Criterion.PREVENT;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.mettle.Scorecard;
import io.github.mettle.record.Action;
import io.github.mettle.record.Balance;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Kind;
import io.github.mettle.record.OpeningBalance;
import io.github.mettle.record.Severity;
import io.github.mettle.record.Source;
import io.github.mettle.record.Step;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.refusal.RefusedException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MettleCsvTest {
  @TempDir Path folder;

  @Test
  void goesFromAFileToASheetInAFewLines() throws IOException {
    Path file = folder.resolve("deliveries.csv");
    Files.writeString(
        file,
        """
        id,orderedAt,dueAt,deliveredAt,acceptedShare
        PO-1,2026-03-01,2026-03-20,2026-03-19,1
        PO-2,2026-03-05,2026-03-25,2026-03-27,0.9
        """);

    var deliveries = MettleCsv.readEpisodes(file, Kind.DELIVERY);
    var record = TrackRecord.of("Ruhr Steelworks", deliveries);
    var sheet = Scorecard.standard().weigh(record, "2026-11-21");

    assertThat(sheet.toString()).startsWith("Ruhr Steelworks, as of 2026-11-21: 2 deliveries");
  }

  @Test
  void takesSomebodyElsesColumns() throws IOException {
    var mapping =
        CsvMapping.asNamed()
            .column("PO number", "id")
            .column("Ordered", "orderedAt")
            .column("Promised", "dueAt")
            .column("Arrived", "deliveredAt")
            .ignoring("Buyer", "Plant")
            .constant("source", "REFERRED")
            .delimiter(';');
    var deliveries =
        MettleCsv.readEpisodes(
            new StringReader(
                """
                PO number;Buyer;Ordered;Promised;Arrived
                "PO;1";Kim;2026-03-01;2026-03-20;2026-03-19
                """),
            Kind.DELIVERY,
            mapping);
    assertThat(deliveries)
        .containsExactly(
            Delivery.builder()
                .id("PO;1")
                .orderedAt("2026-03-01")
                .dueAt("2026-03-20")
                .deliveredAt("2026-03-19")
                .source(Source.REFERRED)
                .build());
  }

  @Test
  void readsTheStepsOfAnIncident() throws IOException {
    Incident incident =
        (Incident)
            only(
                Kind.INCIDENT,
                """
                id,openedAt,severity,attribution,impact,notifiedAt,updatedAt,containedAt,\
                remedyOfferedAt,resolvedAt,reopenedAt,causeExplainedAt,preventionSharedAt,\
                unrecorded,noticedAt,recurrenceOf,waivedAt,note
                NCR-7,2026-03-02T08:00:00Z,MAJOR,SUPPLIER,NONE,2026-03-02T09:00:00+00:00,\
                2026-03-03;2026-03-04 2026-03-05,2026-03-02,,2026-03-06,,,,\
                explain; prevent,,NCR-3,2026-04-01,"said: ""sorry\"""
                """);
    assertThat(incident.severity()).isEqualTo(Severity.MAJOR);
    assertThat(incident.steps())
        .extracting(Step::action)
        .containsExactly(
            Action.CONTAINED,
            Action.NOTIFIED,
            Action.UPDATED,
            Action.UPDATED,
            Action.UPDATED,
            Action.RESOLVED);
    assertThat(incident.unrecorded()).containsExactlyInAnyOrder(EXPLAIN, PREVENT);
    assertThat(incident.noticedAt()).isEmpty();
    assertThat(incident.recurrenceOf()).contains("NCR-3");
    assertThat(incident.note()).contains("said: \"sorry\"");
  }

  @Test
  void readsPausesReceiptsAndTags() throws IOException {
    assertThat(
            only(
                Kind.DELIVERY,
                """
                id,orderedAt,dueAt,receipts,pauses,stake,tags.site,tags.contract,link
                PO-1,2026-03-01,2026-03-20,2026-03-12/0.4; 2026-03-20T22:30:00-05:00/0.6,\
                2026-03-05/2026-03-07 2026-03-18/,2,Essen,,https://example.com/po-1
                """))
        .isEqualTo(
            Delivery.builder()
                .id("PO-1")
                .orderedAt("2026-03-01")
                .dueAt("2026-03-20")
                .receipt(0.4, "2026-03-12")
                .receipt(0.6, "2026-03-20T22:30:00-05:00")
                .pause("2026-03-05", "2026-03-07")
                .pause("2026-03-18", null)
                .stake(2)
                .tag("site", "Essen")
                .link("https://example.com/po-1")
                .build());
  }

  @Test
  void hasAColumnForEveryStep() {
    assertThat(Action.values())
        .extracting(Columns::stepField)
        .containsExactly(
            "reopenedAt",
            "notifiedAt",
            "updatedAt",
            "containedAt",
            "remedyOfferedAt",
            "resolvedAt",
            "causeExplainedAt",
            "preventionSharedAt");
  }

  @Test
  void readsTheBalancesOfAnOpening() throws IOException {
    OpeningBalance opening =
        (OpeningBalance)
            only(
                Kind.OPENING,
                """
                id,at,CANDOUR.assets,CANDOUR.liabilities,REMEDY.liabilities
                2025,2026-01-01,3.5,0.25,1e-1
                """);
    assertThat(opening.balances())
        .containsEntry(CANDOUR, new Balance(3.5, 0.25))
        .containsEntry(REMEDY, new Balance(0, 0.1))
        .hasSize(2);
  }

  @Test
  void readsTheOtherKinds() throws IOException {
    assertThat(only(Kind.COMMITMENT, "id,madeAt,dueAt,keptAt,stake\nc,2026-04-01,2026-04-30,,2\n"))
        .isEqualTo(Commitment.of("c", "2026-04-01", "2026-04-30").toBuilder().stake(2).build());
    assertThat(
            only(
                Kind.REQUEST,
                """
                id,askedAt,scope,answer,answeredAt,refutedAt
                r,2026-04-01,BEYOND,CANNOT,2026-04-02,2026-04-03
                """))
        .hasToString(
            "request r: BEYOND, asked 2026-04-01, answered CANNOT 2026-04-02, refuted 2026-04-03");
    assertThat(
            only(
                Kind.INQUIRY,
                """
                id,askedAt,candour,answeredAt,followedUpAt
                q,2026-04-01,WILL_FIND_OUT,2026-04-02,2026-04-03
                """))
        .hasToString(
            "inquiry q: asked 2026-04-01, answered WILL_FIND_OUT 2026-04-02, followed up"
                + " 2026-04-03");
    assertThat(only(Kind.GESTURE, "id,kind,at,level,orderValue\ng,gesture,2026-05-04,AMAZED,9.5\n"))
        .hasToString("gesture g: AMAZED 2026-05-04, order value 9.5");
    assertThat(
            only(Kind.REVIEW, "id,at,account,level,source\nv,2026-05-04,CANDOUR,ANGERED,CLAIMED\n"))
        .hasToString("review v: CANDOUR ANGERED 2026-05-04, CLAIMED");
  }

  @Test
  void toleratesMarksReturnsBlanksAndEmptyRows() throws IOException {
    String csv = "\uFEFF\"id\", at ,level\r\n\r\ng, 2026-05-04 ,AMAZED\r\n,,\r\n";
    assertThat(only(Kind.GESTURE, csv)).hasToString("gesture g: AMAZED 2026-05-04");
  }

  @Test
  void aFileOfHeadersHasNoEpisodes() throws IOException {
    assertThat(MettleCsv.readEpisodes(new StringReader("id,at,level\n"), Kind.GESTURE)).isEmpty();
  }

  @Test
  void refusesAFileThatIsNotUtf8() throws IOException {
    Path file = folder.resolve("gestures.csv");
    Files.write(file, "id,at,level,note\ng,2026-05-04,AMAZED,Größe\n".getBytes(ISO_8859_1));
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> MettleCsv.readEpisodes(file, Kind.GESTURE))
        .withMessage("csv must be in UTF-8: another encoding");
    try (var reader = Files.newBufferedReader(file, ISO_8859_1)) {
      assertThat(MettleCsv.readEpisodes(reader, Kind.GESTURE).get(0).note()).contains("Größe");
    }
    Files.write(file, "id,at,level,note\ng,2026-05-04,AMAZED,Größe\n".getBytes(UTF_8));
    assertThat(MettleCsv.readEpisodes(file, Kind.GESTURE).get(0).note()).contains("Größe");
  }

  @Test
  void aFileThatIsNotThereIsNoRefusal() {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> MettleCsv.readEpisodes(folder.resolve("none.csv"), Kind.GESTURE));
  }

  @Test
  void aMappingPrintsAsOneLine() {
    assertThat(CsvMapping.asNamed().column("PO", "id").ignoring("Plant").constant("stake", "2"))
        .hasToString("{PO=id}, ignoring [Plant], with {stake=2}");
  }

  private static Episode only(Kind kind, String csv) throws IOException {
    var episodes = MettleCsv.readEpisodes(new StringReader(csv), kind);
    assertThat(episodes).hasSize(1);
    return episodes.get(0);
  }
}
