package io.github.mettle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.mettle.csv.MettleCsv;
import io.github.mettle.json.MettleJson;
import io.github.mettle.mapping.FieldRule;
import io.github.mettle.mapping.Importer;
import io.github.mettle.mapping.Mapping;
import io.github.mettle.mapping.Portfolio;
import io.github.mettle.mapping.ReceiptsRule;
import io.github.mettle.mapping.RejectedRow;
import io.github.mettle.mapping.RowFilter;
import io.github.mettle.record.Action;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Kind;
import io.github.mettle.record.Receipt;
import io.github.mettle.record.Severity;
import io.github.mettle.record.Step;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.refusal.RefusedException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Small files that people really brought, and what should become of them. */
class BroughtFilesTest {
  @Test
  void datesAreReadAsTheMappingSays() throws IOException {
    Mapping plain = Mapping.asNamed(Kind.DELIVERY);
    assertThat(ids(plain))
        .containsExactly(
            "iso", "sqlz", "zms", "off4", "offneg0", "nohsec", "region", "far", "late1s",
            "sameday");
    assertThat(ids(plain.toBuilder().dates("M/d/yyyy").build())).contains("usslash", "euslash");
    assertThat(delivered(plain.toBuilder().dates("M/d/yyyy").build(), "usslash"))
        .isEqualTo("2026-03-08");
    assertThat(delivered(plain.toBuilder().dates("d/M/yyyy").build(), "euslash"))
        .isEqualTo("2026-03-08");
    assertThat(ids(plain.toBuilder().dates("dd.MM.yyyy", "dd-MM-yyyy", "dd-MMM-yyyy").build()))
        .contains("dots", "dash", "mon");
    assertThat(ids(plain.toBuilder().dates("yyyyMMdd", "excel").build())).contains("sap", "serial");
    assertThat(delivered(plain.toBuilder().dates("excel").build(), "serial"))
        .isEqualTo("2026-03-08");
    assertThat(ids(plain.toBuilder().zone("America/Chicago").build()))
        .contains("localT", "localsp", "midnight");
    assertThat(delivered(plain.toBuilder().zone("America/Chicago").build(), "localsp"))
        .isEqualTo("2026-03-08T13:00:00Z");
    Mapping nothing =
        plain.toBuilder().nothing("NULL", "N/A", "-", "?", "0000-00-00", "1900-01-01").build();
    assertThat(ids(nothing)).contains("na", "dashblank", "question", "zero", "sqlmin");
  }

  @Test
  void everyRowThatIsNotReadIsToldWithItsReason() throws IOException {
    List<RejectedRow> rejected = new ArrayList<>();
    Importer.create(rejected::add)
        .read(MettleCsv.table(forms()), judged(Mapping.asNamed(Kind.DELIVERY)))
        .finish();
    assertThat(rejected)
        .filteredOn(row -> row.id().equals("localsp"))
        .flatExtracting(RejectedRow::problems)
        .extracting(Object::toString)
        .containsExactly(
            "forms.csv, line 11, localsp: orderedAt must have a zone, or be of a table that has"
                + " one: \"2026-03-02 08:00:00\"",
            "forms.csv, line 11, localsp: dueAt must have a zone, or be of a table that has one:"
                + " \"2026-03-09 08:00:00\"",
            "forms.csv, line 11, localsp: deliveredAt must have a zone, or be of a table that has"
                + " one: \"2026-03-08 08:00:00\"");
    assertThat(rejected)
        .filteredOn(row -> row.id().equals("early"))
        .flatExtracting(RejectedRow::problems)
        .isNotEmpty();
  }

  @Test
  void oneFileMayHaveManySuppliers() throws IOException {
    Mapping orders =
        Mapping.builder(Kind.DELIVERY)
            .field("party", "Supplier")
            .field("id", "PO")
            .field("orderedAt", "Ordered")
            .field("dueAt", "Promised")
            .field("deliveredAt", "Received")
            .build();
    Path file = Shared.file("cases/06-one-file-many-suppliers/po.csv");
    List<TrackRecord> records =
        Importer.create().read(MettleCsv.table(file), orders).finish().records();
    assertThat(records)
        .extracting(TrackRecord::party)
        .containsExactly("Alder Metals", "Birch Plastics");
    assertThat(records.get(0).episodes()).extracting(Episode::id).containsExactly("1001", "1003");
  }

