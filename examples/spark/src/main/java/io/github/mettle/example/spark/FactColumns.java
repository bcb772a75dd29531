package io.github.mettle.example.spark;

import io.github.mettle.mapping.RowMapper;
import io.github.mettle.record.Kind;
import io.github.mettle.refusal.RefusedException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The columns of a table of facts: one row a fact, of whatever kind, named as the fields of
 * FIELDS.md. All are text; a table may leave out those that it does not use.
 */
final class FactColumns {
  static final String PARTY = "party";
  static final String KIND = "kind";
  static final String ID = "id";

  /** A row of this kind is no episode, but contests one. */
  static final String DISPUTE = "dispute";

  /** The column of a dispute that names the contested episode. */
  static final String EPISODE = "episode";

  static final List<String> OF_DISPUTES =
      List.of(PARTY, KIND, EPISODE, "raisedAt", "ruling", "ruledAt", "note", "link");

  private static final String TAG = "tags.";

  private FactColumns() {}

  /**
   * Refuses a table that cannot hold facts.
   *
   * @throws RefusedException if the columns of party and kind are not among these
   */
  static void requireOf(List<String> columns) {
    for (String name : List.of(PARTY, KIND)) {
      if (!columns.contains(name)) {
        throw RefusedException.of("", name, "must be a column", "missing");
      }
    }
  }

  /** All columns, with one for each of the tags. */
  static StructType schema(Collection<String> tags) {
    Set<String> names = new LinkedHashSet<>(List.of(PARTY, KIND, ID));
    for (Kind kind : Kind.values()) {
      names.addAll(RowMapper.columns(kind));
    }
    names.addAll(OF_DISPUTES);
    tags.forEach(tag -> names.add(TAG + tag));
    StructType schema = new StructType();
    for (String name : names) {
      schema = schema.add(name, DataTypes.StringType);
    }
    return schema;
  }

  /** The places of those of some columns that a kind of episode may have. */
  static List<Integer> places(Kind kind, List<String> columns) {
    Set<String> own = RowMapper.columns(kind);
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      if (own.contains(columns.get(i)) || columns.get(i).startsWith(TAG)) {
        places.add(i);
      }
    }
    return places;
  }
}
