package io.github.mettle.example.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowsTest {
  private static final String DELIVERIES = "scms-deliveries-2006-2015.csv";
  private static final String HEADER = "id,vendor,fulfil_via,po_sent,scheduled,delivered\n";

  @TempDir private Path folder;

  private Rows deliveries(String... rows) throws IOException {
    Files.writeString(folder.resolve(DELIVERIES), HEADER + String.join("\n", rows) + "\n");
    return Deliveries.of(folder).rows();
  }

  @Test
  void aMalformedRowIsRefusedWithItsLineAndTheReasonAndTheRestGoesOn() throws IOException {
    Rows rows =
        deliveries(
            "1,\"Smith, Jones\",Direct Drop,,2020-02-01,2020-02-01",
            "2,Smith,Direct Drop,,soon,2020-02-01",
            "3,Smith,Direct Drop",
            "4,SCMS from RDC,From RDC,,2020-02-01,2020-02-01",
            "5,Smith,Direct Drop,2020-03-01,2020-02-01,2020-04-01",
            "6,Smith,Direct Drop,2020-01-01,2020-02-01,2020-02-02");
    assertThat(rows.read()).isEqualTo(2);
    assertThat(rows.leftOut()).isOne();
    assertThat(rows.refusals())
        .hasSize(3)
        .satisfiesExactly(
            first -> assertThat(first).startsWith(DELIVERIES + ":3: Text 'soon'"),
            second ->
                assertThat(second)
                    .matches(
                        DELIVERIES + ":4: (po_sent|scheduled|delivered) must be given: missing"),
            third ->
                assertThat(third)
                    .isEqualTo(
                        DELIVERIES
                            + ":6: 5: dueAt must be at or after orderedAt 2020-03-01:"
                            + " 2020-02-01"));
  }

  @Test
  void aFileWithoutTheColumnsIsRefusedWhole() throws IOException {
    Files.writeString(
        folder.resolve(DELIVERIES), "id,vendor,fulfil_via,po_sent,due,delivered\n1,,,,,\n");
    assertThatThrownBy(() -> Deliveries.of(folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(DELIVERIES + ": columns must include [scheduled]");
  }

  @Test
  void aPromiseOfAnUnknownIncidentIsRefused() throws IOException {
    Files.writeString(
        folder.resolve("cloud-notices-2018-2019.csv"), "id,vendor,service\ni-1,GCP,Storage\n");
    Files.writeString(
        folder.resolve("cloud-promises-2018-2019.csv"),
        """
        incident_id,promised_at,due_at,next_update_at
        i-1,2018-02-11T02:00:00Z,2018-02-11T03:00:00Z,2018-02-11T03:05:00Z
        i-2,2018-02-11T02:00:00Z,2018-02-11T03:00:00Z,2018-02-11T03:05:00Z
        """);
    DataSet set = Promises.of(folder);
    assertThat(set.portfolio()).hasSize(1);
    assertThat(set.portfolio().get(0).party()).isEqualTo("GCP: Storage");
    assertThat(set.rows().refusals())
        .containsExactly(
            "cloud-promises-2018-2019.csv:3: incident_id must be in cloud-notices-2018-2019.csv:"
                + " i-2");
  }

  @Test
  void whatIsNeitherYesNorNoIsRefused() throws IOException {
    Files.writeString(
        folder.resolve("cfpb-complaints-2013-2017.csv"),
        """
        sent,company,timely,disputed
        2014-01-01,Bank,Yes,
        2014-01-02,Bank,No,Yes
        2014-01-03,Bank,Perhaps,Perhaps
        """);
    assertThat(Complaints.answers(folder).rows().refusals())
        .containsExactly("cfpb-complaints-2013-2017.csv:4: timely must be Yes or No: Perhaps");
    Rows disputes = Complaints.disputes(folder).rows();
    assertThat(disputes.read()).isOne();
    assertThat(disputes.leftOut()).isOne();
    assertThat(disputes.refusals())
        .containsExactly("cfpb-complaints-2013-2017.csv:4: disputed must be Yes or No: Perhaps");
  }
}
