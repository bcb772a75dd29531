package io.github.mettle.trust;

import io.github.mettle.reflection.NotByReflection;

/**
 * The Beta distribution: probabilities and quantiles.
 *
 * <p>A quantile is a number in {@code [0, 1]}: the share below which a variable with shapes {@code
 * alpha} and {@code beta} falls with probability {@code p}. One object is a small workspace: {@link
 * #shape} gives it another shape, and neither that nor any question allocates memory. It is not
 * safe to share between threads; make one per thread or per call.
 *
 * <pre>{@code
 * Beta beta = Beta.of(2, 1);
 * double low = beta.quantile(0.25); // 0.5, since P(X <= x) = x^2
 * double high = beta.upperQuantile(0.19); // 0.9, since P(X > 0.9) = 0.19
 * double other = beta.shape(1, 1).quantile(0.3); // 0.3
 * }</pre>
 *
 * <h2>Method</h2>
 *
 * <p>With {@code z = ln(x / (1 - x))} the density in {@code z} is {@code x^alpha (1-x)^beta / B},
 * whose logarithm is concave. Integrals of a log-concave function are log-concave (Prékopa 1973),
 * so {@code ln F(z)} and {@code ln(1 - F(z))} are concave too. The equation {@code ln F(z) = ln p}
 * is solved in the smaller tail, {@code p <= 1/2}; the larger tail is the mirror image.
 *
 * <p>Why this always ends: a concave curve lies below its tangents. Its two asymptotes bound the
 * quantile from both sides before anything is evaluated, and each Newton step, from anywhere, lands
 * at or left of the quantile, so it raises the lower bound. The step taken is Newton's times a
 * positive factor from the second and third derivative (which the density's differential equation
 * gives for nothing), kept within the bounds. If infinitely many points fell left of the quantile,
 * they would be ahead of Newton's own increasing sequence, which converges; otherwise the points
 * decrease from some place on, by a fixed share of Newton's step at least, and can only rest where
 * that step is nothing. Near the quantile the error falls to its fourth power.
 *
 * <h2>Accuracy</h2>
 *
 * <ul>
 *   <li>Shapes in {@code [1e-3, 1e6]}: {@link #quantile} is within {@code 1e-12}, as an absolute
 *       error, of bisection on an independent distribution function, and for shapes of 0.4 to 50
 *       within {@code 3e-15}. It takes one to two evaluations of the distribution function on
 *       average, and rarely more than three.
 *   <li>Shapes below {@code 1e-3}: nearly all probability lies at 0 and 1, and between them a
 *       quantile changes by about {@code 1e-16 / min(alpha, beta)} for one unit in the last place
 *       of {@code p}. No method can do better from a double; results stay in {@code [0, 1]} and
 *       ordered up to that. Only where a shape and {@code p} are both below {@code 1e-16} may a
 *       quantile be any value between its bounds.
 *   <li>Shapes up to {@code 1e15}: a few units in the last place of {@code x}; the work does not
 *       grow with the shapes.
 *   <li>{@link #quantile} and {@link #upperQuantile} mirror each other exactly, bit for bit: the
 *       former's distance from 0 is the latter's distance from 1 when the shapes are exchanged.
 *   <li>Only {@code + - * /}, square root and {@link StrictMath} are used, so results are the same
 *       bits on every machine.
 * </ul>
 *
 * <p>Corner cases: probabilities are open, {@code (0, 1)}; a quantile may still round to 0 or 1,
 * since there are shapes whose quantiles are smaller than any double. NaN is refused.
 *
 * <p>References: A. R. DiDonato and A. H. Morris (1992), <a
 * href="https://doi.org/10.1145/131766.131776">doi:10.1145/131766.131776</a> (continued fraction);
 * A. R. DiDonato and A. H. Morris (1986), <a
 * href="https://doi.org/10.1145/22721.23109">doi:10.1145/22721.23109</a>, and M. Abramowitz and I.
 * A. Stegun (1964), Handbook of Mathematical Functions, 26.5.22 (first guesses); A. Prékopa (1973),
 * On logarithmic concave measures and functions, Acta Sci. Math. 34, 335-343 (concavity).
 *
 * <p>For those who extend the library; callers do not need it.
 */
@NotByReflection
public final class Beta {

  /** The smallest shape accepted. */
  public static final double SMALLEST_SHAPE = 1e-100;

  /** The largest shape accepted. */
  public static final double LARGEST_SHAPE = 1e15;

  private final BetaLowerTail below = new BetaLowerTail();
  private final BetaLowerTail above = new BetaLowerTail();
  private double alpha;
  private double beta;
  private BetaLowerTail last = below;

  private Beta() {}

  /**
   * {@return a workspace holding the given shape}
   *
   * @param alpha weight at 1, in {@code [1e-100, 1e15]}
   * @param beta weight at 0, in {@code [1e-100, 1e15]}
   */
  public static Beta of(double alpha, double beta) {
    return new Beta().shape(alpha, beta);
  }

