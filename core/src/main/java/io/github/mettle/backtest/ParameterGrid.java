package io.github.mettle.backtest;

import com.google.common.collect.ImmutableList;
import io.github.mettle.account.Account;
import io.github.mettle.policy.Policy;
import io.github.mettle.policy.PolicyBuilder;
import io.github.mettle.record.TrackRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The log loss of each outcome under each candidate: a half-life, a prior weight, and base rates as
 * given or of the peers. What is settled when does not depend on them, so one walk a half-life
 * suffices.
 */
final class ParameterGrid {
  /** From six weeks to sixteen years, each twice the one before; in days. */
  static final ImmutableList<Double> HALF_LIVES =
      ImmutableList.of(45.625, 91.25, 182.5, 365.0, 730.0, 1460.0, 2920.0, 5840.0);

  /** From a quarter of an observation to thirty-two. */
  static final ImmutableList<Double> PRIOR_WEIGHTS =
      ImmutableList.of(0.25, 0.5, 1.0, 2.0, 4.0, 8.0, 16.0, 32.0);

  private final Policy given;
  private final ForecastLog asGiven;
  private final List<ForecastLog> tapes = new ArrayList<>();

  ParameterGrid(Policy given, Collection<TrackRecord> portfolio, String asOf) {
    this.given = given;
    asGiven = Backtest.of(given).run(portfolio, asOf).tape();
    for (double halfLife : HALF_LIVES) {
      tapes.add(Backtest.of(withHalfLife(halfLife)).run(portfolio, asOf).tape());
    }
  }

  private Policy withHalfLife(double days) {
    PolicyBuilder builder = given.toBuilder();
    for (Account account : Account.values()) {
      builder.halfLifeDays(account, days);
    }
    return builder.build();
  }

  List<Outcome> outcomes() {
    return asGiven.outcomes;
  }

  double baseRate(int outcome) {
    return given.baseRates().getOrDefault(outcomes().get(outcome).account(), 0.5);
  }

  /** The log loss of one outcome under the policy as it is given. */
  double lossAsGiven(int outcome) {
    double forecast = asGiven.expected(outcome, given.priorWeight(), baseRate(outcome));
    return ForecastScores.logLoss(forecast, outcomes().get(outcome).share());
  }

  /** The log loss of one outcome under a candidate. */
  double loss(int outcome, int halfLife, double priorWeight, boolean peers) {
    ForecastLog tape = tapes.get(halfLife);
    double baseRate = baseRate(outcome);
    double rate = peers ? tape.peersExpected(outcome, priorWeight, baseRate) : baseRate;
    double forecast = tape.expected(outcome, priorWeight, rate);
    return ForecastScores.logLoss(forecast, outcomes().get(outcome).share());
  }

  /** The summed losses of some outcomes: by half-life, prior weight, and given (0) or peers (1). */
  double[][][] sums(Iterable<Integer> chosen) {
    double[][][] sums = new double[HALF_LIVES.size()][PRIOR_WEIGHTS.size()][2];
    for (int h = 0; h < sums.length; h++) {
      for (int w = 0; w < sums[h].length; w++) {
        for (int outcome : chosen) {
          sums[h][w][0] += loss(outcome, h, PRIOR_WEIGHTS.get(w), false);
          sums[h][w][1] += loss(outcome, h, PRIOR_WEIGHTS.get(w), true);
        }
      }
    }
    return sums;
  }
}
