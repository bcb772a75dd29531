package io.github.mettle.example.duckdb;

import io.github.mettle.refusal.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The Parquet or CSV files of a folder as one table in DuckDB, every column as text. */
final class FolderOfFacts implements AutoCloseable {
  private static final String TABLE = "facts";

  /** The number of a row, so that messages can name it. */
  private static final String ROW = "mettle_row";

  private final String name;
  private final Connection connection;
  private final List<String> columns;

  private FolderOfFacts(String name, Connection connection, List<String> columns) {
    this.name = name;
    this.connection = connection;
    this.columns = columns;
  }

  /**
   * Reads a folder.
   *
   * @param folder of files that all end in .parquet or all in .csv; columns are matched by name
   * @throws RefusedException if they do not
   */
  static FolderOfFacts read(Path folder) throws IOException, SQLException {
    String scan = scan(folder);
    Connection connection = DriverManager.getConnection("jdbc:duckdb:");
    try (Statement statement = connection.createStatement()) {
      List<String> texts = new ArrayList<>();
      Map<String, String> types = types(statement, scan);
      types.forEach((column, type) -> texts.add(text(column, type) + " AS " + quoted(column)));
      statement.execute(
          "CREATE TABLE %s AS SELECT row_number() OVER () AS %s, %s FROM %s"
              .formatted(TABLE, ROW, String.join(", ", texts), scan));
      String name = folder.getFileName() == null ? "" : folder.getFileName().toString();
      return new FolderOfFacts(name, connection, List.copyOf(types.keySet()));
    } catch (SQLException failed) {
      connection.close();
      throw failed;
    }
  }

  private static String scan(Path folder) throws IOException {
    List<String> endings;
    try (Stream<Path> files = Files.list(folder)) {
      endings =
          files
              .map(file -> file.getFileName().toString())
              .filter(file -> file.endsWith(".parquet") || file.endsWith(".csv"))
              .map(file -> file.substring(file.lastIndexOf('.')))
              .distinct()
              .sorted()
              .toList();
    }
    if (endings.size() != 1) {
      String actual = endings.isEmpty() ? "none of either" : "both";
      throw RefusedException.of("", "folder", "must hold .parquet files or .csv files", actual);
    }
    boolean csv = endings.get(0).equals(".csv");
    String files = "'" + literal(folder).replace("'", "''") + "/*" + endings.get(0) + "'";
    return csv
        ? "read_csv(" + files + ", all_varchar = true, union_by_name = true)"
        : "read_parquet(" + files + ", union_by_name = true)";
  }

  /** A folder as a pattern that matches nothing but itself. */
  private static String literal(Path folder) {
    return folder.toString().replaceAll("[\\[*?]", "[$0]");
  }

  private static Map<String, String> types(Statement statement, String scan) throws SQLException {
    Map<String, String> types = new LinkedHashMap<>();
    try (ResultSet columns = statement.executeQuery("DESCRIBE SELECT * FROM " + scan)) {
      while (columns.next()) {
        types.put(columns.getString("column_name"), columns.getString("column_type"));
      }
    }
    return types;
  }

  /** A column as text: times in ISO 8601, those with a zone in UTC. */
  private static String text(String column, String type) {
    String quoted = quoted(column);
    return switch (type) {
      case "TIMESTAMP WITH TIME ZONE" ->
          "strftime(" + quoted + " AT TIME ZONE 'UTC', '%Y-%m-%dT%H:%M:%SZ')";
      case "TIMESTAMP" -> "strftime(" + quoted + ", '%Y-%m-%dT%H:%M:%S')";
      default -> "CAST(" + quoted + " AS VARCHAR)";
    };
  }

  private static String quoted(String column) {
    return '"' + column.replace("\"", "\"\"") + '"';
  }

  String name() {
    return name;
  }

  List<String> columns() {
    return columns;
  }

  /** Of some rows, the columns that are not empty in all of them. */
  List<String> filled(String kind) throws SQLException {
    String counts =
        columns.stream().map(it -> "count(" + quoted(it) + ")").collect(Collectors.joining(", "));
    List<String> filled = new ArrayList<>();
    query(
        "SELECT " + counts + " FROM " + TABLE + where(kind),
        row -> {
          for (int i = 0; i < columns.size(); i++) {
            if (row.getLong(i + 1) > 0) {
              filled.add(columns.get(i));
            }
          }
        });
    return filled;
  }

  /** The different values of a column, blank for none. */
  List<String> values(String column) throws SQLException {
    List<String> values = new ArrayList<>();
    query(
        "SELECT DISTINCT coalesce(" + quoted(column) + ", '') AS v FROM " + TABLE + " ORDER BY v",
        row -> values.add(row.getString(1)));
    return values;
  }

  /** Takes the rows of a kind, or all if it is blank: the number of each, and its cells. */
  void rows(String kind, List<String> of, Row taker) throws SQLException {
    String cells = of.stream().map(FolderOfFacts::quoted).collect(Collectors.joining(", "));
    query(
        "SELECT " + ROW + ", " + cells + " FROM " + TABLE + where(kind) + " ORDER BY " + ROW,
        row -> {
          List<String> texts = new ArrayList<>(of.size());
          for (int i = 0; i < of.size(); i++) {
            String text = row.getString(i + 2);
            texts.add(text == null ? "" : text);
          }
          taker.take(row.getLong(1), texts);
        });
  }

  private static String where(String kind) {
    return kind.isEmpty() ? "" : " WHERE kind = '" + kind + "'";
  }

  private void query(String sql, Result taker) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        taker.take(rows);
      }
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  /** Takes a row. */
  interface Row {
    void take(long number, List<String> cells);
  }

  private interface Result {
    void take(ResultSet row) throws SQLException;
  }
}
