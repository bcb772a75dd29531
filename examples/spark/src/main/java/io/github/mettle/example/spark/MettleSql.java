package io.github.mettle.example.spark;

import io.github.mettle.refusal.RefusedException;
import io.github.mettle.sheet.BalanceSheet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.collection.Iterator;
import scala.collection.Seq;

/**
 * The SQL function {@code mettle_weigh}: of all facts of one supplier, {@code
 * collect_list(struct(*))}, the trust; null of none. It is strict: a row that is wrong fails the
 * query.
 */
final class MettleSql {
  private static final StructType TRUST =
      new StructType()
          .add("standing", DataTypes.StringType)
          .add("expected", DataTypes.DoubleType)
          .add("lower", DataTypes.DoubleType)
          .add("upper", DataTypes.DoubleType);

  private MettleSql() {}

  /** Registers the function in a session, for a policy and an instant. */
  static void register(SparkSession spark, Weigher weigher) {
    Broadcast<Weigher> ofAll = weigher.broadcast(spark);
    UDF1<Seq<Row>, Row> weigh = facts -> weigh(ofAll.value(), facts);
    spark.udf().register("mettle_weigh", weigh, TRUST);
  }

  private static Row weigh(Weigher weigher, Seq<Row> facts) {
    if (facts == null || facts.isEmpty()) {
      return null;
    }
    List<String> columns = List.of(facts.head().schema().fieldNames());
    FactReader reader = new FactReader(columns);
    Map<String, FactGroup> groups = new HashMap<>();
    for (Iterator<Row> it = facts.iterator(); it.hasNext(); ) {
      List<String> cells = cells(it.next());
      String party = cells.get(columns.indexOf(FactColumns.PARTY));
      groups.computeIfAbsent(party, FactGroup::strict).add(reader, cells);
    }
    if (groups.size() > 1) {
      throw RefusedException.of(
          "", FactColumns.PARTY, "must be one", groups.keySet().stream().sorted().toList());
    }
    Map.Entry<String, FactGroup> only = groups.entrySet().iterator().next();
    return only.getValue()
        .record()
        .map(record -> trust(weigher.sheet(only.getKey(), weigher.totals(record))))
        .orElse(null);
  }

  private static List<String> cells(Row row) {
    List<String> cells = new ArrayList<>(row.size());
    for (int i = 0; i < row.size(); i++) {
      cells.add(FactRows.text(row.get(i)));
    }
    return cells;
  }

  private static Row trust(BalanceSheet sheet) {
    return RowFactory.create(
        sheet.trust().standing().name(),
        sheet.trust().expected(),
        sheet.trust().lower(),
        sheet.trust().upper());
  }
}
