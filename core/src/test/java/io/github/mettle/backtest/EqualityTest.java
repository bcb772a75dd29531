package io.github.mettle.backtest;

import static io.github.mettle.backtest.BacktestReport.METTLE;
import static io.github.mettle.backtest.BacktestReport.WITH_PEERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mettle.Scorecard;
import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.amount.Decimals;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Candour;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Inquiry;
import io.github.mettle.record.Moment;
import io.github.mettle.record.Severity;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.Totals;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The forecast equals that of the sheet one second before, weighed anew. */
class EqualityTest {
  private static final double PRECISION = 1e-6;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void forecastsWhatTheSheetOfTheMomentBeforeSays(long seed) {
    assertEqualsWeighingAnew(Policy.standard(), new RandomRecords(seed, 400).record("A", 150));
  }

  /** With many episodes, outcomes fall between the steps of incidents. */
  @Test
  void doesSoInALongRecord() {
    assertEqualsWeighingAnew(Policy.standard(), new RandomRecords(31, 400).record("A", 1_500));
  }

  /** Its longest silence ended before, but updates are judged when all is resolved. */
  @Test
  void anIncidentEarnsNothingByUpdatesBeforeItIsResolved() {
    Incident incident =
        Incident.builder()
            .id("i")
            .openedAt("2023-03-01T00:00:00Z")
            .severity(Severity.MAJOR)
            .attribution(Attribution.SUPPLIER)
            .impact(Impact.NONE)
            .notified("2023-03-01T01:00:00Z")
            .contained("2023-03-01T20:00:00Z")
            .remedyOffered("2023-03-01T22:00:00Z")
            .resolved("2023-03-02T12:00:00Z")
            .causeExplained("2023-03-03T00:00:00Z")
            .preventionShared("2023-03-03T12:00:00Z")
            .build();
    Inquiry between =
        Inquiry.of("q", "2023-03-02T00:00:00Z").answered(Candour.STRAIGHT, "2023-03-02T06:00:00Z");
    assertEqualsWeighingAnew(Policy.standard(), TrackRecord.of("A", incident, between));
    BacktestReport report =
        Backtest.of(Policy.standard()).run(List.of(TrackRecord.of("A", incident)), "2023-06-01");
    assertThat(report.outcomes())
        .filteredOn(outcome -> outcome.criterion() == Criterion.UPDATE)
        .extracting(Outcome::settledAt)
        .containsExactly(Instant.parse("2023-03-02T12:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void doesSoUnderOtherPolicies(long seed) {
    TrackRecord record = new RandomRecords(seed, 1500).record("A", 120);
    assertEqualsWeighingAnew(Policy.cautious(), record);
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22})
  void peersAreAllOthersAtThatMoment(long seed) {
    RandomRecords records = new RandomRecords(seed, 300);
    List<TrackRecord> portfolio =
        List.of(records.record("A", 50), records.record("B", 70), records.record("C", 30));
    Policy policy = Policy.standard();
    Scorecard scorecard = Scorecard.of(policy);
    BacktestReport report = Backtest.of(policy).run(portfolio, "2022-01-01");
    for (int i = 0; i < report.outcomes().size(); i++) {
      Outcome outcome = report.outcomes().get(i);
      Moment before = Moment.of(outcome.settledAt().minusSeconds(1));
      Account account = outcome.account();
      Totals own = Totals.empty();
      Totals others = Totals.empty();
      for (TrackRecord record : portfolio) {
        Totals totals = scorecard.totals(record, before);
        own = record.party().equals(outcome.party()) ? totals : own;
        others = record.party().equals(outcome.party()) ? others : others.plus(totals);
      }
      double peers = expected(policy, own, others, account);
      assertThat(report.forecast(WITH_PEERS, i)).as("%s", outcome).isCloseTo(peers, within(1e-6));
    }
  }

  private static double expected(Policy policy, Totals own, Totals others, Account account) {
    double baseRate =
        Scorecard.of(policy)
            .model()
            .expected(
                account, others.assets(account).micros(), others.liabilities(account).micros());
    Policy informed = policy.toBuilder().baseRate(account, baseRate).build();
    return Scorecard.of(informed)
        .model()
        .expected(account, own.assets(account).micros(), own.liabilities(account).micros());
  }

  /**
   * A waiver to come changes nothing yet. But as it may, such episodes are appraised at each fact
   * and deadline, which others are spared.
   */
  @ParameterizedTest
  @ValueSource(longs = {41, 42, 43, 44, 45, 46})
  void readingOffTheEndTellsWhatAppraisingAtEachFactDoes(long seed) {
    Instant later = Instant.parse("2031-01-01T00:00:00Z");
    BacktestReport readOff = report(new RandomRecords(seed, 700), 700);
    BacktestReport appraised = report(new RandomRecords(seed, 700, later), 700);
    assertThat(readOff.outcomes()).hasSizeGreaterThan(900);
    assertThat(lines(readOff)).isEqualTo(lines(appraised));
    for (Account account : readOff.accounts()) {
      double logLoss = appraised.scores(METTLE, account).logLoss();
      assertThat(readOff.scores(METTLE, account).logLoss()).isCloseTo(logLoss, within(PRECISION));
    }
  }

  private static BacktestReport report(RandomRecords records, int episodes) {
    return Backtest.of(Policy.standard()).run(List.of(records.record("A", episodes)), "2023-06-01");
  }

  private static List<String> lines(BacktestReport report) {
    return report.outcomes().stream()
        .map(outcome -> outcome + Decimals.fixed(outcome.shareInTheEnd(), 2))
        .sorted()
        .toList();
  }

  private static void assertEqualsWeighingAnew(Policy policy, TrackRecord record) {
    Scorecard scorecard = Scorecard.of(policy);
    BacktestReport report = Backtest.of(policy).run(List.of(record), "2023-06-01");
    assertThat(report.outcomes()).hasSizeGreaterThan(record.episodes().size() / 2);
    for (int i = 0; i < report.outcomes().size(); i++) {
      Outcome outcome = report.outcomes().get(i);
      Moment before = Moment.of(outcome.settledAt().minusSeconds(1));
      Totals totals = scorecard.totals(record, before);
      Account account = outcome.account();
      long assets = totals.assets(account).micros();
      long liabilities = totals.liabilities(account).micros();
      double expected = scorecard.model().expected(account, assets, liabilities);
      assertThat(report.forecast(METTLE, i))
          .as("%s", outcome)
          .isCloseTo(expected, within(PRECISION));
    }
  }
}
