package io.github.mettle.backtest;

import static io.github.mettle.backtest.BacktestReport.METTLE;
import static io.github.mettle.backtest.BacktestReport.WITH_PEERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.mettle.account.Account;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Answer;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Candour;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Gesture;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Inquiry;
import io.github.mettle.record.Request;
import io.github.mettle.record.Satisfaction;
import io.github.mettle.record.Scope;
import io.github.mettle.record.Severity;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.refusal.RefusedException;
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

  @Test
  void aPromiseIsSettledWhenItIsKept() {
    assertThat(outcomes(promise("p").keptAt("2026-03-18T10:00:00Z")))
        .containsExactly("2026-03-18T10:00:00Z COMMITMENT 1.00  A, p: keep");
  }

  @Test
  void orWhenItsWindowPassesAndWhatIsDoneLaterIsToldApart() {
    BacktestReport report = run(promise("p").keptAt("2026-04-01"));
    Outcome outcome = report.outcomes().get(0);
    assertThat(outcome).hasToString("2026-03-21T00:00:00Z COMMITMENT 0.00  A, p: keep");
    assertThat(outcome.shareInTheEnd()).isCloseTo(0.6830, within(1e-4));
    assertThat(report.missed()).isOne();
    assertThat(report.madeUpFor()).isOne();
    assertThat(report.scores(METTLE).meanShare()).isZero();
    assertThat(report.scoresInTheEnd(METTLE).meanShare()).isCloseTo(0.6830, within(1e-4));
  }

  @Test
  void aPromiseWithdrawnInTimeIsHalfKept() {
    assertThat(outcomes(promise("p").withdrawnAt("2026-03-20")))
        .containsExactly("2026-03-20T00:00:00Z COMMITMENT 0.50  A, p: keep");
  }

  /** A waiver to come has the first appraised at each fact, the second only at the end. */
  @Test
  void outcomesOfOneSecondAreObservedInTheOrderOfTheRecord() {
    Commitment missed = promise("missed").toBuilder().waivedAt("2027-03-01").build();
    Commitment kept =
        Commitment.of("kept", "2026-03-01", "2026-04-20").keptAt("2026-03-21T00:00:00Z");
    assertThat(outcomes(missed, kept))
        .containsExactly(
            "2026-03-21T00:00:00Z COMMITMENT 0.00  A, missed: keep",
            "2026-03-21T00:00:00Z COMMITMENT 1.00  A, kept: keep");
    assertThat(outcomes(kept, missed))
        .containsExactly(
            "2026-03-21T00:00:00Z COMMITMENT 1.00  A, kept: keep",
            "2026-03-21T00:00:00Z COMMITMENT 0.00  A, missed: keep");
  }

  @Test
  void whatIsWaivedInTimeOrNotYetDueIsNoOutcome() {
    Commitment waived = promise("w").toBuilder().waivedAt("2026-03-10").build();
    assertThat(outcomes(waived, Commitment.of("due-later", "2026-12-01", "2027-01-15"))).isEmpty();
  }

  @Test
  void aWaiverWhenTheWindowHasPassedComesTooLate() {
    Commitment waived = promise("w").toBuilder().waivedAt("2026-03-21").build();
    assertThat(outcomes(waived))
        .containsExactly("2026-03-21T00:00:00Z COMMITMENT 0.00  A, w: keep");
  }

  @Test
  void answersAreWorthWhatTheyAre() {
    assertThat(
            outcomes(
                Request.of("r", "2026-05-01", Scope.WITHIN)
                    .answered(Answer.ALTERNATIVE, "2026-05-02"),
                Inquiry.of("i", "2026-05-03").answered(Candour.EVADED, "2026-05-04"),
                Inquiry.of("silence", "2026-05-05")))
        .containsExactly(
            "2026-05-02T00:00:00Z RESPONSIVENESS 1.00  A, r: answer",
            "2026-05-02T00:00:00Z WILLINGNESS 0.75  A, r: request",
            "2026-05-04T00:00:00Z RESPONSIVENESS 1.00  A, i: answer",
            "2026-05-04T00:00:00Z CANDOUR 0.00  A, i: candour",
            "2026-05-07T00:00:01Z RESPONSIVENESS 0.00  A, silence: answer",
            "2026-05-07T00:00:01Z CANDOUR 0.00  A, silence: candour");
  }

  @Test
  void anIncidentHasAnOutcomePerCriterion() {
    Incident incident =
        Incident.builder()
            .id("n")
            .openedAt("2026-06-01")
            .severity(Severity.MAJOR)
            .attribution(Attribution.SUPPLIER)
            .impact(Impact.LIMITED)
            .notified("2026-06-01T02:00:00Z")
            .resolved("2026-06-01T20:00:00Z")
            .reopened("2026-06-05")
            .build();
    assertThat(outcomes(incident))
        .containsExactly(
            "2026-06-01T02:00:00Z NOTIFICATION 1.00  A, n: notify",
            "2026-06-01T20:00:00Z CONTAINMENT 0.50  A, n: contain",
            "2026-06-01T20:00:00Z REMEDY 1.00  A, n: remedy",
            "2026-06-01T20:00:00Z RESOLUTION 1.00  A, n: resolve",
            "2026-06-01T20:00:00Z RESPONSIVENESS 1.00  A, n: update",
            "2026-06-08T00:00:01Z CANDOUR 0.00  A, n: explain",
            "2026-06-26T00:00:01Z PREVENTION 0.00  A, n: prevent");
    assertThat(run(incident).outcomes())
        .filteredOn(outcome -> outcome.account() == Account.RESOLUTION)
        .allSatisfy(outcome -> assertThat(outcome.shareInTheEnd()).isZero());
  }

  @Test
  void goodwillIsNeverForecast() {
    assertThat(
            outcomes(
                Gesture.of("g", "2026-05-01", Satisfaction.AMAZED),
                Request.of("r", "2026-05-01", Scope.UNREASONABLE)
                    .answered(Answer.GRANTED, "2026-05-01T10:00:00Z")))
        .containsExactly("2026-05-01T10:00:00Z RESPONSIVENESS 1.00  A, r: answer");
  }

  @Test
  void outcomesOfOneSecondDoNotInformEachOther() {
    BacktestReport report =
        run(promise("a").keptAt("2026-03-18"), promise("b").keptAt("2026-03-18"));
    assertThat(report.forecast(METTLE, 0)).isEqualTo(0.5);
    assertThat(report.forecast(METTLE, 1)).isEqualTo(0.5);
    assertThat(report.forecast("running mean", 1)).isEqualTo(0.5);
  }

  @Test
  void theNextOneIsForecastFromThem() {
    BacktestReport report =
        run(promise("a").keptAt("2026-03-18"), promise("b").keptAt("2026-03-19"));
    assertThat(report.forecast(METTLE, 1)).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(report.forecast("running mean", 1)).isEqualTo(1);
    assertThat(report.forecast("base rate", 1)).isEqualTo(0.5);
  }

  @Test
  void peersStandInForTheBaseRate() {
    TrackRecord first = TrackRecord.of("A", promise("a").keptAt("2026-03-02"));
    TrackRecord second = TrackRecord.of("B", promise("b").keptAt("2026-03-03"));
    BacktestReport report = BACKTEST.run(List.of(first, second), "2026-12-31");
    assertThat(report.forecast(METTLE, 1)).isEqualTo(0.5);
    assertThat(report.forecast(WITH_PEERS, 0)).isEqualTo(0.5);
    assertThat(report.forecast(WITH_PEERS, 1)).isCloseTo(2.0 / 3, within(1e-12));
  }

  @Test
  void whatIsOverdueCountsAsTheOpenLiabilityItIs() {
    Delivery late = Delivery.of("late", "2026-03-01", "2026-03-11");
    Delivery next = Delivery.of("next", "2026-03-01", "2026-03-31").deliveredAt("2026-03-21");
    BacktestReport report = run(late, next);
    double open = 0.25 * (1 - StrictMath.pow(2, -(9 * 86_400.0) / (11 * 86_400 - 1)));
    assertThat(report.forecast(METTLE, 1)).isCloseTo(1 / (2 + open), within(1e-6));
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
    Baseline impostor = Baseline.of(METTLE, baseRate -> Baselines.lastOutcome().begin(baseRate));
    assertThatThrownBy(() -> BACKTEST.against(List.of(impostor)))
        .isInstanceOf(RefusedException.class)
        .hasMessage("baseline.name must be unique: Mettle");
    assertThat(BACKTEST.against(Baselines.all()).baselines()).hasSize(8);
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
  void aReportIsATable() {
    assertThat(run(promise("a").keptAt("2026-03-18"), promise("b").keptAt("2026-03-19")))
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

  @Test
  void intervalsNarrowAsEvidenceGrows() {
    BacktestReport one = run(promise("a").keptAt("2026-03-18"));
    BacktestReport two = run(promise("a").keptAt("2026-03-18"), promise("b").keptAt("2026-03-19"));
    assertThat(one.meanIntervalWidth(Account.COMMITMENT)).isCloseTo(0.8, within(1e-6));
    assertThat(two.meanIntervalWidth(Account.COMMITMENT)).isLessThan(0.8);
    assertThat(two.meanIntervalWidth(Account.CANDOUR)).isNaN();
  }
}
