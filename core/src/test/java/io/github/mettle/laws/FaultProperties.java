package io.github.mettle.laws;

import static io.github.mettle.kit.MettleAssertions.assertThat;

import io.github.mettle.Scorecard;
import io.github.mettle.kit.Cases;
import io.github.mettle.kit.Law;
import io.github.mettle.kit.Records;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Moment;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.BalanceSheet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/**
 * Law 6: less of it their fault, no account loses more, and none but the extra mile earns more:
 * what is half their doing tests them by half.
 */
@Domain(Cases.class)
@Domain(DomainContext.Global.class)
class FaultProperties {
  @Provide
  Arbitrary<TrackRecord> others() {
    return Records.few();
  }

  @Law
  void lessFaultLosesNoMoreAndEarnsNoMore(
      @ForAll("others") TrackRecord others,
      @ForAll Incident incident,
      @ForAll Attribution one,
      @ForAll Attribution other,
      @ForAll Policy policy,
      @ForAll Moment asOf) {
    Scorecard scorecard = Scorecard.of(policy);
    double share = policy.attributionShares().get(one);
    boolean ordered = share <= policy.attributionShares().get(other);
    Attribution less = ordered ? one : other;
    Attribution more = ordered ? other : one;
    BalanceSheet milder = scorecard.weigh(others.with(at(incident, less)), asOf);
    BalanceSheet harsher = scorecard.weigh(others.with(at(incident, more)), asOf);
    assertThat(milder).isNoMoreAtStakeThan(harsher);
  }

  private static Incident at(Incident incident, Attribution attribution) {
    return incident.toBuilder().attribution(attribution).build();
  }
}
