package io.github.mettle.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.Scorecard;
import io.github.mettle.csv.MettleCsv;
import io.github.mettle.insight.Origin;
import io.github.mettle.insight.Provenance;
import io.github.mettle.json.MettleJson;
import io.github.mettle.record.Episode;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.Audience;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each preset reads a sample that we made up, and only its own. */
class PresetTest {
  @Test
  void statuspage() {
    assertThat(lines("statuspage.json"))
        .containsExactlyInAnyOrder(
            "Northwind Cloud",
            "incident a1: MAJOR, fault SUPPLIER, impact NONE, opened 2026-02-03T07:50:00Z,"
                + " NOTIFIED 2026-02-03T08:00:00Z, CONTAINED 2026-02-03T09:00:00Z,"
                + " RESOLVED 2026-02-03T10:00:00Z, unrecorded [remedy, prevent], CLAIMED,"
                + " assumed attribution impact (Slow queries)",
            "commitment s1: made 2026-02-01T08:00:00Z, due 2026-02-08T03:00:00Z,"
                + " kept 2026-02-08T02:40:00Z, CLAIMED,"
                + " assumed dueAt (Move of a database)");
  }

  @Test
  void instatus() {
    assertThat(lines("instatus.json"))
        .element(1)
        .asString()
        .startsWith(
            "incident ck1: MAJOR, fault SUPPLIER, impact NONE, opened 2026-02-03T08:00:00Z,"
                + " NOTIFIED 2026-02-03T08:05:00Z, RESOLVED 2026-02-03T09:30:00Z");
  }

  @Test
  void googleCloud() {
    assertThat(lines("google-cloud.json"))
        .element(1)
        .asString()
        .startsWith(
            "incident Zx9: MODERATE, fault SUPPLIER, impact NONE, opened 2026-02-03T08:00:00Z,"
                + " NOTIFIED 2026-02-03T08:25:00Z, UPDATED 2026-02-03T09:00:00Z,"
                + " RESOLVED 2026-02-03T11:05:00Z");
  }

  @Test
  void cstate() {
    assertThat(lines("cstate.md"))
        .element(1)
        .asString()
        .startsWith(
            "incident cstate: MODERATE, fault SUPPLIER, impact NONE, opened 2026-02-03T08:00:00Z,"
                + " NOTIFIED 2026-02-03T08:10:00Z, RESOLVED 2026-02-03T10:00:00Z");
  }

  @Test
  void serviceNow() {
    assertThat(lines("servicenow-incident.csv"))
        .hasSize(3)
        .element(1)
        .asString()
        .startsWith(
            "incident INC0010001: MAJOR, fault SUPPLIER, impact NONE, opened 2026-02-03T08:00:00Z,"
                + " RESOLVED 2026-02-03T17:00:00Z");
    assertThat(lines("servicenow-task-sla.csv"))
        .containsExactly(
            "Kestrel Rolling",
            "commitment INC0010001 Priority 2 resolution (8 hour): made 2026-02-03T08:00:00Z,"
                + " due 2026-02-03T16:00:00Z, kept 2026-02-03T17:00:00Z");
  }

  @Test
  void jira() {
    assertThat(lines("jira.csv"))
        .hasSize(3)
        .element(1)
        .asString()
        .startsWith(
            "incident SUP-1: MAJOR, fault SUPPLIER, impact NONE, opened 2026-02-03T08:00:00Z,"
                + " RESOLVED 2026-02-04T14:30:00Z");
  }

  @Test
  void lists() {
    assertThat(lines("ncr.csv"))
        .hasSize(3)
        .element(1)
        .asString()
        .startsWith(
            "incident 7: MAJOR, fault SUPPLIER, impact NONE, opened 2026-02-03, CONTAINED 2026-02-04,"
                + " CAUSE_EXPLAINED 2026-02-10, PREVENTION_SHARED 2026-02-20, RESOLVED 2026-02-21");
    assertThat(lines("capa.csv"))
        .containsExactly(
            "Tarnow Strip Mill",
            "commitment 1: made 2026-02-03, due 2026-03-03, kept 2026-03-01, assumed madeAt",
            "commitment 2: made 2026-02-03, due 2026-03-03, assumed madeAt");
  }

  @Test
  void erpnext() {
    assertThat(lines("erpnext.csv", "erpnext-receipts.csv"))
        .containsExactly(
            "Kestrel Rolling",
            "delivery PUR-ORD-2026-00001/COIL-2: ordered 2026-02-03, due 2026-02-20,"
                + " received 0.4 2026-02-18, received 0.6 2026-02-23",
            "delivery PUR-ORD-2026-00001/COIL-3: ordered 2026-02-03, due 2026-02-25,"
                + " received 0.8 2026-02-23");
  }

  @Test
  void dynamics() {
    assertThat(lines("dynamics-receipts.csv", "dynamics.csv"))
        .containsExactly(
            "V100",
            "delivery 106001/10000: ordered 2026-02-03, due 2026-02-20,"
                + " received 0.75 2026-02-20, received 0.25 2026-02-23");
  }

  @Test
  void sap() {
    assertThat(lines("sap.csv", "sap-movements.csv"))
        .containsExactly(
            "Kestrel Rolling",
            "delivery 4500000001/10: ordered 2026-02-03, due 2026-02-20,"
                + " received 0.6 2026-02-18, received 0.4 2026-02-24",
            "delivery 4500000001/20: ordered 2026-02-03, due 2026-02-20");
  }

