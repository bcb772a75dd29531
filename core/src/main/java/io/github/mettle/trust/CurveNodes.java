package io.github.mettle.trust;

/**
 * Quantiles at the nodes, with their derivatives by the normal score: what curves are sums of.
 *
 * <p>With x the quantile at score z, φ the normal density and g the density of the log-odds of x,
 * the log-odds rise by φ/g per score; the second derivative follows from the logarithms of both
 * densities.
 */
final class CurveNodes {
  private static final int N = Scores.NODES;

  private final double[] values = new double[N];
  private final double[] slopes = new double[N];
  private final double[] bends = new double[N];

  /** {@return the nodes of a Beta distribution} */
  static CurveNodes of(Beta beta) {
    CurveNodes nodes = new CurveNodes();
    for (int i = 0; i < N; i++) {
      nodes.set(i, beta);
    }
    return nodes;
  }

  private void set(int i, Beta beta) {
    double x = beta.quantile(Scores.probability(i));
    double y = beta.rest();
    double slope = Scores.density(i) / beta.logOddsDensity();
    values[i] = x;
    if (x > 0 && y > 0 && slope < Double.POSITIVE_INFINITY) {
      double lean = beta.alpha() * y - beta.beta() * x;
      double bend = slope * (-Scores.node(i) - slope * lean);
      slopes[i] = x * y * slope;
      bends[i] = x * y * (slope * slope * (y - x) + bend);
    }
  }

  /** Adds a share of other nodes. */
  void add(double share, CurveNodes other) {
    for (int i = 0; i < N; i++) {
      values[i] += share * other.values[i];
      slopes[i] += share * other.slopes[i];
      bends[i] += share * other.bends[i];
    }
  }

  /** {@return the curve through the nodes} */
  Curve curve() {
    double[] samples = new double[Scores.SAMPLES];
    int k = 0;
    for (int i = 0; i < N - 1; i++) {
      for (int j = 0; j < Scores.SAMPLES_PER_NODE; j++) {
        samples[k++] = between(i, (double) j / Scores.SAMPLES_PER_NODE);
      }
    }
    samples[k] = values[N - 1];
    for (k = 1; k < samples.length; k++) {
      samples[k] = Math.max(samples[k], samples[k - 1]);
    }
    return new Curve(samples);
  }

  /** The polynomial of degree five that has both nodes' values and derivatives. */
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
