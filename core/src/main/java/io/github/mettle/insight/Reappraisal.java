package io.github.mettle.insight;

import io.github.mettle.appraisal.Appraiser;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.Decay;
import io.github.mettle.sheet.EpisodeEntry;
import io.github.mettle.sheet.Expectation;
import io.github.mettle.sheet.Ledger;
import io.github.mettle.sheet.Posting;
import io.github.mettle.trust.TrustModel;
import java.time.Instant;

/** What a ledger would be if the record were another: of the same party, day and model. */
final class Reappraisal {
  private Reappraisal() {}

  /** Entries of one's own, which no appraisal writes, stay as they are. */
  static Ledger of(Ledger ledger, TrackRecord record) {
    TrustModel model = ledger.model();
    Instant now = ledger.asOf().due();
    Appraiser appraiser = Appraiser.of(model.book());
    Ledger all =
        Ledger.of(
            ledger.party(),
            ledger.asOf(),
            model,
            Decay.of(model.policy()),
            journal -> appraiser.appraise(record, now, journal));
    for (EpisodeEntry entry : ledger.entries()) {
      if (entry.episode().isEmpty()) {
        for (Posting posting : entry.postings()) {
          all = all.plus(posting);
        }
        for (Expectation expectation : entry.expectations()) {
          all = all.plus(expectation);
        }
      }
    }
    return all;
  }
}
