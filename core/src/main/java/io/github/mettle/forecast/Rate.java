package io.github.mettle.forecast;

import io.github.mettle.trust.Beta;
import java.util.List;

/**
 * What is known of the rate at which a party meets a criterion: a mixture of Beta distributions,
 * each of counts faded by a half-life beside a prior.
 *
 * <p>Every outcome counts as one observation, whatever its stake: stakes scale credit, never
 * certainty. Fading is how a rate that drifts is followed, and how its uncertainty grows again.
 */
final class Rate {
  private static final int STEPS = 50;

  private final List<Part> parts;
  private final double sum;

  /**
   * A part of the mixture.
   *
   * @param weight at least 0; they need not add up to 1
   * @param alpha the first shape
   * @param beta the second shape
   */
  record Part(double weight, double alpha, double beta) {}

  /**
   * Makes a mixture.
   *
   * @param all its parts; those that weigh next to nothing are left out
   */
  Rate(List<Part> all) {
    double most = all.stream().mapToDouble(Part::weight).max().orElse(0);
    parts = all.stream().filter(part -> part.weight() >= most * 1e-4).toList();
    sum = parts.stream().mapToDouble(Part::weight).sum();
  }

  /** {@return the probability that the rate is at most x} */
  double cdf(double x) {
    Beta beta = Beta.of(1, 1);
    double probability = 0;
    for (Part part : parts) {
      probability += part.weight() / sum * beta.shape(part.alpha(), part.beta()).cdf(x);
    }
    return probability;
  }

  /** {@return the rate below which it is with a probability, by bisection to 1e-15} */
  double quantile(double probability) {
    double low = 0;
    double high = 1;
    for (int i = 0; i < STEPS; i++) {
      double middle = (low + high) / 2;
      if (cdf(middle) < probability) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }
}
