package io.github.mettle.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.mettle.json.MettleJson;
import io.github.mettle.record.Action;
import io.github.mettle.record.Kind;
import io.github.mettle.refusal.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MappingTest {
  @Test
  void refusesEverythingThatIsWrongAtOnce() {
    MappingBuilder mapping =
        Mapping.builder(Kind.GESTURE)
            .field("feeling", "Felt")
            .constant("stake", "2")
            .field("waivedAt", FieldRule.daysAfter("orderedAt", 3))
            .steps(StepsRule.of(FieldRule.column("a"), "b"))
            .receipts(ReceiptsRule.equalParts("b"))
            .dates("M/d/yyyy", "nonsense", "yyyy-MM")
            .grouping('.')
            .delimiter('"')
            .zone("Europe/Nowhere")
            .charset("klingon")
            .headerLine(0);
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(mapping::build)
        .withMessage(
            """
            feeling must be a field of a gesture: [Felt]
            stake must be a field of a gesture: "2"
            waivedAt must be days after a field of a gesture: orderedAt
            steps must be of an incident: gesture
            receipts must be of a delivery: gesture
            dates must be patterns of dates, such as M/d/yyyy: "nonsense"
            dates must be patterns of dates, such as M/d/yyyy: "yyyy-MM"
            grouping must be another sign than decimal: .
            delimiter must be no letter, digit, quote or line break: \"""
            header must be at least 1: 0
            zone must be a zone, such as America/Chicago: Europe/Nowhere
            charset must be an encoding, such as windows-1252: klingon""");
  }

  @ParameterizedTest
  @ValueSource(chars = {'a', 'Z', '0', 'é', 'Ж', '日', '"'})
  void refusesWhatCannotDelimit(char sign) {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> Mapping.builder(Kind.GESTURE).delimiter(sign).build())
        .withMessage("delimiter must be no letter, digit, quote or line break: \"" + sign + '"');
  }

  @ParameterizedTest
  @CsvSource({"10, \\u000a", "13, \\u000d", "55357, \\ud83d"})
  void refusesWhatCannotDelimitAndIsNotSeen(int sign, String shown) {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> Mapping.builder(Kind.GESTURE).delimiter((char) sign).build())
        .withMessage("delimiter must be no letter, digit, quote or line break: \"" + shown + '"');
  }

  @ParameterizedTest
  @ValueSource(chars = {',', ';', '\t', '|', ':', '^', '~', ' ', '\u0001', '\u001f', '¦'})
  void takesAnyOtherSignAsDelimiter(char sign) {
    Mapping mapping = Mapping.builder(Kind.GESTURE).delimiter(sign).build();
    assertThat(mapping.delimiter()).contains(sign);
    assertThat(MettleJson.readMappings(MettleJson.write(mapping))).containsExactly(mapping);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ";;", "\\t;", "\\ud83d\\ude00"})
  void aDelimiterIsOneCharacter(String delimiter) {
    String json = "{\"kind\":\"gesture\",\"table\":{\"delimiter\":\"" + delimiter + "\"}}";
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> MettleJson.readMappings(json))
        .withMessageContaining("delimiter must be one character: ");
  }

  @Test
  void isTheSameFromJson() {
    Mapping incidents =
        Mapping.builder(Kind.INCIDENT)
            .field("party", "Vendor")
            .field("id", FieldRule.joined("-", "A", "B").before("/"))
            .field("severity", FieldRule.column("P").value("P1", "CRITICAL").otherwise("MINOR"))
            .field("impact", FieldRule.column("I").whenBlank("NONE").take(Take.FIRST))
            .field("openedAt", FieldRule.firstOf("O", "C").take(Take.EARLIEST))
            .field("waivedAt", FieldRule.daysAfter("openedAt", 400))
            .field("note", FieldRule.line("row "))
            .constant("attribution", "SUPPLIER")
            .tag("site", "Plant")
            .steps(StepsRule.of(FieldRule.column("S").value("x", ""), "T").first(Action.NOTIFIED))
            .ignoring("Q")
            .ignoringOthers()
            .only(RowFilter.of("Kind", "Incident"))
            .skipping(RowFilter.blank("A"))
            .fillingDown("A")
            .dates("d.M.yyyy", "excel")
            .zone("Europe/Berlin")
            .language("de")
            .nothing("N/A")
            .decimal(',')
            .grouping('.')
            .alias("a", "A")
            .idPrefix("i-")
            .delimiter(';')
            .charset("windows-1252")
            .headerLine(3)
            .sheet("Orders")
            .rows("incidents")
            .each("updates")
            .assuming("Nothing")
            .build();
    Mapping deliveries =
        Mapping.builder(Kind.DELIVERY)
            .field("dueAt", FieldRule.daysAfter("orderedAt", "Days"))
            .field("acceptedShare", FieldRule.share("G", "Q").minus("R").clamped())
            .field("target", FieldRule.column("Agreed").inPercent())
            .receipts(ReceiptsRule.of("D", "G").minus("R").outOf("Q").clampedToOrder())
            .build();
    assertThat(MettleJson.readMappings(MettleJson.write(incidents, deliveries)))
        .containsExactly(incidents, deliveries);
    assertThat(MettleJson.readMappings(MettleJson.write(deliveries))).containsExactly(deliveries);
    assertThat(incidents.toBuilder().build()).isEqualTo(incidents);
    assertThat(Mapping.builder(Kind.REVIEW).field("at", "Day").constant("level", "AMAZED").build())
        .hasToString("review {at=[Day], level=\"AMAZED\"}");
  }

  @Test
  void refusesJsonThatIsNoMapping() {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(
            () ->
                MettleJson.readMappings(
                    """
                    {"kind": "delivery", "colour": 1, "decimal": "..", "dates": "M/d/yyyy",
                     "fields": {"id": 7, "dueAt": {}, "orderedAt": {"after": "dueAt"},
                                "note": {"column": "N", "constant": "x", "take": "any"},
                                "acceptedShare": {"share": "G", "clamp": 1},
                                "link": {"column": "L", "minus": "R", "days": 2},
                                "deliveredAt": {"after": "orderedAt", "days": 2, "daysIn": "D"}},
                     "skip": [{"column": "S"}], "table": {"header": 1.5}}"""))
        .withMessage(
            """
            fields.id must be the name of a column, or an object: 7
            fields.dueAt.column must be given, or else one of columns, firstOf, constant, line,\
             after and share: missing
            fields.orderedAt.days must be given where after is, or daysIn: missing
            fields.note.column must be given, or else one of columns, firstOf, constant, line,\
             after and share: 2 of them
            fields.note.take must be one of [same, first, last, earliest, latest]: "any"
            fields.acceptedShare.clamp must be true or false: 1
            fields.acceptedShare.outOf must be given where share is: missing
            fields.link.days must be beside after: 2
            fields.link.minus must be beside share: "R"
            fields.deliveredAt.days must be given alone, or else daysIn: 2
            skip[0].is must be given: missing
            dates must be a list of texts: "M/d/yyyy"
            decimal must be one character: ".."
            table.header must be a whole number: 1.5
            colour must be a field of a mapping: 1""");
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> MettleJson.readMappings("{\"mappings\": [{\"kind\": \"review\"}, {}]}"))
        .withMessage("mappings[1].kind must be given: missing");
  }

  @Test
  void thePageShowsAMapping() throws IOException {
    String page = Files.readString(Path.of("MAPPING.md"));
    String json = page.substring(page.indexOf("```json") + 7, page.indexOf("```\n\n## A mapping"));
    assertThat(MettleJson.readMappings(json)).hasSize(1);
  }

  @Test
  void aShareOnlyHasAMinus() {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> FieldRule.constant("x").clamped())
        .withMessage("source must be a share: Constant[value=x]");
  }
}
