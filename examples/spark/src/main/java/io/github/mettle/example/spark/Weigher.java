package io.github.mettle.example.spark;

import io.github.mettle.Scorecard;
import io.github.mettle.json.MettleJson;
import io.github.mettle.policy.PolicyBook;
import io.github.mettle.record.Moment;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Totals;
import java.io.Serializable;

/**
 * A policy and an instant, as they are broadcast: text, of which each executor makes its scorecard
 * once. Safe to share between the tasks of an executor.
 */
final class Weigher implements Serializable {
  private static final long serialVersionUID = 1;

  private final String book;
  private final String asOf;
  private transient Scorecard scorecard;

  Weigher(PolicyBook book, Moment asOf) {
    this.book = MettleJson.write(book);
    this.asOf = asOf.toString();
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
