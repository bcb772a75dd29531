package io.github.mettle.trust;

/** Gauss-Legendre nodes and weights on {@code [0, 1]}, made on first use. */
final class GaussLegendre {
  static final int SIZE = 28;

  private static final double[] NODES = new double[SIZE];
  private static final double[] WEIGHTS = new double[SIZE];

  static {
    for (int i = 0; i < SIZE; i++) {
      place(i);
    }
  }

  private GaussLegendre() {}

  static double node(int i) {
    return NODES[i];
  }

  static double weight(int i) {
    return WEIGHTS[i];
  }

  private static void place(int i) {
    double u = StrictMath.cos(Math.PI * (i + 0.75) / (SIZE + 0.5));
    double slope = 1;
    for (int round = 0; round < 10; round++) {
      double before = 1;
      double value = u;
      for (int k = 2; k <= SIZE; k++) {
        double next = ((2 * k - 1) * u * value - (k - 1) * before) / k;
        before = value;
        value = next;
      }
      slope = SIZE * (u * value - before) / (u * u - 1);
      u -= value / slope;
    }
    NODES[i] = (1 - u) / 2;
    WEIGHTS[i] = 1 / ((1 - u * u) * slope * slope);
  }
}
