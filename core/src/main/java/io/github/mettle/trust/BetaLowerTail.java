package io.github.mettle.trust;

import io.github.mettle.amount.Halving;

/**
 * One side of a Beta distribution, seen from its lower end; the other side is the same class with
 * the shapes exchanged, which is what makes the two tails exact mirror images.
 *
 * <p>A point is held as its log-odds minus those of the mean, {@code d = logit(x) - ln(a/b)}. Then
 * {@code x}, {@code y = 1 - x}, the density and the distance from the mean all follow from {@code
 * expm1(d)} without subtracting near equals, even where {@code x} or {@code y} underflows.
 */
final class BetaLowerTail {

  private static final double DONE = 1e-15;

  /**
   * Convergence is proven for exact arithmetic; rounding can defeat it only where the lower tail
   * and the smaller shape are both below {@code 1e-16}, so that one less the upper tail says
   * nothing.
   */
  private static final int MOST_STEPS = 100;

  /** What a slope may lack of itself: nothing that can be seen; or, for a curve, a little. */
  private static final double EXACTLY = 0x1p-53;

  private static final double NEARLY = 1e-9;

  /** The {@link #smallness} of a step that leaves less than {@code 1e-5} of a deviation. */
  private static final double NEAR = 1e-3;

  /** The longest step of which a short Taylor series says where it leads. */
  private static final double SHORT = 0.03;

  /** No guess further out can be of use: a share of {@code exp(-500)} is nothing. */
  private static final double FAR = 500;

  private static final double HALVINGS = 1 / StrictMath.log(2);

  /** One less a double is never nearer to zero than this without being zero. */
  private static final double UNSEEN = 0x1p-60;

  private double a;
  private double b;
  private double n;
  private double scale;
  private double meanX;
  private double meanY;
  private double logMeanX;
  private double logMeanY;
  private double constant;

  private double offset;
  private double x;
  private double y;
  private double lean;
  private double lessOne;
  private double sum;
  private double logDensity;
  private double slope;
  private double logLower;
  private long evaluations;

  /**
   * The tail last asked for, whose logarithms are kept: one interval asks for it again and again.
   */
  private double tail = 1;

  private double logTail;
  private double logRest;

  /** Takes the shape and what it shares with the other side; {@code mean} is {@code a / n}. */
  void shape(double a, double b, double constant, double logMeanX, double logMeanY) {
    this.a = a;
    this.b = b;
    this.constant = constant;
    this.logMeanX = logMeanX;
    this.logMeanY = logMeanY;
    n = a + b;
    meanX = a / n;
    meanY = b / n;
    scale = Math.min(a, b) * (Math.max(a, b) / n);
  }

  double x() {
    return x;
  }

  double y() {
    return y;
  }

  /** {@return the log-odds of the quantile, minus those of the mean} */
  double offset() {
    return offset;
  }

  /** {@return {@code a y - b x}: the slope of the logarithm of the density} */
  double lean() {
    return lean;
  }

  /** {@return the density of the log-odds at the quantile last approached, but for 1e-13 of it} */
  double nearlyDensity() {
    return Halving.after(Math.max(0, -logDensity * HALVINGS)) * scale;
  }

  private double density() {
    return StrictMath.exp(logDensity) * scale;
  }

  long evaluations() {
    return evaluations;
  }

  /** Moves to the point below which {@code p} of the distribution lies, {@code 0 < p <= 0.5}. */
  void solve(double p) {
    keepLogarithms(p);
    double target = logTail;
    double low = leftBound(target);
    double high = rightBound(logRest);
    double d = clamp(start(p, target, low, high), low, high);
    for (int i = 0; i < MOST_STEPS; i++) {
      place(d);
      evaluate();
      double newton = (target - logLower) / slope;
      low = Math.max(low, d + newton);
      high = newton < 0 ? Math.min(high, d) : high;
      double next = clamp(d + step(newton), low, high);
      if (next == d || isLast(newton, d)) {
        d = next;
        break;
      }
      d = next;
    }
    placePoint(d);
  }

  private void keepLogarithms(double p) {
    if (p != tail) {
      tail = p;
      logTail = StrictMath.log(p);
      logRest = StrictMath.log1p(-p);
    }
  }

