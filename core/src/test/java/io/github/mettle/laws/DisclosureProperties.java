package io.github.mettle.laws;

import static io.github.mettle.kit.MettleAssertions.assertThat;

import io.github.mettle.Scorecard;
import io.github.mettle.account.Criterion;
import io.github.mettle.kit.Cases;
import io.github.mettle.kit.Incidents;
import io.github.mettle.kit.Law;
import io.github.mettle.kit.Opportunity;
import io.github.mettle.kit.Policies;
import io.github.mettle.kit.Records;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Action;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Moment;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.BalanceSheet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.domains.Domain;
import org.assertj.core.api.Assertions;

/** Law 4: disclosure pays. */
@Domain(Cases.class)
class DisclosureProperties {
  @Provide
  Arbitrary<TrackRecord> others() {
    return Records.few();
  }

  /** To tell us within a year; after a write-off the limits of law 3 are this law's, too. */
  @Provide
  Arbitrary<Opportunity> tellings() {
    return Opportunity.to(Action.NOTIFIED)
        .filter(telling -> telling.delay().compareTo(Policies.SHORTEST_PATIENCE) <= 0);
  }

  @Provide
  Arbitrary<Policy> patient() {
    return Policies.patient();
  }

  /**
   * A policy, and an incident handled in time by its windows. Under a policy by which an incident
   * without impact has some impact, this law has nothing to say.
   */
  @Provide
  Arbitrary<Tuple2<Policy, Incident>> handled() {
    return Policies.any()
        .map(policy -> policy.toBuilder().impactFactor(Impact.NONE, 1).build())
        .flatMap(policy -> Incidents.handled(policy).map(incident -> Tuple.of(policy, incident)));
  }

  @Law
  void tellingNeverGivesLessThanNotTelling(
      @ForAll("others") TrackRecord others,
      @ForAll("tellings") Opportunity telling,
      @ForAll("patient") Policy policy,
      @ForAll Moment asOf) {
    Scorecard scorecard = Scorecard.of(policy);
    BalanceSheet untold = scorecard.weigh(others.with(telling.undone()), asOf);
    BalanceSheet told = scorecard.weigh(others.with(telling.done()), asOf);
    assertThat(told).isNowhereBelow(untold);
  }

  /** What we saw before they told us, as soon as it began. */
  @Law
  void tellingWhatWeNoticedFirstEarnsNothingWhereThatIsWorthNothing(
      @ForAll("tellings") Opportunity telling, @ForAll Policy policy, @ForAll Moment asOf) {
    Incident untold = (Incident) telling.undone();
    Assume.that(untold.steps().stream().noneMatch(step -> step.action() == Action.NOTIFIED));
    Assume.that(!telling.delay().isZero());
    Incident noticed =
        ((Incident) telling.done()).toBuilder().noticedAt(untold.openedAt().begin()).build();
    Scorecard scorecard = Scorecard.of(policy.toBuilder().noticedFirst(0).build());
    BalanceSheet sheet = scorecard.weigh(TrackRecord.of("P", noticed), asOf);
    Assertions.assertThat(sheet.postings())
        .filteredOn(posting -> posting.criterion() == Criterion.NOTIFY)
        .allMatch(posting -> posting.credit().isZero());
  }

  @Law
  void incidentHandledInTimeNeverLowersAnything(
      @ForAll("others") TrackRecord others,
      @ForAll("handled") Tuple2<Policy, Incident> handled,
      @ForAll Moment asOf) {
    Scorecard scorecard = Scorecard.of(handled.get1());
    BalanceSheet without = scorecard.weigh(others, asOf);
    BalanceSheet with = scorecard.weigh(others.with(handled.get2()), asOf);
    assertThat(with).isNowhereBelow(without);
  }
}
