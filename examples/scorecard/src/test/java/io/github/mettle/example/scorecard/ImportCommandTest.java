package io.github.mettle.example.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

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
                "standard input: line 3, g: at must be a date or an instant with a zone, such as"
                    + " 2026-03-02 or 2026-03-02T08:00:00Z: \"yesterday\"\n"));
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
            "--delimiter=;",
            "--mapping=id=PO number",
            "--mapping",
            "orderedAt=Ordered",
            "--mapping=dueAt=Promised",
            "--mapping=deliveredAt=Arrived",
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
  void refusesAMappingOfOtherColumns() {
    assertThat(
            Run.reading(
                TABLE, "import", "-", "--kind=commitment", "--party=R", "--mapping=stake=Weight"))
        .isEqualTo(new Run(2, "", "standard input: line 1: Weight must be a column: missing\n"));
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
                "--mapping=id",
                "--constant=source="))
        .isEqualTo(
            new Run(
                2,
                "",
                """
                --kind must be one of [incident, commitment, delivery, request, inquiry, gesture,\
                 review, opening]: promise
                --delimiter must be one character, no quote and no line break, or tab: ;;
                --mapping must be FIELD=COLUMN: id
                --constant must be FIELD=VALUE: source=
                """));
  }
}
