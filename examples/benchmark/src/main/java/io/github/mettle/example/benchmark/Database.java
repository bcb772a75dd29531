package io.github.mettle.example.benchmark;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Deliveries in a table of a database that runs in this process, and statements prepared once. */
final class Database implements AutoCloseable {
  private static final String TABLE =
      """
      create table delivery (
        party integer, weight double, ordered bigint, due bigint,
        delivered bigint, waived bigint, accepted double)""";

  /** The due rule, with the latest instant that counts for what is not done. */
  private static final String FADED_SUMS =
      """
      with expected as (
        select party, weight, due, accepted,
          LEAST(GREATEST(due - ordered, 86400), 2592000) as span,
          case when waived <= NOW then waived end as stopped,
          case when delivered <= NOW and (waived > NOW or delivered <= waived)
            then delivered end as done
        from delivery where ordered <= NOW),
      judged as (
        select party, weight, span, done,
          case when done is not null then done - due
            when stopped is not null then LEAST(stopped - due, 31536000)
            else LEAST(NOW - due, 31536000) end as late,
          case when done is null then 1.0 else accepted end as quality,
          case when done is not null or stopped is not null then due
            when NOW - due <= 31536000 then NOW
            else due + 31536000 end as since
        from expected where done is not null or stopped is not null or NOW > due),
      faded as (
        select party, weight, done,
          quality * case when late <= 0 then 1.0
            when done is null then 0.25 * pow(2, -1.0 * late / span)
            else 0.1 + 0.15 * pow(2, -1.0 * late / span) end as timely,
          pow(2, -1.0 * GREATEST(0, (NOW - NOW % 86400 - (since - since % 86400)) / 86400) / 730) as faded
        from judged)
      select party,
        sum(case when done is null then 0 else weight * timely * faded end) as earned,
        sum(weight * (1 - timely) * faded) as lost
      from faded group by party""";

  private static final String SHARE_ON_TIME =
      """
      select party, avg(case when delivered <= due then 1.0 else 0.0 end) as earned, 0 as lost
      from delivery group by party""";

  private final Connection connection;
  private final PreparedStatement fadedSums;
  private final PreparedStatement shareOnTime;

  private Database(Connection connection, String least, String greatest) throws SQLException {
    this.connection = connection;
    String now = Long.toString(World.AS_OF.dueSecond());
    String query = FADED_SUMS.replace("LEAST", least).replace("GREATEST", greatest);
    fadedSums = connection.prepareStatement(query.replace("NOW", now));
    shareOnTime = connection.prepareStatement(SHARE_ON_TIME);
  }

  /** Columnar, compiled, vectorised; on one thread, as the other side of the pair. */
  static Database duckdb(List<DeliveryRow> rows) throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:duckdb:");
    try (Statement statement = connection.createStatement()) {
      statement.execute("set threads = 1");
      statement.execute(TABLE);
    }
    try (DuckDBAppender appender =
        connection.unwrap(DuckDBConnection.class).createAppender("main", "delivery")) {
      for (DeliveryRow row : rows) {
        appender.beginRow();
        appender.append(row.party());
        appender.append(row.weight());
        appender.append(row.orderedAt());
        appender.append(row.dueAt());
        appender.append(row.deliveredAt());
        appender.append(row.waivedAt());
        appender.append(row.acceptedShare());
        appender.endRow();
      }
    }
    return new Database(connection, "least", "greatest");
  }

  /** By rows, interpreted. */
  static Database sqlite(List<DeliveryRow> rows) throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
    try (Statement statement = connection.createStatement()) {
      statement.execute(TABLE);
    }
    connection.setAutoCommit(false);
    try (PreparedStatement insert =
        connection.prepareStatement("insert into delivery values (?, ?, ?, ?, ?, ?, ?)")) {
      for (DeliveryRow row : rows) {
        insert.setInt(1, row.party());
        insert.setDouble(2, row.weight());
        insert.setLong(3, row.orderedAt());
        insert.setLong(4, row.dueAt());
        insert.setLong(5, row.deliveredAt());
        insert.setLong(6, row.waivedAt());
        insert.setDouble(7, row.acceptedShare());
        insert.addBatch();
      }
      insert.executeBatch();
    }
    connection.commit();
    return new Database(connection, "min", "max");
  }

  /** What was earned less what was lost, over all suppliers. */
  double fadedSums() throws SQLException {
    return sum(fadedSums);
  }

  /** The share on time, added up over all suppliers. */
  double shareOnTime() throws SQLException {
    return sum(shareOnTime);
  }

  private static double sum(PreparedStatement statement) throws SQLException {
    double sum = 0;
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        sum += rows.getDouble(2) - rows.getDouble(3);
      }
    }
    return sum;
  }

  @Override
  public void close() throws SQLException {
    fadedSums.close();
    shareOnTime.close();
    connection.close();
  }
}
