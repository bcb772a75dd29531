package io.github.mettle.example.spark;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mettle.json.MettleJson;
import io.github.mettle.record.Episode;
import io.github.mettle.record.TrackRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** Records as rows of facts, out and in. Replies, and notes on single steps, have no column. */
final class FactRows {
  private FactRows() {}

  /** The facts of some records as a table, with a column for each of their tags. */
  static Dataset<Row> of(SparkSession spark, Collection<TrackRecord> records) {
    Set<String> tags = new LinkedHashSet<>();
    for (TrackRecord record : records) {
      for (Episode episode : record.episodes()) {
        tags.addAll(episode.tags().keySet());
      }
    }
    StructType schema = FactColumns.schema(tags);
    List<Row> rows = new ArrayList<>();
    records.forEach(record -> rows.addAll(of(record, schema)));
    return spark.createDataFrame(rows, schema);
  }

  /** The facts of a record as rows. */
  static List<Row> of(TrackRecord record, StructType schema) {
    JsonNode json = Json.tree(MettleJson.write(record));
    List<Row> rows = new ArrayList<>();
    for (JsonNode episode : json.path("episodes")) {
      rows.add(row(record.party(), cells(episode), schema));
    }
    for (JsonNode dispute : json.path("disputes")) {
      Map<String, String> cells = cells(dispute);
      cells.put(FactColumns.KIND, FactColumns.DISPUTE);
      rows.add(row(record.party(), cells, schema));
    }
    return rows;
  }

  /** A cell as the library reads it: "" if there is none. */
  static String text(Object cell) {
    return cell == null ? "" : cell.toString();
  }

  private static Row row(String party, Map<String, String> cells, StructType schema) {
    cells.put(FactColumns.PARTY, party);
    Object[] values = new Object[schema.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = cells.remove(schema.fields()[i].name());
    }
    if (!cells.isEmpty()) {
      throw new IllegalArgumentException("columns must be of the schema: " + cells.keySet());
    }
    return RowFactory.create(values);
  }

  /** The cells of a fact by column, each field as the tables of the library have it. */
  private static Map<String, String> cells(JsonNode fact) {
    Map<String, String> cells = new HashMap<>();
    for (Map.Entry<String, JsonNode> field : fact.properties()) {
      JsonNode value = field.getValue();
      switch (field.getKey()) {
        case "tags" -> nested("tags.", value, cells);
        case "balances" -> balances(value, cells);
        case "steps" -> value.forEach(step -> join(column(step), step.path("at").asText(), cells));
        case "pauses" -> value.forEach(part -> join("pauses", pair(part, "from", "until"), cells));
        case "receipts" ->
            value.forEach(part -> join("receipts", pair(part, "at", "share"), cells));
        case "unrecorded" -> value.forEach(part -> join("unrecorded", part.asText(), cells));
        default -> cells.put(field.getKey(), value.asText());
      }
    }
    return cells;
  }

  private static void nested(String prefix, JsonNode values, Map<String, String> cells) {
    for (Map.Entry<String, JsonNode> field : values.properties()) {
      cells.put(prefix + field.getKey(), field.getValue().asText());
    }
  }

  private static void balances(JsonNode balances, Map<String, String> cells) {
    for (Map.Entry<String, JsonNode> account : balances.properties()) {
      nested(account.getKey() + ".", account.getValue(), cells);
    }
  }

  private static void join(String column, String text, Map<String, String> cells) {
    cells.merge(column, text, (some, more) -> some + ";" + more);
  }

  private static String pair(JsonNode part, String first, String second) {
    return part.path(first).asText() + "/" + part.path(second).asText();
  }

  /** REMEDY_OFFERED has the column remedyOfferedAt. */
  private static String column(JsonNode step) {
    StringJoiner name = new StringJoiner("", "", "At");
    for (String word : step.path("action").asText().split("_", -1)) {
      String rest = word.substring(1).toLowerCase(Locale.ROOT);
      boolean first = name.length() == "At".length();
      name.add(
          (first ? word.substring(0, 1).toLowerCase(Locale.ROOT) : word.substring(0, 1)) + rest);
    }
    return name.toString();
  }
}