  @Test
  void odoo() {
    assertThat(lines("odoo.csv"))
        .containsExactly(
            "Kestrel Rolling",
            "delivery P00001: ordered 2026-02-03, due 2026-02-20, delivered 2026-02-20,"
                + " assumed acceptedShare",
            "delivery P00003: ordered 2026-02-04, due 2026-03-20, assumed acceptedShare");
  }

  @Test
  void openContracting() {
    assertThat(lines("ocds-milestones.json"))
        .containsExactly(
            "Dunmore Steel Service",
            "commitment ocds-x-1/c1/m1: made 2026-02-03T00:00:00Z, due 2026-05-31T23:59:59Z,"
                + " kept 2026-05-30T12:00:00Z, assumed madeAt",
            "commitment ocds-x-1/c1/m2: made 2026-02-03T00:00:00Z, due 2026-09-30T23:59:59Z,"
                + " assumed madeAt");
  }

  static Stream<Preset> presets() {
    return Preset.all().stream();
  }

  @ParameterizedTest
  @MethodSource("presets")
  void areTheSameFromJson(Preset preset) {
    String json = MettleJson.write(preset.mappings().toArray(Mapping[]::new));
    assertThat(MettleJson.readMappings(json)).isEqualTo(preset.mappings());
    assertThat(Preset.named(preset.name())).contains(preset);
  }

  @ParameterizedTest
  @MethodSource("presets")
  void areRecognised(Preset preset) throws IOException {
    String sample =
        Stream.of(".csv", ".json", ".md")
            .map(ending -> preset.name() + ending)
            .filter(name -> PresetTest.class.getResource(name) != null)
            .findFirst()
            .orElseThrow();
    assertThat(Proposal.of(table(sample)).preset()).contains(preset);
  }

  /** What a list does not say is assumed, and provenance shows how much rests on it. */
  @Test
  void whatIsAssumedIsMarkedAndShown() throws IOException {
    Mapping mapping = zoned("servicenow-incident").build();
    TrackRecord record = read(mapping);
    assertThat(record.episodes())
        .allSatisfy(it -> assertThat(it.tags()).containsEntry("assumed", "attribution impact"));
    Provenance provenance = Provenance.of(Scorecard.standard().weigh(record, "2026-11-21"));
    assertThat(provenance.share(Origin.ASSUMED)).isEqualTo(1);
    assertThat(provenance.sentences(Audience.BUYER))
        .contains("All of the points come from episodes of which a part was assumed.");
  }

  @Test
  void whatIsSetAnewIsNoLongerAssumed() throws IOException {
    MappingBuilder mapping = zoned("servicenow-incident").constant("impact", "LIMITED");
    assertThat(mapping.build().assumptions())
        .containsExactly("The list names no fault: attribution is SUPPLIER");
    assertThat(read(mapping.build()).episodes())
        .allSatisfy(it -> assertThat(it.tags()).containsEntry("assumed", "attribution"));
    mapping.constant("attribution", "SHARED");
    assertThat(mapping.build().assumptions()).isEmpty();
    assertThat(read(mapping.build()).episodes()).allSatisfy(it -> assertThat(it.tags()).isEmpty());
  }

  private static MappingBuilder zoned(String preset) {
    return Preset.named(preset).orElseThrow().mappings().get(0).toBuilder().zone("UTC");
  }

  private static TrackRecord read(Mapping mapping) throws IOException {
    return Importer.create()
        .read(table("servicenow-incident.csv"), mapping)
        .finish()
        .records()
        .get(0);
  }

  /** The names of the parties, each with its episodes after it. */
  private static List<String> lines(String... samples) {
    Importer importer = Importer.create();
    for (String sample : samples) {
      read(importer, sample);
    }
    return importer.finish().records().stream().flatMap(PresetTest::lines).toList();
  }

  private static Stream<String> lines(TrackRecord record) {
    return Stream.concat(
        Stream.of(record.party()), record.episodes().stream().map(Episode::toString));
  }

  private static void read(Importer importer, String sample) {
    try {
      for (Mapping mapping : Proposal.of(table(sample)).mappings()) {
        MappingBuilder zoned = mapping.toBuilder().zone("UTC");
        boolean judged = mapping.fields().containsKey("party") || mapping.gathers();
        boolean receipts = sample.contains("receipts") || sample.contains("movements");
        importer.read(
            table(sample),
            judged && (mapping.fields().containsKey("party") || receipts)
                ? zoned.build()
                : zoned.constant("party", "A vendor").build());
      }
    } catch (IOException failed) {
      throw new AssertionError(failed);
    }
  }

  private static Table table(String sample) throws IOException {
    if (sample.endsWith(".md")) {
      try (InputStream stream = open(sample)) {
        return FrontMatterTable.of(
            sample, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return sample.endsWith(".json")
        ? MettleJson.table(sample, () -> open(sample))
        : MettleCsv.table(sample, () -> open(sample));
  }

  private static InputStream open(String sample) {
    InputStream stream = PresetTest.class.getResourceAsStream(sample);
    assertThat(stream).as(sample).isNotNull();
    return stream;
  }
}
