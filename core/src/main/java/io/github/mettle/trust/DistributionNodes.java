package io.github.mettle.trust;

import java.util.Arrays;

/**
 * Quantiles at the nodes, with their derivatives by the normal score: what curves are sums of.
 *
 * <p>With x the quantile at score z, φ the normal density and g the density of the log-odds of x,
 * the log-odds rise by φ/g per score; the second derivative follows from the logarithms of both
 * densities.
 *
 * <p>The log-odds are a smooth function of the score. So the polynomial through two nodes and their
 * derivatives, continued to the next node, is mostly within a hundredth of a score of it, and one
 * step from there finds it.
 *
 * <p>If a shape is small, the quantile leaps, to 0 or 1 or from one to the other, as no polynomial
 * from node to node does. Of those every sample is found, each from the one before: some ten times
 * the price, for what is as good as certain, or hardly tested under a small prior weight.
 */
final class DistributionNodes {
  private static final int N = NormalScores.NODES;
  private static final int MIDDLE = N / 2;
  private static final int LAST = NormalScores.SAMPLES - 1;

  /** Where a shape is below this, a polynomial may be more than 1e-3 from the curve. */
  private static final double LEAP = 0.4;

  private static final double[] NONE = {};

  private final double[] values = new double[N];
  private final double[] slopes = new double[N];
  private final double[] bends = new double[N];

  /** What the polynomials lack, at each sample; none if they lack nothing. */
  private double[] leaps = NONE;

  /** {@return the nodes of a Beta distribution} */
  static DistributionNodes of(Beta beta) {
    DistributionNodes nodes = new DistributionNodes();
    if (Math.min(beta.alpha(), beta.beta()) < LEAP) {
      nodes.leaps = samples(beta);
      return nodes;
    }
    DistributionNodes logOdds = new DistributionNodes();
    nodes.set(MIDDLE - 1, beta, beta.guess(NormalScores.node(MIDDLE - 1)), logOdds);
    nodes.set(MIDDLE, beta, beta.guess(NormalScores.node(MIDDLE)), logOdds);
    for (int i = MIDDLE + 1; i < N; i++) {
      nodes.set(i, beta, logOdds.between(i - 2, 2), logOdds);
      nodes.set(N - 1 - i, beta, logOdds.between(N - i, -1), logOdds);
    }
    return nodes;
  }

  private static double[] samples(Beta beta) {
    double[] samples = new double[LAST + 1];
    double guess = Double.NaN;
    double step = 1.0 / NormalScores.SAMPLES_PER_NODE;
    for (int k = 0; k <= LAST; k++) {
      double z = NormalScores.score(k);
      boolean isEnd = k == 0 || k == LAST;
      beta.approach(
          isEnd ? NormalScores.probability(k == 0 ? 0 : N - 1) : NormalScores.rank(k), guess);
      samples[k] = beta.value();
      double slope = NormalScores.density(z) / beta.logOddsDensity();
      guess = beta.offset() + step * slope * (1 - step / 2 * (z + slope * beta.lean()));
    }
    return samples;
  }

  private void set(int i, Beta beta, double guess, DistributionNodes logOdds) {
    beta.approach(NormalScores.probability(i), guess);
    double x = beta.value();
    double y = beta.rest();
    double slope = NormalScores.density(i) / beta.logOddsDensity();
    double bend = slope * (-NormalScores.node(i) - slope * beta.lean());
    logOdds.set(i, beta.offset(), slope, bend);
    boolean known = x > 0 && y > 0 && slope < Double.POSITIVE_INFINITY;
    double rise = known ? x * y * slope : 0;
    set(i, x, rise, known ? x * y * (slope * slope * (y - x) + bend) : 0);
  }

  private void set(int i, double value, double slope, double bend) {
    values[i] = value;
    slopes[i] = slope;
    bends[i] = bend;
  }

  /** Adds a share of other nodes. */
  void add(double share, DistributionNodes other) {
    for (int i = 0; i < N; i++) {
      values[i] += share * other.values[i];
      slopes[i] += share * other.slopes[i];
      bends[i] += share * other.bends[i];
    }
    if (other.leaps != NONE) {
      leaps = leaps == NONE ? new double[LAST + 1] : leaps;
      for (int k = 0; k <= LAST; k++) {
        leaps[k] += share * other.leaps[k];
      }
    }
  }

  /**
   * {@return the curve through the nodes} It never falls, not even where a polynomial would swing.
   */
  TrustDistribution curve() {
    double[] samples = Arrays.copyOf(leaps, LAST + 1);
    int k = 0;
    for (int i = 0; i < N - 1; i++) {
      for (int j = 0; j < NormalScores.SAMPLES_PER_NODE; j++) {
        double sample = between(i, (double) j / NormalScores.SAMPLES_PER_NODE);
        samples[k++] += Math.max(values[i], Math.min(values[i + 1], sample));
      }
    }
    samples[LAST] += values[N - 1];
    for (k = 1; k <= LAST; k++) {
      samples[k] = Math.max(samples[k], samples[k - 1]);
    }
    return new TrustDistribution(samples);
  }

  /** The polynomial of degree five that has the values and derivatives of a node and the next. */
  private double between(int i, double s) {
    double rise = values[i + 1] - values[i];
    double from = slopes[i];
    double to = slopes[i + 1];
    double bendFrom = bends[i];
    double bendTo = bends[i + 1];
    double c3 = 10 * rise - 6 * from - 4 * to - 1.5 * bendFrom + 0.5 * bendTo;
    double c4 = -15 * rise + 8 * from + 7 * to + 1.5 * bendFrom - bendTo;
    double c5 = 6 * rise - 3 * (from + to) - 0.5 * (bendFrom - bendTo);
    return values[i] + s * (from + s * (bendFrom / 2 + s * (c3 + s * (c4 + s * c5))));
  }
}
