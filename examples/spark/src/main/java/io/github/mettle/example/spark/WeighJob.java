package io.github.mettle.example.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.encode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import io.github.mettle.refusal.RefusedException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;

/**
 * Weighs a table of facts: sheets, a ranking and a list of the rows that are wrong, each as Parquet
 * and as JSON lines. Partitioning, order, splitting and retries change no bit of them.
 */
final class WeighJob {
  /** The number of rows above which a supplier is weighed in parts, unless another is given. */
  static final int SPLIT_ABOVE = 1_000_000;

  private static final String PART = "mettle_part";

  /** The bytes by which names are sorted as Java's strings are. */
  private static final String NAMES_AS_IN_JAVA = "UTF-16BE";

  /** To the second, with the offset of the session's zone. */
  private static final String INSTANT = "yyyy-MM-dd'T'HH:mm:ssZZZZZ";

  private final Broadcast<Weigher> weigher;
  private final long splitAbove;
  private final double mostRejected;
  private final UnaryOperator<MapPartitionsFunction<Row, Weighed>> around;

  /**
   * A job.
   *
   * @param splitAbove the number of rows above which a supplier is weighed in several parts
   * @param mostRejected the share of rows that may be wrong
   */
  WeighJob(SparkSession spark, Weigher weigher, long splitAbove, double mostRejected) {
    this(spark, weigher, splitAbove, mostRejected, UnaryOperator.identity());
  }

  WeighJob(
      SparkSession spark,
      Weigher weigher,
      long splitAbove,
      double mostRejected,
      UnaryOperator<MapPartitionsFunction<Row, Weighed>> around) {
    this.weigher = weigher.broadcast(spark);
    this.splitAbove = splitAbove;
    this.mostRejected = mostRejected;
    this.around = around;
  }

  /**
   * Weighs the facts.
   *
   * @param facts with columns of {@link FactColumns}
   * @param out the folder for the outputs, each replaced if it is there
   * @throws RefusedException if too many rows are wrong; they are listed, and nothing else is
   */
  void run(Dataset<Row> facts, Path out) {
    FactColumns.requireOf(List.of(facts.columns()));
    Dataset<Weighed> weighed = weigh(asText(facts)).persist(StorageLevel.DISK_ONLY());
    Dataset<Row> ranked = null;
    try {
      writeRejects(weighed, out);
      requireMostlyRight(weighed);
      ranked = sheets(weighed).persist(StorageLevel.DISK_ONLY());
      writeSheets(ranked, out);
      writeRanking(ranked, out);
    } finally {
      weighed.unpersist();
      if (ranked != null) {
        ranked.unpersist();
      }
    }
  }

  /** Every column as text; a time as an instant, whatever the zone of the session. */
  static Dataset<Row> asText(Dataset<Row> facts) {
    Column[] texts =
        Arrays.stream(facts.schema().fields())
            .map(
                field -> {
                  Column column = facts.col(quoted(field.name()));
                  DataType type = field.dataType();
                  Column text =
                      type.equals(DataTypes.TimestampType)
                          ? date_format(column, INSTANT)
                          : column.cast(DataTypes.StringType);
                  return text.as(field.name());
                })
            .toArray(Column[]::new);
    return facts.select(texts);
  }

  private static String quoted(String name) {
    return '`' + name.replace("`", "``") + '`';
  }

  private Dataset<Weighed> weigh(Dataset<Row> facts) {
    List<String> columns = List.of(facts.columns());
    return facts
        .withColumn(PART, part(facts))
        .repartition(col(FactColumns.PARTY), col(PART))
        .sortWithinPartitions(FactColumns.PARTY, PART)
        .mapPartitions(
            around.apply(new WeighGroups(weigher, columns)), Encoders.bean(Weighed.class));
  }

  /** The part of its supplier to which a row belongs: an episode and its disputes to the same. */
  private Column part(Dataset<Row> facts) {
    Map<String, Integer> parts = parts(facts);
    if (parts.isEmpty()) {
      return lit(0);
    }
    UDF2<String, String, Integer> part =
        (party, id) -> id == null ? 0 : Math.floorMod(id.hashCode(), parts.getOrDefault(party, 1));
    Column id = column(facts, FactColumns.ID);
    Column episode =
        when(
                column(facts, FactColumns.KIND).equalTo(FactColumns.DISPUTE),
                column(facts, FactColumns.EPISODE))
            .otherwise(id);
    return udf(part, DataTypes.IntegerType).apply(column(facts, FactColumns.PARTY), episode);
  }