  /**
   * Gives this workspace another shape; what the shape's quantiles share is computed here, once.
   *
   * @param alpha weight at 1, in {@code [1e-100, 1e15]}
   * @param beta weight at 0, in {@code [1e-100, 1e15]}
   * @return this
   */
  public Beta shape(double alpha, double beta) {
    checkShape("alpha", alpha);
    checkShape("beta", beta);
    this.alpha = alpha;
    this.beta = beta;
    double constant = BetaConstant.at(alpha, beta);
    double n = alpha + beta;
    double logMean = alpha < beta ? StrictMath.log(alpha / n) : StrictMath.log1p(-(beta / n));
    double logRest = beta < alpha ? StrictMath.log(beta / n) : StrictMath.log1p(-(alpha / n));
    below.shape(alpha, beta, constant, logMean, logRest);
    above.shape(beta, alpha, constant, logRest, logMean);
    return this;
  }

  /** {@return the weight at 1} */
  public double alpha() {
    return alpha;
  }

  /** {@return the weight at 0} */
  public double beta() {
    return beta;
  }

  /**
   * {@return the value below which the variable falls with probability {@code p}}
   *
   * @param p a probability in {@code (0, 1)}
   */
  public double quantile(double p) {
    checkProbability(p);
    return p <= 0.5 ? fromBelow(p) : fromAbove(1 - p);
  }

  /**
   * {@return the value above which the variable falls with probability {@code p}} It is {@code
   * quantile(1 - p)}, but keeps small {@code p} exact.
   *
   * @param p a probability in {@code (0, 1)}
   */
  public double upperQuantile(double p) {
    checkProbability(p);
    return p <= 0.5 ? fromAbove(p) : fromBelow(1 - p);
  }

  private double fromBelow(double p) {
    last = below;
    below.solve(p);
    return below.x();
  }

  private double fromAbove(double p) {
    last = above;
    above.solve(p);
    return above.y();
  }

  /**
   * Moves to within 1e-6 of a quantile, quickly if the guess is good.
   *
   * @param p a probability in {@code (0, 1)}
   * @param guess the log-odds of the quantile, minus those of the mean; NaN if nothing is known
   */
  void approach(double p, double guess) {
    last = p <= 0.5 ? below : above;
    last.solveFrom(last == below ? guess : -guess, p <= 0.5 ? p : 1 - p);
  }

  /** {@return a guess at the quantile of a normal score, or NaN} */
  double guess(double score) {
    if (alpha < 1 || beta < 1) {
      return Double.NaN;
    }
    return score < 0 ? below.likeNormal(-score) : -above.likeNormal(score);
  }

  /** {@return the quantile last found} */
  double value() {
    return last == below ? below.x() : above.y();
  }

  /** {@return one minus the quantile last found, exact where that is small} */
  double rest() {
    return last == below ? below.y() : above.x();
  }

  /** {@return the log-odds of the quantile last found, minus those of the mean} */
  double offset() {
    return last == below ? below.offset() : -above.offset();
  }

  /** {@return the density of the log-odds at the quantile last approached, but for 1e-13 of it} */
  double logOddsDensity() {
    return last.nearlyDensity();
  }

  /** {@return the slope of that density's logarithm} */
  double lean() {
    return last == below ? below.lean() : -above.lean();
  }

  /**
   * {@return the probability of a value up to {@code x}: the regularized incomplete beta function}
   *
   * @param x a value in {@code [0, 1]}
   */
  public double cdf(double x) {
    checkValue(x);
    return x == 0 || x == 1 ? x : below.probability(x, 1 - x);
  }

  /**
   * {@return the probability of a value above {@code x}} It is {@code 1 - cdf(x)}, but exact where
   * that is small.
   *
   * @param x a value in {@code [0, 1]}
   */
  public double survival(double x) {
    checkValue(x);
    return x == 0 || x == 1 ? 1 - x : above.probability(1 - x, x);
  }

  /** {@return the number of evaluations of the distribution function by this workspace so far} */
  public long evaluations() {
    return below.evaluations() + above.evaluations();
  }

  /** {@return the shape, such as {@code Beta(2.0, 1.0)}} */
  @Override
  public String toString() {
    return "Beta(" + alpha + ", " + beta + ")";
  }

  private static void checkShape(String name, double value) {
    if (!(value >= SMALLEST_SHAPE && value <= LARGEST_SHAPE)) {
      throw new IllegalArgumentException(name + " must be in [1.0E-100, 1.0E15]: " + value);
    }
  }

  private static void checkProbability(double p) {
    if (!(p > 0 && p < 1)) {
      throw new IllegalArgumentException("p must be in (0, 1): " + p);
    }
  }

  private static void checkValue(double x) {
    if (!(x >= 0 && x <= 1)) {
      throw new IllegalArgumentException("x must be in [0, 1]: " + x);
    }
  }
}
