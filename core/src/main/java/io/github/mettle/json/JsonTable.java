package io.github.mettle.json;

import com.google.common.base.Splitter;
import io.github.mettle.mapping.Bytes;
import io.github.mettle.mapping.Mapping;
import io.github.mettle.mapping.Table;
import io.github.mettle.refusal.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Objects of a JSON document as rows: columns are paths in them, such as {@code page.name}; with a
 * slash before it, a path in the document around them.
 */
final class JsonTable implements Table {
  private static final Splitter PATH = Splitter.on('.');
  private static final int MOST_KEPT = 1_000_000;

  private final String name;
  private final Bytes bytes;

  JsonTable(String name, Bytes bytes) {
    this.name = name;
    this.bytes = bytes;
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
    try (InputStream stream = bytes.open();
        JsonSource source = JsonSource.of(stream)) {
      rows.columns(0, mapping.columns());
      DocumentRows document = new DocumentRows(mapping, rows);
      List<String> path = mapping.rows().isEmpty() ? List.of() : PATH.splitToList(mapping.rows());
      source.elements(path, document.outer, document::element);
      document.end();
    } catch (UncheckedIOException failed) {
      IOException cause = failed.getCause();
      throw cause == null ? new IOException(failed) : cause;
    }
  }

  /** The rows of one document, as it is read. */
  private static final class DocumentRows {
    private final Rows rows;
    private final List<String> columns;
    private final List<List<String>> paths = new ArrayList<>();
    private final List<String> each;
    private final JsonFieldReader outer = new JsonFieldReader();
    private final Map<List<String>, JsonFieldReader> frames = new HashMap<>();
    private final List<String[]> kept = new ArrayList<>();
    private long number;
    private boolean wanted = true;

    DocumentRows(Mapping mapping, Rows rows) {
      this.rows = rows;
      columns = mapping.columns();
      columns.forEach(column -> paths.add(PATH.splitToList(column)));
      each = mapping.each().map(PATH::splitToList).orElse(List.of());
    }

    /** Takes an element of the list of rows; false if no more are wanted. */
    boolean element(Object value) {
      number++;
      if (!(value instanceof JsonFieldReader row)) {
        String actual = JsonFieldReader.shown(value);
        throw RefusedException.of("row " + number, "json", "must be an object", actual);
      }
      frames.put(List.of(), row);
      explode(row, 0);
      return wanted;
    }

    private void explode(JsonFieldReader form, int depth) {
      if (depth == each.size()) {
        take();
        return;
      }
      List<String> path = each.subList(0, depth + 1);
      Object value = form.ask(each.get(depth));
      List<?> list = value instanceof List<?> several ? several : List.of();
      boolean none = true;
      for (Object part : list) {
        if (part instanceof JsonFieldReader object) {
          frames.put(path, object);
          explode(object, depth + 1);
          none = false;
        }
      }
      frames.remove(path);
      if (none && value instanceof JsonFieldReader object) {
        frames.put(path, object);
        explode(object, depth + 1);
        frames.remove(path);
      } else if (none) {
        take();
      }
    }

    private void take() {
      String[] cells = new String[columns.size()];
      boolean lacks = false;
      for (int i = 0; i < cells.length; i++) {
        if (columns.get(i).startsWith("/")) {
          cells[i] = outerCell(i);
          lacks |= cells[i].isEmpty();
        } else {
          cells[i] = cell(paths.get(i));
        }
      }
      if (lacks || !kept.isEmpty()) {
        keep(cells);
      } else {
        wanted &= rows.row(number, List.of(cells));
      }
    }

    /** What the document says around the rows may come after them. */
    private void keep(String[] cells) {
      if (kept.size() == MOST_KEPT) {
        String rule = "must say what stands around its rows before them, or have fewer";
        throw RefusedException.of("row " + number, "json", rule, "more than " + MOST_KEPT);
      }
      kept.add(cells);
    }

    void end() {
      long row = 0;
      for (String[] cells : kept) {
        row++;
        for (int i = 0; i < cells.length; i++) {
          if (columns.get(i).startsWith("/")) {
            cells[i] = outerCell(i);
          }
        }
        wanted = wanted && rows.row(row, List.of(cells));
      }
    }

    private String outerCell(int column) {
      List<String> path = PATH.splitToList(columns.get(column).substring(1));
      return text(outer.ask(path.get(0)), path.subList(1, path.size()));
    }

    private String cell(List<String> path) {
      for (int length = path.size(); length > 0; length--) {
        JsonFieldReader frame = frames.get(path.subList(0, length));
        if (frame != null) {
          return text(frame, path.subList(length, path.size()));
        }
      }
      return text(frames.get(List.of()), path);
    }

    private static String text(@Nullable Object value, List<String> path) {
      if (value instanceof List<?> list) {
        StringJoiner texts = new StringJoiner("; ");
        list.stream()
            .map(each -> text(each, path))
            .filter(text -> !text.isEmpty())
            .distinct()
            .forEach(texts::add);
        return texts.toString();
      }
      if (!path.isEmpty()) {
        return value instanceof JsonFieldReader object
            ? text(object.ask(path.get(0)), path.subList(1, path.size()))
            : "";
      }
      if (value == null || value == JsonFieldReader.NULL || value instanceof JsonFieldReader) {
        return "";
      }
      return value.toString();
    }
  }
}
