package io.github.mettle.laws;

import static io.github.mettle.kit.MettleAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.Scorecard;
import io.github.mettle.account.Criterion;
import io.github.mettle.kit.Cases;
import io.github.mettle.kit.Law;
import io.github.mettle.kit.Records;
import io.github.mettle.kit.Retelling;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Moment;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.BalanceSheet;
import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;

/** Law 16: what people say changes no number, and how often things go wrong no trust. */
@Domain(Cases.class)
class RemarkProperties {
  private static final Criterion[] WITH_WINDOW =
      Arrays.stream(Criterion.values()).filter(Criterion::hasWindow).toArray(Criterion[]::new);

  @Provide
  Arbitrary<TrackRecord> others() {
    return Records.few();
  }

  @Law
  void notesLinksTagsAndRepliesChangeNoNumber(
      @ForAll TrackRecord record, @ForAll Policy policy, @ForAll Moment asOf) {
    Scorecard scorecard = Scorecard.of(policy);
    TrackRecord unremarked = Retelling.unremarked().tell(record);
    assertThat(scorecard.weigh(record, asOf)).hasTheNumbersOf(scorecard.weigh(unremarked, asOf));
  }

  /** An incident of which the record says nothing else is counted, and nothing is judged by it. */
  @Law
  void frequencyChangesNoTrust(
      @ForAll("others") TrackRecord others,
      @ForAll Incident any,
      @ForAll Policy policy,
      @ForAll Moment asOf) {
    Assume.that(any.beganSecond() <= asOf.dueSecond());
    Incident counted =
        Incident.builder()
            .id(any.id())
            .openedAt(any.openedAt())
            .severity(any.severity())
            .attribution(Attribution.SUPPLIER)
            .impact(any.impact())
            .unrecorded(WITH_WINDOW)
            .build();
    Scorecard scorecard = Scorecard.of(policy);
    BalanceSheet before = scorecard.weigh(others, asOf);
    BalanceSheet after = scorecard.weigh(others.with(counted), asOf);
    assertThat(after).hasTheTrustOf(before);
    int all = before.frequency().map(frequency -> frequency.incidents().all()).orElse(0);
    assertThat(after.frequency().orElseThrow().incidents().all()).isEqualTo(all + 1);
  }
}
