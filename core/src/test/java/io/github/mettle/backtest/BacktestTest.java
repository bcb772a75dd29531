package io.github.mettle.backtest;

import static io.github.mettle.backtest.BacktestReport.METTLE;
import static io.github.mettle.backtest.BacktestReport.WITH_PEERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.mettle.Scorecard;
import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Answer;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Candour;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.Dispute;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Gesture;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Inquiry;
import io.github.mettle.record.Request;
import io.github.mettle.record.Ruling;
import io.github.mettle.record.Satisfaction;
import io.github.mettle.record.Scope;
import io.github.mettle.record.Severity;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.refusal.RefusedException;
import io.github.mettle.trust.Trust;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class BacktestTest {
  private static final Backtest BACKTEST = Backtest.of(Policy.standard());

  private static BacktestReport run(Episode... episodes) {
    return BACKTEST.run(List.of(TrackRecord.of("A", episodes)), "2026-12-31");
  }

  private static List<String> outcomes(Episode... episodes) {
    return run(episodes).outcomes().stream().map(Outcome::toString).toList();
  }

  private static Commitment promise(String id) {
    return Commitment.of(id, "2026-03-01", "2026-03-20");
  }

  private static Incident.Builder incident() {
    return Incident.builder()
        .id("n")
        .openedAt("2026-06-01T00:00:00Z")
        .severity(Severity.MAJOR)
        .attribution(Attribution.SUPPLIER)
        .impact(Impact.LIMITED);
  }

  @Test
  void aPromiseBeginsWhenItIsMadeAndIsSettledWhenItIsKept() {
    assertThat(outcomes(promise("p").keptAt("2026-03-18T10:00:00Z")))
        .containsExactly(
            "2026-03-01T00:00:00Z COMMITMENT keep met 2026-03-18T10:00:00Z, credit 1.00  A, p");
  }

  /** Twelve days late in a window of twenty: 0.1 + (0.25 − 0.1) · 2^(−0.6). */
  @Test
  void orWhenItsWindowPassesAndItsCreditIsToldBeside() {
    BacktestReport report = run(promise("p").keptAt("2026-04-01"));
    assertThat(report.outcomes().get(0))
        .hasToString(
            "2026-03-01T00:00:00Z COMMITMENT keep missed 2026-03-21T00:00:00Z, credit 0.20  A, p");
    assertThat(report.missed()).isOne();
    assertThat(report.madeUpFor()).isOne();
    assertThat(report.scores(METTLE).meanShare()).isZero();
    assertThat(report.creditScores(METTLE, Account.COMMITMENT).meanShare())
        .isCloseTo(0.1990, within(1e-4));
  }

  @Test
  void aPromiseWithdrawnIsMissedWhenItIs() {
    assertThat(outcomes(promise("p").withdrawnAt("2026-03-10")))
        .containsExactly(
            "2026-03-01T00:00:00Z COMMITMENT keep missed 2026-03-10T00:00:00Z, credit 0.19  A, p");
  }

  @Test
  void whatIsDoneOnTheDayItIsDueIsMetWhereverThatWas() {
    assertThat(outcomes(promise("p").keptAt("2026-03-20T22:30:00-05:00")))
        .containsExactly(
            "2026-03-01T00:00:00Z COMMITMENT keep met 2026-03-21T03:30:00Z, credit 1.00  A, p");
  }

  @Test
  void outcomesOfOneSecondAreInTheOrderOfTheRecord() {
    Commitment missed = promise("missed");
    Commitment kept = promise("kept").keptAt("2026-03-21T00:00:00Z");
    assertThat(run(missed, kept).outcomes())
        .extracting(Outcome::episodeId)
        .containsExactly("missed", "kept");
    assertThat(run(kept, missed).outcomes())
        .extracting(Outcome::episodeId)
        .containsExactly("kept", "missed");
  }

  @Test
  void whatIsWaivedInTimeOrNotYetDueIsNoOutcome() {
    Commitment waived = promise("w").toBuilder().waivedAt("2026-03-10").build();
    assertThat(outcomes(waived, Commitment.of("due-later", "2026-12-01", "2027-01-15"))).isEmpty();
  }

  @Test
  void aWaiverWhenTheWindowHasPassedComesTooLate() {
    Commitment waived = promise("w").toBuilder().waivedAt("2026-03-21T05:00:00Z").build();
    assertThat(outcomes(waived))
        .containsExactly(
            "2026-03-01T00:00:00Z COMMITMENT keep missed 2026-03-21T00:00:00Z, credit 0.00  A, w");
  }

  /** From the first ruling on nothing more is known of it: nor that it was kept. */
  @Test
  void whatIsRuledOutTwiceIsOutFromTheFirst() {
    Commitment kept = promise("p").keptAt("2026-03-15");
    TrackRecord record = TrackRecord.of("A", kept);
    Dispute first = Dispute.of("p", "2026-03-05").ruled(Ruling.UPHELD, "2026-03-10");
    Dispute second = Dispute.of("p", "2026-03-06").ruled(Ruling.UPHELD, "2026-03-18");
    assertThat(BACKTEST.run(List.of(record), "2026-12-31").outcomes()).hasSize(1);
    assertThat(BACKTEST.run(List.of(record.with(second)), "2026-12-31").outcomes()).hasSize(1);
    assertThat(BACKTEST.run(List.of(record.with(first).with(second)), "2026-12-31").outcomes())
        .isEmpty();
    assertThat(BACKTEST.run(List.of(record.with(second).with(first)), "2026-12-31").outcomes())
        .isEmpty();
  }

  @Test
  void anAnswerIsExpectedAndHowGoodItIsIsNoExpectation() {
    assertThat(
            outcomes(
                Request.of("r", "2026-05-01", Scope.WITHIN)
                    .answered(Answer.ALTERNATIVE, "2026-05-02"),
                Inquiry.of("i", "2026-05-03").answered(Candour.EVADED, "2026-05-04"),
                Inquiry.of("silence", "2026-05-05")))
        .containsExactly(
            "2026-05-01T00:00:00Z RESPONSIVENESS answer met 2026-05-02T00:00:00Z, credit 1.00"
                + "  A, r",
            "2026-05-03T00:00:00Z RESPONSIVENESS answer met 2026-05-04T00:00:00Z, credit 1.00"
                + "  A, i",
            "2026-05-05T00:00:00Z RESPONSIVENESS answer missed 2026-05-07T00:00:01Z, credit 0.00"
                + "  A, silence");
  }

  @Test
  void aPromiseToFindOutBeginsWithTheAnswer() {
    assertThat(
            outcomes(
                Inquiry.of("i", "2026-05-03")
                    .answered(Candour.WILL_FIND_OUT, "2026-05-04")
                    .followedUpAt("2026-05-06")))
        .containsExactly(
            "2026-05-03T00:00:00Z RESPONSIVENESS answer met 2026-05-04T00:00:00Z, credit 1.00"
                + "  A, i",
            "2026-05-04T00:00:00Z CANDOUR candour met 2026-05-06T00:00:00Z, credit 1.00  A, i");
  }

  @Test
  void andIsNotForecastIfItIsOverdueByThen() {
    assertThat(
            outcomes(Inquiry.of("i", "2026-05-03").answered(Candour.WILL_FIND_OUT, "2026-05-20")))
        .hasSize(1);
  }

  @Test
  void anIncidentHasAnOutcomePerCriterion() {
    Incident incident =
        incident()
            .notified("2026-06-01T02:00:00Z")
            .resolved("2026-06-01T20:00:00Z")
            .reopened("2026-06-05T00:00:00Z")
            .build();
    assertThat(outcomes(incident))
        .containsExactly(
            "2026-06-01T00:00:00Z NOTIFICATION notify met 2026-06-01T02:00:00Z, credit 1.00  A, n",
            "2026-06-01T00:00:00Z CONTAINMENT contain met 2026-06-01T20:00:00Z, credit 0.00  A, n",
            "2026-06-01T00:00:00Z REMEDY remedy met 2026-06-01T20:00:00Z, credit 0.00  A, n",
            "2026-06-01T00:00:00Z RESOLUTION resolve met 2026-06-01T20:00:00Z, credit 0.00  A, n",
            "2026-06-01T00:00:00Z CANDOUR explain missed 2026-06-08T00:00:01Z, credit 0.00  A, n",
            "2026-06-01T00:00:00Z PREVENTION prevent missed 2026-06-26T00:00:01Z, credit 0.00"
                + "  A, n",
            "2026-06-01T00:00:00Z RESPONSIVENESS update met 2026-06-01T20:00:00Z, credit 0.00"
                + "  A, n");
  }

  @Test
  void aSilenceIsMissedWhenItIsTooLong() {
    Incident incident =
        incident().updated("2026-06-01T10:00:00Z").resolved("2026-06-04T00:00:00Z").build();
    assertThat(outcomes(incident))
        .contains(
            "2026-06-01T00:00:00Z RESPONSIVENESS update missed 2026-06-02T10:00:01Z, credit 0.17"
                + "  A, n");
  }

  @Test
  void goodwillIsNeverForecast() {
    assertThat(outcomes(Gesture.of("g", "2026-05-01", Satisfaction.AMAZED))).isEmpty();
  }

  @Test
  void aForecastKnowsWhatWasSettledBeforeItsExpectationBegan() {
    Commitment first = promise("a").keptAt("2026-03-18");
    Commitment during = Commitment.of("b", "2026-03-05", "2026-03-25").keptAt("2026-03-20");
    Commitment after = Commitment.of("c", "2026-03-19", "2026-03-25").keptAt("2026-03-20");
    BacktestReport report = run(first, during, after);
    assertThat(report.forecast(METTLE, 0)).isEqualTo(0.5);
    assertThat(report.forecast(METTLE, 1)).isEqualTo(0.5);
    assertThat(report.forecast(METTLE, 2)).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(report.forecast("running mean", 1)).isEqualTo(0.5);
    assertThat(report.forecast("running mean", 2)).isEqualTo(1);
  }

  @Test
  void whatIsSettledInTheSecondItBeginsIsNotKnownYet() {
    BacktestReport report =
        run(
            promise("a").keptAt("2026-03-18T12:00:00Z"),
            Commitment.of("b", "2026-03-18T12:00:00Z", "2026-03-25").keptAt("2026-03-20"));
    assertThat(report.forecast(METTLE, 1)).isEqualTo(0.5);
    assertThat(report.forecast("running mean", 1)).isEqualTo(0.5);
  }

  @Test
  void peersStandInForTheBaseRate() {
    TrackRecord first = TrackRecord.of("A", promise("a").keptAt("2026-03-02"));
    TrackRecord second =
        TrackRecord.of("B", Commitment.of("b", "2026-03-03", "2026-03-20").keptAt("2026-03-04"));
    BacktestReport report = BACKTEST.run(List.of(first, second), "2026-12-31");
    assertThat(report.forecast(METTLE, 1)).isEqualTo(0.5);
    assertThat(report.forecast(WITH_PEERS, 0)).isEqualTo(0.5);
    assertThat(report.forecast(WITH_PEERS, 1)).isCloseTo(2.0 / 3, within(1e-12));
  }

  @Test
  void whatIsOverdueCountsAsTheOpenLiabilityItIs() {
    Delivery late = Delivery.of("late", "2026-03-01", "2026-03-11");
    Delivery next = Delivery.of("next", "2026-03-21", "2026-03-31").deliveredAt("2026-03-25");
    BacktestReport report = run(late, next);
    double x = (9 * 86_400.0 - 1) / (11 * 86_400 - 1);
    double open = 0.25 * (1 - 0.25 * StrictMath.pow(2, -x));
    assertThat(report.forecast(METTLE, 1)).isCloseTo(2 * 0.8 / (2 + open), within(1e-6));
  }

  @Test
  void butNotByTheTimeInWhichItIsPaused() {
    Delivery late =
        Delivery.of("late", "2026-03-01", "2026-03-11").toBuilder()
            .pause("2026-03-14", "2026-03-21")
            .build();
    Delivery paused = Delivery.of("paused", "2026-03-18", "2026-03-31").deliveredAt("2026-03-25");
    Delivery after = Delivery.of("after", "2026-03-21", "2026-03-31").deliveredAt("2026-03-25");
    BacktestReport report = run(late, paused, after);
    double x = (2 * 86_400.0) / (11 * 86_400 - 1);
    double open = 0.25 * (1 - 0.25 * StrictMath.pow(2, -x));
    assertThat(report.forecast(METTLE, 1)).isCloseTo(2 * 0.8 / (2 + open), within(1e-6));
    assertThat(report.forecast(METTLE, 2)).isCloseTo(2 * 0.8 / (2 + open), within(1e-6));
  }

  /** It once looked for the second in which a loss comes to a micro-point, one after another. */
  @Test
  void anyPolicyIsDoneInBoundedTime() {
    Policy policy = Policy.standard().toBuilder().negativity(1e-6).build();
    TrackRecord record = new RandomRecords(3, 300).record("A", 2_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> Backtest.of(policy).run(List.of(record), "2500-01-01").outcomes());
  }

  @Test
  void thousandsOfStepsAreReadAtSomeOfThem() {
    Incident.Builder incident = incident();
    for (int i = 0; i < 5_000; i++) {
      incident.updated("2026-06-%02dT%02d:%02d:00Z".formatted(1 + i / 1440, i / 60 % 24, i % 60));
    }
    assertThat(outcomes(incident.resolved("2026-06-05T00:00:00Z").build()))
        .contains(
            "2026-06-01T00:00:00Z RESPONSIVENESS update met 2026-06-05T00:00:00Z, credit 1.00"
                + "  A, n");
  }

  @Test
  void twoRecordsOfOnePartyAreRefused() {
    TrackRecord record = TrackRecord.of("A");
    assertThatThrownBy(() -> BACKTEST.run(List.of(record, record), "2026-12-31"))
        .isInstanceOf(RefusedException.class)
        .hasMessage("party must be unique in a portfolio: A");
  }

  @Test
  void anUnreadableInstantIsRefused() {
    assertThatThrownBy(() -> BACKTEST.run(List.of(), "today"))
        .isInstanceOf(RefusedException.class)
        .hasMessage(
            "asOf must be a date or an instant with a zone, such as 2026-03-02 or"
                + " 2026-03-02T08:00:00Z: \"today\"");
  }

  @Test
  void baselinesHaveNamesOfTheirOwn() {
    Baseline impostor = Baseline.of(METTLE, () -> Baselines.lastOutcome().begin());
    assertThatThrownBy(() -> BACKTEST.against(List.of(impostor)))
        .isInstanceOf(RefusedException.class)
        .hasMessage("baseline.name must be unique: Mettle");
    assertThat(BACKTEST.against(Baselines.all()).baselines()).hasSize(Baselines.all().size());
  }

  @Test
  void anUnknownForecastIsRefused() {
    assertThatThrownBy(() -> run().scores("oracle"))
        .isInstanceOf(RefusedException.class)
        .hasMessage(
            "forecast must be one of Mettle, Mettle with peers' base rates, base rate, running"
                + " mean: oracle");
  }

  @Test
  void theNextQuestionIsThatOfTheSecondAfterTheAsOf() {
    BacktestReport report = run(promise("a").keptAt("2026-03-18"));
    Question next = report.next("A", Account.COMMITMENT, Criterion.KEEP);
    assertThat(next.askedAt()).hasToString("2027-01-01T00:00:00Z");
    assertThat(next).hasToString("2027-01-01T00:00:00Z COMMITMENT  A: keep");
    assertThat(next.assets()).isCloseTo(StrictMath.pow(2, -286.0 / 730), within(1e-9));
    Baseline.Memory mean = report.memory("running mean", Account.COMMITMENT, Criterion.KEEP);
    assertThat(mean.forecast(next)).isEqualTo(1);
    assertThatThrownBy(() -> report.next("B", Account.COMMITMENT, Criterion.KEEP))
        .hasMessage("party must be one of the portfolio: B");
    assertThatThrownBy(() -> report.memory(METTLE, Account.COMMITMENT, Criterion.KEEP))
        .hasMessage("forecast must be a baseline: Mettle");
    assertThatThrownBy(() -> next.withHalfLife(12))
        .hasMessage("halfLifeDays must be one that a baseline asks for, []: 12.0");
  }

  @Test
  void aReportIsATable() {
    assertThat(
            run(
                promise("a").keptAt("2026-03-02"),
                Commitment.of("b", "2026-03-19", "2026-03-25").keptAt("2026-03-20")))
        .hasToString(
            """
            forecast                       outcomes   Brier  log loss  over base rate  over mean
            ────────────────────────────────────────────────────────────────────────────────────
            Mettle                                2  0.1806    0.5493           0.208     -0.583
            Mettle with peers' base rates         2  0.1806    0.5493           0.208     -0.583
            base rate                             2  0.2500    0.6931           0.000     -0.997
            running mean                          2  0.1250    0.3471           0.499      0.000\
            """);
  }

  /** Met, late, and never done, on one account; and an answer on another. */
  @Test
  void aReportCountsByAccount() {
    BacktestReport report =
        run(
            promise("met").keptAt("2026-03-18"),
            promise("late").keptAt("2026-04-01"),
            promise("never"),
            Inquiry.of("i", "2026-05-03").answered(Candour.STRAIGHT, "2026-05-04"));
    assertThat(report.missed()).isEqualTo(2);
    assertThat(report.madeUpFor()).isEqualTo(1);
    assertThat(report.scores(METTLE).count()).isEqualTo(4);
    assertThat(report.scores(METTLE).meanShare()).isEqualTo(0.5);
    assertThat(report.scores(METTLE, Account.COMMITMENT).count()).isEqualTo(3);
    assertThat(report.scores(METTLE, Account.COMMITMENT).meanShare())
        .isCloseTo(1.0 / 3, within(1e-12));
    assertThat(report.scores(METTLE, Account.RESPONSIVENESS).meanShare()).isEqualTo(1);
    assertThat(report.creditScores(METTLE, Account.COMMITMENT).count()).isEqualTo(3);
    assertThat(report.creditScores(METTLE, Account.COMMITMENT).meanShare())
        .isCloseTo((1 + 0.1990) / 3, within(1e-4));
    assertThat(report.policy()).isEqualTo(Policy.standard());
    assertThat(BACKTEST.policy()).isEqualTo(Policy.standard());
    assertThat(BACKTEST)
        .hasToString(
            "Backtest of "
                + Policy.standard().fingerprint()
                + " against [base rate, running mean]");
  }

  /** The interval of an account with something lost: a promise broken, then another made. */
  @Test
  void theWidthIsThatOfTheInterval() {
    TrackRecord record =
        TrackRecord.of(
            "A",
            promise("late").keptAt("2026-04-01"),
            Commitment.of("next", "2026-05-01", "2026-05-20").keptAt("2026-05-19"));
    Trust before = Scorecard.standard().weigh(record, "2026-04-30").trust(Account.COMMITMENT);
    assertThat(before.disbelief()).isPositive();
    double first = 0.8;
    assertThat(BACKTEST.run(List.of(record), "2026-12-31").meanIntervalWidth(Account.COMMITMENT))
        .isCloseTo((first + before.upper() - before.lower()) / 2, within(1e-4));
  }

  @Test
  void baselinesOfOnePartyHaveATwinWithPeersButForTheFlatBeta() {
    List<String> names = Baselines.all().stream().map(Baseline::name).toList();
    assertThat(names).hasSize(21).doesNotHaveDuplicates();
    assertThat(names).filteredOn(it -> it.contains("peers")).hasSize(8);
    assertThat(names).noneMatch(it -> it.matches("Beta reputation.*peers.*"));
    assertThat(Baselines.runningMean().toString()).contains("running mean");
  }

  @Test
  void intervalsNarrowAsEvidenceGrows() {
    BacktestReport one = run(promise("a").keptAt("2026-03-18"));
    BacktestReport two =
        run(
            promise("a").keptAt("2026-03-18"),
            Commitment.of("b", "2026-03-19", "2026-03-25").keptAt("2026-03-20"));
    assertThat(one.meanIntervalWidth(Account.COMMITMENT)).isCloseTo(0.8, within(1e-6));
    assertThat(two.meanIntervalWidth(Account.COMMITMENT)).isLessThan(0.8);
    assertThat(two.meanIntervalWidth(Account.CANDOUR)).isNaN();
  }
}
