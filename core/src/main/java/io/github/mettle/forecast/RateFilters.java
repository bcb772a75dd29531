package io.github.mettle.forecast;

import io.github.mettle.amount.Halving;
import io.github.mettle.record.Moment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rates at which parties meet a criterion, each followed by filters that differ in how much
 * suppliers differ, and in how soon a supplier becomes another.
 *
 * <p>In a filter the rates of suppliers are spread as Beta(M·a, M·(1 − a)) around a base rate a, as
 * given or of the others, and each returns to a by half in a half-life, or never, as a Jacobi
 * diffusion does: its stationary distribution is that Beta. What is known of one rate is held as
 * the Beta of the same mean and variance, (A + P·a, B + P·(1 − a)): A and B are evidence, P is what
 * is left of the prior. Each outcome counts as one observation, whatever its stake: stakes scale
 * credit, never certainty.
 *
 * <p>The filters are weighted by the probabilities they gave to the outcomes of all parties. Forman
 * &amp; Sørensen (2008), "The Pearson diffusions", doi:10.1111/j.1467-9469.2007.00592.x, has the
 * moments.
 */
final class RateFilters {
  /** The half-lives of the return to the base rate, in days. */
  private static final double[] RETURNS = {
    Double.POSITIVE_INFINITY, 2920, 1460, 730, 365, 182.5, 91.25
  };

  /** How alike suppliers are, as prior weights, and how plausible that is at first. */
  private static final double[] LIKENESS = {1, 2, 4, 8, 16, 32, 64};

  private static final double[] PLAUSIBLE_LIKENESS = {1.2, 1.4, 1.2, 1, 0.8, 0.6, 0.3};

  /** Two suppliers in three never become others. */
  private static final double[] PLAUSIBLE_RETURNS = {12, 1, 1, 1, 1, 1, 1};

  private static final int BASES = 2;
  private static final int SIZE = RETURNS.length * LIKENESS.length * BASES;

  private final double[] weights = new double[SIZE];
  private final double[] opinions = new double[SIZE];
  private final Map<String, RateState> states = new HashMap<>();

  RateFilters() {
    double sum = 0;
    for (int i = 0; i < SIZE; i++) {
      weights[i] =
          PLAUSIBLE_LIKENESS[i / BASES % LIKENESS.length]
              * PLAUSIBLE_RETURNS[i / BASES / LIKENESS.length];
      sum += weights[i];
    }
    for (int i = 0; i < SIZE; i++) {
      weights[i] /= sum;
    }
  }

  /** What is known of one rate, by filter. */
  private static final class RateState {
    private final double[] good = new double[SIZE];
    private final double[] bad = new double[SIZE];
    private final double[] prior = new double[SIZE];
    private long second;

    RateState(long second) {
      this.second = second;
      for (int i = 0; i < SIZE; i++) {
        prior[i] = LIKENESS[i / BASES % LIKENESS.length];
      }
    }

    RateState(RateState other) {
      this(other.second);
      System.arraycopy(other.good, 0, good, 0, SIZE);
      System.arraycopy(other.bad, 0, bad, 0, SIZE);
      System.arraycopy(other.prior, 0, prior, 0, SIZE);
    }

    double alpha(int i, double[] bases) {
      return good[i] + prior[i] * bases[i % BASES];
    }

    double beta(int i, double[] bases) {
      return bad[i] + prior[i] * (1 - bases[i % BASES]);
    }

    /** Lets time pass: a rate returns to its base, and becomes less sure. */
    void advance(long now, double[] bases) {
      double days = (now - second) / (double) Moment.DAY;
      second = now;
      if (days <= 0) {
        return;
      }
      int perReturn = LIKENESS.length * BASES;
      for (int i = perReturn; i < SIZE; i++) {
        advance(i, days / RETURNS[i / perReturn], bases[i % BASES]);
      }
    }

    private void advance(int i, double halvings, double base) {
      double alike = LIKENESS[i / BASES % LIKENESS.length];
      double known = good[i] + bad[i] + prior[i];
      double mean = (good[i] + prior[i] * base) / known;
      double square = mean * (mean * known + 1) / (known + 1);
      double left = Halving.after(halvings);
      // With the speed of the return as the unit of time, the variance decays by 2 + 2/M.
      double noise = 2 / alike;
      double drive = 2 * base + noise;
      double decay = 2 + noise;
      double start = drive * (base / decay + (mean - base) / (decay - 1));
      double later = mean == base ? base : base + (mean - base) * left;
      double then =
          drive * (base / decay + (mean - base) * left / (decay - 1))
              + (square - start) * Halving.after(halvings * decay);
      double variance = then - later * later;
      double evidence = Math.max(later * (1 - later) / variance - 1, 1e-3);
      double factor = evidence * left / known;
      good[i] *= factor;
      bad[i] *= factor;
      prior[i] = evidence - good[i] - bad[i];
    }
  }

  /**
   * Observes an outcome.
   *
   * @param bases the base rates: as given, and of the others
   */
  void observe(String party, long second, boolean isMet, double[] bases) {
    RateState state = states.computeIfAbsent(party, unused -> new RateState(second));
    state.advance(second, bases);
    double sum = 0;
    for (int i = 0; i < SIZE; i++) {
      double alpha = state.alpha(i, bases);
      double beta = state.beta(i, bases);
      opinions[i] = (isMet ? alpha : beta) / (alpha + beta);
      weights[i] *= opinions[i];
      sum += weights[i];
      double[] side = isMet ? state.good : state.bad;
      side[i]++;
    }
    for (int i = 0; i < SIZE; i++) {
      weights[i] /= sum;
    }
  }

  /** {@return what is known of the rate of a party} */
  Rate rate(String party, long second, double[] bases) {
    RateState known = states.get(party);
    RateState state = known == null ? new RateState(second) : new RateState(known);
    state.advance(second, bases);
    List<Rate.Part> parts = new ArrayList<>();
    for (int i = 0; i < SIZE; i++) {
      parts.add(new Rate.Part(weights[i], state.alpha(i, bases), state.beta(i, bases)));
    }
    return new Rate(parts);
  }
}
