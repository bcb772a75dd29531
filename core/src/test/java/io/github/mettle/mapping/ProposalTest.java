package io.github.mettle.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.csv.MettleCsv;
import io.github.mettle.record.TrackRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProposalTest {
  private static final String LOG =
      """
      ticket,status,at,opened,severity,Supplier
      T-1,New,2026-02-16T09:00:00Z,2026-02-16T09:00:00Z,2 - High,Ruhr
      T-1,In progress,2026-02-16T09:20:00Z,2026-02-16T09:00:00Z,2 - High,Ruhr
      T-1,Resolved,2026-02-16T11:00:00Z,2026-02-16T09:00:00Z,2 - High,Ruhr
      """;

  @Test
  void aColumnNamedAsAFieldIsThatField() throws IOException {
    Proposal proposal =
        proposal(
            "id,party,orderedAt,dueAt\n1,A,03/02/2026,03/09/2026\n2,A,03/11/2026,03/12/2026\n");
    assertThat(proposal.mappings())
        .singleElement()
        .hasToString("delivery {id=[id], orderedAt=[orderedAt], dueAt=[dueAt], party=[party]}");
    assertThat(proposal.notes())
        .containsExactly(
            "it seems to be a list of delivery episodes: {id=id, orderedAt=orderedAt, dueAt=dueAt,"
                + " party=party}",
            "orderedAt: day and month cannot be told apart, such as 03/02/2026; decide: M/d/yyyy or"
                + " d/M/yyyy",
            "dueAt: day and month cannot be told apart, such as 03/09/2026; decide: M/d/yyyy or"
                + " d/M/yyyy");
  }

  /** What a list does say is not assumed, unless it says it in words of its own. */
  @Test
  void columnsNamedAsAnyFieldAreRead() throws IOException {
    String header = "id,openedAt,resolvedAt,remedyOfferedAt,severity,attribution,impact,note\n";
    Proposal proposal =
        proposal(header + "1,2026-03-02,2026-03-04,2026-03-03,MAJOR,external,SEVERE,Seal\n");
    assertThat(proposal.mappings())
        .singleElement()
        .satisfies(it -> assertThat(it.assumptions()).isEmpty())
        .hasToString(
            "incident {id=[id], openedAt=[openedAt], severity=[severity],"
                + " attribution=[attribution], impact=[impact], remedyOfferedAt=[remedyOfferedAt],"
                + " resolvedAt=[resolvedAt], note=[note], unrecorded=\"notify contain update explain"
                + " prevent\"}");
    assertThat(proposal.notes())
        .noneMatch(it -> it.startsWith("impact") || it.startsWith("passed over"));
    assertThat(
            proposal(header + "1,2026-03-02,2026-03-04,2026-03-03,MAJOR,them,SEVERE,\n")
                .mappings()
                .get(0)
                .assumptions())
        .containsExactly("No column that is read names a fault: attribution is SUPPLIER");
  }

  @Test
  void whatOneColumnTellsOthersAreNotAskedFor() throws IOException {
    Proposal proposal =
        proposal(
            "id,party,orderedAt,dueAt\n1,A,03/02/2026,03/19/2026\n2,A,03/11/2026,03/12/2026\n");
    assertThat(proposal.mappings().get(0).dates()).containsExactly("M/d/yyyy");
    assertThat(proposal.notes()).hasSize(1);
  }

  /** What arrived is taken to have been accepted, and each such delivery says so. */
  @Test
  void whatArrivedIsAssumedToBeAccepted() throws IOException {
    String list = "Order,Order Date,Promised,Delivered\n1,2026-01-05,2026-01-20,2026-01-19\n";
    assertThat(proposal(list).mappings())
        .singleElement()
        .satisfies(
            it ->
                assertThat(it.assumptions())
                    .containsExactly(
                        "No column that is read says how much was accepted: acceptedShare is 1"))
        .asString()
        .endsWith("deliveredAt=[Delivered], acceptedShare=\"1\", tags.assumed=\"acceptedShare\"}");
  }

  @Test
  void aDateIsNoId() throws IOException {
    assertThat(proposal("Order Date,Order,Promised\n2026-03-02,7,2026-03-09\n").mappings())
        .singleElement()
        .hasToString("delivery {id=[Order], orderedAt=[Order Date], dueAt=[Promised]}");
  }

  /** A name fits, such as "Qty ordered", but nothing was ever ordered on the hundred. */
  @Test
  void aQuantityIsNoDate() throws IOException {
    assertThat(
            proposal("PO,Qty ordered,Order date,Promised\n7,100,2026-03-02,2026-03-09\n")
                .mappings())
        .singleElement()
        .hasToString("delivery {id=[PO], orderedAt=[Order date], dueAt=[Promised]}");
    assertThat(proposal("PO,Ordered,Promised\n7,20260302,20260309\n").mappings())
        .as("eight digits are")
        .singleElement()
        .hasToString("delivery {id=[PO], orderedAt=[Ordered], dueAt=[Promised]}");
  }

  @Test
  void namesTheDateThatIsNone() throws IOException {
    Proposal proposal =
        proposal(
            """
            id,party,orderedAt,dueAt
            1,A,2.1.2026,20.1.2026
            2,A,3.2.2026,30.2.2026
            3,A,3.2.2026,28.2.2026
            """);
    assertThat(proposal.mappings().get(0).dates()).containsExactly("d.M.yyyy");
    assertThat(proposal.notes())
        .contains("dueAt: most are written d.M.yyyy, but not all, such as 30.2.2026");
    assertThat(proposal("id,party,orderedAt,dueAt\n1,A,soon,later\n").notes())
        .contains("dueAt: no way to write dates is known that fits all, such as later");
  }

  @Test
  void rowsThatShareAnIdAreEventsOfOneIncident() throws IOException {
    Proposal proposal = proposal(LOG);
    assertThat(proposal.notes())
        .contains(
            "status: each row is taken for an event; look at what its words are taken for:"
                + " {New=NOTIFIED, In progress=UPDATED, Resolved=RESOLVED}",
            "unrecorded: no column says when they did contain, remedy, explain, prevent");
    TrackRecord record =
        Importer.create().read(log(LOG), proposal.mappings().get(0)).finish().records().get(0);
    assertThat(record)
        .hasToString(
            "Ruhr\n  incident T-1: MAJOR, fault SUPPLIER, impact NONE, opened 2026-02-16T09:00:00Z,"
                + " NOTIFIED 2026-02-16T09:00:00Z, UPDATED 2026-02-16T09:20:00Z, RESOLVED"
                + " 2026-02-16T11:00:00Z, unrecorded [contain, remedy, explain, prevent], assumed"
                + " attribution impact");
  }

  @Test
  void asksWhatAnUnknownWordOfAnEventMeans() throws IOException {
    assertThat(proposal(LOG.replace("In progress", "Parked").replace("opened,", "x,")).notes())
        .contains("status: decide which action this is, or \"\": Parked");
  }

  private static Proposal proposal(String csv) throws IOException {
    return Proposal.of(log(csv));
  }

  private static Table log(String csv) {
    return MettleCsv.table(
        "t", () -> new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
  }
}