  @Test
  void wordsForSeverityAreReadInAnyCaseAndAsTheMappingSays() throws IOException {
    Mapping list =
        Mapping.builder(Kind.INCIDENT)
            .field("severity", FieldRule.column("severity").value("2 - Medium", "MODERATE"))
            .constant("attribution", "SUPPLIER")
            .constant("impact", "NONE")
            .build();
    Path file = Shared.file("cases/08-severity-words/ncr.csv");
    assertThat(MettleCsv.readEpisodes(file, list))
        .extracting(episode -> ((Incident) episode).severity())
        .containsExactly(Severity.MAJOR, Severity.MINOR, Severity.MODERATE);
  }

  @Test
  void rowsOfEventsBecomeTheStepsOfOneIncident() throws IOException {
    Mapping log =
        MettleJson.readMappings(
                """
                {"kind": "incident",
                 "fields": {"id": "ticket", "openedAt": "opened", "severity": "severity",
                            "attribution": {"constant": "SUPPLIER"}, "impact": {"constant": "NONE"}},
                 "steps": {"action": {"column": "status",
                                      "values": {"New": "NOTIFIED", "In progress": "UPDATED",
                                                 "Resolved": "RESOLVED"}},
                           "at": "at"}}""")
            .get(0);
    Path file = Shared.file("cases/09-event-log-rows/log.csv");
    Incident incident = (Incident) MettleCsv.readEpisodes(file, log).get(0);
    assertThat(incident.id()).isEqualTo("T-1");
    assertThat(incident.steps())
        .extracting(Step::action)
        .containsExactly(Action.NOTIFIED, Action.UPDATED, Action.RESOLVED);
    assertThat(incident.steps())
        .extracting(step -> step.at().toString())
        .startsWith("2026-02-16T09:00:00Z");
  }

  @Test
  void receiptsOfOneOrderBecomeOneDelivery() throws IOException {
    Mapping parts =
        Mapping.builder(Kind.DELIVERY)
            .rows("episodes")
            .field("party", "/party")
            .field("id", FieldRule.column("id").before("/"))
            .field("orderedAt", "orderedAt")
            .field("dueAt", "dueAt")
            .receipts(ReceiptsRule.equalParts("deliveredAt"))
            .build();
    Path split = Shared.file("cases/12-split-receipts-multiply/split.json");
    TrackRecord gathered =
        Importer.create().read(MettleJson.table(split), parts).finish().records().get(0);
    assertThat(gathered.party()).isEqualTo("split_100");
    assertThat(gathered.episodes()).extracting(Episode::id).containsExactly("PO1", "PO2");
    Delivery first = (Delivery) gathered.episodes().get(0);
    assertThat(first.receipts()).hasSize(100).extracting(Receipt::share).containsOnly(0.01);
    assertThat(((Delivery) gathered.episodes().get(1)).receipts()).isEmpty();
  }

  @Test
  void oneWrongRowIsNamedAndTheOthersCanBeHad() throws IOException {
    Path file = Shared.file("cases/16-one-bad-row-refuses-the-file/incidents.csv");
    Mapping list = judged(Mapping.asNamed(Kind.INCIDENT));
    Portfolio portfolio = Importer.create().read(MettleCsv.table(file), list).finish();
    assertThatExceptionOfType(RefusedException.class).isThrownBy(portfolio::records);
    assertThat(portfolio).hasToString("3 rows: 1 episode of 1 party, 2 refused, 0 left out");
    assertThat(portfolio.accepted().get(0).episodes()).extracting(Episode::id).containsExactly("A");
    Mapping withoutTotals = list.toBuilder().skipping(RowFilter.of("id", "Total*")).build();
    assertThat(Importer.create().read(MettleCsv.table(file), withoutTotals).finish())
        .hasToString("3 rows: 1 episode of 1 party, 1 refused, 1 left out");
  }

  private static Path forms() {
    return Shared.file("cases/05-date-forms/forms.csv");
  }

  private static Mapping judged(Mapping mapping) {
    return mapping.toBuilder().constant("party", "Alder Metals").build();
  }

  private static List<Episode> episodes(Mapping mapping) throws IOException {
    return Importer.create()
        .read(MettleCsv.table(forms()), judged(mapping))
        .finish()
        .accepted()
        .get(0)
        .episodes();
  }

  private static List<String> ids(Mapping mapping) throws IOException {
    return episodes(mapping).stream().map(Episode::id).toList();
  }

  private static String delivered(Mapping mapping, String id) throws IOException {
    return episodes(mapping).stream()
        .filter(episode -> episode.id().equals(id))
        .map(episode -> ((Delivery) episode).deliveredAt().orElseThrow().toString())
        .findFirst()
        .orElseThrow();
  }
}
