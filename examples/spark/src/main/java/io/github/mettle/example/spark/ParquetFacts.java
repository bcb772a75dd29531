package io.github.mettle.example.spark;

import io.github.mettle.record.TrackRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.Type;

/**
 * Records from Parquet files without Spark, for the comparison in one process: each file is read by
 * one thread, and holds whole suppliers.
 */
final class ParquetFacts {
  private ParquetFacts() {}

  /** The records of a folder, to be read in parallel; a row that is wrong fails it. */
  static Stream<TrackRecord> records(Path folder) throws IOException {
    return Digest.parts(folder).parallelStream().flatMap(file -> read(file).stream());
  }

  private static List<TrackRecord> read(Path file) {
    Map<String, FactGroup> groups = new LinkedHashMap<>();
    try (ParquetReader<Group> rows =
        ParquetReader.builder(new GroupReadSupport(), new org.apache.hadoop.fs.Path(file.toUri()))
            .build()) {
      FactReader reader = null;
      List<String> columns = List.of();
      for (Group row = rows.read(); row != null; row = rows.read()) {
        if (reader == null) {
          columns = row.getType().getFields().stream().map(Type::getName).toList();
          reader = new FactReader(columns);
        }
        List<String> cells = cells(row);
        String party = cells.get(columns.indexOf(FactColumns.PARTY));
        groups.computeIfAbsent(party, FactGroup::strict).add(reader, cells);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return groups.values().stream().flatMap(group -> group.record().stream()).toList();
  }

  private static List<String> cells(Group row) {
    GroupType type = row.getType();
    List<String> cells = new ArrayList<>(type.getFieldCount());
    for (int i = 0; i < type.getFieldCount(); i++) {
      cells.add(row.getFieldRepetitionCount(i) == 0 ? "" : row.getString(i, 0));
    }
    return cells;
  }
}
