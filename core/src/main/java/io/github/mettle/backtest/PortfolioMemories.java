package io.github.mettle.backtest;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Memories of one criterion of one account of all parties together. */
final class PortfolioMemories {
  /** The weight of the base rate, in observations. */
  private static final double PRIOR_WEIGHT = 2;

  private PortfolioMemories() {}

  private static double value(boolean isMet) {
    return isMet ? 1 : 0;
  }

  static class PooledMean implements Baseline.Memory {
    double met;
    double count;

    @Override
    public double forecast(Question question) {
      return (met + PRIOR_WEIGHT * question.baseRate()) / (count + PRIOR_WEIGHT);
    }

    @Override
    public void observe(Question question, long settledAt, boolean isMet) {
      met += value(isMet);
      count++;
    }
  }

  /** The sums over parties of met²/n and n² are kept up to date, so that a fit costs nothing. */
  static final class EmpiricalBayes extends PooledMean {
    private static final double LEAST = 0.5;
    private static final double MOST = 1000;

    private final Map<String, double[]> byParty = new HashMap<>();
    private double squaredMet;
    private double squaredCount;

    @Override
    public double forecast(Question question) {
      double[] own = byParty.getOrDefault(question.party(), new double[2]);
      double weight = priorWeight();
      return (own[0] + weight * super.forecast(question)) / (own[1] + weight);
    }

    private double priorWeight() {
      double rate = met / count;
      double free = count - squaredCount / count - (byParty.size() - 1);
      double spread = (squaredMet - rate * met) / (rate * (1 - rate)) - (byParty.size() - 1);
      double correlation = spread / free;
      boolean isTold = correlation > 0 && free > 0;
      return isTold ? Math.min(Math.max(1 / correlation - 1, LEAST), MOST) : MOST;
    }

    @Override
    public void observe(Question question, long settledAt, boolean isMet) {
      super.observe(question, settledAt, isMet);
      double[] own = byParty.computeIfAbsent(question.party(), unused -> new double[2]);
      squaredMet -= own[1] == 0 ? 0 : own[0] * own[0] / own[1];
      squaredCount -= own[1] * own[1];
      own[0] += value(isMet);
      own[1]++;
      squaredMet += own[0] * own[0] / own[1];
      squaredCount += own[1] * own[1];
    }
  }

  static final class LearntSmoothing extends PooledMean {
    private static final double[] FACTORS = {0, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5};

    private final double[] losses = new double[FACTORS.length];
    private final Map<String, double[]> byParty = new HashMap<>();
    private final Map<Integer, double[]> pending = new HashMap<>();

    @Override
    public double forecast(Question question) {
      double pooled = super.forecast(question);
      double[] scores = byParty.getOrDefault(question.party(), new double[0]).clone();
      if (scores.length == 0) {
        scores = new double[FACTORS.length];
        Arrays.fill(scores, pooled);
      }
      scores[0] = pooled;
      pending.put(question.number(), scores);
      int best = 0;
      for (int i = 0; i < losses.length; i++) {
        best = losses[i] < losses[best] ? i : best;
      }
      return scores[best];
    }

    @Override
    public void observe(Question question, long settledAt, boolean isMet) {
      double[] said = Objects.requireNonNull(pending.remove(question.number()));
      double[] scores = byParty.computeIfAbsent(question.party(), unused -> said.clone());
      for (int i = 0; i < losses.length; i++) {
        losses[i] += ForecastScores.logLoss(said[i], value(isMet));
        scores[i] += FACTORS[i] * (value(isMet) - scores[i]);
      }
      super.observe(question, settledAt, isMet);
    }
  }

  /** A normal approximation to the posterior of the coefficients, moved by each outcome. */
  static final class Logistic implements Baseline.Memory {
    private static final int SIZE = 4;
    private static final double PRIOR_VARIANCE = 1;
    private static final double LEAST = 0.001;

    private final double[] mean = {0, 0.5, 0.5, 0};
    private final double[][] covariance = new double[SIZE][SIZE];
    private final Map<Integer, double[]> pending = new HashMap<>();

    Logistic() {
      for (int i = 0; i < SIZE; i++) {
        covariance[i][i] = PRIOR_VARIANCE;
      }
    }

    @Override
    public double forecast(Question question) {
      double[] x = features(question);
      pending.put(question.number(), x);
      double variance = dot(x, times(x));
      return logistic(dot(mean, x) / Math.sqrt(1 + Math.PI * variance / 8));
    }

    private static double[] features(Question question) {
      double peers = question.peersExpected(PRIOR_WEIGHT);
      double own = question.expected(PRIOR_WEIGHT, peers);
      double evidence = StrictMath.log(1 + question.assets() + question.liabilities());
      return new double[] {1, logit(own), logit(peers), evidence};
    }

    @Override
    public void observe(Question question, long settledAt, boolean isMet) {
      double[] x = Objects.requireNonNull(pending.remove(question.number()));
      double p = logistic(dot(mean, x));
      double[] gain = times(x);
      double information = p * (1 - p);
      double scale = 1 + information * dot(x, gain);
      for (int i = 0; i < SIZE; i++) {
        mean[i] += gain[i] * (value(isMet) - p) / scale;
        for (int j = 0; j < SIZE; j++) {
          covariance[i][j] -= information * gain[i] * gain[j] / scale;
        }
      }
    }

    private double[] times(double[] x) {
      double[] product = new double[SIZE];
      for (int i = 0; i < SIZE; i++) {
        product[i] = dot(covariance[i], x);
      }
      return product;
    }

    private static double dot(double[] a, double[] b) {
      double sum = 0;
      for (int i = 0; i < SIZE; i++) {
        sum += a[i] * b[i];
      }
      return sum;
    }

    private static double logit(double p) {
      double held = Math.min(Math.max(p, LEAST), 1 - LEAST);
      return StrictMath.log(held / (1 - held));
    }

    private static double logistic(double z) {
      return 1 / (1 + StrictMath.exp(-z));
    }
  }
}
