package io.github.mettle.example.scorecard;

import io.github.mettle.mapping.Mapping;
import io.github.mettle.mapping.Table;
import io.github.mettle.refusal.RefusedException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * A sheet of a workbook in .xlsx, row by row. Formulas are not evaluated: the value is read that
 * was saved with them.
 */
final class WorkbookTable implements Table {
  private static final long LARGEST = 1L << 30;
  private static final long LARGEST_TEXTS = 1L << 28;
  private static final int MOST_TIMES = 200;
  private static final long SMALL = 10_000_000;
  private static final int MOST_COLUMNS = 1_000;
  private static final int DAY = 86_400;
  private static final LocalDateTime FIRST_DAY = LocalDateTime.of(1899, 12, 30, 0, 0);
  private static final Pattern NUMBER =
      Pattern.compile("-?\\d{1,30}(\\.\\d{1,20})?([eE]-?\\d{1,2})?");

  private final String name;
  private final Path file;

  WorkbookTable(String name, Path file) {
    this.name = name;
    this.file = file;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String rowName() {
    return "row";
  }

  @Override
  public void read(Mapping mapping, Rows rows) throws IOException {
    requireHonest();
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false))) {
      read(sheet(workbook, mapping), mapping, rows);
    } catch (ExcelReaderException | ZipException malformed) {
      throw RefusedException.of("", "workbook", "must be a workbook in .xlsx", "another format");
    }
  }

  /** What is packed must not be a thousand times as large, as a bomb is. */
  private void requireHonest() throws IOException {
    long packed = Math.max(1, Files.size(file));
    long unpacked = 0;
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (Enumeration<? extends ZipEntry> each = zip.entries(); each.hasMoreElements(); ) {
        ZipEntry entry = each.nextElement();
        boolean texts = entry.getName().endsWith("sharedStrings.xml");
        if (entry.getSize() > (texts ? LARGEST_TEXTS : LARGEST)) {
          throw RefusedException.of("", "workbook", "must unpack to at most 1 GB", "more");
        }
        unpacked += Math.max(0, entry.getSize());
      }
    } catch (ZipException malformed) {
      throw RefusedException.of("", "workbook", "must be a workbook in .xlsx", "another format");
    }
    if (unpacked > LARGEST || unpacked > SMALL && unpacked / packed > MOST_TIMES) {
      String rule = "must unpack to at most 200 times its size, and 1 GB";
      throw RefusedException.of("", "workbook", rule, unpacked / packed + " times");
    }
  }

  private static Sheet sheet(ReadableWorkbook workbook, Mapping mapping) {
    Optional<Sheet> sheet =
        mapping.sheet().isPresent()
            ? workbook.findSheet(mapping.sheet().get())
            : Optional.of(workbook.getFirstSheet());
    return sheet.orElseThrow(
        () ->
            RefusedException.of(
                "", "sheet", "must be one of the workbook", mapping.sheet().orElse("")));
  }

  private static void read(Sheet sheet, Mapping mapping, Rows rows) throws IOException {
    int size = -1;
    try (Stream<Row> stream = sheet.openStream()) {
      for (Row row : (Iterable<Row>) stream::iterator) {
        if (row.getRowNum() < mapping.headerLine()) {
          continue;
        }
        List<String> cells = cells(row, size);
        if (size < 0) {
          size = cells.size();
          rows.columns(row.getRowNum(), cells);
        } else if (!cells.stream().allMatch(String::isBlank) && !rows.row(row.getRowNum(), cells)) {
          return;
        }
      }
    }
    if (size < 0) {
      throw RefusedException.of("", "sheet", "must begin with a row of headers", "nothing");
    }
  }

  /** As many cells as there are columns: a sheet does not keep blank ones. */
  private static List<String> cells(Row row, int size) {
    int count = row.getCellCount();
    if (count > MOST_COLUMNS) {
      String rule = "must have at most 1000 columns";
      throw RefusedException.of("row " + row.getRowNum(), "sheet", rule, "" + count);
    }
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      cells.add(row.getOptionalCell(i).map(WorkbookTable::text).orElse(""));
    }
    while (!cells.isEmpty()
        && (size < 0 || cells.size() > size)
        && cells.get(cells.size() - 1).isBlank()) {
      cells.remove(cells.size() - 1);
    }
    while (cells.size() < size) {
      cells.add("");
    }
    return cells;
  }

  /** The value that was saved, also with a formula: a day or a time where its format shows one. */
  private static String text(Cell cell) {
    String raw = cell.getRawValue();
    boolean number = cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA;
    if (number && raw != null && NUMBER.matcher(raw).matches()) {
      BigDecimal value = new BigDecimal(raw);
      return isDate(cell.getDataFormatString()) ? day(value) : value.toPlainString();
    }
    String text = cell.getType() == CellType.FORMULA ? raw : cell.getText();
    return text == null ? "" : text;
  }

  private static String day(BigDecimal serial) {
    LocalDateTime time =
        FIRST_DAY
            .plusDays(serial.longValue())
            .plusSeconds(Math.round(serial.remainder(BigDecimal.ONE).doubleValue() * DAY));
    return time.toLocalTime().toSecondOfDay() == 0
        ? time.toLocalDate().toString()
        : time.toString();
  }

  /** Whether a format shows a number as a date: it has a day or a year, outside of quotes. */
  private static boolean isDate(String format) {
    if (format == null) {
      return false;
    }
    String bare = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "");
    return bare.matches("(?i).*[dy].*");
  }
}
