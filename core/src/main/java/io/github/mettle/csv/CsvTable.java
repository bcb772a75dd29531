package io.github.mettle.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.mettle.mapping.Mapping;
import io.github.mettle.mapping.Table;
import io.github.mettle.refusal.Problem;
import io.github.mettle.refusal.RefusedException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A table in CSV (RFC 4180), perhaps with a first line such as {@code sep=;}. */
final class CsvTable implements Table {
  private static final int LARGEST_CELL = 100_000;
  private static final Pattern PLACE = Pattern.compile("[Rr]ecord starting at line (\\d+)");
  private static final Pattern ADVICE =
      Pattern.compile(
          "^Record starting at line \\d+ | in record starting at line \\d+|\\. This issue .*"
              + "| \\(record starting at line \\d+\\)$");

  private final String name;
  private final CsvText.Opener opener;

  CsvTable(String name, CsvText.Opener opener) {
    this.name = name;
    this.opener = opener;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void read(Mapping mapping, Rows rows) throws IOException {
    try (CsvText text = opener.open(mapping)) {
      read(text, mapping, rows);
    } catch (CsvParseException malformed) {
      throw new RefusedException(List.of(problem(malformed)));
    } catch (UncheckedIOException failed) {
      IOException cause = failed.getCause();
      refuseCoding(cause == null ? new IOException(failed) : cause, mapping);
    } catch (CharacterCodingException garbled) {
      refuseCoding(garbled, mapping);
    }
  }

  private static void refuseCoding(IOException failed, Mapping mapping) throws IOException {
    if (failed instanceof CharacterCodingException) {
      String rule = "must be in " + mapping.charset().name();
      throw RefusedException.of("", "csv", rule, "another encoding");
    }
    throw failed;
  }

  private static void read(CsvText text, Mapping mapping, Rows rows) {
    Iterator<CsvRecord> records = records(text.reader(), text.delimiter());
    CsvRecord header = next(records);
    for (int line = 1; line < mapping.headerLine() && header != null; line++) {
      header = next(records);
    }
    if (header == null) {
      throw RefusedException.of(
          "line " + text.line(1), "csv", "must begin with a row of headers", "nothing");
    }
    rows.columns(text.line(header.getStartingLineNumber()), header.getFields());
    boolean wanted = true;
    while (wanted && records.hasNext()) {
      CsvRecord record = records.next();
      List<String> cells = record.getFields();
      if (!isBlank(cells)) {
        wanted = rows.row(text.line(record.getStartingLineNumber()), cells);
      }
    }
  }

  private static @Nullable CsvRecord next(Iterator<CsvRecord> records) {
    return records.hasNext() ? records.next() : null;
  }

  private static boolean isBlank(List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isBlank()) {
        return false;
      }
    }
    return true;
  }

  private static Iterator<CsvRecord> records(Reader reader, char delimiter) {
    CsvRecordHandler handler =
        CsvRecordHandler.builder()
            .maxFields(1_000)
            .maxFieldSize(LARGEST_CELL)
            .maxRecordSize(10 * LARGEST_CELL)
            .build();
    return CsvReader.builder()
        .fieldSeparator(delimiter)
        .allowUnclosedQuote(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .maxBufferSize(2 * LARGEST_CELL)
        .build(handler, reader)
        .iterator();
  }

  private static Problem problem(CsvParseException malformed) {
    String message = String.valueOf(malformed.getMessage());
    Matcher place = PLACE.matcher(message);
    String subject = place.find() ? "line " + place.group(1) : "";
    String actual = ADVICE.matcher(message).replaceAll("");
    return new Problem(subject, "csv", "must be well-formed", actual);
  }
}
