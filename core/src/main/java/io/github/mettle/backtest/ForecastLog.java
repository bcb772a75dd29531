package io.github.mettle.backtest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The outcomes of a walk in their order, and beside each what was known and forecast. */
final class ForecastLog {
  /** Columns before those of the baselines: points of the party and of all others. */
  static final int ASSETS = 0;

  static final int LIABILITIES = 1;
  static final int PEERS_ASSETS = 2;
  static final int PEERS_LIABILITIES = 3;
  static final int BASELINES = 4;

  final List<Outcome> outcomes;
  final double[][] columns;

  /** The number of the party of each outcome. */
  int[] parties;

  /**
   * Creates a tape.
   *
   * @param baselines how many
   * @param likely how many outcomes to be ready for; there may be more
   */
  ForecastLog(int baselines, int likely) {
    outcomes = new ArrayList<>(likely);
    columns = new double[BASELINES + baselines][likely];
    parties = new int[likely];
  }

  int size() {
    return outcomes.size();
  }

  void add(int party, Outcome outcome) {
    int size = outcomes.size();
    if (size == parties.length) {
      for (int i = 0; i < columns.length; i++) {
        columns[i] = Arrays.copyOf(columns[i], 2 * size + 1);
      }
      parties = Arrays.copyOf(parties, 2 * size + 1);
    }
    outcomes.add(outcome);
    parties[size] = party;
  }

  /** What the account was expected to be worth the moment before. */
  double expected(int outcome, double priorWeight, double baseRate) {
    return expected(columns[ASSETS][outcome], columns[LIABILITIES][outcome], priorWeight, baseRate);
  }

  /** What the same account of all other parties together was expected to be worth. */
  double peersExpected(int outcome, double priorWeight, double baseRate) {
    return expected(
        columns[PEERS_ASSETS][outcome], columns[PEERS_LIABILITIES][outcome], priorWeight, baseRate);
  }

  private static double expected(
      double assets, double liabilities, double priorWeight, double baseRate) {
    double good = assets + priorWeight * baseRate;
    return good / (assets + liabilities + priorWeight);
  }
}