  /**
   * Moves to within {@code 1e-6} of the point below which {@code p} of the distribution lies: from
   * a good guess in a quarter of the time, from any other by solving.
   *
   * <p>One step is taken, the same as in {@link #solve}, if what it leaves, the fourth power of the
   * distance, is little. Its point needs half as many special functions and a fraction of half as
   * many terms; where it leads, a Taylor series says.
   *
   * @param guess the log-odds of the point, minus those of the mean
   */
  void solveFrom(double guess, double p) {
    if (Math.abs(guess) < FAR) {
      placeNearly(guess);
      double newton = newton(p);
      double step = step(newton);
      if (Math.abs(step) <= SHORT && smallness(newton) <= NEAR) {
        move(step);
        return;
      }
    }
    solve(p);
    place(offset);
  }

  private double newton(double p) {
    evaluations++;
    double density = nearlyDensity();
    double lower;
    if (isNearTheLowerEnd()) {
      slope = BetaSlope.at(a, b, x, y, lean, NEARLY);
      lower = density / slope;
    } else {
      lower = Math.max(1 - density / BetaSlope.at(b, a, y, x, -lean, NEARLY), UNSEEN);
      slope = density / lower;
    }
    return StrictMath.log(p / lower) / slope;
  }

  /** Moves a short way. */
  private void move(double step) {
    double tilt = y - x;
    double curvature = x * y;
    double rise =
        curvature * step * (1 + step * (tilt / 2 + step * (tilt * tilt - 2 * curvature) / 6));
    logDensity += step * (lean - n * curvature * step * (0.5 + tilt * step / 6));
    lean -= n * rise;
    x += rise;
    y -= rise;
    offset += step;
  }

  private static double clamp(double value, double low, double high) {
    return Math.max(low, Math.min(high, value));
  }

  /** The lower tail lies below its asymptote at the left, so the quantile lies right of this. */
  private double leftBound(double logLower) {
    return (logLower - constant + (n - 1) * logMeanY) / a;
  }

  /** The upper tail lies below its asymptote at the right, so the quantile lies left of this. */
  private double rightBound(double logUpper) {
    return -(logUpper - constant + (n - 1) * logMeanX) / b;
  }

  /**
   * The step: Newton's, corrected by the second and third derivative where it is short (an error to
   * the fourth power), by the second alone where it is long (Halley's).
   */
  private double step(double newton) {
    double bend = (lean - slope) / 2 * newton;
    if (smallness(newton) >= 0.25) {
      return newton / Math.max(0.25, 1 + bend);
    }
    return newton / (1 + bend + twist() * newton * newton);
  }

  /**
   * {@return whether this step leaves an error below {@code 1e-15}, relative if {@code d} is big}
   */
  private boolean isLast(double newton, double d) {
    double small = smallness(newton);
    return Math.abs(newton) * small * Math.sqrt(small) <= DONE * Math.max(1, Math.abs(d));
  }

  /** {@return the square of the step, in units of the distance over which the slope changes} */
  private double smallness(double newton) {
    double bend = (lean - slope) / 2;
    double curve = Math.max(Math.abs(twist()), n * x * y / 16);
    return newton * newton * Math.max(bend * bend, curve);
  }

  private double twist() {
    double bend = (lean - slope) / 2;
    return ((lean - slope) * (lean - 2 * slope) - n * x * y) / 6 - bend * bend;
  }

  private double start(double p, double logP, double low, double high) {
    if (a < 1) {
      double odds = StrictMath.exp(Math.min(low, 0)) * (a / meanY);
      return low + StrictMath.log1p(odds / (a + 1));
    }
    return b < 1 ? startLikeGamma(p, high) : likeNormal(normal(logP));
  }

  /** Abramowitz and Stegun (1964), 26.2.23. */
  static double normal(double logP) {
    double t = Math.sqrt(-2 * logP);
    double above = 2.515517 + t * (0.802853 + t * 0.010328);
    double below = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
    return t - above / below;
  }

  /** Abramowitz and Stegun (1964), 26.5.22, for shapes of 1 and above. */
  double likeNormal(double normal) {
    double ra = 1 / (2 * a - 1);
    double rb = 1 / (2 * b - 1);
    double h = 2 / (ra + rb);
    double l = (normal * normal - 3) / 6;
    double skew = (rb - ra) * (l + 5.0 / 6 - 2 / (3 * h));
    return 2 * skew - 2 * normal * Math.sqrt(h + l) / h;
  }

