package io.github.mettle.csv;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.mettle.form.EpisodeReader;
import io.github.mettle.record.Action;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Kind;
import io.github.mettle.refusal.Problem;
import io.github.mettle.refusal.RefusedException;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the rows of one file. Not thread-safe; one is used for one file. */
final class CsvEpisodes {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int LARGEST_CELL = 100_000;
  private static final Pattern PLACE = Pattern.compile("[Rr]ecord starting at line (\\d+)");
  private static final Pattern ADVICE =
      Pattern.compile(
          "^Record starting at line \\d+ | in record starting at line \\d+|\\. This issue .*"
              + "| \\(record starting at line \\d+\\)$");

  private final Kind kind;
  private final CsvMapping mapping;
  private final List<Episode> episodes = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  CsvEpisodes(Kind kind, CsvMapping mapping) {
    this.kind = kind;
    this.mapping = mapping;
  }

  ImmutableList<Episode> read(Reader reader) throws IOException {
    try {
      rows(records(withoutMark(reader)));
    } catch (CsvParseException malformed) {
      problems.add(problem(malformed));
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    } catch (CharacterCodingException garbled) {
      throw RefusedException.of("", "csv", "must be in UTF-8", "another encoding");
    }
    if (!problems.isEmpty()) {
      throw new RefusedException(problems);
    }
    return ImmutableList.copyOf(episodes);
  }

  private static Reader withoutMark(Reader reader) throws IOException {
    PushbackReader text = new PushbackReader(reader);
    int first = text.read();
    if (first != BYTE_ORDER_MARK && first >= 0) {
      text.unread(first);
    }
    return text;
  }

  private Iterator<CsvRecord> records(Reader reader) {
    CsvRecordHandler handler =
        CsvRecordHandler.builder()
            .maxFields(1_000)
            .maxFieldSize(LARGEST_CELL)
            .maxRecordSize(10 * LARGEST_CELL)
            .build();
    return CsvReader.builder()
        .fieldSeparator(mapping.delimiter())
        .allowUnclosedQuote(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .maxBufferSize(2 * LARGEST_CELL)
        .build(handler, reader)
        .iterator();
  }

  private void rows(Iterator<CsvRecord> records) {
    if (!records.hasNext()) {
      throw RefusedException.of("line 1", "csv", "must begin with a row of headers", "nothing");
    }
    Header header = Header.of(records.next().getFields(), Columns.of(kind), mapping);
    while (records.hasNext() && problems.size() <= RefusedException.MOST) {
      CsvRecord cells = records.next();
      if (!cells.getFields().stream().allMatch(String::isBlank)) {
        row(cells, header);
      }
    }
  }

  private void row(CsvRecord cells, Header header) {
    String line = "line " + cells.getStartingLineNumber();
    if (cells.getFieldCount() != header.size()) {
      String rule = "must be " + header.size() + ", as in the header";
      problems.add(new Problem(line, "cells", rule, "" + cells.getFieldCount()));
      return;
    }
    try {
      Episode episode = EpisodeReader.read(header.row(cells.getFields()).form());
      if (!ids.add(episode.id())) {
        throw RefusedException.of(episode.id(), "id", "must be unique", episode.id());
      }
      episodes.add(episode);
    } catch (RefusedException refusal) {
      refusal.problems().forEach(problem -> problems.add(located(problem, line, header)));
    }
  }

  private static Problem located(Problem problem, String line, Header header) {
    String subject = problem.subject();
    String place = subject.isEmpty() ? line : line + ", " + subject;
    String field = header.named(field(problem.attribute()));
    return new Problem(place, field, problem.rule(), problem.actual());
  }

  /** The column of an attribute: of "steps.NOTIFIED" it is "notifiedAt". */
  private static String field(String attribute) {
    for (Action action : Action.values()) {
      if (attribute.equals("steps." + action)) {
        return Columns.stepField(action);
      }
    }
    return attribute.replaceFirst("^balances\\.", "");
  }

  private static Problem problem(CsvParseException malformed) {
    String message = String.valueOf(malformed.getMessage());
    Matcher place = PLACE.matcher(message);
    String subject = place.find() ? "line " + place.group(1) : "";
    String actual = ADVICE.matcher(message).replaceAll("");
    return new Problem(subject, "csv", "must be well-formed", actual);
  }
}
