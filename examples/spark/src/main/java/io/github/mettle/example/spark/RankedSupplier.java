package io.github.mettle.example.spark;

import io.github.mettle.amount.Decimals;
import io.github.mettle.insight.Ranking;
import io.github.mettle.json.MettleJson;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.trust.Trust;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** A supplier as it is ranked: the columns of the outputs, and by which they are sorted. */
record RankedSupplier(String party, Trust trust, long assets, long liabilities, String sheet) {
  /**
   * The columns of a sheet; amounts are in micro-points, and {@code sheet} is the whole as JSON.
   */
  static final StructType SCHEMA =
      new StructType()
          .add("party", DataTypes.StringType)
          .add("standing", DataTypes.StringType)
          .add("expected", DataTypes.DoubleType)
          .add("lower", DataTypes.DoubleType)
          .add("upper", DataTypes.DoubleType)
          .add("assets", DataTypes.LongType)
          .add("liabilities", DataTypes.LongType)
          .add("sheet", DataTypes.StringType)
          .add("tier", DataTypes.IntegerType);

  static RankedSupplier of(BalanceSheet sheet) {
    return new RankedSupplier(
        sheet.party(),
        sheet.trust(),
        sheet.assets().micros(),
        sheet.liabilities().micros(),
        MettleJson.write(sheet));
  }

  Row row() {
    return RowFactory.create(
        party,
        trust.standing().name(),
        trust.expected(),
        trust.lower(),
        trust.upper(),
        assets,
        liabilities,
        sheet,
        Ranking.tier(trust.standing()));
  }

  /** The line of a ranking, as JSON: the same bytes from one process and from many. */
  static String line(
      long place, String party, String standing, double expected, double lower, double upper) {
    return "{\"place\":"
        + place
        + ",\"party\":"
        + Json.text(party)
        + ",\"standing\":\""
        + standing
        + "\",\"expected\":"
        + Decimals.shortest(expected)
        + ",\"lower\":"
        + Decimals.shortest(lower)
        + ",\"upper\":"
        + Decimals.shortest(upper)
        + "}";
  }
}
