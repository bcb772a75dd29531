package io.github.mettle.example.spark;

import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.expressions.Aggregator;

/** Adds the totals of the parts of a supplier: exactly, in whatever order they come. */
final class SumTotals extends Aggregator<Weighed, Sum, Sum> {
  private static final long serialVersionUID = 1;

  @Override
  public Sum zero() {
    return new Sum();
  }

  @Override
  public Sum reduce(Sum sum, Weighed part) {
    return sum.plus(part.getTotals());
  }

  @Override
  public Sum merge(Sum one, Sum other) {
    return one.plus(other.getLongs());
  }

  @Override
  public Sum finish(Sum sum) {
    return sum;
  }

  @Override
  public Encoder<Sum> bufferEncoder() {
    return Encoders.bean(Sum.class);
  }

  @Override
  public Encoder<Sum> outputEncoder() {
    return Encoders.bean(Sum.class);
  }
}
