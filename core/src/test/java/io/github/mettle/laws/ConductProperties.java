package io.github.mettle.laws;

import static io.github.mettle.kit.MettleAssertions.assertThat;

import io.github.mettle.Scorecard;
import io.github.mettle.kit.Cases;
import io.github.mettle.kit.Law;
import io.github.mettle.kit.Opportunity;
import io.github.mettle.kit.Policies;
import io.github.mettle.kit.Records;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Moment;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.BalanceSheet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;

/**
 * Law 3: good conduct never costs, and earlier is never worse.
 *
 * <p>Tried where losses are written off after a year or more, and what is waived is done within a
 * year if at all: {@link LimitsTest} shows why.
 */
@Domain(Cases.class)
class ConductProperties {
  @Provide
  Arbitrary<Opportunity> opportunities() {
    return Opportunity.any().filter(ConductProperties::isDoneBeforeItIsForgiven);
  }

  @Provide
  Arbitrary<Policy> patient() {
    return Policies.patient();
  }

  @Provide
  Arbitrary<TrackRecord> others() {
    return Records.few();
  }

  private static boolean isDoneBeforeItIsForgiven(Opportunity opportunity) {
    return opportunity.undone().waivedAt().isEmpty()
        || opportunity.delay().compareTo(Policies.SHORTEST_PATIENCE) <= 0;
  }

  @Law
  void doingItNeverLowersAnything(
      @ForAll("others") TrackRecord others,
      @ForAll("opportunities") Opportunity opportunity,
      @ForAll("patient") Policy policy,
      @ForAll Moment asOf) {
    Scorecard scorecard = Scorecard.of(policy);
    BalanceSheet undone = scorecard.weigh(others.with(opportunity.undone()), asOf);
    BalanceSheet done = scorecard.weigh(others.with(opportunity.done()), asOf);
    assertThat(done).isNowhereBelow(undone);
  }

  @Law
  void doingItEarlierNeverLowersTheAccountsItIsJudgedOn(
      @ForAll("others") TrackRecord others,
      @ForAll("opportunities") Opportunity opportunity,
      @ForAll("patient") Policy policy,
      @ForAll Moment asOf) {
    Scorecard scorecard = Scorecard.of(policy);
    BalanceSheet done = scorecard.weigh(others.with(opportunity.done()), asOf);
    BalanceSheet earlier = scorecard.weigh(others.with(opportunity.earlier()), asOf);
    assertThat(earlier).isNotBelow(done, opportunity.accounts());
  }
}
