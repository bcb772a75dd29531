package io.github.mettle.laws;

import static io.github.mettle.kit.MettleAssertions.assertThat;

import io.github.mettle.Scorecard;
import io.github.mettle.kit.Cases;
import io.github.mettle.kit.Law;
import io.github.mettle.kit.Retelling;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Moment;
import io.github.mettle.record.TrackRecord;
import net.jqwik.api.ForAll;
import net.jqwik.api.domains.Domain;

/** Law 2: what is dated later than the sheet does not exist yet. */
@Domain(Cases.class)
class CausalityProperties {
  @Law
  void laterFactsChangeNothing(
      @ForAll TrackRecord record, @ForAll Policy policy, @ForAll Moment asOf) {
    Scorecard scorecard = Scorecard.of(policy);
    TrackRecord known = Retelling.until(asOf.due()).tell(record);
    assertThat(scorecard.weigh(record, asOf))
        .hasTheNumbersOf(scorecard.weigh(known, asOf))
        .readsLike(scorecard.weigh(known, asOf));
  }
}
