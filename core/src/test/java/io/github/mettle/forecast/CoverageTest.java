package io.github.mettle.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An interval of 80 % holds the rate of 80 % of suppliers, to within two points: of portfolios of
 * constant, good, bad and drifting ones, as many of each, whose likeness, pace and rates are drawn
 * anew for each portfolio. One kind alone may be held a little more often or less, since what kind
 * it is has to be learnt: to within three points, and where all drift within six.
 */
class CoverageTest {
  private static final double CONFIDENCE = 0.8;
  private static final int SUPPLIERS = 50;
  private static final double DAY = 86_400;

  private enum Kind {
    CONSTANT(0.3, 0.9, 0.03),
    GOOD(0.9, 0.97, 0.03),
    BAD(0.2, 0.5, 0.03),
    DRIFTING(0.3, 0.9, 0.06);

    final double least;
    final double most;

    /** How far its share may be from what the interval says. */
    final double slack;

    Kind(double least, double most, double slack) {
      this.least = least;
      this.most = most;
      this.slack = slack;
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 10, 20, 50, 100})
  void holdsWhatItSays(int outcomes) {
    int portfolios = outcomes > 20 ? 30 : outcomes > 5 ? 100 : 200;
    double sum = 0;
    for (Kind kind : Kind.values()) {
      int held = 0;
      for (int seed = 0; seed < portfolios; seed++) {
        held += new Portfolio(kind, seed).held(outcomes);
      }
      double share = (double) held / portfolios / SUPPLIERS;
      assertThat(share).as("%s", kind).isCloseTo(CONFIDENCE, within(kind.slack));
      sum += share;
    }
    assertThat(sum / Kind.values().length).isCloseTo(CONFIDENCE, within(0.02));
  }

  /** Suppliers whose outcomes come in turn. */
  private static final class Portfolio {
    private final Random random;
    private final boolean drifts;
    private final double typical;
    private final double spread;
    private final double days;
    private final double halfLife;
    private final double[] rates = new double[SUPPLIERS];
    private final double[][] counts = new double[SUPPLIERS][2];
    private final double[] all = new double[2];
    private final RateFilters filters = new RateFilters();

    Portfolio(Kind kind, int seed) {
      random = new Random(10_000L * kind.ordinal() + seed);
      drifts = kind == Kind.DRIFTING;
      typical = kind.least + (kind.most - kind.least) * random.nextDouble();
      double likeness = 1 << random.nextInt(6);
      spread = 1 / Math.sqrt(typical * (1 - typical) * (likeness + 1));
      days = 5 + random.nextInt(25);
      halfLife = 90 * Math.pow(16, random.nextDouble());
      for (int i = 0; i < SUPPLIERS; i++) {
        rates[i] =
            drifts
                ? logistic(logit(typical) + spread * random.nextGaussian())
                : beta(likeness * typical, likeness * (1 - typical));
      }
    }

    /** {@return the number of suppliers whose rates are held after so many outcomes of each} */
    int held(int outcomes) {
      for (int i = 0; i < outcomes; i++) {
        for (int supplier = 0; supplier < SUPPLIERS; supplier++) {
          observe(supplier, second(i, supplier));
        }
      }
      int held = 0;
      for (int i = 0; i < SUPPLIERS; i++) {
        Rate rate = filters.rate("supplier " + i, second(outcomes - 1, i) + 3_600, bases(i));
        double below = rate.cdf(rates[i]);
        held += below >= (1 - CONFIDENCE) / 2 && below <= (1 + CONFIDENCE) / 2 ? 1 : 0;
      }
      return held;
    }

    private long second(int round, int supplier) {
      return (long) ((round + (double) supplier / SUPPLIERS) * days * DAY);
    }

    private void observe(int supplier, long second) {
      boolean isMet = random.nextDouble() < rates[supplier];
      filters.observe("supplier " + supplier, second, isMet, bases(supplier));
      for (double[] sums : new double[][] {counts[supplier], all}) {
        sums[0] += isMet ? 1 : 0;
        sums[1]++;
      }
      if (drifts) {
        drift(supplier);
      }
    }

    private double[] bases(int supplier) {
      double met = all[0] - counts[supplier][0];
      return new double[] {0.5, (met + 1) / (all[1] - counts[supplier][1] + 2)};
    }

    private void drift(int supplier) {
      double left = Math.pow(2, -days / halfLife);
      double from = logit(typical);
      double moved = from + left * (logit(rates[supplier]) - from);
      double noise = spread * Math.sqrt(1 - left * left) * random.nextGaussian();
      rates[supplier] = logistic(moved + noise);
    }

    private double beta(double alpha, double beta) {
      double good = gamma(alpha);
      return good / (good + gamma(beta));
    }

    /** By Marsaglia & Tsang (2000), "A simple method for generating gamma variables". */
    private double gamma(double shape) {
      if (shape < 1) {
        return gamma(shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
      }
      double d = shape - 1.0 / 3;
      while (true) {
        double z = random.nextGaussian();
        double v = Math.pow(1 + z / Math.sqrt(9 * d), 3);
        if (v > 0 && Math.log(random.nextDouble()) < z * z / 2 + d * (1 - v + Math.log(v))) {
          return d * v;
        }
      }
    }

    private static double logit(double p) {
      return Math.log(p / (1 - p));
    }

    private static double logistic(double z) {
      return 1 / (1 + Math.exp(-z));
    }
  }
}
