package io.github.mettle.trust;

import io.github.mettle.trust.Curve.Walk;
import java.util.List;

/**
 * The probability of being the highest of several: the integral, along one's own rank, of the
 * product of the others' ranks. Between two neighbouring values at which some curve bends, the
 * product is that of the ranks half-way. The sum of all differs from 1 by less than 5e-4 for a
 * hundred curves; it is made 1.
 */
final class BestOf {
  private final Walk[] walks;
  private final double[] before;
  private final double[] middle;
  private final double[] others;
  private final double[] probabilities;

  private BestOf(List<Curve> curves) {
    int n = curves.size();
    walks = new Walk[n];
    before = new double[n];
    middle = new double[n];
    others = new double[n];
    probabilities = new double[n];
    for (int i = 0; i < n; i++) {
      walks[i] = new Walk(curves.get(i));
    }
  }

  static double[] of(List<Curve> curves) {
    BestOf race = new BestOf(curves);
    race.skipTo(highestStart(curves));
    double next = race.next();
    while (next < Double.POSITIVE_INFINITY) {
      race.moveTo(next);
      next = race.next();
    }
    return race.shares();
  }

  private double[] shares() {
    double sum = 0;
    for (double probability : probabilities) {
      sum += probability;
    }
    for (int i = 0; i < probabilities.length; i++) {
      probabilities[i] /= sum;
    }
    return probabilities;
  }

  /** Below this value nothing can be the highest: one of the curves is above it for certain. */
  private static double highestStart(List<Curve> curves) {
    double start = 0;
    for (Curve curve : curves) {
      start = Math.max(start, curve.values()[0]);
    }
    return start;
  }

  private void skipTo(double start) {
    for (Walk walk : walks) {
      while (walk.next() < start) {
        walk.moveTo(walk.next());
      }
    }
  }

  private double next() {
    double next = Double.POSITIVE_INFINITY;
    for (Walk walk : walks) {
      next = Math.min(next, walk.next());
    }
    return next;
  }

  private void moveTo(double value) {
    double product = 1;
    for (int i = 0; i < walks.length; i++) {
      before[i] = walks[i].rank();
      walks[i].moveTo(value);
      middle[i] = (before[i] + walks[i].rank()) / 2;
      others[i] = product;
      product *= middle[i];
    }
    product = 1;
    for (int i = walks.length - 1; i >= 0; i--) {
      probabilities[i] += (walks[i].rank() - before[i]) * others[i] * product;
      product *= middle[i];
    }
  }
}
