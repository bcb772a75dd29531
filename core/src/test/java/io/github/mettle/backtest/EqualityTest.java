package io.github.mettle.backtest;

import static io.github.mettle.backtest.BacktestReport.METTLE;
import static io.github.mettle.backtest.BacktestReport.WITH_PEERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mettle.Scorecard;
import io.github.mettle.account.Account;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Moment;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.Totals;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A forecast equals that of the sheet one second before, weighed anew. */
class EqualityTest {
  private static final double PRECISION = 1e-6;
  private static final String AS_OF = "2023-06-01";

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void ofTheStandardPolicy(long seed) {
    assertEqualsWeighingAnew(Policy.standard(), new RandomRecords(seed, 400).record("A", 150));
  }

  @Test
  void inALongRecord() {
    assertEqualsWeighingAnew(Policy.standard(), new RandomRecords(31, 400).record("A", 1_500));
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void underShortWriteOffsAndCaution(long seed) {
    TrackRecord record = new RandomRecords(seed, 300).record("A", 150);
    assertEqualsWeighingAnew(
        Policy.cautious().toBuilder().writeOff(Duration.ofDays(10)).build(), record);
  }

  /** Where a debit of a second is less than a micro-point, and where it is thousands of points. */
  @ParameterizedTest
  @ValueSource(doubles = {1e-6, 0.01, 50})
  void underAnyNegativity(double negativity) {
    TrackRecord record = new RandomRecords(21, 300).record("A", 200);
    assertEqualsWeighingAnew(Policy.standard().toBuilder().negativity(negativity).build(), record);
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22})
  void withPeersWhoAreAllOthersAtThatMoment(long seed) {
    RandomRecords records = new RandomRecords(seed, 300);
    List<TrackRecord> portfolio =
        List.of(records.record("A", 50), records.record("B", 70), records.record("C", 30));
    Policy policy = Policy.standard();
    Scorecard scorecard = Scorecard.of(policy);
    BacktestReport report = Backtest.of(policy).run(portfolio, "2022-01-01");
    for (int i = 0; i < report.outcomes().size(); i++) {
      Outcome outcome = report.outcomes().get(i);
      Moment before = Moment.of(outcome.askedAt().minusSeconds(1));
      Totals own = scorecard.totals(TrackRecord.of("nobody"), before);
      Totals others = own;
      for (TrackRecord record : portfolio) {
        Totals totals = scorecard.totals(record, before);
        own = record.party().equals(outcome.party()) ? totals : own;
        others = record.party().equals(outcome.party()) ? others : others.plus(totals);
      }
      double peers = expected(policy, own, others, outcome.account());
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

  private static void assertEqualsWeighingAnew(Policy policy, TrackRecord record) {
    int outcomes = assertEqualsWeighingAnew(policy, record, AS_OF, PRECISION);
    assertThat(outcomes).isGreaterThan(record.episodes().size() / 2);
  }

  /** Returns the number of outcomes whose forecasts were compared. */
  static int assertEqualsWeighingAnew(
      Policy policy, TrackRecord record, String asOf, double precision) {
    Scorecard scorecard = Scorecard.of(policy);
    BacktestReport report = Backtest.of(policy).run(List.of(record), asOf);
    for (int i = 0; i < report.outcomes().size(); i++) {
      Outcome outcome = report.outcomes().get(i);
      Moment before = Moment.of(outcome.askedAt().minusSeconds(1));
      Totals totals = scorecard.totals(record, before);
      Account account = outcome.account();
      long assets = totals.assets(account).micros();
      long liabilities = totals.liabilities(account).micros();
      double expected = scorecard.model().expected(account, assets, liabilities);
      assertThat(report.forecast(METTLE, i))
          .as("%s", outcome)
          .isCloseTo(expected, within(precision));
    }
    return report.outcomes().size();
  }
}
