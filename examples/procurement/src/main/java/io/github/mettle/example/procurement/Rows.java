package io.github.mettle.example.procurement;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The rows of one of our tables, or those of them that are about one thing. */
final class Rows {
  private final List<Map<String, String>> all;

  private Rows(List<Map<String, String>> all) {
    this.all = all;
  }

  /** All rows of a table. Our tables quote no cell. */
  static Rows of(String table) {
    InputStream csv = Objects.requireNonNull(Rows.class.getResourceAsStream(table + ".csv"), table);
    try (var lines = new BufferedReader(new InputStreamReader(csv, StandardCharsets.UTF_8))) {
      String[] names = lines.readLine().split(",", -1);
      return new Rows(lines.lines().map(line -> row(names, line.split(",", -1))).toList());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Map<String, String> row(String[] names, String[] cells) {
    Map<String, String> row = new HashMap<>();
    IntStream.range(0, names.length).forEach(i -> row.put(names[i], cells[i]));
    return row;
  }

  /** The rows in which a column says this. */
  Rows where(String column, String value) {
    return new Rows(all.stream().filter(row -> value.equals(row.get(column))).toList());
  }

  Stream<Row> stream() {
    return all.stream().map(Row::new);
  }

  /** The cells of a row, by the names of their columns. */
  record Row(Map<String, String> cells) {
    String text(String column) {
      return Objects.requireNonNull(cells.get(column), column);
    }

    Optional<String> given(String column) {
      return Optional.of(text(column)).filter(text -> !text.isEmpty());
    }

    int number(String column) {
      return Integer.parseInt(text(column));
    }

    Instant instant(String column) {
      return Instant.parse(text(column));
    }

    LocalDate day(String column) {
      return LocalDate.parse(text(column));
    }

    <E extends Enum<E>> E choice(String column, Class<E> type) {
      return Enum.valueOf(type, text(column));
    }
  }
}