  /** DiDonato and Morris (1986), equations 21 and 23, for {@code -ln x} as a gamma variable. */
  private double startLikeGamma(double p, double high) {
    double tail = p / b * (1 - b * (1 - b) * 0.5);
    if (tail > 0.5) {
      double odds = StrictMath.exp(-Math.max(high, 0)) * (b / meanX);
      return high - StrictMath.log1p(odds / (b + 1));
    }
    double less = 1 - b;
    double u = -StrictMath.log(tail);
    double v = u - less * StrictMath.log(u);
    double w = u - less * StrictMath.log(v) - StrictMath.log1p(less / (1 + v));
    return -StrictMath.log(StrictMath.expm1(w / (a - 0.5 * less)) * (meanX / meanY));
  }

  /** {@return the probability below {@code x}} */
  double probability(double x, double y) {
    this.x = x;
    this.y = y;
    double above = x * meanY - y * meanX;
    lean = -n * above;
    logDensity = constant + (a * logRatio(x, meanX, above) + b * logRatio(y, meanY, -above));
    evaluate();
    return Math.min(1, StrictMath.exp(logLower));
  }

  private static double logRatio(double value, double mean, double above) {
    double relative = above / mean;
    return relative > -0.5 ? StrictMath.log1p(relative) : StrictMath.log(value / mean);
  }

  /** Sets the point and the density there. */
  private void place(double d) {
    placePoint(d);
    boolean left = d < 0;
    double own = left ? meanX : meanY;
    double other = left ? meanY : meanX;
    double shift = other * (lessOne / sum);
    double logSum = sum < 0.5 ? StrictMath.log(sum) : StrictMath.log1p(own * lessOne);
    double logNear = shift > -0.5 ? StrictMath.log1p(shift) : -Math.abs(d) - logSum;
    logDensity = constant + (left ? a * logNear - b * logSum : b * logNear - a * logSum);
  }

  /** Sets {@code x}, {@code y} and {@code lean} from the shifted log-odds. */
  private void placePoint(double d) {
    offset = d;
    boolean left = d < 0;
    double own = left ? meanX : meanY;
    double other = left ? meanY : meanX;
    double t = -Math.abs(d);
    double exp = t > -0.5 ? Double.NaN : StrictMath.exp(t);
    lessOne = t > -0.5 ? StrictMath.expm1(t) : exp - 1;
    double power = t > -0.5 ? 1 + lessOne : exp;
    sum = other + own * power;
    double near = own * power / sum;
    double far = other / sum;
    x = left ? near : far;
    y = left ? far : near;
    lean = (left ? -n : n) * own * (other * (lessOne / sum));
  }

  /**
   * Sets the same but for a unit in the last place of 1, in {@code x}, and {@code n} such units in
   * the log of the density.
   */
  private void placeNearly(double d) {
    offset = d;
    boolean left = d < 0;
    double own = left ? meanX : meanY;
    double other = left ? meanY : meanX;
    double t = -Math.abs(d);
    double power = Halving.after(-t * HALVINGS);
    double sum = other + own * power;
    double near = own * power / sum;
    double far = other / sum;
    x = left ? near : far;
    y = left ? far : near;
    lean = (left ? n : -n) * own * (1 - power) * far;
    logDensity = constant + (left ? a : b) * t - n * StrictMath.log(sum);
  }

  private boolean isNearTheLowerEnd() {
    return x <= (a + 1) / (n + 2) || (b < 1 && x < 0.75);
  }

  /** Sets the log of the lower tail and its slope; one evaluation of the distribution function. */
  private void evaluate() {
    evaluations++;
    if (isNearTheLowerEnd()) {
      slope = BetaSlope.at(a, b, x, y, lean, EXACTLY);
      logLower = logDensity - StrictMath.log(slope / scale);
    } else {
      double density = density();
      double upper = density / BetaSlope.at(b, a, y, x, -lean, EXACTLY);
      double lower = Math.max(1 - upper, UNSEEN);
      slope = density / lower;
      logLower = StrictMath.log(lower);
    }
  }
}
