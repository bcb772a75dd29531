package io.github.mettle.forecast;

import io.github.mettle.account.Account;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The candidate with the least log loss on some outcomes, and the losses of the others. */
final class ParameterChoice {
  private final Map<Account, double[][][]> losses;
  private final Map<Account, List<Integer>> outcomes;
  private final double[] byPriorWeight;
  private final int priorWeight;

  private ParameterChoice(Map<Account, double[][][]> losses, Map<Account, List<Integer>> outcomes) {
    this.losses = losses;
    this.outcomes = outcomes;
    byPriorWeight = new double[ParameterGrid.PRIOR_WEIGHTS.size()];
    int best = 0;
    for (int w = 0; w < byPriorWeight.length; w++) {
      for (double[][][] sums : losses.values()) {
        byPriorWeight[w] += least(sums, w);
      }
      best = byPriorWeight[w] < byPriorWeight[best] ? w : best;
    }
    priorWeight = best;
  }

  static ParameterChoice best(ParameterGrid candidates, Map<Account, List<Integer>> outcomes) {
    Map<Account, double[][][]> losses = new EnumMap<>(Account.class);
    outcomes.forEach((account, chosen) -> losses.put(account, candidates.sums(chosen)));
    return new ParameterChoice(losses, outcomes);
  }

  private static double least(double[][][] sums, int priorWeight) {
    double least = Double.POSITIVE_INFINITY;
    for (double[][] byWeight : sums) {
      least = Math.min(least, Math.min(byWeight[priorWeight][0], byWeight[priorWeight][1]));
    }
    return least;
  }

  Set<Account> accounts() {
    return losses.keySet();
  }

  double priorWeight() {
    return ParameterGrid.PRIOR_WEIGHTS.get(priorWeight);
  }

  double halfLife(Account account) {
    return ParameterGrid.HALF_LIVES.get(number(account));
  }

  private int number(Account account) {
    double[][][] sums = sums(account);
    int best = 0;
    for (int h = 0; h < sums.length; h++) {
      best = lossAt(sums, h) < lossAt(sums, best) ? h : best;
    }
    return best;
  }

  private double lossAt(double[][][] sums, int halfLife) {
    return Math.min(sums[halfLife][priorWeight][0], sums[halfLife][priorWeight][1]);
  }

  boolean isOfPeers(Account account) {
    double[] both = sums(account)[number(account)][priorWeight];
    return both[1] < both[0];
  }

  double loss(ParameterGrid candidates, Account account, int outcome) {
    return candidates.loss(outcome, number(account), priorWeight(), isOfPeers(account));
  }

  /** {@return the mean log loss of the account by half-life, each with its better base rate} */
  double[] byHalfLife(Account account) {
    double[][][] sums = sums(account);
    double[] means = new double[sums.length];
    for (int h = 0; h < means.length; h++) {
      means[h] = lossAt(sums, h) / count(account);
    }
    return means;
  }

  /**
   * {@return the mean log loss by prior weight, each account with its best half-life and base rate}
   */
  double[] byPriorWeight() {
    int count = accounts().stream().mapToInt(this::count).sum();
    double[] means = byPriorWeight.clone();
    for (int w = 0; w < means.length; w++) {
      means[w] /= count;
    }
    return means;
  }

  private double[][][] sums(Account account) {
    return losses.getOrDefault(account, new double[0][0][0]);
  }

  private int count(Account account) {
    return outcomes.getOrDefault(account, List.of()).size();
  }
}
