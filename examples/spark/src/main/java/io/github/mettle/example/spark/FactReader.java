package io.github.mettle.example.spark;

import io.github.mettle.form.EpisodeReader;
import io.github.mettle.mapping.Mapping;
import io.github.mettle.mapping.RowMapper;
import io.github.mettle.record.Dispute;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Kind;
import io.github.mettle.refusal.RefusedException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads rows of facts, each of its own kind, by the library's mapping. Not thread-safe. */
final class FactReader {
  /** A fact: an episode or a dispute, and the party it is about. */
  record Fact(String party, Episode episode, Dispute dispute) {}

  /** What reads the rows of one kind: their mapper, and the cells that it is given. */
  private record OfKind(
      Kind kind, RowMapper mapper, List<Integer> own, List<Integer> foreign, List<String> cells) {}

  private final List<String> columns;
  private final int kindPlace;
  private final Map<Kind, OfKind> byKind = new EnumMap<>(Kind.class);
  private final Map<String, Kind> kinds;

  FactReader(List<String> columns) {
    FactColumns.requireOf(columns);
    this.columns = List.copyOf(columns);
    kindPlace = columns.indexOf(FactColumns.KIND);
    kinds = Stream.of(Kind.values()).collect(Collectors.toMap(Kind::key, kind -> kind));
  }

  /**
   * {@return the fact of a row}
   *
   * @param cells as many as columns, "" if blank
   * @throws RefusedException with everything that is wrong with the row
   */
  Fact read(List<String> cells) {
    String name = cells.get(kindPlace).strip();
    if (name.equals(FactColumns.DISPUTE)) {
      return dispute(cells);
    }
    Kind kind = kinds.get(name);
    if (kind == null) {
      String rule = "must be a kind of episode, or dispute";
      throw RefusedException.of("", FactColumns.KIND, rule, name.isEmpty() ? "missing" : name);
    }
    OfKind reader = byKind.computeIfAbsent(kind, this::reader);
    requireNoForeign(reader, cells);
    for (int i = 0; i < reader.own().size(); i++) {
      reader.cells().set(i, cells.get(reader.own().get(i)));
    }
    Fact[] read = new Fact[1];
    reader
        .mapper()
        .read(reader.cells(), (party, episode) -> read[0] = new Fact(party, episode, null));
    return read[0];
  }

  private void requireNoForeign(OfKind reader, List<String> cells) {
    for (int place : reader.foreign()) {
      if (!cells.get(place).isEmpty()) {
        String rule = "must be a field of " + EpisodeReader.article(reader.kind());
        throw RefusedException.of(
            cell(cells, FactColumns.ID), columns.get(place), rule, '"' + cells.get(place) + '"');
      }
    }
  }

  private OfKind reader(Kind kind) {
    List<Integer> own = FactColumns.places(kind, columns);
    List<Integer> foreign = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      if (!own.contains(i)) {
        foreign.add(i);
      }
    }
    RowMapper mapper = RowMapper.of(Mapping.asNamed(kind), own.stream().map(columns::get).toList());
    return new OfKind(kind, mapper, own, foreign, Arrays.asList(new String[own.size()]));
  }

  private Fact dispute(List<String> cells) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      if (!cells.get(i).isBlank()) {
        fields.put(columns.get(i), cells.get(i).strip());
      }
    }
    fields.remove(FactColumns.KIND);
    String party = fields.remove(FactColumns.PARTY);
    Dispute dispute = RowMapper.dispute(fields);
    if (party == null) {
      throw RefusedException.of(dispute.episodeId(), FactColumns.PARTY, "must be given", "missing");
    }
    return new Fact(party, null, dispute);
  }

  private String cell(List<String> cells, String column) {
    int place = columns.indexOf(column);
    return place < 0 ? "" : cells.get(place).strip();
  }
}
