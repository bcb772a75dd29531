package io.github.mettle.example.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
  private static final String TABLE =
      "id,madeAt,dueAt,keptAt\nplan,2026-04-01,2026-04-30,2026-04-28\n";

  @TempDir private Path folder;

  @Test
  void printsTheRecordInJson() {
    String file = Run.file(folder, "promises.csv", TABLE);
    Run run = Run.of("import", file, "--kind", "commitment", "--party", "Ruhr Steelworks");
    assertThat(run).returns(0, Run::code).returns("", Run::err);
    assertThat(Run.reading(run.out(), "sheet", "-").out())
        .startsWith("Ruhr Steelworks, as of 2026-11-21T12:00:00Z: 1 commitment\n");
  }

  @Test
  void readsStandardInput() {
    String file = Run.file(folder, "promises.csv", TABLE);
    assertThat(Run.reading(TABLE, "import", "-", "--kind=commitment", "--party=Ruhr"))
        .isEqualTo(Run.of("import", file, "--kind=commitment", "--party=Ruhr"));
  }

  @Test
  void refusesARowWithItsLine() {
    Run run =
        Run.reading(
            "id,at,level\ng,2026-05-04,AMAZED\ng,yesterday,AMAZED\n",
            "import",
            "-",
            "--kind=gesture",
            "--party=Ruhr");
    assertThat(run)
        .isEqualTo(
            new Run(
                2,
                "",
                "standard input, line 3, g: at must be a date or an instant with a zone, such as"
                    + " 2026-03-02 or 2026-03-02T08:00:00Z: \"yesterday\"\n"
                    + "import must be right in every row, unless --rejects FILE is given: 2 rows: 1"
                    + " episode of 1 party, 1 refused, 0 left out\n"));
  }

  @Test
  void refusesAnUnknownKind() {
    assertThat(Run.reading(TABLE, "import", "-", "--kind=promise", "--party=Ruhr"))
        .isEqualTo(
            new Run(
                2,
                "",
                "--kind must be one of [incident, commitment, delivery, request, inquiry, gesture,"
                    + " review, opening]: promise\n"));
  }

  @Test
  void refusesANamelessParty() {
    assertThat(Run.reading(TABLE, "import", "-", "--kind=commitment", "--party= "))
        .isEqualTo(new Run(2, "", "party must be not blank: \" \"\n"));
  }

  @Test
  void readsATableOfSomebodyElse() {
    String table =
        """
        PO number;Ordered;Promised;Arrived;Buyer
        PO-7;2026-05-01;2026-05-20;2026-05-19;Jo
        """;
    Run run =
        Run.reading(
            table,
            "import",
            "-",
            "--kind=delivery",
            "--party=Ruhr",
            "--field=id=PO number",
            "--field",
            "orderedAt=Ordered",
            "--field=dueAt=Promised",
            "--field=deliveredAt=Arrived",
            "--ignore=Buyer",
            "--constant=source=REFERRED");
    assertThat(run)
        .isEqualTo(
            new Run(
                0,
                """
                {"format":"mettle-record/1","party":"Ruhr","episodes":[{"kind":"delivery",\
                "id":"PO-7","orderedAt":"2026-05-01","dueAt":"2026-05-20",\
                "deliveredAt":"2026-05-19","source":"REFERRED"}]}
                """,
                ""));
    assertThat(
            Run.reading(
                TABLE.replace(',', '\t'),
                "import",
                "-",
                "--kind=commitment",
                "--party=Ruhr",
                "--delimiter=tab"))
        .isEqualTo(Run.reading(TABLE, "import", "-", "--kind=commitment", "--party=Ruhr"));
  }

  @Test
  void makesARecordOfEachSupplierThatEveryCommandReads() {
    String orders =
        Run.file(
            folder,
            "orders.csv",
            """
            PO,Supplier,Ordered,Promised,Received
            1,Alder Metals,3/2/2026,3/9/2026,3/8/2026
            2,Birch Plastics,3/2/2026,3/9/2026,N/A
            3,  ALDER METALS,4/13/2026,4/20/2026,4/20/2026
            """);
    String mapping =
        Run.file(
            folder,
            "orders-mapping.json",
            """
            {"format": "mettle-mapping/1", "kind": "delivery",
             "fields": {"party": "Supplier", "id": "PO", "orderedAt": "Ordered",
                        "dueAt": "Promised", "deliveredAt": "Received"},
             "dates": ["M/d/yyyy"], "nothing": ["N/A"],
             "aliases": {"alder metals": "Alder Metals"}}
            """);
    Run run = Run.of("import", orders, "--mapping", mapping);
    assertThat(run).returns(0, Run::code).returns("", Run::err);
    assertThat(run.out().lines()).hasSize(2);
    String portfolio = Run.file(folder, "all.json", run.out());
    Run sheets = Run.of("sheet", portfolio);
    assertThat(sheets.out())
        .contains("Alder Metals, as of", "2 deliveries", "Birch Plastics, as of", "1 delivery");
    assertThat(Run.reading(run.out(), "sheet", "-")).isEqualTo(sheets);
    assertThat(Run.of("rank", portfolio).code()).isZero();
    assertThat(Run.of("compare", portfolio, portfolio))
        .isEqualTo(
            new Run(
                2,
                "",
                portfolio + " and " + portfolio + " must hold one record each: 4 records\n"));
  }

  @Test
  void tellsAWholeColumnThatIsWrongInOneLine() {
    String table = "id,madeAt,dueAt\n" + "p,2026-04-01,4/19/2026\n".repeat(1_020);
    assertThat(Run.reading(table, "import", "-", "--kind=commitment", "--party=Ruhr"))
        .isEqualTo(
            new Run(
                2,
                "",
                "standard input, 1,020 rows from line 2: dueAt must be a date or an instant with a"
                    + " zone, such as 2026-03-02 or 2026-03-02T08:00:00Z: \"4/19/2026\"; is it"
                    + " M/d/yyyy?\n"));
  }

  @Test
  void takesWhatIsRightAndListsTheRestIfAsked() throws IOException {
    String table = TABLE + "=cmd(),2026-04-01,soon,\n";
    Path rejects = folder.resolve("left-out.csv");
    Run run =
        Run.reading(
            table, "import", "-", "--kind=commitment", "--party=R", "--rejects", "" + rejects);
    assertThat(run).returns(0, Run::code);
    assertThat(run.out()).contains("\"id\":\"plan\"").doesNotContain("cmd");
    assertThat(run.err()).startsWith("2 rows: 1 episode of 1 party, 1 refused, 0 left out\n");
    assertThat(Files.readString(rejects))
        .isEqualTo(
            "table,line,id,field,rule,value\r\n"
                + "standard input,3,'=cmd(),dueAt,\"must be a date or an instant with a zone, such"
                + " as 2026-03-02 or 2026-03-02T08:00:00Z\",\"\"\"soon\"\"\"\r\n");
  }

  @Test
  void saysWhatIsToBeDecidedBeforeAnythingIsTaken() {
    String table = TABLE + "q,2026-04-01,soon,\n";
    assertThat(Run.reading(table, "import", "-", "--kind=commitment", "--party=R").err())
        .endsWith(
            "import must be right in every row, unless --rejects FILE is given: 2 rows: 1 episode"
                + " of 1 party, 1 refused, 0 left out\n");
    assertThat(Run.reading(TABLE, "import", "-", "--party=R"))
        .isEqualTo(
            new Run(
                2,
                "",
                "standard input must be of a known preset, or come with --mapping, --preset or"
                    + " --kind: see scorecard import --explain\n"));
  }

  @Test
  void explainsATableAndProposesAMapping() {
    String orders =
        Run.file(
            folder,
            "orders.csv",
            """
            PO No;Vendor name;Order date;Promised;Received;Buyer
            1;Alder Metals;02.03.2026;09.03.2026;08.03.2026;Jo
            2;Birch Plastics;02.03.2026;09.03.2026;?;Jo
            """);
    Run explained = Run.of("import", "--explain", orders);
    assertThat(explained.code()).isZero();
    assertThat(explained.err())
        .contains("it seems to be a list of delivery episodes", "passed over: Buyer");
    String mapping = Run.file(folder, "mapping.json", explained.out());
    Run run = Run.of("import", orders, "--mapping", mapping);
    assertThat(run.code()).isZero();
    assertThat(run.err())
        .isEqualTo(
            """
            2 rows: 2 episodes of 2 parties, 0 refused, 0 left out
            assumed: No column that is read says how much was accepted: acceptedShare is 1
            """);
    assertThat(run.out().lines()).hasSize(2);
    assertThat(run.out())
        .contains("\"deliveredAt\":\"2026-03-08\"")
        .contains("\"tags\":{\"assumed\":\"acceptedShare\"}");
  }

  @Test
  void explainAsksWhereDayAndMonthCannotBeToldApart() {
    String orders = "PO,Supplier,Ordered,Due,Received\n1,A,02/03/2026,09/03/2026,08/03/2026\n";
    assertThat(Run.reading(orders, "import", "--explain", "-").err())
        .contains(
            "Ordered: day and month cannot be told apart, such as 02/03/2026; decide: M/d/yyyy or"
                + " d/M/yyyy");
  }

  @Test
  void makesOnePortfolioOfAFolder() throws IOException {
    Path exports = Files.createDirectory(folder.resolve("exports"));
    Run.file(
        exports,
        "sap.csv",
        """
        Purchasing Document;Item;Name of Supplier;Document Date;Delivery Date;Order Quantity
        45;10;Kestrel Rolling;03.02.2026;20.02.2026;100
        """);
    Run.file(
        exports,
        "sap-movements.csv",
        """
        Movement Type;Posting Date;Quantity;Purchase Order;Item
        101;18.02.2026;60;45;10
        101;soon;40;45;10
        """);
    Run.file(
        exports,
        "capa.csv",
        "CAPA No.,Supplier,Raised,Due,Closed\n1,Tarnow Strip Mill,2026-02-03,2026-03-03,2026-03-01\n");
    Run.file(exports, "notes.txt", "Colour,Shape\nred,round\n");
    Workbooks.of(
        exports.resolve("orders.xlsx"),
        Workbooks.row(1, "Supplier", "PO", "Ordered", "Due", "Received")
            + Workbooks.row(2, "Kestrel Rolling", "#1001", "@46083", "@46090", "@46089"));
    Run.file(
        exports,
        "orders-mapping.json",
        """
        {"format": "mettle-mapping/1", "kind": "delivery", "idPrefix": "x-",
         "fields": {"party": "Supplier", "id": "PO", "orderedAt": "Ordered", "dueAt": "Due",
                    "deliveredAt": "Received"}}
        """);
    Path out = folder.resolve("all.jsonl");
    Path rejects = folder.resolve("left-out.csv");
    Run run = Run.of("adopt", "" + exports, "--out", "" + out, "--rejects", "" + rejects);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err())
        .contains("notes.txt: left out: no mapping and no preset knows it", "refused: ");
    assertThat(run.out()).contains("Kestrel Rolling", "Tarnow Strip Mill");
    assertThat(Files.readAllLines(out))
        .hasSize(2)
        .anySatisfy(
            line -> assertThat(line).contains("\"id\":\"x-1001\"", "\"dueAt\":\"2026-03-09\""));
    assertThat(Files.readString(rejects)).contains("45/10");
  }

  @Test
  void refusesAMappingOfOtherColumns() {
    assertThat(
            Run.reading(
                TABLE, "import", "-", "--kind=commitment", "--party=R", "--field=stake=Weight"))
        .isEqualTo(new Run(2, "", "standard input, line 1: Weight must be a column: missing\n"));
  }

  @Test
  void refusesEveryOptionThatCannotBeReadAtOnce() {
    assertThat(
            Run.reading(
                TABLE,
                "import",
                "-",
                "--kind=promise",
                "--party=R",
                "--delimiter=;;",
                "--field=id",
                "--constant=source="))
        .isEqualTo(
            new Run(
                2,
                "",
                """
                --kind must be one of [incident, commitment, delivery, request, inquiry, gesture,\
                 review, opening]: promise
                --delimiter must be one character, no quote and no line break, or tab: ;;
                --field must be FIELD=COLUMN: id
                --constant must be FIELD=VALUE: source=
                """));
  }
}
