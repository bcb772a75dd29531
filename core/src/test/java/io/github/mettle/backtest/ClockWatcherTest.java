package io.github.mettle.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.account.Account;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.TrackRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * A baseline that reads nothing but the clock is no better than the base rate. Were it asked the
 * second before an outcome is settled, it would know nearly all: what is due on a day is missed in
 * the first second of the next, and what is kept is so at any other.
 */
class ClockWatcherTest {
  private static final long DAY = 86_400;
  private static final double BASE_RATE = 0.8;

  /** Remembers how the outcomes went by hour, minute and second of the day, and by the weekday. */
  private static final class ClockWatcher implements Baseline.Memory {
    private final Map<Long, double[]> byClock = new HashMap<>();

    private double[] of(long key) {
      return byClock.computeIfAbsent(key, unused -> new double[] {40 * BASE_RATE, 40});
    }

    private static long clock(Question question) {
      long now = question.askedSecond() - 1;
      return Math.floorMod(now, DAY) == DAY - 1 ? -1 : Math.floorMod(now, 7 * DAY) / 3600;
    }

    @Override
    public double forecast(Question question) {
      double[] sums = of(clock(question));
      return sums[0] / sums[1];
    }

    @Override
    public void observe(Question question, long settledAt, boolean isMet) {
      double[] sums = of(clock(question));
      sums[0] += isMet ? 1 : 0;
      sums[1]++;
    }
  }

  private static List<TrackRecord> portfolio() {
    SplittableRandom random = new SplittableRandom(7);
    List<TrackRecord> portfolio = new ArrayList<>();
    for (int party = 0; party < 20; party++) {
      TrackRecord.Builder record = TrackRecord.builder("party " + party);
      for (int i = 0; i < 200; i++) {
        long made = 1_700_000_000L + 3L * i * DAY + random.nextLong(3 * DAY);
        long due = made / DAY * DAY + 10 * DAY;
        Commitment.Builder promise =
            Commitment.builder()
                .id("p" + i)
                .madeAt(Instant.ofEpochSecond(made))
                .dueAt(Instant.ofEpochSecond(due).toString().substring(0, 10));
        boolean kept = random.nextDouble() < BASE_RATE;
        long at = made + random.nextLong(due - made);
        record.add((kept ? promise.keptAt(Instant.ofEpochSecond(at)) : promise).build());
      }
      portfolio.add(record.build());
    }
    return portfolio;
  }

  @Test
  void theClockTellsNothing() {
    Policy policy = Policy.standard().toBuilder().baseRate(Account.COMMITMENT, BASE_RATE).build();
    BacktestReport report =
        Backtest.of(policy)
            .against(List.of(Baseline.of("clock", ClockWatcher::new)))
            .run(portfolio(), "2030-01-01");
    assertThat(report.outcomes()).hasSize(4_000);
    double watching = report.scores("clock").logLoss();
    assertThat(watching).isGreaterThan(report.scores("base rate").logLoss() - 0.002);
  }

  /** The same, if it were asked when an outcome is settled. */
  @Test
  void thoughItWouldTellAllIfItWereAskedTooLate() {
    BacktestReport report = Backtest.of(Policy.standard()).run(portfolio(), "2030-01-01");
    assertThat(report.outcomes())
        .allSatisfy(
            outcome -> {
              boolean isMidnight = Math.floorMod(outcome.settledSecond(), DAY) == 0;
              assertThat(isMidnight).isEqualTo(!outcome.isMet());
            });
  }
}
