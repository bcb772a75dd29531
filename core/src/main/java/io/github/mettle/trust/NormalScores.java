package io.github.mettle.trust;

/**
 * The normal scores at which a curve is known: eight nodes, a whole score apart, from −3.5 to 3.5,
 * and 32 samples from one to the next.
 */
final class NormalScores {
  static final int NODES = 8;
  static final int SAMPLES_PER_NODE = 32;
  static final int SAMPLES = (NODES - 1) * SAMPLES_PER_NODE + 1;

  private static final double LAST = (NODES - 1) / 2.0;
  private static final double[] PROBABILITIES = new double[NODES];
  private static final double[] DENSITIES = new double[NODES];
  private static final double[] RANKS = new double[SAMPLES];

  static {
    for (int i = 0; i < NODES; i++) {
      PROBABILITIES[i] = probability(node(i));
      DENSITIES[i] = density(node(i));
    }
    for (int k = 1; k < SAMPLES - 1; k++) {
      RANKS[k] = probability(score(k));
    }
    RANKS[SAMPLES - 1] = 1;
  }

  private NormalScores() {}

  /** {@return the score of a node} */
  static double node(int i) {
    return i - LAST;
  }

  /** {@return the probability below a node} */
  static double probability(int node) {
    return PROBABILITIES[node];
  }

  /** {@return the normal density at a node} */
  static double density(int node) {
    return DENSITIES[node];
  }

  /** {@return the rank of a sample: the probability below it, 0 of the first and 1 of the last} */
  static double rank(int sample) {
    return RANKS[sample];
  }

  /** {@return the score of a sample} */
  static double score(int sample) {
    return -LAST + (double) sample / SAMPLES_PER_NODE;
  }

  static double density(double z) {
    return StrictMath.exp(-z * z / 2) / StrictMath.sqrt(2 * Math.PI);
  }

  /** The series of G. Marsaglia (2004), "Evaluating the Normal Distribution". */
  private static double probability(double z) {
    double sum = z;
    double term = z;
    double before = Double.NaN;
    for (int i = 3; sum != before; i += 2) {
      before = sum;
      term *= z * z / i;
      sum += term;
    }
    return 0.5 + sum * density(z);
  }
}
