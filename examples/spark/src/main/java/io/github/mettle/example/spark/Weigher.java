package io.github.mettle.example.spark;

import io.github.mettle.Scorecard;
import io.github.mettle.json.MettleJson;
import io.github.mettle.policy.Policy;
import io.github.mettle.policy.PolicyBook;
import io.github.mettle.record.Moment;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Totals;
import java.io.Serializable;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import scala.reflect.ClassTag$;

/**
 * A policy and an instant, as they are broadcast: text, of which each executor makes its scorecard
 * once. Safe to share between the tasks of an executor.
 */
final class Weigher implements Serializable {
  private static final long serialVersionUID = 1;

  private final String book;
  private final String asOf;
  private transient Scorecard scorecard;

  Weigher(PolicyBook book, String asOf) {
    this.book = MettleJson.write(book);
    this.asOf = Moment.parse(asOf).toString();
  }

  /** One of the standard policy. */
  static Weigher standard(String asOf) {
    return new Weigher(PolicyBook.of(Policy.standard()), asOf);
  }

  /** This, sent to each executor once. */
  Broadcast<Weigher> broadcast(SparkSession spark) {
    return spark.sparkContext().broadcast(this, ClassTag$.MODULE$.apply(Weigher.class));
  }

  synchronized Scorecard scorecard() {
    if (scorecard == null) {
      scorecard = Scorecard.of(MettleJson.readPolicyBook(book));
    }
    return scorecard;
  }

  Totals totals(TrackRecord record) {
    return scorecard().totals(record, Moment.parse(asOf));
  }

  BalanceSheet sheet(String party, Totals totals) {
    return BalanceSheet.of(party, Moment.parse(asOf), totals, scorecard().model());
  }
}
