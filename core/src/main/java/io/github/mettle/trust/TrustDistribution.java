package io.github.mettle.trust;

import io.github.mettle.reflection.NotByReflection;
import java.util.List;

/**
 * The distribution behind a trust: its quantiles from end to end.
 *
 * <p>The curve of an account is that of its Beta distribution. The curve of the trust overall is
 * T(u) = Σ weight · quantile(u), as if the accounts moved together. Two curves give the probability
 * that one supplier is more trustworthy than another, several the probability of each to be the
 * best.
 *
 * <pre>{@code
 * double ahead = model.curve(good, bad).probabilityAbove(model.curve(otherGood, otherBad));
 * }</pre>
 *
 * <h2>Method and accuracy</h2>
 *
 * <p>Quantiles are found to 1e-7 at eight normal scores, −3.5 to 3.5, with their first and second
 * derivative, which the density gives; between them a polynomial of degree five is within 4e-5 of
 * the curve where both shapes are 1 or more, and within 1e-3 where one is 0.4. Below that, a Beta
 * is nearly a leap, and each sample is found. A curve has samples at 225 scores, and the rank of a
 * value is interpolated linearly between them. Integrals of piecewise linear ranks are exact, so
 * {@code a.probabilityAbove(b) + b.probabilityAbove(a)} is 1, exactly, and ties count half; each is
 * within 2e-4 of the result of curves of 4,096 points if all shapes are 0.1 or more, as they are if
 * the prior weight times each base rate, and times its complement, is. Below that, leaps fall
 * between samples, and it is within 0.01.
 *
 * <p>Immutable and safe to share between threads. Only {@code + - * /} and {@link StrictMath} are
 * used, so results are the same bits on every machine.
 */
@NotByReflection
public final class TrustDistribution {
  /** Probabilities are multiples of this, so that a probability and its rest sum to 1 exactly. */
  private static final double GRAIN = 0x1p-40;

  private final double[] values;

  TrustDistribution(double[] values) {
    this.values = values;
  }

  /**
   * {@return the probability that this is above the other, both being independent; ties half}
   *
   * @param other another curve
   */
  public double probabilityAbove(TrustDistribution other) {
    double lead = lead(new Cursor(this), new Cursor(other));
    double probability = 0.5 + Math.rint(lead / 2 / GRAIN) * GRAIN;
    return Math.max(0, Math.min(1, probability));
  }

  /**
   * {@return the probability of each curve to be the highest of all, all being independent; ties
   * are shared} The time grows with the number of curves, and little faster.
   *
   * @param curves at least one
   */
  public static double[] probabilitiesOfBest(List<TrustDistribution> curves) {
    return BestOf.of(curves);
  }

  /** {@return the sampled quantiles, rising} */
  double[] values() {
    return values;
  }

  /** {@return P(mine > theirs) − P(theirs > mine)}: the same with the other sign if exchanged. */
  private static double lead(Cursor mine, Cursor theirs) {
    double lead = 0;
    while (!mine.isOver() || !theirs.isOver()) {
      double x = Math.min(mine.next(), theirs.next());
      double rank = mine.rank();
      double otherRank = theirs.rank();
      mine.moveBeyond(x);
      theirs.moveBeyond(x);
      double gained = (mine.rank() - rank) * (otherRank + theirs.rank());
      double lost = (theirs.rank() - otherRank) * (rank + mine.rank());
      lead += (gained - lost) / 2;
    }
    return lead;
  }

  /** A walk along a curve, from value to value, knowing the rank of where it stands. */
  static final class Cursor {
    private final double[] values;
    private int next;
    private double rank;

    Cursor(TrustDistribution curve) {
      values = curve.values;
    }

    boolean isOver() {
      return next == values.length;
    }

    /** The next value of the curve, or infinity when it is over. */
    double next() {
      return next == values.length ? Double.POSITIVE_INFINITY : values[next];
    }

    double rank() {
      return rank;
    }

    /** Moves on to a value not beyond the next, and where that repeats along all of its ranks. */
    void moveBeyond(double x) {
      moveTo(x);
      while (next < values.length && values[next] == x) {
        rank = NormalScores.rank(next++);
      }
    }

    private void moveTo(double x) {
      if (next == values.length) {
        rank = 1;
      } else if (x >= values[next]) {
        rank = NormalScores.rank(next++);
      } else if (next > 0) {
        double share = (x - values[next - 1]) / (values[next] - values[next - 1]);
        double from = NormalScores.rank(next - 1);
        rank = from + (NormalScores.rank(next) - from) * share;
      }
    }
  }
}
