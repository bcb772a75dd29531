package io.github.mettle.csv;

import java.util.List;
import java.util.regex.Pattern;

/** A line of CSV as RFC 4180 has it, safe to open in a spreadsheet. */
final class CsvLine {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?\\d{1,30}(\\.\\d{1,30})?([eE][+-]?\\d{1,3})?%?");
  private static final String FORMULA = "=+-@\t\r";

  private CsvLine() {}

  static String of(List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      line.append(i == 0 ? "" : ",").append(quoted(safe(cells.get(i))));
    }
    return line.append("\r\n").toString();
  }

  /** See OWASP, CSV Injection. */
  private static String safe(String cell) {
    boolean formula =
        !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 && !NUMBER.matcher(cell).matches();
    return formula ? "'" + cell : cell;
  }

  private static String quoted(String cell) {
    boolean plain = true;
    for (int i = 0; i < cell.length() && plain; i++) {
      plain = ",;\"\r\n\t".indexOf(cell.charAt(i)) < 0;
    }
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
