package io.github.mettle.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.mapping.Mapping;
import io.github.mettle.mapping.Table;
import io.github.mettle.record.Kind;
import java.io.ByteArrayInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the cells of a table begin and end, and on which line. */
class CsvTableTest {
  private static final Mapping PLAIN = Mapping.builder(Kind.DELIVERY).build();

  /** Quoted signs do not count, and a comma is the one where none is more frequent. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '/',
      value = {
        "a;b/a|b",
        "a,b;c;d/a,b|c|d",
        "a,b;c/a|b;c",
        "'\"a;b;c\",d'/a;b;c|d",
        "'\"a;b\";c,d;e'/a;b|c,d|e",
        "a/a",
      })
  void theMostFrequentSignOfTheHeaderSeparates(String header, String columns) throws IOException {
    assertThat(read(MettleCsv.table("t", new StringReader(header + "\n")), PLAIN))
        .containsExactly("1: " + columns);
  }

  @Test
  void tabsAndBarsSeparateToo() throws IOException {
    assertThat(read(MettleCsv.table("t", new StringReader("a\tb\n1\t2\n")), PLAIN))
        .containsExactly("1: a|b", "2: 1|2");
    Mapping bars = Mapping.builder(Kind.DELIVERY).delimiter('|').build();
    assertThat(read(MettleCsv.table("t", new StringReader("sep=;\na;b|c\n")), bars))
        .containsExactly("2: a;b|c");
  }

  /** The lines of a quoted cell are counted, blank rows are passed over. */
  @Test
  void rowsAreCountedByLines() throws IOException {
    String text = "a,b\n1,\"x\ny\"\n , \n\n2,z\n";
    assertThat(read(MettleCsv.table("t", new StringReader(text)), PLAIN))
        .containsExactly("1: a|b", "2: 1|x\ny", "6: 2|z");
  }

  /** A header may be longer than what is looked at ahead. */
  @Test
  void aLongHeaderIsReadWhole() throws IOException {
    String name = "a,".repeat(20);
    String header = (name + ";").repeat(900) + "z";
    Mapping said = Mapping.builder(Kind.DELIVERY).delimiter(';').build();
    List<String> rows = read(MettleCsv.table("t", new StringReader(header + "\n")), said);
    assertThat(rows).singleElement().asString().startsWith("1: " + name + "|").endsWith(",|z");
  }

  /** A stream gives what it has: the header is waited for, however small its pieces. */
  @Test
  void aTextMayComeInPieces() throws IOException {
    Reader pieces =
        new FilterReader(new StringReader("Order;Ordered;Promised\n1;2;3\n")) {
          @Override
          public int read(char[] into, int from, int length) throws IOException {
            return super.read(into, from, Math.min(length, 3));
          }

          @Override
          public boolean ready() {
            return false;
          }
        };
    assertThat(read(MettleCsv.table("t", pieces), PLAIN))
        .containsExactly("1: Order|Ordered|Promised", "2: 1|2|3");
  }

  @Test
  void aFileIsClosedWhenItIsRead(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("orders.csv"), "a,b\n1,2\n");
    Table table = MettleCsv.table(file);
    assertThat(table.name()).isEqualTo("orders.csv");
    assertThat(read(table, PLAIN)).containsExactly("1: a|b", "2: 1|2");
    assertThat(read(table, PLAIN)).as("again").hasSize(2);

    boolean[] closed = new boolean[1];
    byte[] bytes = "a\n1\n".getBytes(StandardCharsets.UTF_8);
    Table watched =
        MettleCsv.table(
            "t",
            () ->
                new ByteArrayInputStream(bytes) {
                  @Override
                  public void close() {
                    closed[0] = true;
                  }
                });
    assertThat(read(watched, PLAIN)).hasSize(2);
    assertThat(closed[0]).isTrue();
  }

  private static List<String> read(Table table, Mapping mapping) throws IOException {
    List<String> rows = new ArrayList<>();
    table.read(
        mapping,
        new Table.Rows() {
          @Override
          public void columns(long line, List<String> columns) {
            rows.add(line + ": " + String.join("|", columns));
          }

          @Override
          public boolean row(long line, List<String> cells) {
            rows.add(line + ": " + String.join("|", cells));
            return true;
          }
        });
    return rows;
  }
}