  private static Column column(Dataset<Row> facts, String name) {
    boolean has = List.of(facts.columns()).contains(name);
    return has ? facts.col(name) : lit(null).cast(DataTypes.StringType);
  }

  /** The number of parts of each supplier that has more than one. */
  private HashMap<String, Integer> parts(Dataset<Row> facts) {
    HashMap<String, Integer> parts = new HashMap<>();
    for (Row row :
        facts
            .groupBy(FactColumns.PARTY)
            .count()
            .filter(col("count").gt(splitAbove))
            .collectAsList()) {
      parts.put(row.getString(0), Math.toIntExact((row.getLong(1) - 1) / splitAbove + 1));
    }
    return parts;
  }

  private void writeRejects(Dataset<Weighed> weighed, Path out) {
    Dataset<Row> rejects =
        weighed
            .filter("reason is not null")
            .select("party", "reason", "source")
            .orderBy("source", "reason");
    rejects.write().mode("overwrite").parquet(out.resolve("rejects.parquet").toString());
    rejects.write().mode("overwrite").json(out.resolve("rejects").toString());
  }

  private void requireMostlyRight(Dataset<Weighed> weighed) {
    Row counts =
        weighed
            .agg(
                coalesce(sum("rows"), lit(0L)),
                coalesce(sum(when(col("reason").isNotNull(), 1L).otherwise(0L)), lit(0L)))
            .first();
    long rows = counts.getLong(0);
    long rejected = counts.getLong(1);
    if (rejected > mostRejected * rows) {
      String rule = "must be at most " + mostRejected + " of the rows";
      throw RefusedException.of("", "rejects", rule, rejected + " of " + rows);
    }
  }

  /** The sheets by name. Sums are sorted, and not sheets, whose text is several times as long. */
  private Dataset<Row> sheets(Dataset<Weighed> weighed) {
    Broadcast<Weigher> ofAll = weigher;
    MapFunction<scala.Tuple2<String, Sum>, Row> rank =
        sum -> RankedSupplier.of(ofAll.value().sheet(sum._1(), sum._2().totals())).row();
    return weighed
        .filter((FilterFunction<Weighed>) part -> part.getTotals() != null)
        .groupByKey((MapFunction<Weighed, String>) Weighed::getParty, Encoders.STRING())
        .agg(new SumTotals().toColumn())
        .orderBy(encode(col("key"), NAMES_AS_IN_JAVA))
        .map(rank, Encoders.row(RankedSupplier.SCHEMA));
  }

  private static void writeSheets(Dataset<Row> sheets, Path out) {
    sheets.drop("tier").write().mode("overwrite").parquet(out.resolve("sheets.parquet").toString());
    sheets.select("sheet").write().mode("overwrite").text(out.resolve("sheets").toString());
  }

  private static void writeRanking(Dataset<Row> sheets, Path out) {
    Dataset<Row> order =
        sheets
            .select("party", "standing", "expected", "lower", "upper", "tier")
            .orderBy(
                col("tier"),
                col("expected").desc(),
                col("lower").desc(),
                encode(col("party"), NAMES_AS_IN_JAVA))
            .drop("tier");
    StructType schema = new StructType().add("place", DataTypes.LongType);
    for (var field : order.schema().fields()) {
      schema = schema.add(field);
    }
    Dataset<Row> ranking =
        order
            .sparkSession()
            .createDataFrame(order.javaRDD().zipWithIndex().map(WeighJob::placed), schema);
    ranking.write().mode("overwrite").parquet(out.resolve("ranking.parquet").toString());
    ranking
        .map((MapFunction<Row, String>) WeighJob::line, Encoders.STRING())
        .write()
        .mode("overwrite")
        .text(out.resolve("ranking").toString());
  }

  private static Row placed(scala.Tuple2<Row, Long> indexed) {
    Row row = indexed._1();
    Stream<Object> values = java.util.stream.IntStream.range(0, row.size()).mapToObj(row::get);
    return RowFactory.create(Stream.concat(Stream.of(indexed._2() + 1), values).toArray());
  }

  private static String line(Row row) {
    return RankedSupplier.line(
        row.getLong(0),
        row.getString(1),
        row.getString(2),
        row.getDouble(3),
        row.getDouble(4),
        row.getDouble(5));
  }
}
