package io.github.mettle.example.duckdb;

import io.github.mettle.mapping.Importer;
import io.github.mettle.mapping.Mapping;
import io.github.mettle.mapping.RowMapper;
import io.github.mettle.mapping.Table;
import io.github.mettle.record.Dispute;
import io.github.mettle.record.Kind;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.refusal.RefusedException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The records of a table: by a mapping, or, without one, of rows that say their kind in a column of
 * that name, with columns named as the fields of FIELDS.md.
 */
final class Facts {
  private static final String KIND = "kind";
  private static final String DISPUTE = "dispute";

  private final FolderOfFacts folder;

  Facts(FolderOfFacts folder) {
    this.folder = folder;
  }

  /** The records of rows that are somebody else's. */
  List<TrackRecord> records(List<Mapping> mappings) throws IOException {
    Importer importer = Importer.create();
    for (Mapping mapping : mappings) {
      importer.read(new OfKind("", folder.columns()), mapping);
    }
    return importer.finish().records();
  }

  /** The records of rows that are named as ours. */
  List<TrackRecord> records() throws IOException, SQLException {
    if (!folder.columns().contains(KIND)) {
      throw RefusedException.of("", KIND, "must be a column, unless a mapping is given", "missing");
    }
    requireKinds(folder.values(KIND));
    Importer importer = Importer.create();
    for (Kind kind : Kind.values()) {
      List<String> filled = folder.filled(kind.key());
      if (!filled.isEmpty()) {
        importer.read(new OfKind(kind.key(), columns(kind, filled)), Mapping.asNamed(kind));
      }
    }
    return withDisputes(importer.finish().records());
  }

  private static void requireKinds(List<String> names) {
    Set<String> known = new HashSet<>(Set.of(DISPUTE));
    Stream.of(Kind.values()).map(Kind::key).forEach(known::add);
    for (String name : names) {
      if (!known.contains(name)) {
        String rule = "must be a kind of episode, or dispute";
        throw RefusedException.of("", KIND, rule, name.isEmpty() ? "missing" : name);
      }
    }
  }

  /** The columns that the rows of a kind may have, and those that they should not but do. */
  private List<String> columns(Kind kind, List<String> filled) {
    Set<String> own = RowMapper.columns(kind);
    return folder.columns().stream()
        .filter(column -> own.contains(column) || filled.contains(column))
        .toList();
  }

  private List<TrackRecord> withDisputes(List<TrackRecord> records) throws SQLException {
    Map<String, TrackRecord.Builder> byParty = new HashMap<>();
    records.forEach(record -> byParty.put(record.party(), record.toBuilder()));
    List<String> columns = folder.filled(DISPUTE);
    if (!columns.isEmpty()) {
      folder.rows(DISPUTE, columns, (row, cells) -> add(byParty, columns, cells));
    }
    return records.stream().map(record -> byParty.get(record.party()).build()).toList();
  }

  private static void add(
      Map<String, TrackRecord.Builder> byParty, List<String> columns, List<String> cells) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isBlank()) {
        fields.put(columns.get(i), cells.get(i).strip());
      }
    }
    fields.remove(KIND);
    String party = fields.remove(Mapping.PARTY);
    Dispute dispute = RowMapper.dispute(fields);
    if (party == null) {
      throw RefusedException.of(dispute.episodeId(), Mapping.PARTY, "must be given", "missing");
    }
    TrackRecord.Builder record = byParty.get(party);
    if (record != null) { // Else nobody of that name has an episode that could be contested.
      record.add(dispute);
    }
  }

  /** The rows of a kind as a table of the library; of all kinds if it is blank. */
  private final class OfKind implements Table {
    private final String kind;
    private final List<String> columns;

    OfKind(String kind, List<String> columns) {
      this.kind = kind;
      this.columns = columns;
    }

    @Override
    public String name() {
      return folder.name();
    }

    @Override
    public String rowName() {
      return "row";
    }

    @Override
    public void read(Mapping mapping, Rows rows) throws IOException {
      rows.columns(1, columns);
      try {
        folder.rows(kind, columns, rows::row);
      } catch (SQLException failed) {
        throw new IOException(failed);
      }
    }
  }
}
