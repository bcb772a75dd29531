package io.github.mettle.insight;

import static io.github.mettle.insight.Examples.incident;
import static io.github.mettle.insight.Examples.sheet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.mettle.Scorecard;
import io.github.mettle.account.Account;
import io.github.mettle.json.MettleJson;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Answer;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Candour;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.Dispute;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Inquiry;
import io.github.mettle.record.OpeningBalance;
import io.github.mettle.record.Request;
import io.github.mettle.record.Ruling;
import io.github.mettle.record.Scope;
import io.github.mettle.record.Severity;
import io.github.mettle.record.Source;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.refusal.RefusedException;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.trust.Standing;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class GateTest {
  private final BalanceSheet ruhr = sheet(Examples.ruhr());
  private final BalanceSheet bob = sheet(Examples.unknown("Bob"));

  @Test
  void theWorstOutcomeThatFiresDecides() {
    Gate gate =
        Gate.builder()
            .add(Rule.prefer("liked", Condition.limit(Threshold.EXPECTED_AT_LEAST, 0.1)))
            .add(Rule.hold("first", Condition.limit(Threshold.EXPECTED_AT_LEAST, 0.2)))
            .add(Rule.watch("looked at", Condition.limit(Threshold.EXPECTED_AT_LEAST, 0.3)))
            .add(Rule.hold("second", Condition.limit(Threshold.EXPECTED_AT_LEAST, 0.4)))
            .build();
    Decision decision = gate.decide(ruhr);
    assertThat(decision.outcome()).isEqualTo(Recommendation.HOLD);
    assertThat(decision.reasons())
        .extracting(it -> it.rule().id())
        .containsExactly("first", "second");
    assertThat(decision.fired()).hasSize(4);
  }

  @Test
  void otherwiseDecidesWhereNoRuleFires() {
    assertThat(Gate.builder().build().decide(ruhr).outcome()).isEqualTo(Recommendation.APPROVE);
    Gate strict = Gate.builder().otherwise(Recommendation.HOLD).build();
    assertThat(strict.decide(ruhr))
        .hasToString(
            "Hold Ruhr Steelworks: no new orders. No rule applies, and then we hold."
                + " The hold ends when a rule applies that says otherwise.");
    Gate watchful = Gate.builder().otherwise(Recommendation.WATCH).build();
    assertThat(watchful.decide(ruhr))
        .hasToString("Watch Ruhr Steelworks: order, and look. No rule applies, and then we watch.");
  }

  @Test
  void allConditionsOfARuleMustHold() {
    Rule rule = Rule.watch("young", Condition.standing(Standing.UNTESTED), Condition.yearsBelow(1));
    assertThat(fires(rule, bob)).isTrue();
    assertThat(fires(rule, ruhr)).isFalse();
    BalanceSheet old =
        weigh(Delivery.of("PO", "2024-01-01", "2024-02-01").deliveredAt("2024-02-01"));
    assertThat(old.trust().standing()).isEqualTo(Standing.UNTESTED);
    assertThat(fires(rule, old)).isFalse();
  }

  @Test
  void standingIsOfOneOfTheSubjectsOrOfNone() {
    Standing standing = ruhr.trust(Account.COMMITMENT).standing();
    Conditions.Standings in = Condition.standing(standing);
    Conditions.Standings notIn = Condition.standingNot(standing);
    RuleSubject remedy = RuleSubject.REMEDY;
    assertThat(ruhr.trust(Account.WILLINGNESS).standing()).isNotEqualTo(standing);
    assertThat(fires(in.of(RuleSubject.COMMITMENT, RuleSubject.WILLINGNESS), ruhr)).isTrue();
    assertThat(fires(in.of(RuleSubject.WILLINGNESS), ruhr)).isFalse();
    assertThat(fires(notIn.of(RuleSubject.COMMITMENT, RuleSubject.WILLINGNESS), ruhr)).isFalse();
    assertThat(fires(notIn.of(RuleSubject.WILLINGNESS), ruhr)).isTrue();
    assertThat(remedy.account()).contains(Account.REMEDY);
  }

  @Test
  void whatHasNoWeightHasNoStanding() {
    Policy policy = Policy.builder().weight(Account.CANDOUR, 0).build();
    BalanceSheet sheet = Scorecard.of(policy).weigh(Examples.unknown("Bob"), Examples.AS_OF);
    Conditions.Standings in = Condition.standing(Standing.UNTESTED).of(RuleSubject.CANDOUR);
    Conditions.Standings notIn = Condition.standingNot(Standing.UNTESTED).of(RuleSubject.CANDOUR);
    assertThat(fires(in, bob)).isTrue();
    assertThat(fires(in, sheet)).isFalse();
    assertThat(fires(notIn, bob)).isFalse();
    assertThat(fires(notIn, sheet)).isTrue();
  }

  @Test
  void withoutATrialInNeverHoldsAndNotInDoes() {
    Conditions.Standings in = Condition.standing(Standing.values()).ofTrial(Severity.MAJOR);
    Conditions.Standings notIn =
        new Conditions.Standings(in.subjects(), true, in.standings(), in.trial());
    assertThat(fires(in, bob)).isFalse();
    assertThat(fires(notIn, bob)).isTrue();
    BalanceSheet tried = weigh(silent("A", "2026-10-01").build());
    assertThat(fires(in, tried)).isTrue();
    assertThat(fires(notIn, tried)).isFalse();
  }

  @Test
  void countsOnlyWhatWeObservedOfTheirMakingAndIsNotRuledOut() {
    Conditions.Count one = Condition.atLeast(1, Counted.INCIDENTS);
    assertThat(fires(one, weigh(silent("A", "2026-10-01").build()))).isTrue();
    assertThat(fires(one, weigh(silent("A", "2026-10-01").attribution(Attribution.SHARED).build())))
        .isTrue();
    assertThat(
            fires(one, weigh(silent("A", "2026-10-01").attribution(Attribution.EXTERNAL).build())))
        .isFalse();
    assertThat(fires(one, weigh(silent("A", "2026-10-01").source(Source.REFERRED).build())))
        .isFalse();
    assertThat(fires(one, weigh(silent("A", "2026-10-01").source(Source.CLAIMED).build())))
        .isFalse();
    TrackRecord upheld =
        TrackRecord.of("P", silent("A", "2026-10-01").build())
            .with(Dispute.of("A", "2026-10-05").ruled(Ruling.UPHELD, "2026-10-10"));
    assertThat(fires(one, sheet(upheld))).isFalse();
  }

  @Test
  void countsBySeverityImpactRepeatAndDay() {
    Incident severe = silent("A", "2026-10-01").impact(Impact.SEVERE).recurrenceOf("B").build();
    BalanceSheet sheet = weigh(severe);
    Conditions.Count incidents = Condition.atLeast(1, Counted.INCIDENTS);
    assertThat(fires(incidents.severity(Severity.MAJOR).impact(Impact.SEVERE), sheet)).isTrue();
    assertThat(fires(incidents.severity(Severity.CRITICAL), sheet)).isFalse();
    assertThat(fires(Condition.atLeast(1, Counted.REPEATS), sheet)).isTrue();
    assertThat(fires(Condition.atLeast(2, Counted.INCIDENTS), sheet)).isFalse();
    assertThat(
            fires(Condition.atLeast(1, Counted.REPEATS), weigh(silent("A", "2026-10-01").build())))
        .isFalse();
  }

  /** Later than so many days before now, not as early. */
  @Test
  void withinDaysLeavesOutTheSecondOfTheLimit() {
    Conditions.Count lately = Condition.atLeast(1, Counted.INCIDENTS).withinDays(10);
    TrackRecord record = TrackRecord.of("P", silent("A", "2026-10-01").build());
    Scorecard scorecard = Scorecard.standard();
    assertThat(fires(lately, scorecard.weigh(record, "2026-10-11T07:59:59Z"))).isTrue();
    assertThat(fires(lately, scorecard.weigh(record, "2026-10-11T08:00:00Z"))).isFalse();
  }

  @Test
  void countsUntruthsUnlessTheyCameAfterAWaiver() {
    Conditions.Count untruth = Condition.atLeast(1, Counted.UNTRUTHS).withinDays(365);
    Inquiry misled = Inquiry.of("q", "2026-05-04").answered(Candour.MISLED, "2026-05-05");
    assertThat(fires(untruth, weigh(misled))).isTrue();
    assertThat(
            fires(
                untruth,
                weigh(Inquiry.of("q", "2026-05-04").answered(Candour.EVADED, "2026-05-05"))))
        .isFalse();
    assertThat(fires(untruth, weigh(misled.toBuilder().waivedAt("2026-05-04").build()))).isFalse();
    Request.Builder request =
        Request.builder()
            .id("r")
            .askedAt("2025-01-01")
            .scope(Scope.WITHIN)
            .answer(Answer.CANNOT)
            .answeredAt("2025-01-02");
    assertThat(fires(untruth, weigh(request.build()))).isFalse();
    assertThat(fires(untruth, weigh(request.refutedAt("2026-05-01").build()))).isTrue();
    assertThat(fires(untruth, weigh(request.refutedAt("2025-11-01").build()))).isFalse();
    assertThat(fires(untruth, weigh(request.source(Source.CLAIMED).build()))).isFalse();
  }

  @Test
  void anIncidentIsFailedOrStoodByWhatWasMetAndMissed() {
    TriedIncident stood = only(Examples.handled("A", "2026-10-01").impact(Impact.LIMITED).build());
    assertThat(stood).hasToString("A, met 7, missed 0: STOOD");
    TriedIncident failed = only(silent("A", "2026-10-01").build());
    assertThat(failed).hasToString("A, met 0, missed 7: FAILED");
    assertThat(failed.isNoticedFirst()).isFalse();
    TriedIncident unnoticed = only(incident("A", "2026-10-01").build());
    assertThat(unnoticed).hasToString("A, met 0, missed 7: neither");
    TriedIncident noticed = only(incident("A", "2026-10-01").noticedAt("2026-10-02").build());
    assertThat(noticed).hasToString("A, met 0, missed 7: FAILED");
    TriedIncident reopened =
        only(Examples.handled("A", "2026-10-01").reopened("2026-10-01T21:00:00Z").build());
    assertThat(reopened.isResolved()).isFalse();
    assertThat(reopened.outcome()).isEmpty();
    TriedIncident waived = only(silent("A", "2026-10-01").waivedAt("2026-10-01T08:30:00Z").build());
    assertThat(waived).hasToString("A, met 0, missed 0: neither");
  }

  /** A limit of the model: a waiver forgives what never came, and not what came late before it. */
  @Test
  void lateWordBeforeAWaiverCountsAndSilenceDoesNot() {
    Incident waived = silent("A", "2026-10-01").waivedAt("2026-10-01T20:00:00Z").build();
    TriedIncident silent = only(waived);
    TriedIncident late = only(waived.toBuilder().notified("2026-10-01T19:00:00Z").build());
    assertThat(silent.outcome()).isEmpty();
    assertThat(late.outcome()).contains(TrialOutcome.FAILED);
  }

  @Test
  void theLastTrialIsTheOneOpenedLastOrOfTheGreaterId() {
    BalanceSheet sheet =
        weigh(
            silent("\uD83D\uDE00", "2026-10-01").build(),
            Examples.handled("\uFFFD", "2026-10-01").build(),
            silent("Z", "2026-09-01").severity(Severity.CRITICAL).build(),
            incident("neither", "2026-10-05").build());
    Trials trials = Trials.of(sheet);
    assertThat(trials.last(Severity.MAJOR).map(it -> it.incident().id())).contains("\uD83D\uDE00");
    assertThat(trials.last(Severity.CRITICAL).map(it -> it.incident().id())).contains("Z");
    assertThat(fires(Condition.last(Severity.MAJOR, TrialOutcome.FAILED), sheet)).isTrue();
    assertThat(fires(Condition.last(Severity.MAJOR, TrialOutcome.STOOD), sheet)).isFalse();
    assertThat(fires(Condition.last(Severity.MAJOR, TrialOutcome.FAILED).withinDays(30), sheet))
        .isFalse();
  }

  @Test
  void postingsOfATrialAreThoseOfItsIncidents() {
    BalanceSheet sheet =
        weigh(
            silent("A", "2026-10-01").build(),
            silent("B", "2026-09-01").severity(Severity.CRITICAL).build(),
            incident("no impact", "2026-10-01").build());
    assertThat(Trials.postings(sheet.ledger(), Severity.MAJOR))
        .extracting(posting -> posting.episodeId())
        .contains("A", "B")
        .doesNotContain("no impact");
    assertThat(Trials.postings(sheet.ledger(), Severity.CRITICAL))
        .extracting(posting -> posting.episodeId())
        .containsOnly("B");
    assertThat(Trials.of(sheet).trust(Severity.CRITICAL))
        .hasValueSatisfying(trial -> assertThat(trial.incidentCount()).isEqualTo(1));
    assertThat(Trials.of(bob).trust(Severity.CRITICAL)).isEmpty();
    assertThat(Trials.of(bob)).hasToString("none");
  }

  @Test
  void risesOnlyBeyondChanceAndAfterTwoYears() {
    Condition rising = Condition.rising(3);
    TrackRecord.Builder record = TrackRecord.builder("P");
    for (int i = 1; i <= 9; i++) {
      record.add(silent("N" + i, "2026-0" + i + "-02").build());
    }
    assertThat(fires(rising, sheet(record.build()))).isFalse();
    record.add(Delivery.of("PO", "2024-12-01", "2024-12-20").deliveredAt("2024-12-19"));
    assertThat(fires(rising, sheet(record.build()))).isFalse();
    record.add(Delivery.of("PO-0", "2020-12-01", "2020-12-20").deliveredAt("2020-12-19"));
    assertThat(fires(rising, sheet(record.build()))).isTrue();
    assertThat(fires(Condition.rising(10), sheet(record.build()))).isFalse();
    for (int i = 0; i < 36; i++) {
      record.add(silent("M" + i, 2021 + i / 9 + "-0" + (1 + i % 9) + "-02").build());
    }
    assertThat(fires(rising, sheet(record.build()))).isFalse();
  }

  @Test
  void owedIsOverdueForLongOrWrittenOffAndNeitherDoneNorWaived() {
    Commitment promise = Commitment.of("p", "2026-01-01", "2026-02-01");
    assertThat(points(Condition.owed(90, 0.1), weigh(promise))).isGreaterThan(0.9);
    assertThat(fires(Condition.owed(292, 0.1), weigh(promise))).isTrue();
    assertThat(fires(Condition.owed(293, 0.1), weigh(promise))).isFalse();
    assertThat(fires(Condition.owed(90, 1.1), weigh(promise))).isFalse();
    assertThat(fires(Condition.owed(90, 0.1), weigh(promise.keptAt("2026-11-01")))).isFalse();
    Commitment waived = promise.toBuilder().waivedAt("2026-11-01").build();
    assertThat(fires(Condition.owed(90, 0.1), weigh(waived))).isFalse();
    Commitment paused = promise.toBuilder().pause("2026-01-15", "2026-11-10").build();
    assertThat(fires(Condition.owed(90, 0.1), weigh(paused))).isFalse();
    BalanceSheet writtenOff = weigh(Commitment.of("p", "2024-01-01", "2024-02-01"));
    assertThat(fires(Condition.owed(36_500, 0.1), writtenOff)).isTrue();
    assertThat(fires(Condition.outstanding(0.1), writtenOff)).isFalse();
    assertThat(fires(Condition.outstanding(0.9), weigh(promise))).isTrue();
  }

  /** An unanswered question costs the answer and the candour, and both are owed. */
  @Test
  void owedHoldsBothDebitsOfSilence() {
    BalanceSheet sheet = weigh(Inquiry.of("q", "2026-01-04"));
    double points = points(Condition.owed(90, 0.1), sheet);
    assertThat(points).isEqualTo(sheet.outstanding().toDouble());
    assertThat(points).isGreaterThan(0.9);
  }

  @Test
  void aLimitNeverHoldsOfTheUntested() {
    Conditions.Limit below = Condition.limit(Threshold.LOWER_BELOW, 1);
    assertThat(fires(below, bob)).isFalse();
    assertThat(fires(below, ruhr)).isTrue();
    assertThat(fires(below.of(RuleSubject.WILLINGNESS), ruhr)).isFalse();
    double expected = ruhr.trust(Account.COMMITMENT).expected();
    assertThat(fires(commitment(Threshold.EXPECTED_AT_LEAST, expected + 5e-10), ruhr)).isTrue();
    assertThat(fires(commitment(Threshold.EXPECTED_BELOW, expected + 5e-10), ruhr)).isFalse();
    assertThat(fires(commitment(Threshold.EXPECTED_BELOW, expected + 5e-9), ruhr)).isTrue();
    assertThat(fires(commitment(Threshold.EXPECTED_AT_LEAST, expected + 5e-9), ruhr)).isFalse();
  }

  private static Condition commitment(Threshold threshold, double limit) {
    return Condition.limit(threshold, limit).of(RuleSubject.COMMITMENT);
  }

  @Test
  void provenanceIsOfOneKindAlone() {
    Condition half = Condition.oneOriginAbove(0.5);
    Episode kept = Commitment.of("p", "2026-01-01", "2026-02-01").keptAt("2026-01-31");
    Episode other = kept.toBuilder().id("q").source(Source.REFERRED).build();
    assertThat(fires(half, weigh(kept))).isFalse();
    assertThat(fires(half, weigh(other))).isTrue();
    assertThat(fires(half, bob)).isFalse();
    assertThat(points(half, weigh(kept, other))).isNaN();
    OpeningBalance opening =
        OpeningBalance.builder().id("o").at("2026-02-01").balance(Account.REMEDY, 9, 0).build();
    Provenance provenance = Provenance.of(weigh(kept, other, opening));
    assertThat(provenance.largest()).contains(Origin.OPENINGS);
    assertThat(provenance.share(Origin.OPENINGS)).isGreaterThan(0.8);
    assertThat(provenance.byOrigin()).containsOnlyKeys(Origin.REFERRED, Origin.OPENINGS);
    assertThat(provenance.bySource()).containsOnlyKeys(Source.OBSERVED, Source.REFERRED);
  }

  @Test
  void asksASheetThatWasReadForNoFacts() throws Exception {
    BalanceSheet read = MettleJson.readSheet(MettleJson.write(ruhr));
    assertThat(fires(Condition.outstanding(1), read)).isFalse();
    assertThat(fires(Condition.standing(ruhr.trust().standing()), read)).isTrue();
    assertThatIllegalStateException()
        .isThrownBy(() -> Gate.standard().decide(read))
        .withMessage(
            "ledger must be asked of a sheet that was weighed here: Ruhr Steelworks was read");
  }

  @Test
  void refusesRulesThatCannotHold() {
    refused(() -> Rule.hold(" "), "id must be not blank: \" \"\nall must have a condition: []");
    Condition proven = Condition.standing(Standing.PROVEN);
    refused(
        () -> Rule.hold("x", proven, Condition.standing(Standing.MIXED)),
        "all must be able to hold together:"
            + " [standing of [WHOLE] in [PROVEN], standing of [WHOLE] in [MIXED]]");
    refusedTogether(proven, Condition.standingNot(Standing.PROVEN, Standing.MIXED));
    refusedTogether(
        Condition.standing(Standing.IMPAIRED).of(RuleSubject.EXTRA_MILE, RuleSubject.REMEDY),
        Condition.standingNot(Standing.IMPAIRED).of(RuleSubject.REMEDY));
    refusedTogether(
        Condition.standing(Standing.UNTESTED), Condition.limit(Threshold.LOWER_BELOW, 0.5));
    refusedTogether(
        Condition.limit(Threshold.LOWER_BELOW, 0.5),
        Condition.limit(Threshold.LOWER_AT_LEAST, 0.5));
    refusedTogether(
        Condition.last(Severity.MAJOR, TrialOutcome.FAILED),
        Condition.last(Severity.MAJOR, TrialOutcome.STOOD));
    refusedTogether(Condition.rising(3), Condition.yearsBelow(2));
    refusedTogether(
        Condition.standingNot(Standing.PROVEN, Standing.MIXED, Standing.DOUBTFUL),
        Condition.standingNot(Standing.UNTESTED, Standing.PROMISING, Standing.IMPAIRED));
  }

  @Test
  void acceptsRulesThatCanHold() {
    Condition impaired = Condition.standing(Standing.IMPAIRED).of(RuleSubject.CANDOUR);
    Rule.hold("x", impaired, Condition.standing(Standing.PROVEN));
    Rule.hold("x", impaired, Condition.standing(Standing.PROVEN).ofTrial(Severity.MAJOR));
    Rule.hold("x", Condition.rising(3), Condition.yearsBelow(2.5));
    Rule.hold(
        "x",
        Condition.limit(Threshold.LOWER_BELOW, 0.5),
        Condition.limit(Threshold.LOWER_AT_LEAST, 0.4),
        Condition.limit(Threshold.EXPECTED_AT_LEAST, 0.5));
    Rule.hold(
        "x",
        Condition.last(Severity.CRITICAL, TrialOutcome.FAILED),
        Condition.last(Severity.MAJOR, TrialOutcome.STOOD));
  }

  private static void refusedTogether(Condition... conditions) {
    refused(
        () -> Rule.hold("x", conditions),
        "all must be able to hold together: " + List.of(conditions));
  }

  @Test
  void refusesConditionsThatCannotHold() {
    refused(() -> Condition.standing(), "in must not be empty: []");
    refused(() -> Condition.standingNot(), "notIn must not be empty: []");
    refused(() -> Condition.standing(Standing.MIXED).of(), "of must not be empty: []");
    refused(
        () -> Condition.standingNot(Standing.values()),
        "notIn must leave a standing: [UNTESTED, PROVEN, IMPAIRED, DOUBTFUL, MIXED, PROMISING]");
    refused(
        () -> Condition.standing(Standing.IMPAIRED).of(RuleSubject.EXTRA_MILE),
        "in must be another standing: EXTRA_MILE is never: [IMPAIRED]");
    refused(
        () -> Condition.standing(Standing.MIXED).of(RuleSubject.REMEDY).ofTrial(Severity.MINOR),
        "trial must be one of [MAJOR, CRITICAL]: MINOR\nof must be [WHOLE] where trial is given: [REMEDY]");
    refused(
        () -> Condition.atLeast(1, Counted.UNTRUTHS).severity(Severity.MAJOR),
        "severity must be absent of untruths: MAJOR");
    refused(
        () -> Condition.atLeast(1, Counted.UNTRUTHS).impact(Impact.LIMITED),
        "impact must be absent of untruths: LIMITED");
    refused(() -> Condition.atLeast(0, Counted.REPEATS), "atLeast must be at least 1: 0");
    refused(
        () -> Condition.atLeast(1, Counted.REPEATS).withinDays(0),
        "withinDays must be in [1, 36500]: 0");
    refused(
        () -> Condition.last(Severity.MODERATE, TrialOutcome.STOOD),
        "severity must be one of [MAJOR, CRITICAL]: MODERATE");
    refused(() -> Condition.rising(0), "atLeast must be at least 1: 0");
    refused(() -> Condition.outstanding(0), "atLeast must be in (0, 1e9]: 0");
    refused(
        () -> Condition.owed(-1, Double.NaN),
        "days must be in [0, 36500]: -1\natLeast must be in (0, 1e9]: NaN");
    refused(() -> Condition.yearsBelow(0), "below must be in (0, ∞): 0");
    refused(() -> Condition.limit(Threshold.EXPECTED_BELOW, 0), "below must be in (0, 1]: 0");
    refused(() -> Condition.limit(Threshold.LOWER_AT_LEAST, 1.5), "atLeast must be in [0, 1]: 1.5");
    refused(() -> Condition.limit(Threshold.LOWER_AT_LEAST, 0.5).of(), "of must not be empty: []");
    refused(() -> Condition.oneOriginAbove(1), "above must be in [0, 1): 1");
  }

  @Test
  void refusesRulesOfOneIdAndToPreferOtherwise() {
    Gate.Builder gate =
        Gate.builder()
            .add(Rule.hold("x", Condition.outstanding(1)))
            .add(Rule.watch("x", Condition.outstanding(1)))
            .otherwise(Recommendation.PREFER);
    refused(
        gate::build,
        "rules[1].id must be unique: \"x\"\notherwise must be one of [APPROVE, WATCH, HOLD]: PREFER");
  }

  @Test
  void showsItsRules() {
    Gate gate =
        Gate.standard().toBuilder()
            .add(
                Rule.watch(
                    "own", Condition.limit(Threshold.LOWER_BELOW, 0.3), Condition.owed(9, 2)))
            .otherwise(Recommendation.WATCH)
            .build();
    assertThat(gate.toString())
        .startsWith(
            "impaired: HOLD if standing of [WHOLE, INTEGRITY] in [IMPAIRED]\nuntruth: HOLD if")
        .endsWith(
            "own: WATCH if lower of [WHOLE] below 0.3 and owed days 9 atLeast 2\notherwise WATCH");
  }

  static void refused(ThrowingCallable making, String message) {
    assertThatExceptionOfType(RefusedException.class).isThrownBy(making).withMessage(message);
  }

  private static TriedIncident only(Incident incident) {
    return Trials.of(weigh(incident)).incidents().get(0);
  }

  /** A major incident with a limited impact, of which nothing else is known. */
  private static Incident.Builder silent(String id, String day) {
    return incident(id, day).impact(Impact.LIMITED);
  }

  private static BalanceSheet weigh(Episode... episodes) {
    return sheet(TrackRecord.of("P", episodes));
  }

  private static boolean fires(Condition condition, BalanceSheet sheet) {
    return fires(Rule.hold("x", condition), sheet);
  }

  private static boolean fires(Rule rule, BalanceSheet sheet) {
    return !Gate.builder().add(rule).build().decide(sheet).fired().isEmpty();
  }

  private static double points(Condition condition, BalanceSheet sheet) {
    return Gate.builder().add(Rule.hold("x", condition)).build().decide(sheet).fired().stream()
        .mapToDouble(reason -> reason.findings().get(0).number())
        .findFirst()
        .orElse(Double.NaN);
  }
}
