package io.github.mettle.trust;

import io.github.mettle.trust.TrustDistribution.Cursor;
import java.util.List;

/**
 * The plain form of {@link BestOf}, and the reference that it is held against: along every value at
 * which some curve bends, all curves are moved. The time grows with the square of their number.
 */
final class PlainBestOf {
  /** The longest step along a rank. */
  private static final double STEP = 1.0 / 64;

  private final Cursor[] walks;
  private final double[] from;
  private final double[] middle;
  private final double[] others;
  private final double[] probabilities;

  private PlainBestOf(List<TrustDistribution> curves) {
    int n = curves.size();
    walks = new Cursor[n];
    from = new double[n];
    middle = new double[n];
    others = new double[n];
    probabilities = new double[n];
    for (int i = 0; i < n; i++) {
      walks[i] = new Cursor(curves.get(i));
    }
  }

  static double[] of(List<TrustDistribution> curves) {
    PlainBestOf race = new PlainBestOf(curves);
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
  private static double highestStart(List<TrustDistribution> curves) {
    double start = 0;
    for (TrustDistribution curve : curves) {
      start = Math.max(start, curve.values()[0]);
    }
    return start;
  }

  private void skipTo(double start) {
    for (Cursor walk : walks) {
      while (walk.next() < start) {
        walk.moveBeyond(walk.next());
      }
    }
  }

  private double next() {
    double next = Double.POSITIVE_INFINITY;
    for (Cursor walk : walks) {
      next = Math.min(next, walk.next());
    }
    return next;
  }

  private void moveTo(double value) {
    double longest = 0;
    for (int i = 0; i < walks.length; i++) {
      from[i] = walks[i].rank();
      walks[i].moveBeyond(value);
      longest = Math.max(longest, walks[i].rank() - from[i]);
    }
    int steps = (int) Math.ceil(longest / STEP);
    for (int step = 1; step <= steps; step++) {
      share((double) (step - 1) / steps, (double) step / steps);
    }
  }

  /** Adds what each gains while all move along a part of their way. */
  private void share(double begin, double end) {
    double product = 1;
    for (int i = 0; i < walks.length; i++) {
      double way = walks[i].rank() - from[i];
      middle[i] = from[i] + way * (begin + end) / 2;
      others[i] = product;
      product *= middle[i];
    }
    product = 1;
    for (int i = walks.length - 1; i >= 0; i--) {
      double gain = (walks[i].rank() - from[i]) * (end - begin);
      probabilities[i] += gain * others[i] * product;
      product *= middle[i];
    }
  }
}
