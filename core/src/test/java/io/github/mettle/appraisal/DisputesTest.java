package io.github.mettle.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.Scorecard;
import io.github.mettle.amount.Points;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Dispute;
import io.github.mettle.record.Kind;
import io.github.mettle.record.Moment;
import io.github.mettle.record.Ruling;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Decay;
import io.github.mettle.sheet.Totals;
import io.github.mettle.sheet.TotalsAccumulator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A broken promise, and what disputing it does: nothing but a remark until it is upheld. */
class DisputesTest {
  private static final String RAISED = "2026-05-01T12:00:00Z";
  private static final String RULED = "2026-06-01T12:00:00Z";
  private static final TrackRecord RECORD =
      TrackRecord.of(
          "P",
          Commitment.of("broken", "2026-03-01", "2026-03-31").withdrawnAt("2026-04-20"),
          Commitment.of("other", "2026-03-01", "2026-03-31").withdrawnAt("2026-04-20"));

  @Test
  void isShownFromTheInstantItIsRaisedUntilTheInstantItIsRuledOn() {
    TrackRecord disputed = RECORD.with(Dispute.of("broken", RAISED).ruled(Ruling.DISMISSED, RULED));

    assertThat(weigh(disputed, "2026-05-01T11:59:59Z").disputed()).isEqualTo(Points.ZERO);
    BalanceSheet raised = weigh(disputed, RAISED);
    assertThat(raised.disputed().plus(raised.disputed()))
        .as("half of what both cost, as it has faded")
        .isEqualTo(raised.liabilities())
        .isNotEqualTo(Points.ZERO);
    assertThat(weigh(disputed, "2026-06-01T11:59:59Z").disputed()).isNotEqualTo(Points.ZERO);
    assertThat(weigh(disputed, RULED).disputed()).isEqualTo(Points.ZERO);
    for (String asOf : List.of(RAISED, RULED, "2027-01-01")) {
      assertThat(weigh(disputed, asOf).liabilities()).isEqualTo(weigh(RECORD, asOf).liabilities());
    }
  }

  @Test
  void whatIsUpheldIsOutOfTheSheetFromThatInstantOn() {
    TrackRecord upheld = RECORD.with(Dispute.of("broken", RAISED).ruled(Ruling.UPHELD, RULED));

    assertThat(weigh(upheld, "2026-06-01T11:59:59Z").counts()).containsEntry(Kind.COMMITMENT, 2);
    BalanceSheet after = weigh(upheld, RULED);
    assertThat(after.counts()).containsEntry(Kind.COMMITMENT, 1);
    assertThat(after.postings())
        .extracting(posting -> posting.episodeId())
        .containsExactly("other");
    assertThat(after.expectations())
        .extracting(expectation -> expectation.episodeId())
        .containsExactly("other");
    assertThat(after.disputed()).isEqualTo(Points.ZERO);
  }

  @Test
  void oneUpheldIsEnoughWhateverElseIsSaid() {
    Dispute upheld = Dispute.of("broken", RAISED).ruled(Ruling.UPHELD, RULED);
    Dispute dismissed = Dispute.of("broken", RAISED).ruled(Ruling.DISMISSED, "2026-07-01");
    Dispute open = Dispute.of("broken", "2026-05-02");
    for (TrackRecord record :
        List.of(
            RECORD.with(upheld).with(dismissed).with(open),
            RECORD.with(open).with(dismissed).with(upheld))) {
      assertThat(weigh(record, "2026-08-01").counts()).containsEntry(Kind.COMMITMENT, 1);
      assertThat(weigh(record, "2026-08-01").disputed()).isEqualTo(Points.ZERO);
    }
  }

  @Test
  void aDisputeAboutAnotherRecordChangesNothing() {
    TrackRecord record = RECORD.with(Dispute.of("elsewhere", RAISED).ruled(Ruling.UPHELD, RULED));
    assertThat(weigh(record, "2026-08-01").totals())
        .isEqualTo(weigh(RECORD, "2026-08-01").totals());
  }

  /** One episode by itself is what it is on the sheet of its own record. */
  @Test
  void anEpisodeByItselfIsAppraisedAsIfNobodyDisputedIt() {
    Moment asOf = Moment.parse(RAISED);
    Decay decay = Decay.of(Policy.standard());
    TotalsAccumulator sums = TotalsAccumulator.of(decay, asOf.due());
    Appraiser.of(Policy.standard()).appraise(RECORD.episodes().get(0), asOf.due(), sums);
    TrackRecord alone = TrackRecord.of("P", RECORD.episodes().get(0));
    assertThat(sums.totals()).isEqualTo(weigh(alone, RAISED).totals()).isNotEqualTo(Totals.empty());
  }

  private static BalanceSheet weigh(TrackRecord record, String asOf) {
    return Scorecard.standard().weigh(record, asOf);
  }
}
