package io.github.mettle.trust;

import java.util.Arrays;
import java.util.List;

/**
 * The probability of being the highest of several: the integral, along one's own rank, of the
 * product of the others' ranks.
 *
 * <p>The product of all ranks at a value is the probability that nobody is above it. Where that is
 * next to nothing, nobody need be looked at; from there on the values are halved into panels until
 * the product grows by little from one end to the other, or until nothing but a leap is left. In a
 * panel the product of the others' ranks is that of the ranks half-way; along a leap, small steps
 * share ties. So the number of panels depends on the shape of the product, hardly on the number of
 * curves, and in a panel only those whose curve reaches into it are looked at. The sum of all
 * differs from 1 by less than 5e-4; it is made 1.
 */
final class BestOf {
  /** Below the value where nobody is above with this probability, nothing is decided. */
  private static final double NEGLIGIBLE = 1e-6;

  /** The most by which the product may grow along a panel: by 2 % of itself. */
  private static final double GROWTH = 1.02;

  /** The longest step along a leap. */
  private static final double STEP = 1.0 / 64;

  private static final int DEEPEST = 60;

  /** The curves that can be the highest, those that reach furthest first. */
  private final double[][] curves;

  private final double[] probabilities;
  private final double[] middle;
  private final double[] others;
  private final double[][] ranks = new double[DEEPEST + 1][];

  private BestOf(double[][] curves) {
    this.curves = curves;
    probabilities = new double[curves.length];
    middle = new double[curves.length];
    others = new double[curves.length];
  }

  static double[] of(List<TrustDistribution> curves) {
    double start = highestStart(curves);
    Integer[] order = new Integer[curves.size()];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (i, j) -> Double.compare(end(curves.get(j)), end(curves.get(i))));
    BestOf race =
        new BestOf(
            Arrays.stream(order)
                .map(i -> curves.get(i).values())
                .filter(values -> values[values.length - 1] >= start)
                .toArray(double[][]::new));
    race.run(start);
    double[] best = new double[order.length];
    for (int i = 0; i < race.probabilities.length; i++) {
      best[order[i]] = race.probabilities[i];
    }
    return best;
  }

  /** Below this value nothing can be the highest: one of the curves is above it for certain. */
  private static double highestStart(List<TrustDistribution> curves) {
    double start = 0;
    for (TrustDistribution curve : curves) {
      start = Math.max(start, curve.values()[0]);
    }
    return start;
  }

  private static double end(TrustDistribution curve) {
    return curve.values()[curve.values().length - 1];
  }

  private void run(double start) {
    double[] before = new double[curves.length];
    double[] first = new double[curves.length];
    double[] last = new double[curves.length];
    for (int i = 0; i < curves.length; i++) {
      before[i] = rankBelow(curves[i], start);
      first[i] = rank(curves[i], start);
    }
    Arrays.fill(last, 1);
    leap(curves.length, before, first);
    split(0, start, first, curves[0][curves[0].length - 1], last);
    double sum = 0;
    for (double probability : probabilities) {
      sum += probability;
    }
    for (int i = 0; i < probabilities.length; i++) {
      probabilities[i] /= sum;
    }
  }

  /** Shares what is decided above one value and up to another. */
  private void split(int depth, double low, double[] from, double high, double[] to) {
    int size = reaching(low);
    double product = product(size, to);
    if (product < NEGLIGIBLE) {
      return;
    }
    double value = low + (high - low) / 2;
    if (product <= GROWTH * product(size, from)) {
      share(size, from, to, 0, 1);
    } else if (depth == DEEPEST || value == low || value == high) {
      leap(size, from, to);
    } else {
      double[] between = ranks[depth] == null ? new double[curves.length] : ranks[depth];
      ranks[depth] = between;
      for (int i = 0; i < size; i++) {
        between[i] = from[i] == to[i] ? from[i] : rank(curves[i], value);
      }
      split(depth + 1, low, from, value, between);
      split(depth + 1, value, between, high, to);
    }
  }

  /** {@return the number of curves that reach beyond a value; they come first} */
  private int reaching(double value) {
    int low = 0;
    int high = curves.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (curves[middle][curves[middle].length - 1] > value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static double product(int size, double[] ranks) {
    double product = 1;
    for (int i = 0; i < size; i++) {
      product *= ranks[i];
    }
    return product;
  }

  private void leap(int size, double[] from, double[] to) {
    double longest = 0;
    for (int i = 0; i < size; i++) {
      longest = Math.max(longest, to[i] - from[i]);
    }
    int steps = (int) Math.ceil(longest / STEP);
    for (int step = 1; step <= steps; step++) {
      share(size, from, to, (double) (step - 1) / steps, (double) step / steps);
    }
  }

  /** Adds what each gains while all move along a part of their way. */
  private void share(int size, double[] from, double[] to, double begin, double end) {
    double product = 1;
    for (int i = 0; i < size; i++) {
      middle[i] = from[i] + (to[i] - from[i]) * (begin + end) / 2;
      others[i] = product;
      product *= middle[i];
    }
    product = 1;
    for (int i = size - 1; i >= 0; i--) {
      probabilities[i] += (to[i] - from[i]) * (end - begin) * others[i] * product;
      product *= middle[i];
    }
  }

  /** {@return the rank up to and including a value} */
  private static double rank(double[] values, double value) {
    int low = 0;
    int high = values.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (values[middle] <= value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return between(values, low, value);
  }

  /** {@return the rank up to a value, but for a leap at it} */
  private static double rankBelow(double[] values, double value) {
    int next = 0;
    while (next < values.length && values[next] < value) {
      next++;
    }
    return between(values, next, value);
  }

  /** {@return the rank of a value from one sample to the next} */
  private static double between(double[] values, int next, double value) {
    if (next == 0 || next == values.length) {
      return next == 0 ? 0 : 1;
    }
    double share = (value - values[next - 1]) / (values[next] - values[next - 1]);
    double from = NormalScores.rank(next - 1);
    return from + (NormalScores.rank(next) - from) * share;
  }
}
