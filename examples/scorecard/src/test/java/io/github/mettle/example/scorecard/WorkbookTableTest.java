package io.github.mettle.example.scorecard;

import static io.github.mettle.example.scorecard.Workbooks.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class WorkbookTableTest {
  private static final String[] IMPORT = {
    "--kind=delivery",
    "--party=Ruhr",
    "--field=id=PO",
    "--field=orderedAt=Ordered",
    "--field=dueAt=Due",
    "--field=deliveredAt=Received"
  };

  @TempDir private Path folder;

  @Test
  void readsDaysNumbersAndTextsAsASheetKeepsThem() {
    Run run =
        imported(
            row(1, "PO", "Ordered", "Due", "Received")
                + row(2, "#1001", "@46083", "@46090", "@46089.75")
                + row(3, "PO-2", "2026-03-02", "@46090", ""));
    assertThat(run.err())
        .contains("row 2, 1001: deliveredAt (Received) must have a zone", "2026-03-08T18:00");
    assertThat(
            imported(
                row(1, "PO", "Ordered", "Due", "Received")
                    + row(2, "#1001", "@46083", "@46090", "")))
        .isEqualTo(
            new Run(
                0,
                """
                {"format":"mettle-record/1","party":"Ruhr","episodes":[{"kind":"delivery",\
                "id":"1001","orderedAt":"2026-03-02","dueAt":"2026-03-09"}]}
                """,
                ""));
  }

  @Test
  void readsTheValueThatWasSavedWithAFormula() {
    String formula = "<c r=\"B2\" s=\"1\"><f>TODAY()</f><v>46083</v></c>";
    String rows =
        row(1, "PO", "Ordered", "Due", "Received")
            + row(2, "PO-1", "@1", "@46090", "").replaceFirst("<c r=\"B2\".*?</c>", formula);
    assertThat(imported(rows).out()).contains("\"orderedAt\":\"2026-03-02\"");
  }

  @Test
  void refusesWhatIsNoWorkbook() {
    String file = Run.file(folder, "broken.xlsx", "PO,Ordered\n");
    assertThat(run(file))
        .isEqualTo(
            new Run(2, "", file + ": workbook must be a workbook in .xlsx: another format\n"));
  }

  @Test
  @Timeout(20)
  void refusesABombInSeconds() throws IOException {
    Path bomb = folder.resolve("bomb.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      byte[] blanks = new byte[1 << 20];
      for (int i = 0; i < 64; i++) {
        zip.write(blanks);
      }
      zip.closeEntry();
    }
    assertThat(run("" + bomb).err()).contains("must unpack to at most 200 times its size");
  }

  @Test
  @Timeout(20)
  void refusesAMillionColumnsAndDoesNotBelieveABillionRows() {
    String wide = "<row r=\"1\"><c r=\"XFD1\" t=\"inlineStr\"><is><t>PO</t></is></c></row>";
    assertThat(imported(wide).err()).contains("must have at most 1000 columns");
    String far =
        row(1, "PO", "Ordered", "Due", "Received")
            + row(1_000_000_000, "PO-1", "@46083", "@46090", "");
    assertThat(imported(far)).returns(0, Run::code);
  }

  /** Neither one that grows as it is read, nor one that is another file. */
  @Test
  @Timeout(20)
  void refusesASheetThatNamesEntities() {
    String secret = Run.file(folder, "secret.txt", "SECRET");
    StringBuilder growing = new StringBuilder("<!DOCTYPE x [<!ENTITY a \"ha\">");
    for (char name = 'b'; name <= 'k'; name++) {
      String tenOfTheLast = ("&" + (char) (name - 1) + ";").repeat(10);
      growing.append("<!ENTITY ").append(name).append(" \"").append(tenOfTheLast).append("\">");
    }
    String other = "<!DOCTYPE x [<!ENTITY k SYSTEM \"" + Path.of(secret).toUri() + "\">";
    for (String type : List.of(growing + "]>", other + "]>")) {
      String rows =
          row(1, "PO", "Ordered", "Due", "Received") + row(2, "&k;", "@46083", "@46090", "");
      String file = "" + Workbooks.of(folder.resolve("entities.xlsx"), type, rows);
      assertThat(run(file))
          .isEqualTo(
              new Run(2, "", file + ": workbook must be a workbook in .xlsx: another format\n"));
    }
  }

  private Run imported(String rows) {
    return run("" + Workbooks.of(folder.resolve("orders.xlsx"), rows));
  }

  private static Run run(String file) {
    String[] args = new String[IMPORT.length + 2];
    args[0] = "import";
    args[1] = file;
    System.arraycopy(IMPORT, 0, args, 2, IMPORT.length);
    return Run.of(args);
  }
}
