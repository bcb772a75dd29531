package io.github.mettle.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.github.mettle.csv.MettleCsv;
import io.github.mettle.json.MettleJson;
import io.github.mettle.record.Action;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Kind;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.refusal.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImporterTest {
  private static final String ORDERS = "id,party,orderedAt,dueAt,deliveredAt\n";

  @Test
  void makesARecordOfEachPartyWhoseNamesAreTrimmedAndFolded() throws IOException {
    Mapping mapping =
        Mapping.builder(Kind.DELIVERY).alias("ALDER METALS INC.", "Alder Metals").build();
    Portfolio portfolio =
        imported(
            ORDERS
                + "1, Alder  Metals,2026-03-02,2026-03-09,\n"
                + "2,alder metals inc.,2026-03-02,2026-03-09,\n"
                + "3,Alder-Metals,2026-03-02,2026-03-09,\n",
            mapping);
    assertThat(portfolio.records())
        .extracting(TrackRecord::party)
        .containsExactly("Alder Metals", "Alder-Metals");
    assertThat(portfolio.lookalikes())
        .singleElement()
        .asString()
        .isEqualTo("[Alder Metals, Alder-Metals]");
  }

  @Test
  void computesWhatTheTableLeavesOut() throws IOException {
    Mapping mapping =
        Mapping.builder(Kind.DELIVERY)
            .field("id", FieldRule.columns("PO", "Line"))
            .field("orderedAt", "Ordered")
            .field("dueAt", FieldRule.daysAfter("orderedAt", "Lead time"))
            .field("deliveredAt", FieldRule.firstOf("Arrived", "Shipped"))
            .field(
                "acceptedShare",
                FieldRule.share("Received", "Quantity").minus("Rejected").clamped())
            .field("orderValue", "Value")
            .tag("site", "Plant")
            .constant("party", "Ruhr")
            .decimal(',')
            .grouping('.')
            .build();
    assertThat(
            lines(
                """
                PO;Line;Ordered;Lead time;Arrived;Shipped;Received;Rejected;Quantity;Value;Plant
                4711;10;2026-03-02;7;;2026-03-08;1.000;100;1.200;12.500,50;Essen
                4711;20;2026-03-02T23:00:00-05:00;7;2026-03-09;;130;;120;;
                """,
                mapping))
        .containsExactly(
            "delivery 4711/10: ordered 2026-03-02, due 2026-03-09, delivered 2026-03-08, accepted"
                + " share 0.75, order value 12500.5, site Essen",
            "delivery 4711/20: ordered 2026-03-02T23:00:00-05:00, due 2026-03-09T23:00:00-05:00,"
                + " delivered 2026-03-09");
  }

  @Test
  void refusesAShareBeyondTheWholeUnlessItIsClamped() throws IOException {
    Mapping mapping =
        Mapping.builder(Kind.DELIVERY).field("acceptedShare", FieldRule.share("got", "of")).build();
    String table =
        """
        id,party,orderedAt,dueAt,got,of
        1,A,2026-03-02,2026-03-09,3,2
        2,A,2026-03-02,2026-03-09,3,0
        """;
    assertRefused(
        """
        t, line 2, 1: acceptedShare (got, of) must be in [0, 1]: 1.5
        t, line 3, 2: acceptedShare (got, of) must be out of a number above 0: 0.0""",
        table,
        mapping);
  }

  @Test
  void readsNumbersAsPeopleWriteThem() throws IOException {
    Mapping mapping =
        Mapping.builder(Kind.DELIVERY)
            .field("acceptedShare", "share")
            .field("orderValue", "value")
            .grouping(',')
            .build();
    String head = "id,party,orderedAt,dueAt,share,value\n";
    String row = ",A,2026-03-02,2026-03-09,";
    assertThat(lines(head + "1" + row + "95 %,\"1,234.5\"\n2" + row + "99.5%,\n", mapping))
        .extracting(line -> line.substring(line.indexOf("accepted")))
        .containsExactly("accepted share 0.95, order value 1234.5", "accepted share 0.995");
    assertRefused(
        "t, line 2, 1: orderValue (value) must be a number: \"12,5\"",
        head + "1" + row + "1,\"12,5\"\n",
        mapping);
  }

  @Test
  void leavesOutRowsAndFillsBlankCellsDown() throws IOException {
    Mapping mapping =
        Mapping.builder(Kind.DELIVERY)
            .fillingDown("party")
            .skipping(RowFilter.of("Status", "cancelled", "draft*"))
            .skipping(RowFilter.blank("id"))
            .build();
    Portfolio portfolio =
        imported(
            """
            id,party,orderedAt,dueAt,Status
            1,Alder,2026-03-02,2026-03-09,Open
            2,,2026-03-02,2026-03-09,Open
            3,,2026-03-02,2026-03-09,Cancelled
            4,,2026-03-02,2026-03-09,Draft of May
            ,,,,Total
            """,
            mapping);
    assertThat(portfolio).hasToString("5 rows: 2 episodes of 1 party, 0 refused, 3 left out");
    assertThat(portfolio.records().get(0).party()).isEqualTo("Alder");
  }

  @Test
  void putsOrdersAndReceiptsTogetherWhicheverComesFirst() throws IOException {
    Mapping orders =
        Mapping.builder(Kind.DELIVERY).receipts(ReceiptsRule.elsewhere("Quantity")).build();
    Mapping receipts =
        Mapping.builder(Kind.DELIVERY)
            .field("id", "PO")
            .receipts(ReceiptsRule.of("Day", "Got").minus("Bad"))
            .build();
    Table first =
        table("orders", "id,party,orderedAt,dueAt,Quantity\n1,A,2026-03-02,2026-03-09,8\n");
    Table second = table("receipts", "PO,Day,Got,Bad\n1,2026-03-08,4,2\n1,2026-03-12,2,\n");
    Delivery delivery =
        (Delivery)
            Importer.create()
                .read(second, receipts)
                .read(first, orders)
                .finish()
                .records()
                .get(0)
                .episodes()
                .get(0);
    assertThat(delivery.receipts())
        .extracting(Object::toString)
        .containsExactly("0.25 2026-03-08", "0.25 2026-03-12");
  }

  @Test
  void rowsOfOneEpisodeMustAgreeUnlessTheMappingChooses() throws IOException {
    FieldRule status =
        FieldRule.column("status").value("open", "NOTIFIED").value("done", "RESOLVED");
    MappingBuilder log =
        Mapping.builder(Kind.INCIDENT)
            .constant("attribution", "SUPPLIER")
            .constant("impact", "NONE")
            .constant("party", "A")
            .field("openedAt", FieldRule.column("at").take(Take.EARLIEST))
            .steps(StepsRule.of(status, "at"));
    String table =
        "id,severity,status,at\n1,MINOR,done,2026-03-04T08:00Z\n1,MAJOR,open,2026-03-02T08:00Z\n";
    assertRefused(
        "t, line 2, 1: severity must be the same in all rows of an id: MINOR, MAJOR",
        table,
        log.build());
    assertThat(
            lines(
                table, log.field("severity", FieldRule.column("severity").take(Take.LAST)).build()))
        .containsExactly(
            "incident 1: MAJOR, fault SUPPLIER, impact NONE, opened 2026-03-02T08:00:00Z, NOTIFIED"
                + " 2026-03-02T08:00:00Z, RESOLVED 2026-03-04T08:00:00Z");
  }

  @Test
  void theEarliestRowMayBeAnActionOfItsOwn() throws IOException {
    Mapping log =
        Mapping.builder(Kind.INCIDENT)
            .constant("severity", "MINOR")
            .constant("attribution", "SUPPLIER")
            .constant("impact", "NONE")
            .constant("party", "A")
            .field("openedAt", FieldRule.column("at").take(Take.EARLIEST))
            .steps(
                StepsRule.of(
                        FieldRule.column("status").value("done", "RESOLVED").otherwise("UPDATED"),
                        "at")
                    .first(Action.NOTIFIED))
            .build();
    assertThat(lines("id,status,at\n1,done,2026-03-04\n2,new,2026-03-02\n2,old,2026-03-03\n", log))
        .extracting(line -> line.substring(line.indexOf("opened")))
        .containsExactly(
            "opened 2026-03-04, NOTIFIED 2026-03-04, RESOLVED 2026-03-04",
            "opened 2026-03-02, NOTIFIED 2026-03-02, UPDATED 2026-03-03");
  }

  @Test
  void readsAnyEncodingThatIsSaidOrMarked() throws IOException {
    String table = "sep=;\n" + ORDERS.replace(',', ';') + "1;Größe;2026-03-02;2026-03-09;\n";
    Mapping plain = Mapping.asNamed(Kind.DELIVERY);
    Mapping western = plain.toBuilder().charset("windows-1252").build();
    assertThat(party(table, Charset.forName("windows-1252"), western)).isEqualTo("Größe");
    assertThat(party("\uFEFF" + table, StandardCharsets.UTF_16LE, plain)).isEqualTo("Größe");
    assertThat(party("\uFEFF" + table, StandardCharsets.UTF_16BE, plain)).isEqualTo("Größe");
    assertThat(party("\uFEFF" + table, StandardCharsets.UTF_8, western)).isEqualTo("Größe");
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> party(table, StandardCharsets.ISO_8859_1, plain))
        .withMessage("t: csv must be in UTF-8: another encoding");
    ByteArrayOutputStream mixed = new ByteArrayOutputStream();
    mixed.writeBytes(table.repeat(1_000).getBytes(StandardCharsets.UTF_8));
    mixed.writeBytes(table.getBytes(StandardCharsets.ISO_8859_1));
    Table half = MettleCsv.table("t", () -> new ByteArrayInputStream(mixed.toByteArray()));
    assertThat(Importer.create().read(half, plain).finish().problems())
        .extracting(Object::toString)
        .contains("t: csv must be in UTF-8: another encoding");
  }

  @Test
  void countsLinesFromTheBeginningOfTheFile() throws IOException {
    Mapping third = Mapping.builder(Kind.DELIVERY).headerLine(3).build();
    assertRefused(
        "t, line 5, 2: dueAt must be given: missing",
        "Report of orders\nMarch,2026\n"
            + ORDERS
            + "1,A,2026-03-02,2026-03-09,\n2,A,2026-03-02,,\n",
        third);
    assertRefused(
        "t, line 3, 2: dueAt must be given: missing",
        "sep=,\n" + ORDERS + "2,A,2026-03-02,,\n",
        Mapping.asNamed(Kind.DELIVERY));
  }

  /** What a file says of its delimiter is checked as what a mapping says. */
  @ParameterizedTest
  @ValueSource(strings = {"\"", "a", "7"})
  void refusesADelimiterThatCannotBeOne(String sign) throws IOException {
    assertRefused(
        "t: delimiter must be no letter, digit, quote or line break: \"" + sign + '"',
        "sep=" + sign + "\n" + ORDERS + "1,A,2026-03-02,2026-03-09,\n",
        Mapping.asNamed(Kind.DELIVERY));
  }

  @Test
  void idsOfSeveralTablesAreKeptApartByPrefixes() throws IOException {
    Mapping plain = Mapping.asNamed(Kind.DELIVERY);
    String row = ORDERS + "1,A,2026-03-02,2026-03-09,\n";
    Portfolio same =
        Importer.create().read(table("a", row), plain).read(table("b", row), plain).finish();
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(same::records)
        .withMessage("b, line 2, 1: id must be unique: 1");
    Mapping other = plain.toBuilder().idPrefix("b-").build();
    assertThat(
            Importer.create()
                .read(table("a", row), plain)
                .read(table("b", row), other)
                .finish()
                .records()
                .get(0)
                .episodes())
        .extracting(Episode::id)
        .containsExactly("1", "b-1");
  }

  @Test
  void readsRowsOfJsonWithWhatStandsAroundThem() throws IOException {
    Mapping mapping =
        Mapping.builder(Kind.COMMITMENT)
            .rows("data.promises")
            .field("party", "/vendor.name")
            .field("id", "ref")
            .field("madeAt", "made.at")
            .field("dueAt", "due")
            .build();
    String json =
        """
        {"data": {"promises": [{"ref": 7, "made": {"at": "2026-03-02"}, "due": "2026-03-09", "x": [1]}]},
         "vendor": {"name": "Ruhr"}}""";
    Table table = MettleJson.table("t", () -> bytes(json, StandardCharsets.UTF_8));
    TrackRecord record = Importer.create().read(table, mapping).finish().records().get(0);
    assertThat(record).hasToString("Ruhr\n  commitment 7: made 2026-03-02, due 2026-03-09");
    String lines =
        "{\"ref\": 1, \"made\": {\"at\": \"soon\"}, \"due\": \"2026-03-09\"}\n".repeat(5);
    Table many = MettleJson.table("t", () -> bytes(lines, StandardCharsets.UTF_8));
    Mapping flat = mapping.toBuilder().rows("").constant("party", "R").build();
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> Importer.create().read(many, flat).finish().records())
        .withMessage(
            "t, 5 rows from line 1: madeAt (made.at) must be a date or an instant with a zone, such"
                + " as 2026-03-02 or 2026-03-02T08:00:00Z: \"soon\"");
  }

  @Test
  void aTableThatBreaksOffGivesNothing() throws IOException {
    Portfolio portfolio =
        imported(ORDERS + "1,A,2026-03-02,2026-03-09,\n\"2,A\n", Mapping.asNamed(Kind.DELIVERY));
    assertThat(portfolio.episodeCount()).isOne();
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(portfolio::accepted)
        .withMessage("t, line 3: csv must be well-formed: Unclosed quoted field at end of input");
  }

  @Test
  @Tag("slow")
  void handsAMillionRowsOnWithoutKeepingThem() throws IOException {
    long rows = 1_000_000;
    AtomicLong taken = new AtomicLong();
    Mapping orders =
        Mapping.builder(Kind.DELIVERY).dates("M/d/yyyy").constant("party", "Ruhr").build();
    Table table = MettleCsv.table("t", () -> new Orders(rows));
    Runtime runtime = Runtime.getRuntime();
    AtomicLong most = new AtomicLong();
    Importer.handing(
            (party, episode) -> {
              if (taken.incrementAndGet() % 100_000 == 0) {
                runtime.gc();
                most.accumulateAndGet(runtime.totalMemory() - runtime.freeMemory(), Math::max);
              }
            },
            row -> {})
        .read(table, orders)
        .finish();
    assertThat(taken).hasValue(rows);
    assertThat(most.get()).isLessThan(200L << 20);
  }

  @Test
  @Tag("slow")
  void hostileTablesAreRefusedInSeconds() {
    assertTimeout(
        Duration.ofSeconds(60),
        () -> {
          Mapping plain = Mapping.asNamed(Kind.DELIVERY);
          assertThat(problems("a,".repeat(1_000_000), plain))
              .containsExactly(
                  "t, line 1: csv must be well-formed: has surpassed the maximum limit of 1000"
                      + " fields");
          assertThat(problems(ORDERS + "x".repeat(10_000_000), plain))
              .singleElement()
              .asString()
              .contains("csv must be well-formed");
          assertThat(problems(ORDERS + "\"\u0000\uD800\",\n".repeat(200_000), plain)).hasSize(2);
          assertThat(problems(ORDERS + "=1+1,=cmd(),@x,-,+\n".repeat(200_000), plain))
              .hasSizeLessThan(10)
              .contains(
                  "t, line 20003: table must be mostly right to be read to its end: 20,001 of 20,001"
                      + " rows refused");
        });
  }

  private static List<String> problems(String csv, Mapping mapping) throws IOException {
    return imported(csv, mapping).problems().stream().map(Object::toString).toList();
  }

  private static String party(String csv, Charset charset, Mapping mapping) throws IOException {
    Table table = MettleCsv.table("t", () -> bytes(csv, charset));
    return Importer.create().read(table, mapping).finish().records().get(0).party();
  }

  private static InputStream bytes(String text, Charset charset) {
    return new ByteArrayInputStream(text.getBytes(charset));
  }

  private static Table table(String name, String csv) {
    return MettleCsv.table(name, new StringReader(csv));
  }

  private static Portfolio imported(String csv, Mapping mapping) throws IOException {
    return Importer.create().read(table("t", csv), mapping).finish();
  }

  private static List<String> lines(String csv, Mapping mapping) throws IOException {
    List<String> lines = new ArrayList<>();
    imported(csv, mapping)
        .records()
        .forEach(record -> record.episodes().forEach(episode -> lines.add(episode.toString())));
    return lines;
  }

  private static void assertRefused(String message, String csv, Mapping mapping)
      throws IOException {
    Portfolio portfolio = imported(csv, mapping);
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(portfolio::records)
        .withMessage(message);
  }

  /** A list of orders, of any length, that is nowhere as a whole. */
  private static final class Orders extends InputStream {
    private final long rows;
    private byte[] line = ORDERS.replace("party,", "").getBytes(StandardCharsets.UTF_8);
    private long number;
    private int next;

    Orders(long rows) {
      this.rows = rows;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      if (next == line.length && number == rows) {
        return -1;
      }
      if (next == line.length) {
        number++;
        long day = number % 28 + 1;
        String row = "PO-" + number + ",3/" + day + "/2026,4/" + day + "/2026,4/" + day + "/2026\n";
        line = row.getBytes(StandardCharsets.UTF_8);
        next = 0;
      }
      int count = Math.min(length, line.length - next);
      System.arraycopy(line, next, buffer, offset, count);
      next += count;
      return count;
    }
  }
}
