package io.github.mettle.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.account.Account;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Review;
import io.github.mettle.record.Satisfaction;
import io.github.mettle.record.Source;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.Audience;
import org.junit.jupiter.api.Test;

class ProvenanceTest {
  private static final Commitment KEPT =
      Commitment.of("kept", "2026-10-01", "2026-10-31").keptAt("2026-10-30");

  private static Provenance provenance(TrackRecord record) {
    return Provenance.of(Examples.sheet(record));
  }

  @Test
  void saysWhatMoreThanHalfOfThePointsComeFrom() {
    TrackRecord opinion =
        TrackRecord.of(
            "P", Review.of("praise", "2026-11-01", Account.CANDOUR, Satisfaction.DELIGHTED));
    assertThat(provenance(opinion).sentences(Audience.BUYER))
        .containsExactly("All of the points come from reviews, which are opinions.");
    TrackRecord heard =
        TrackRecord.of(
            "P",
            Commitment.builder()
                .id("heard")
                .source(Source.REFERRED)
                .madeAt("2026-10-01")
                .dueAt("2026-10-31")
                .keptAt("2026-10-30")
                .stake(3)
                .build());
    assertThat(provenance(heard.with(KEPT)).sentences(Audience.SUPPLIER))
        .containsExactly("60 % of the points come from what other customers say.");
  }

  @Test
  void saysWhoseMakingItWasToEitherReader() {
    TrackRecord record =
        TrackRecord.of(
            "P",
            Examples.handled("storm", "2026-10-01")
                .attribution(Attribution.EXTERNAL)
                .impact(Impact.LIMITED)
                .build());
    assertThat(provenance(record).sentences(Audience.BUYER))
        .containsExactly("All of the points come from incidents that were not of their making.");
    assertThat(provenance(record).sentences(Audience.SUPPLIER))
        .containsExactly("All of the points come from incidents that were not of your making.");
  }

  @Test
  void saysWhereOnlyWhatDidNotReachUsEarned() {
    TrackRecord record =
        TrackRecord.of("P", Examples.handled("near", "2026-10-01").impact(Impact.NONE).build());
    assertThat(provenance(record).sentences(Audience.BUYER))
        .containsExactly("All of the points come from incidents that did not reach us.");
  }

  @Test
  void saysNothingWhereWeSawItOurselves() {
    assertThat(provenance(TrackRecord.of("P", KEPT)).sentences(Audience.BUYER)).isEmpty();
    assertThat(provenance(TrackRecord.of("P")).sentences(Audience.BUYER)).isEmpty();
  }
}
